package session

import (
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	plans "lachanso/lessons/session"
	"lachanso/ui/app"
	"lachanso/ui/contest"
	"lachanso/ui/kit"
	"lachanso/ui/teach"
)

// Rooms that a part opens. Message ids are made of them.
const (
	roomNone      = "none"      // its words are on the screen
	roomStory     = "story"     // a module's story, by vote
	roomActivity  = "activity"  // a module's activity, together
	roomContest   = "contest"   // a contest
	roomUnplugged = "unplugged" // a lesson without devices, by its printed sheet
	roomQuiz      = "quiz"      // questions of a module, read out
	roomPaper     = "paper"     // a contest that is done by its page of rules
)

// unpluggedRef begins the references of lessons without devices.
const unpluggedRef = "unplugged:"

// roomOf says what a part opens.
func roomOf(a *app.App, w plans.Whole) string {
	m := a.Pack.Module(w.Words.Module)
	switch {
	case w.Kind == lessons.PartContest && contest.Offered(w.Words.Contest):
		return roomContest
	case w.Kind == lessons.PartContest:
		return roomPaper
	case m == nil:
		return roomNone
	case w.Kind == lessons.PartStory && teach.CanPlay(m, ""):
		return roomStory
	case strings.HasPrefix(w.Ref, unpluggedRef):
		return roomUnplugged
	case w.Kind == lessons.PartActivity && playableOf(m) != "":
		return roomActivity
	case w.Kind == lessons.PartQuiz && len(w.Words.Say) == 0:
		return roomQuiz
	}
	return roomNone
}

// opens says that a part has a screen of its own.
func opens(room string) bool { return room == roomStory || room == roomActivity || room == roomContest }

// playableOf gives the first kind of a module's activities that a hall can play, "" when there is none.
func playableOf(m *lessons.Module) string {
	for _, kind := range m.Kinds {
		if teach.CanPlay(m, kind) {
			return kind
		}
	}
	return ""
}

const (
	leastText = kit.LeastHeight / 16 // the smallest projected text: 1/16 of the height
	mostText  = 64
)

// page is what the screen shows at a time of a part.
type page struct {
	head  string // of a question, which one it is; may be empty
	lines []string
	size  float32
	right bool // it tells the right answer
}

// body is the room for a page's text on the smallest shape that a display has.
func body(s *kit.Sheet) (w, h float32) { return s.Width - 2*s.Margin(), s.Height - 2*headHigh - 24 }

// measure is a sheet of the smallest shape: what fits it fits every display.
func measure(a *app.App) *kit.Sheet {
	return kit.NewSheet(a.Look(), fyne.NewSize(kit.LeastWidth, kit.LeastHeight))
}

func textType(size float32) kit.Type { return kit.Type{Size: size, Fixed: true} }

// height is that of lines set in a size, with the room between them.
func height(s *kit.Sheet, lines []string, size, w float32) float32 {
	h := float32(0)
	for _, l := range lines {
		h += s.TextHeight(l, textType(size), w) + lineGap
	}
	return h - lineGap
}

const lineGap = 14

// set makes pages of lines, in the largest letters in which they stand on one, else in the smallest on several.
func set(s *kit.Sheet, p page) []page {
	w, h := body(s)
	if p.head != "" {
		h -= leastText*kit.LineHeight + lineGap
	}
	for p.size = mostText; p.size >= leastText; p.size -= 4 {
		if height(s, p.lines, p.size, w) <= h {
			return []page{p}
		}
	}
	p.size = leastText
	var out []page
	rest := p.lines
	for len(rest) > 0 {
		n := 1
		for n < len(rest) && height(s, rest[:n+1], p.size, w) <= h {
			n++
		}
		next := p
		if n == 1 && height(s, rest[:1], p.size, w) > h {
			first, second := halved(s, rest[0], p.size, w, h)
			next.lines = []string{first}
			rest = append([]string{second}, rest[1:]...)
		} else {
			next.lines = rest[:n]
			rest = rest[n:]
		}
		out = append(out, next)
	}
	return out
}

// halved cuts a text that is too long for a page, after a sentence where it can.
func halved(s *kit.Sheet, text string, size, w, h float32) (first, second string) {
	words := strings.Fields(text)
	cut, stop := 1, 0
	for n := 2; n < len(words); n++ {
		if s.TextHeight(strings.Join(words[:n], " "), textType(size), w) > h {
			break
		}
		cut = n
		if strings.ContainsAny(words[n-1], ".!?") {
			stop = n
		}
	}
	if stop > 0 {
		cut = stop
	}
	return strings.Join(words[:cut], " "), strings.Join(words[cut:], " ")
}

// pagesOf gives the pages of a part.
func pagesOf(a *app.App, w plans.Whole, seed uint64) []page {
	s := measure(a)
	var out []page
	for _, say := range w.Words.Say {
		out = append(out, set(s, page{lines: []string{a.Say(say)}})...)
	}
	room := roomOf(a, w)
	if room == roomQuiz {
		return append(out, quiz(a, s, w, seed)...)
	}
	if len(out) == 0 {
		out = set(s, page{lines: []string{a.T("session-room-" + room)}})
	}
	return out
}

// minutesAsked is how long a question takes that is read out: think, hands, reason.
const minutesAsked = 2

// quiz gives the pages of a module's questions: each with its options, and then the right one with its reason.
func quiz(a *app.App, s *kit.Sheet, w plans.Whole, seed uint64) []page {
	m := a.Pack.Module(w.Words.Module)
	var asked []lessons.Question
	for _, q := range m.With(lessons.UseContest) {
		if q.Kind == lessons.Choice || q.Kind == lessons.TrueFalse {
			asked = append(asked, q)
		}
	}
	asked = activity.Shuffled(asked, seed, "session/quiz/"+m.ID)
	asked = asked[:min(len(asked), max(1, w.Minutes/minutesAsked))]
	var out []page
	for i, q := range asked {
		head := a.T("session-question", "Number", i+1, "Of", len(asked))
		lines, right := []string{a.Say(q.Stem)}, []string{}
		for place, o := range q.Options {
			line := kit.Lettered(place, a.Say(o.Text))
			lines = append(lines, line)
			if o.Correct {
				right = append(right, line, a.Say(o.Why))
			}
		}
		out = append(out, set(s, page{head: head, lines: lines})...)
		out = append(out, set(s, page{head: head, lines: right, right: true})...)
	}
	return out
}
