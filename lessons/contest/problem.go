package contest

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"lachanso/lessons/steps"
)

// Kinds of contest. Stored data: append only.
const (
	KindBell      = "bell"
	KindRace      = "race"
	KindCrossword = "crossword"
	KindCorners   = "corners"
)

// Kinds in their order.
var Kinds = []string{KindBell, KindRace, KindCrossword, KindCorners}

// Problem is something that keeps a contest from beginning. The program words it as “contest-” and the code.
type Problem struct {
	Code string
	Args []string
}

// The codes of problems, and their arguments.
const (
	PupilsFew     = "pupils-few"     // how many, at least
	PupilsMany    = "pupils-many"    // how many, at most
	TeamsFew      = "teams-few"      // how many, at least
	TeamsMany     = "teams-many"     // how many, at most
	NameEmpty     = "name-empty"     // number of the team
	NameLong      = "name-long"      // number of the team, letters, at most
	NameTwice     = "name-twice"     // the name
	SecondsRange  = "seconds-range"  // at least, at most
	NoQuestion    = "no-question"    // round, or nothing
	QuestionGone  = "question-gone"  // id
	QuestionKind  = "question-kind"  // id
	QuestionTwice = "question-twice" // id
	CountFew      = "count-few"      // nothing
	QuestionsLack = "questions-lack" // wanted, there are
	RoundUnknown  = "round-unknown"  // kind
	RoundTwice    = "round-twice"    // kind
	RoundShort    = "round-short"    // kind, questions there are, at least
	RoundLong     = "round-long"     // kind, questions there are, at most
	KeywordGone   = "keyword-gone"   // id
	PictureGone   = "picture-gone"   // name
	WordsUnfit    = "words-unfit"    // the words that do not fit
	LettersUnfit  = "letters-unfit"  // the letters of the keyword for which there is no word
	WordsFew      = "words-few"      // how many, at least
	WordsMany     = "words-many"     // how many, at most
	NumberRange   = "number-range"   // what, at least, at most
)

// Codes lists every code a Problem may have.
func Codes() []string {
	return []string{
		PupilsFew, PupilsMany, TeamsFew, TeamsMany, NameEmpty, NameLong, NameTwice, SecondsRange, NoQuestion, QuestionGone,
		QuestionKind, QuestionTwice, CountFew, QuestionsLack, RoundUnknown, RoundTwice, RoundShort, RoundLong, KeywordGone, PictureGone,
		WordsUnfit, LettersUnfit, WordsFew, WordsMany, NumberRange,
	}
}

func (p Problem) Error() string { return strings.Join(append([]string{p.Code}, p.Args...), " ") }

// Problems are all that keep a contest from beginning.
type Problems []Problem

func (ps Problems) Error() string {
	var all []string
	for _, p := range ps {
		all = append(all, p.Error())
	}
	return "contest cannot begin: " + strings.Join(all, "; ")
}

// or gives the problems as an error, nil when there are none.
func (ps Problems) or() error {
	if len(ps) == 0 {
		return nil
	}
	return ps
}

func (ps *Problems) add(code string, args ...any) {
	p := Problem{Code: code}
	for _, a := range args {
		p.Args = append(p.Args, fmt.Sprint(a))
	}
	*ps = append(*ps, p)
}

// between notes a number that is out of its range.
func (ps *Problems) between(few, many string, n, lo, hi int) {
	switch {
	case n < lo:
		ps.add(few, n, lo)
	case n > hi:
		ps.add(many, n, hi)
	}
}

func (ps *Problems) seconds(n int) {
	if n < LeastSeconds || n > MostSeconds {
		ps.add(SecondsRange, LeastSeconds, MostSeconds)
	}
}

// TakingMost is the most pupils who take part in a contest of teams, with those who look on.
const TakingMost = 999

func (ps *Problems) taking(n int) {
	if n < 0 || n > TakingMost {
		ps.add(NumberRange, "pupils", 0, TakingMost)
	}
}

// names wants every team to have a name of its own.
func (ps *Problems) names(teams []string) {
	seen := map[string]bool{}
	for i, name := range teams {
		clean := steps.Clean(name)
		switch n := utf8.RuneCountInString(clean); {
		case n == 0:
			ps.add(NameEmpty, i+1)
		case n > MaxName:
			ps.add(NameLong, i+1, n, MaxName)
		case seen[strings.ToLower(clean)]:
			ps.add(NameTwice, clean)
		}
		seen[strings.ToLower(clean)] = true
	}
}

// number writes a number for a message.
func number(n int) string { return strconv.Itoa(n) }
