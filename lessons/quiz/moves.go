package quiz

import (
	"strings"
	"unicode/utf8"

	"lachanso/lessons"
	"lachanso/lessons/activity"

	"golang.org/x/text/unicode/norm"
)

// stored data: append only
//
// A move is a verb and what follows it, at most activity.MaxMove bytes. Never rename a verb or change what it does.
const (
	// VerbAnswer is `answer ID,ID`: the options of choice, multi, truefalse. In a form also all cards of an order in their
	// order, CARD:BIN of a sort, LEFT:RIGHT of a match, and the lines of a spot.
	VerbAnswer = "answer"

	// VerbText is `text WORDS`: what was typed for a short answer.
	VerbText = "text"

	// VerbDo is `do MOVE`: a move of the machine that runs an order, sort, match or spot question.
	VerbDo = "do"

	// VerbSkip is `skip`: give this question up and see its answer.
	VerbSkip = "skip"

	// VerbNext is `next`: on to the next question, or to the end.
	VerbNext = "next"

	// VerbReview is `review`: after the end, ask again what was wrong at the first try.
	VerbReview = "review"
)

// AnswerMove writes an answer by ids.
func AnswerMove(ids ...string) string { return VerbAnswer + " " + strings.Join(ids, ",") }

// DoMove writes a move of the machine that runs the question.
func DoMove(move string) string { return VerbDo + " " + move }

// TextMove writes a typed answer: NFC, single spaces, cut where a move would become too long.
func TextMove(words string) string {
	move := VerbText + " " + strings.Join(strings.Fields(norm.NFC.String(strings.ToValidUTF8(words, ""))), " ")
	for len(move) > activity.MaxMove {
		_, last := utf8.DecodeLastRuneInString(move)
		move = move[:len(move)-last]
	}
	return strings.TrimRight(move, " ")
}

// wrongText stands in a move for typed words that are no accepted answer.
const wrongText = "…"

// KeptText writes a typed answer for storing. Words that are no accepted answer may be anything a child wrote, so of those
// only that they were wrong is kept.
func KeptText(q *lessons.Question, words string) string {
	if markShort(q, Given{Text: words}).Right {
		return TextMove(words)
	}
	return TextMove(wrongText)
}

// given reads the rest of an answer.
func given(verb, rest string) Given {
	if verb == VerbText {
		return Given{Text: rest}
	}
	return Given{IDs: strings.Split(rest, ",")}
}

// played says that the question runs on a machine.
func played(q *lessons.Question) bool {
	switch q.Kind {
	case lessons.Order, lessons.Sort, lessons.Match, lessons.Spot:
		return true
	}
	return false
}
