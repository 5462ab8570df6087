package lessons

// Kinds of activity. Stored data: append only. A question of kind order, sort, match or spot runs on the same machine.
const (
	KindChat     = "chat"
	KindSpot     = "spot"
	KindSort     = "sort"
	KindOrder    = "order"
	KindMatch    = "match"
	KindPassword = "password"
	KindSettings = "settings"
	KindSearch   = "search"
	KindReport   = "report"
	KindDial     = "dial"
)

// ActivityKinds in their order.
var ActivityKinds = []string{KindChat, KindSpot, KindSort, KindOrder, KindMatch, KindPassword, KindSettings, KindSearch, KindReport, KindDial}

// Activity is one activity's data; the field of its kind is filled.
type Activity struct {
	ID     string
	Kind   string
	Skills []string
	Title  Text
	Say    Text // the instruction
	// Unheard is the instruction where nothing can be heard, of one that tells to listen; empty: it is Say.
	Unheard Text
	Praise  Text
	Hint    Text
	After   Text // what to carry away

	Sort     *SortData
	Order    *OrderData
	Spot     *SpotData
	Match    *MatchData
	Chat     *ChatData
	Report   *ReportData
	Password *PasswordData
	Settings *SettingsData
	Search   *SearchData
	Dial     *DialData

	File string
}

// SortData: cards into boxes, in rounds.
type SortData struct {
	Bins   []Bin
	Rounds []SortRound
}

// SortRound is one deal of cards.
type SortRound struct {
	ID    string
	Story Text
	Cards []SortCard
}

// SortCard belongs into Bin; Why is said there, Wrong[bin] in any other.
type SortCard struct {
	ID      string
	Text    Text
	Picture string
	Bin     string
	Why     Text
	Wrong   map[string]Text
}

// OrderData: steps into their order, in rounds.
type OrderData struct {
	Rounds     []OrderRound
	WrongOrder []WrongOrder
}

// OrderRound lists Cards in the right order; Extra belong nowhere.
type OrderRound struct {
	ID    string
	Story Text
	Cards []OrderCard
	Extra []OrderCard
}

// OrderCard is a step.
type OrderCard struct {
	ID     string
	Text   Text
	Detail Text
	Why    Text // of an extra card
}

// WrongOrder says why First does not stand before Then.
type WrongOrder struct {
	First string
	Then  string
	Why   Text
}

// SpotData: clues in mock screens.
type SpotData struct {
	Rounds []SpotRound
}

// SpotRound is one mock screen.
type SpotRound struct {
	ID      string
	Story   Text
	Picture Mock
	Ask     Text
	Spots   []SpotLine
	Done    Text
}

// MatchData: pairs, in rounds.
type MatchData struct {
	Rounds []MatchRound
}

// MatchRound is one set of pairs.
type MatchRound struct {
	ID    string
	Story Text
	Pairs []Pair
}

// App is an invented app.
type App struct {
	Name     Text
	Colour   string // violet, teal, blue, rose, sun, green
	Invented bool
}

// Contact is the other side of a talk.
type Contact struct {
	Name    Text
	Account string
	Picture string
}

// Message is one bubble. From is "who" id, "other" or "app". When/Unless name a mark that must / must not be set.
type Message struct {
	ID      string
	From    string
	Time    string // hh:mm
	Text    Text
	Sticker string
	When    string
	Unless  string
}

// ChatData: a branching talk that remembers.
type ChatData struct {
	App     App
	Who     string
	Other   Contact
	Start   string
	Nodes   []ChatNode
	Buttons []ChatButton
}

// Node finds a node by id, or nil.
func (c *ChatData) Node(id string) *ChatNode {
	for i := range c.Nodes {
		if c.Nodes[i].ID == id {
			return &c.Nodes[i]
		}
	}
	return nil
}

// ChatNode: Messages arrive, then exactly one of Replies, Next (with Branch before it) or Ending.
type ChatNode struct {
	ID       string
	Recover  bool
	Messages []Message
	Say      Text
	Ask      Text
	Replies  []ChatReply
	Branch   []ChatBranch
	Next     string
	Ending   Text
	Help     Text

	Line int // in the activity's file
}

// ChatReply is an answer the pupil may send. Its ID is "a", "b", … by place unless the file names one.
type ChatReply struct {
	ID      string
	Kind    string // Safe, Risky, Unsure
	Text    Text
	Meaning Text
	To      string
	Mark    string
}

// ChatBranch leads to To when the mark When is set.
type ChatBranch struct {
	When string
	To   string
}

// ChatButton: save, block, report, tell. Before node From was reached Early is shown and nothing else happens.
type ChatButton struct {
	ID      string
	Text    Text
	From    string
	Early   Text
	Done    Text
	Meaning Text
	To      string
}

// ReportData: a practice phone on which to save, block, report and tell (see 3B).
type ReportData struct {
	App     App
	Who     string
	Other   Contact
	Scene   *Scene
	Alt     Text
	Chat    []Message
	Buttons []ReportButton
	Steps   []ReportStep
	End     Text
	Help    Text
}

// ReportButton stands in the bar. Early answers a press before its step; Never answers every press of a button no step uses.
type ReportButton struct {
	ID    string
	Text  Text
	Early Text
	Never Text
}

// ReportStep opens when its button is pressed. Kind pick takes all correct options, choose one, build one a part.
type ReportStep struct {
	ID      string
	Button  string
	Kind    string // pick, choose, build
	Ask     Text
	Options []Option
	Opening Text
	Parts   []ReportPart
	Closing Text
	Aloud   bool
	Done    Text
}

// ReportPart is one part of a sentence that is built.
type ReportPart struct {
	ID      string
	Label   Text
	Options []Option
}
