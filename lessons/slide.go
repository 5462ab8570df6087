package lessons

// Layouts of a slide (key `layout`).
const (
	LayoutCover    = "cover"
	LayoutIdea     = "idea"
	LayoutStory    = "story"
	LayoutAsk      = "ask"
	LayoutActivity = "activity"
	LayoutScenario = "scenario"
	LayoutRecap    = "recap"
	LayoutHome     = "home"
	LayoutPicture  = "picture" // a teacher's own picture with a line below; not in packs
)

// Slide is one projected page. An ask slide may hold several questions, which are shown one after the other.
type Slide struct {
	ID        string
	Layout    string
	Phase     string // open, recall, learn, activity, scenario, check, home
	Minutes   int
	Doing     int // of Minutes, those in which pupils act
	Scene     *Scene
	Alt       Text
	Term      string   // id of the new term it brings
	Activity  string   // kind of the activity played on it
	Scenario  string   // id of the story played on it
	Tell      bool     // has the sentence said aloud
	Recall    []string // module each question recalls, in the order of Asks
	Portraits []Figure // one a question, or one for all
	Picture   string   // of a picture slide: the name under which the teacher's picture is kept

	Body  map[string][]Block // by language
	Asks  []SlideQuestion    // ask layout only
	Notes map[string]Notes   // by language

	File   string // where it stands, for problems
	Line   int
	LineEN int // where it stands in the English file
}

// BlockKind says how a block of a slide is set.
type BlockKind int

// The kinds of block. Stored nowhere; free to reorder.
const (
	Title  BlockKind = iota // # …
	Para                    // a line of text
	Item                    // one line of a list; Number 0 for a bullet
	Bubble                  // > **Who**: …
)

// Block is one piece of a slide's text.
type Block struct {
	Kind   BlockKind
	Number int
	Who    string // of a Bubble: the speaker's name as written, or ""
	Text   Rich
}

// Rich is text with bold runs.
type Rich []Span

// Span is a run of one weight.
type Span struct {
	Text string
	Bold bool
}

// String gives the bare words.
func (r Rich) String() string {
	s := ""
	for _, sp := range r {
		s += sp.Text
	}
	return s
}

// SlideQuestion is a question put to the whole class.
type SlideQuestion struct {
	Stem    map[string]Rich
	Options []SlideOption
}

// SlideOption is one answer of a SlideQuestion; its letter is its place.
type SlideOption struct {
	Text    map[string]Rich
	Why     map[string]Rich
	Correct bool
}

// Notes are what the teacher reads: what to say, to ask, what pupils often answer.
type Notes struct {
	Say, Ask, Often Rich
	More            Rich // further lines, in reading order
}

// Scene is a picture composed of parts. Nil figures are absent.
type Scene struct {
	Place string
	Left  *Figure
	Mid   *Figure
	Right *Figure
	Props []string
}

// Figures gives the scene's figures from left to right.
func (s *Scene) Figures() []Figure {
	var out []Figure
	for _, f := range []*Figure{s.Left, s.Mid, s.Right} {
		if f != nil {
			out = append(out, *f)
		}
	}
	return out
}

// PhoneChat says that the figure is the mock phone that shows the slide's bubbles.
func (f Figure) PhoneChat() bool { return f.Who == "phone" }

// Mascot is the id of Khiên among the figures.
const Mascot = "khien"

// Figure is a person (Mood and Pose), Khiên (Mood is the pose) or the mock phone.
type Figure struct {
	Who  string
	Mood string
	Pose string // stand, phone, wave; "" for the mascot
}
