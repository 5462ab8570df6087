package lessons

// Plan is a ready session for youth leaders (plans/*.yaml).
type Plan struct {
	ID        string
	Title     Text
	About     Text   // what it is for, and for whom
	Occasion  string // see Occasions
	Minutes   int
	Bands     []Band
	Topics    []int
	Month     int  // 1–12; 0: any
	On        Text // the day it is for, may be empty
	Materials []Text
	Roles     []Role
	Parts     []PlanPart
}

// Role is a task somebody has in a session.
type Role struct {
	Who  Text
	Does Text
}

// PlanPart is one timed step of a session.
type PlanPart struct {
	ID        string // within its plan
	Kind      string // see PartKinds
	Minutes   int
	Title     Text
	Say       []Text // the presenter's words
	Do        []Text // what happens, step by step
	Needs     []string
	Most      int    // pupils it can be done with; 0: any number
	Module    string // the module whose story, activity or questions it takes; may be empty
	Contest   string // kind of contest, of a part of kind contest
	Questions int    // of a contest
	Bound     bool   // it speaks of its day or of the parts before it: not for other plans
}

// Occasions of a session. Stored data: append only.
const (
	OccasionFlag   = "flag"   // sinh hoạt dưới cờ
	OccasionClass  = "class"  // sinh hoạt lớp
	OccasionTroop  = "troop"  // sinh hoạt Chi đội, Sao Nhi đồng
	OccasionOuting = "outing" // ngoại khoá
)

// Occasions in their order.
var Occasions = []string{OccasionFlag, OccasionClass, OccasionTroop, OccasionOuting}

// OccasionMinutes gives the minutes of an occasion, 0 of one that is not known.
func OccasionMinutes(occasion string) int {
	return map[string]int{OccasionFlag: 15, OccasionClass: 30, OccasionTroop: 45, OccasionOuting: 90}[occasion]
}

// Kinds of a plan's part. Stored data: append only.
const (
	PartGame     = "game"
	PartStory    = "story" // decided by vote
	PartActivity = "activity"
	PartContest  = "contest"
	PartQuiz     = "quiz"
	PartPledge   = "pledge"
	PartRecap    = "recap"
	PartTalk     = "talk"
	PartGuest    = "guest"
	PartSong     = "song"
	PartOther    = "other"
)

// PartKinds in their order.
var PartKinds = []string{
	PartGame, PartStory, PartActivity, PartContest, PartQuiz, PartPledge, PartRecap, PartTalk, PartGuest, PartSong, PartOther,
}

// What a part of a session may need, and a school may have at hand. Stored data: append only.
const (
	NeedScreen = "screen"
	NeedSound  = "sound"
	NeedBoards = "boards" // a small board for each pupil
)

// Needs in their order.
var Needs = []string{NeedScreen, NeedSound, NeedBoards}

// ContestRules is the page of rules of one kind of contest (contests.yaml). Its lines have marks such as {seconds}, which
// package contest fills.
type ContestRules struct {
	Kind      string
	Title     Text
	About     Text
	Materials []Text
	Rules     []Text
	Leader    []Text // what the leader takes care of
}

// ContestKinds are the kinds of contest, in their order. Stored data: append only.
var ContestKinds = []string{"bell", "race", "crossword", "corners"}

// ContestMarks are the marks that lines of rules may have.
var ContestMarks = []string{
	"seconds", "bell-least", "bell-most", "rescue-share", "finalists", "teams-least", "teams-most", "warmup-points", "warmup-seconds",
	"tile-points", "keyword-step", "keyword-most", "speed-1", "speed-2", "speed-3", "speed-4", "finish-1", "finish-2", "finish-3",
	"row-points", "row-half", "corners-least", "corners-most", "corners-few",
}
