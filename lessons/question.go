package lessons

import "slices"

// Kinds of question. Stored data: append only.
const (
	Choice    = "choice"
	Multi     = "multi"
	TrueFalse = "truefalse"
	Order     = "order"
	Match     = "match"
	Sort      = "sort"
	Spot      = "spot"
	Short     = "short"
)

// QuestionKinds in their order.
var QuestionKinds = []string{Choice, Multi, TrueFalse, Order, Match, Sort, Spot, Short}

// Uses of a question. Stored data: append only.
const (
	UseCheck   = "check"
	UseBefore  = "before"
	UseAfter   = "after"
	UseReview  = "review"
	UseContest = "contest"
)

// Question is one item. Which fields are filled depends on Kind:
// choice, multi, truefalse: Options · order: Items in their right order · match: Pairs · sort: Bins and Items · spot: Picture and Spots · short: Answers and Why.
type Question struct {
	ID         string
	Revision   int // from 1; raised when the wording changes and the meaning does not
	Kind       string
	Skills     []string
	Difficulty int // 1–3
	Uses       []string
	Parallel   string // of before/after items: the pair's name
	Portrait   *Figure
	Scene      *Scene
	Alt        Text
	Stem       Text

	Options []Option
	Items   []Card
	Pairs   []Pair
	Bins    []Bin
	Picture *Mock
	Spots   []SpotLine
	Answers []Text
	Why     Text

	File string
	Line int
}

// Has says whether the question has the use.
func (q *Question) Has(use string) bool { return slices.Contains(q.Uses, use) }

// Option is one answer. Its ID is "a", "b", … by place unless the file names one.
type Option struct {
	ID      string
	Text    Text
	Correct bool
	Why     Text
}

// Card is a card of an order or sort question.
type Card struct {
	ID   string
	Text Text
	Bin  string
	Why  Text
}

// Pair is two things that belong together.
type Pair struct {
	ID    string
	Left  Text
	Right Text
	Why   Text
}

// Bin is a box of a sort question or activity.
type Bin struct {
	ID      string
	Text    Text
	Picture string // a prop
}

// Mock is a made-up screen drawn by the program.
type Mock struct {
	Kind string // chat, mail, web, post
	App  Text
	Alt  Text
}

// SpotLine is one line of a mock screen, and a place to touch.
type SpotLine struct {
	ID      string
	Role    string // address, sender, time, title, text, button, field, notice, picture
	Text    Text
	Correct bool // it is a clue
	Why     Text
}
