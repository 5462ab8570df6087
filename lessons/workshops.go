package lessons

// PasswordData is a workshop in which a passphrase is made. Nothing that is typed in it is kept.
type PasswordData struct {
	NeverReal Text // said first: this is practice, no real password
	Words     int  // a good phrase has at least so many words
	Signs     int  // and so many signs
	Steps     []PasswordStep
	Times     []PasswordTime
}

// Kinds of steps of a password workshop. Stored data: append only.
const (
	StepJudge  = "judge"  // strong or weak?
	StepBuild  = "build"  // a phrase of one word from each group
	StepType   = "type"   // free typing, measured by the program
	StepPick   = "pick"   // all right options
	StepChoose = "choose" // the one right option
)

// PasswordStep is one step; the fields of its kind are filled.
type PasswordStep struct {
	ID        string
	Kind      string
	Ask       Text
	Passwords []Password      // judge
	Groups    []WordGroup     // build
	Joins     []string        // build: signs that may stand between the words
	Weak      map[string]Text // type: what is said of each weakness, by WeakKinds
	Options   []Option        // pick, choose
	Done      Text
}

// Password is an example to judge, the same in both languages.
type Password struct {
	ID     string
	Text   string
	Strong bool
	Why    Text
}

// WordGroup offers words, of which the pupil takes one.
type WordGroup struct {
	ID    string
	Label Text
	Words []Text
}

// The weaknesses a typed phrase may have. Ids of the pack: append only.
const (
	WeakShort    = "short"
	WeakName     = "name"
	WeakBirthday = "birthday"
	WeakSchool   = "school" // the school or the class
	WeakCommon   = "common" // one of the passwords that are tried first
	WeakRepeat   = "repeat"
	WeakKeyboard = "keyboard" // neighbours on the keyboard
	WeakWord     = "word"     // one plain word
	WeakExample  = "example"  // an example of the lesson
)

// WeakKinds are all of them.
var WeakKinds = []string{WeakShort, WeakName, WeakBirthday, WeakSchool, WeakCommon, WeakRepeat, WeakKeyboard, WeakWord, WeakExample}

// TimeKinds say how long a guessing machine needs, from the blink of an eye to ages.
var TimeKinds = []string{"blink", "lesson", "year", "life", "ages"}

// PasswordTime tells one of TimeKinds as a story.
type PasswordTime struct {
	ID   string
	Text Text
}

// SettingsData is the privacy pages of a made-up app, and goals to reach on them.
type SettingsData struct {
	App     App
	Who     string
	Pages   []SettingsPage
	Profile []ProfileLine // what a stranger may see; empty where the app is about time and attention
	Goals   []SettingsGoal
}

// SettingsPage is one page of switches.
type SettingsPage struct {
	ID       string
	Title    Text
	Switches []Switch
}

// On and Off are the two choices of a switch that names none.
const (
	On  = "on"
	Off = "off"
)

// Switch has named choices, or is on or off. It stands at Start when the pupil comes.
type Switch struct {
	ID      string
	Text    Text
	Detail  Text
	Choices []SwitchChoice // empty: On and Off
	Start   string
}

// SwitchChoice is one of the choices of a switch.
type SwitchChoice struct {
	ID   string
	Text Text
}

// ChoiceIDs gives all a switch may stand at.
func (s *Switch) ChoiceIDs() []string {
	if len(s.Choices) == 0 {
		return []string{On, Off}
	}
	var out []string
	for _, c := range s.Choices {
		out = append(out, c.ID)
	}
	return out
}

// ProfileLine is a line of somebody's profile. A stranger sees it while Switch stands at one of Choices, always where Switch is "".
type ProfileLine struct {
	ID      string
	Role    string // picture, name, text, place, list, time
	Text    Text
	Switch  string
	Choices []string
}

// SettingsGoal is reached when every switch of Want stands at one of its choices.
type SettingsGoal struct {
	ID    string
	Story Text
	Ask   Text
	Want  map[string][]string
	Wrong []WrongSetting
	Done  Text
}

// WrongSetting says why a goal is not reached while Switch stands at Choice.
type WrongSetting struct {
	Switch string
	Choice string
	Why    Text
}

// SearchData is pages of made-up results to judge.
type SearchData struct {
	Rounds []SearchRound
}

// ResultKinds are the kinds of a result.
var ResultKinds = []string{"advert", "old", "copied", "official", "ai", "personal", "news", "school", "post", "video"}

// SearchRound is one task: key words first (if Words), then the results, then Agree and Cite where they are.
type SearchRound struct {
	ID      string
	Story   Text
	Words   *KeyWords
	Ask     Text
	Results []Result
	Agree   *SearchChoice
	Cite    *Citation
	Done    Text
}

// KeyWords to choose: at least Least, at most Most.
type KeyWords struct {
	Ask         Text
	Least, Most int
	Options     []Option
	Done        Text
}

// Result is one line of a page of results, and the page behind it.
type Result struct {
	ID      string
	Kind    string
	Title   Text
	Address string
	Date    string // dd/mm/yyyy, or ""
	Text    Text
	By      Text // who made the page
	Page    Text // what stands on it
	Sources Text // what it names as its sources, or empty
	Use     bool // it can be relied on for this task
	Why     Text
}

// SearchChoice asks what good pages agree on.
type SearchChoice struct {
	Ask     Text
	Options []Option
}

// Citation is a source line built of parts.
type Citation struct {
	Ask   Text
	Parts []ReportPart
	Done  Text
}

// DialData is a call on a toy phone.
type DialData struct {
	Number   Text // as the school's facts have it
	Toy      Text // said first: nobody is really called
	Who      string
	Listener Listener
	Misdial  Text
	Facts    []DialFact
	Start    string
	Nodes    []DialNode
	HangUp   HangUp
}

// Listener is who answers the call.
type Listener struct {
	Figure string
	Name   Text
}

// DialFact is one of the three things worth saying.
type DialFact struct {
	ID   string
	Text Text
}

// Kinds of replies on the phone. Stored data: append only.
const (
	ReplyFact    = "fact"    // tells one of the facts
	ReplySilent  = "silent"  // says nothing yet
	ReplyFeeling = "feeling" // says how it feels
	ReplyUnsure  = "unsure"
	ReplyPrivate = "private" // gives more than is needed
)

// DialNode: the listener says something; then exactly one of Replies, Next or Ending.
type DialNode struct {
	ID      string
	Says    Text
	Ask     Text
	Replies []DialReply
	Next    string
	Ending  Text
	Help    Text

	Line int // in the activity's file
}

// DialReply is what the child may say. Tells names a fact where Kind is fact.
type DialReply struct {
	ID      string
	Kind    string
	Tells   string
	Text    Text
	Meaning Text
	To      string
}

// HangUp is always possible, and so is calling again.
type HangUp struct {
	Text  Text
	Says  Text
	Again Text
}

// Node finds a node by id, or nil.
func (d *DialData) Node(id string) *DialNode {
	for i := range d.Nodes {
		if d.Nodes[i].ID == id {
			return &d.Nodes[i]
		}
	}
	return nil
}
