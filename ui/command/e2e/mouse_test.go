//go:build e2e

package e2e

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/store"
	"lachanso/ui"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
)

// hand works the program with the mouse alone. It knows where things are from a twin: the same screens without a window,
// on data of their own, in which the same things are pressed. At the end both must have the same data.
type hand struct {
	*running
	twin  *apptest.Stage
	dir   string
	names []string
}

// TestThreePupilsInARowByMouseAlone: chat, settings, report, search, password and a quiz each.
func TestThreePupilsInARowByMouseAlone(t *testing.T) {
	t.Parallel()
	h := &hand{dir: t.TempDir(), names: []string{"Lê An", "Đỗ Bình", "Vũ Chi"}}
	seeds := rand.New(rand.NewPCG(1, 0)) // as the program's own with -seed 1
	h.twin = apptest.New(t, apptest.Options{Width: 1366, Height: 768, Whole: true, Seed: seeds.Uint64})
	h.school(h.twin.Store)
	s, err := store.Open(h.dir, store.Options{})
	check(t, err)
	check(t, s.SaveSettings(store.Settings{Lang: "vi", School: "Trường Hoa Sen", SetUp: true, LessMotion: true}))
	h.school(s)
	check(t, s.Close())
	h.twin.Open(ui.NewHome(h.twin.App))
	h.running = start(newDisplay(t), "-data", h.dir, "-seed", "1")
	h.turn(func() { h.running.key("F11") })

	h.click("door-pupil", "pupil")
	for i, plan := range [][]string{{"2D chat", "2D quiz"}, {"5C settings", "3C report", "5C quiz"}, {"6B search", "4B password", "6B quiz"}} {
		h.click("pupil-" + h.pupil(i))
		for _, part := range plan {
			module, kind, _ := strings.Cut(part, " ")
			h.part(i, h.twin.Pack.Module(module), kind)
		}
		h.away()
	}
	if code := h.end(); code != 0 {
		t.Errorf("the program ended with %d: %s", code, h.errs.String())
	}
	h.proves()
}

// school makes the class; both have the same one.
func (h *hand) school(s *store.Store) {
	class, err := s.MakeClass("6A", 6)
	if err == nil {
		_, err = s.AddPupils(class.ID, h.names)
	}
	if err != nil {
		panic(err)
	}
}

// pupil gives the twin's ID of a pupil, whose place on the screen is the same as in the program.
func (h *hand) pupil(i int) string {
	h.t.Helper()
	classes, err := h.twin.Store.Classes()
	check(h.t, err)
	pupils, err := h.twin.Store.Pupils(classes[0].ID)
	check(h.t, err)
	return pupils[i].ID
}

// hot finds the first thing whose ID begins with one of the starts.
func (h *hand) hot(starts ...string) *kit.Hot {
	for _, start := range starts {
		for _, one := range h.twin.Hots() {
			if strings.HasPrefix(one.ID, start) && !one.Disabled() {
				return one
			}
		}
	}
	return nil
}

// click presses a thing with the mouse in the program, and in the twin.
func (h *hand) click(starts ...string) {
	h.t.Helper()
	hot := h.hot(starts...)
	if hot == nil {
		h.t.Fatalf("nothing is called %q; there are %q", starts, h.twin.Labels())
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(hot).AddXY(hot.Size().Width/2, hot.Size().Height/2)
	click := func() { h.xdotool("mousemove", fmt.Sprint(int(at.X)), fmt.Sprint(int(at.Y)), "click", "1") }
	if strings.HasPrefix(hot.ID, "board-") {
		h.rest(click) // a piece that is chosen already stays as it is
	} else {
		h.turn(click)
	}
	h.twin.Press(hot.ID)
}

// part opens a part of a lesson and does it to its end.
func (h *hand) part(pupil int, m *lessons.Module, kind string) {
	h.t.Helper()
	for page := range len(lessons.Bands) {
		if h.hot("module-"+m.ID) != nil {
			break
		}
		h.click("band-"+strconv.Itoa(page+1), "tab-"+strconv.Itoa(page+1))
	}
	h.click("module-" + m.ID)
	if kind == "quiz" {
		h.click("part-quiz")
		h.quiz()
		h.click("lesson")
	} else {
		h.click("part-activity:" + kind)
		for range mostSteps {
			at, machine := h.machine(pupil, m, kind)
			if at.Done {
				break
			}
			h.step(machine)
		}
		for range mostSteps {
			if h.hot("part-quiz") != nil {
				break
			}
			h.click("next")
		}
	}
	h.click("back")
}

// machine replays what the twin has of the pupil's activity.
func (h *hand) machine(pupil int, m *lessons.Module, kind string) (store.Attempt, activity.Machine) {
	h.t.Helper()
	all, err := h.twin.Store.Attempts(h.pupil(pupil))
	check(h.t, err)
	i := slices.IndexFunc(all, func(a store.Attempt) bool { return a.Module == m.ID && a.Part == "activity:"+kind })
	if i < 0 {
		h.t.Fatalf("%s %s was not begun", m.ID, kind)
	}
	machine, err := activity.Replay(m.Activity(kind), all[i].Seed, all[i].Moves)
	check(h.t, err)
	return all[i], machine
}

// step clicks what is right next; what only leads on comes first.
func (h *hand) step(m activity.Machine) {
	h.t.Helper()
	switch m := m.(type) {
	case *activity.Chat:
		if m.CanGoOn() {
			h.click("next")
			return
		}
		h.click("reply-" + strconv.Itoa(slices.IndexFunc(m.Replies(), func(r lessons.ChatReply) bool { return r.Kind == lessons.Safe })))
	case *activity.Settings:
		h.set(m)
	case *activity.Search:
		h.search(m)
	case *activity.Report:
		h.report(m)
	case *activity.Password:
		h.password(m)
	default:
		h.t.Fatalf("no clicks for %T", m)
	}
}

func (h *hand) set(m *activity.Settings) {
	h.t.Helper()
	if m.RoundDone() {
		h.click("next")
		return
	}
	for i, page := range m.Phone().Pages {
		for _, one := range page.Switches {
			want, wanted := m.Goal().Want[one.ID]
			if !wanted || slices.Contains(want, m.Stands(one.ID)) {
				continue
			}
			id := "set-" + one.ID
			if len(one.Choices) > 0 {
				id += "-" + want[0]
			}
			if h.hot(id) == nil {
				h.click("tab-" + strconv.Itoa(i+1))
			}
			h.click(id)
			return
		}
	}
	h.click("check")
}

func (h *hand) search(m *activity.Search) {
	h.t.Helper()
	switch {
	case m.RoundDone() || h.hot("mark-", "result-", "word-", "option-") == nil:
		h.click("next")
	case m.Stage() == activity.StageWords:
		if m.Ready() {
			h.click("next")
			return
		}
		right := slices.IndexFunc(m.Options(""), func(o lessons.Option) bool { return o.Correct && !m.Touched("", o.ID) })
		h.click("word-" + m.Options("")[right].ID)
	case m.Stage() == activity.StageJudge:
		h.judge(m)
	default:
		part := ""
		if p := m.Part(); p != nil {
			part = p.ID
		}
		for i, o := range m.Options(part) {
			if o.Correct && h.hot("option-"+strconv.Itoa(i)) != nil {
				h.click("option-" + strconv.Itoa(i))
				return
			}
		}
		h.click("next")
	}
}

func (h *hand) judge(m *activity.Search) {
	h.t.Helper()
	for _, r := range m.Task().Results {
		if m.Mark(r.ID) != "" {
			continue
		}
		if h.hot("mark-") == nil {
			for n := 1; h.hot("result-"+r.ID) == nil; n++ {
				h.click("page-" + strconv.Itoa(n))
			}
			h.click("result-" + r.ID)
		}
		h.click(map[bool]string{true: "mark-use", false: "mark-leave"}[r.Use])
		if h.hot("next") != nil {
			h.click("next")
		}
		return
	}
	h.click("next")
}

func (h *hand) report(m *activity.Report) {
	h.t.Helper()
	s := m.Open()
	if s == nil {
		done, _ := m.Progress()
		h.click("bar-" + m.Phone().Steps[done].Button)
		return
	}
	part := ""
	for _, p := range s.Parts {
		if m.Built(p.ID) == nil {
			part = p.ID
			break
		}
	}
	h.click("option-" + strconv.Itoa(slices.IndexFunc(m.Options(part), func(o lessons.Option) bool { return o.Correct && !m.Touched(part, o.ID) })))
}

func (h *hand) password(m *activity.Password) {
	h.t.Helper()
	if m.RoundDone() {
		h.click("next")
		return
	}
	switch step := m.Step(); step.Kind {
	case lessons.StepJudge:
		for _, p := range m.Passwords() {
			if m.Judged(p.ID) == "" {
				h.click(map[bool]string{true: "mark-strong", false: "mark-weak"}[p.Strong])
				if left := h.hot("mark-"); left == nil && h.hot("next") != nil {
					h.click("next")
				}
				return
			}
		}
	case lessons.StepBuild:
		for i := range step.Groups {
			h.click("word-" + strconv.Itoa(i) + "-0")
		}
		h.click("made")
	case lessons.StepType:
		h.turn(func() { h.write(phrase) })
		h.twin.Type(phrase)
		h.click("made")
	default:
		h.click("option-" + strconv.Itoa(slices.IndexFunc(m.Options(), func(o lessons.Option) bool { return o.Correct && !m.Touched(o.ID) })))
	}
}

// quiz answers as it comes: the first option, every piece somewhere, giving up where that is offered.
func (h *hand) quiz() {
	h.t.Helper()
	for n := range 300 {
		switch {
		case h.hot("next-pupil") != nil:
			return
		case h.hot("next") != nil:
			h.click("next")
		case h.hot("skip") != nil:
			h.click("skip")
		case h.hot("option-") != nil && h.hot("answer") == nil:
			h.click("option-")
		case h.hot("option-") != nil:
			h.click("answer")
		case h.hot("board-check") != nil:
			h.click("board-check")
		case h.hot("board-") == nil: // an answer to be typed
			h.turn(func() { h.write("111") })
			h.twin.Type("111")
			h.click("answer")
		default:
			h.board(n)
		}
	}
	h.t.Fatalf("the quiz does not end; there are %q", h.twin.Labels())
}

// board clicks one piece after the other, another each time.
func (h *hand) board(n int) {
	h.t.Helper()
	var pieces []string
	for _, one := range h.twin.Hots() {
		if strings.HasPrefix(one.ID, "board-") && !one.Disabled() {
			pieces = append(pieces, one.ID)
		}
	}
	if len(pieces) == 0 {
		h.t.Fatalf("nothing leads on; there are %q", h.twin.Labels())
	}
	h.click(pieces[n%len(pieces)])
}

// away hands the PC over, which leads back to the names of the class.
func (h *hand) away() {
	h.t.Helper()
	for range 5 {
		if h.hot("pupil-") != nil {
			return
		}
		h.click("next-pupil", "back")
	}
	h.t.Fatalf("no way back to the names; there are %q", h.twin.Labels())
}

// proves holds the program's data against the twin's: the same attempts, moves and scores of each pupil.
func (h *hand) proves() {
	h.t.Helper()
	if out, errs, code := command(h.t, "verify", "-data", h.dir); code != 0 {
		h.t.Errorf("verify: %d %s %s", code, out, errs)
	}
	s, err := store.Open(h.dir, store.Options{ReadOnly: true})
	check(h.t, err)
	defer s.Close()
	want, got := h.did(h.twin.Store), h.did(s)
	if d := cmp.Diff(want, got); d != "" || len(want) != len(h.names) {
		h.t.Errorf("the program did other than its twin: %s", d)
	}
}

// did gives what each pupil did: parts with their moves and scores.
func (h *hand) did(s *store.Store) map[string][]string {
	h.t.Helper()
	classes, err := s.Classes()
	check(h.t, err)
	pupils, err := s.Pupils(classes[0].ID)
	check(h.t, err)
	out := map[string][]string{}
	for _, p := range pupils {
		all, err := s.Attempts(p.ID)
		check(h.t, err)
		for _, a := range all {
			out[p.Name] = append(out[p.Name], fmt.Sprintf("%s %s done %v %g %d/%d %q", a.Module, a.Part, a.Done, a.Score, a.Right, a.Asked, a.Moves))
		}
	}
	return out
}
