//go:build e2e

package e2e

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"lachanso/assets"
	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/store"
	"lachanso/store/report"
)

// phrase is typed into the password workshop; nothing of it may be found on the disk afterwards.
const phrase = "oc sen goi dau trong tu lanh"

// desk is a shared PC at which the pupils of one class sit down one after the other.
type desk struct {
	*running
	dir    string
	pack   *lessons.Pack
	pupils []store.Pupil
}

// TestThreePupilsInARowDoTheirActivitiesByKeyboard: each does others, and the files hold exactly what each did.
func TestThreePupilsInARowDoTheirActivitiesByKeyboard(t *testing.T) {
	t.Parallel()
	pack, _ := lessons.Load(assets.Pack(), lessons.Options{})
	d := &desk{dir: t.TempDir(), pack: pack}
	s, err := store.Open(d.dir, store.Options{})
	check(t, err)
	check(t, s.SaveSettings(store.Settings{Lang: "vi", School: "Hoa Sen", SetUp: true, LessMotion: true}))
	class, err := s.MakeClass("6A", 6)
	check(t, err)
	d.pupils, err = s.AddPupils(class.ID, []string{"Lê An", "Đỗ Bình", "Vũ Chi"})
	check(t, err)
	check(t, s.Close())

	d.running = start(newDisplay(t), "-data", d.dir, "-seed", "1")
	d.turn(func() { d.key("2") })
	plan := [][][2]string{
		{{"4B", lessons.KindPassword}, {"3C", lessons.KindReport}},
		{{"2D", lessons.KindChat}, {"3A", lessons.KindDial}},
		{{"4B", lessons.KindPassword}},
	}
	for i, parts := range plan {
		for _, part := range parts {
			d.sit(i)
			d.play(i, part[0], part[1])
			d.turn(func() { d.key("Escape") })
			d.turn(func() { d.key("Escape") })
		}
	}
	if code := d.end(); code != 0 {
		t.Errorf("the program ended with %d: %s", code, d.errs.String())
	}
	d.proves(plan)
	d.forgets()
}

// sit chooses the name of a pupil; the focus is on the first one.
func (d *desk) sit(i int) {
	d.t.Helper()
	for range i {
		d.turn(func() { d.key("Right") })
	}
	d.turn(func() { d.key("Return") })
}

// play opens an activity of a lesson and does everything right in it, to its end.
func (d *desk) play(pupil int, module, kind string) {
	d.t.Helper()
	m := d.pack.Module(module)
	d.open(m)
	part := 2 + slices.IndexFunc(m.Activities, func(a lessons.Activity) bool { return a.Kind == kind }) // after form and story
	d.turn(func() { d.key(strconv.Itoa(part + 1)) })
	for range mostSteps {
		at := d.attempt(pupil, module, kind)
		machine, err := activity.Replay(m.Activity(kind), at.Seed, at.Moves)
		check(d.t, err)
		if machine.Done() {
			break
		}
		d.step(machine)
		moves := len(at.Moves)
		stored(d.t, d.dir, "a step of "+module+" "+kind+" is kept", func(s *store.Store) bool {
			now, ok := d.find(s, pupil, module, kind)
			return ok && len(now.Moves) > moves
		})
		d.settle(machine)
	}
	if at := d.attempt(pupil, module, kind); !at.Done || at.Score != 1 {
		d.t.Fatalf("%s %s is done %v with score %v", module, kind, at.Done, at.Score)
	}
	for range ends[kind] {
		d.turn(func() { d.key("Return") })
	}
}

// ends is how many presses lead from the last move back to the lesson.
var ends = map[string]int{lessons.KindPassword: 2, lessons.KindReport: 1, lessons.KindDial: 1, lessons.KindChat: 4}

// open goes to a lesson: first to the tab of its age, the class's own being the first, then to its place in two columns.
func (d *desk) open(m *lessons.Module) {
	d.t.Helper()
	own := lessons.BandOf(6)
	bands := []lessons.Band{own}
	for _, b := range lessons.Bands {
		if b != own {
			bands = append(bands, b)
		}
	}
	for range slices.Index(bands, m.Band) {
		d.turn(func() { d.key("Next") })
	}
	var of []*lessons.Module
	for _, one := range d.pack.Modules {
		if one.Band == m.Band {
			of = append(of, one)
		}
	}
	at := slices.Index(of, m)
	for range at / 2 {
		d.turn(func() { d.key("Down") })
	}
	for range at % 2 {
		d.turn(func() { d.key("Right") })
	}
	d.turn(func() { d.key("Return") })
}

func (d *desk) find(s *store.Store, pupil int, module, kind string) (store.Attempt, bool) {
	all, err := s.Attempts(d.pupils[pupil].ID)
	if err != nil {
		return store.Attempt{}, false
	}
	i := slices.IndexFunc(all, func(a store.Attempt) bool { return a.Module == module && a.Part == "activity:"+kind })
	if i < 0 {
		return store.Attempt{}, false
	}
	return all[i], true
}

func (d *desk) attempt(pupil int, module, kind string) (at store.Attempt) {
	d.t.Helper()
	stored(d.t, d.dir, module+" "+kind+" is begun", func(s *store.Store) (ok bool) {
		at, ok = d.find(s, pupil, module, kind)
		return ok
	})
	return at
}

// step presses the keys of the next right move.
func (d *desk) step(m activity.Machine) {
	d.t.Helper()
	if m.RoundDone() {
		d.key("Return")
		return
	}
	switch m := m.(type) {
	case *activity.Password:
		d.password(m)
	case *activity.Dial:
		d.call(m)
	case *activity.Chat:
		if m.CanGoOn() {
			d.key("Return")
			return
		}
		safe := slices.IndexFunc(m.Replies(), func(r lessons.ChatReply) bool { return r.Kind == lessons.Safe })
		d.key(string(rune('a' + safe)))
	case *activity.Report:
		d.key(reportKey(m))
	default:
		d.t.Fatalf("no keys for %T", m)
	}
}

func (d *desk) password(m *activity.Password) {
	d.t.Helper()
	step := m.Step()
	switch step.Kind {
	case lessons.StepJudge:
		for _, p := range m.Passwords() {
			if m.Judged(p.ID) == "" {
				d.key(map[bool]string{true: "a", false: "b"}[p.Strong])
				return
			}
		}
	case lessons.StepBuild: // the first word of each box, then Tab over the others and the signs to the button
		for i := range step.Groups {
			if i > 0 {
				d.key("Right")
			}
			d.key("Return")
		}
		last := step.Groups[len(step.Groups)-1]
		d.key(append(slices.Repeat([]string{"Tab"}, len(last.Words)+len(step.Joins)), "Return")...)
	case lessons.StepType:
		d.turn(func() { d.write(phrase) })
		d.key("Return")
	default:
		right := slices.IndexFunc(m.Options(), func(o lessons.Option) bool { return o.Correct && !m.Touched(o.ID) })
		d.key(string(rune('a' + right)))
	}
}

// settle goes on from a judged example to the next one.
func (d *desk) settle(before activity.Machine) {
	d.t.Helper()
	if m, ok := before.(*activity.Password); ok && m.Step().Kind == lessons.StepJudge && !m.RoundDone() {
		left := 0
		for _, p := range m.Passwords() {
			if m.Judged(p.ID) == "" {
				left++
			}
		}
		if left > 1 {
			d.turn(func() { d.key("Return") })
		}
	}
}

func (d *desk) call(m *activity.Dial) {
	d.t.Helper()
	switch {
	case !m.OnCall():
		d.key(m.Number()[len(m.Dialled()) : len(m.Dialled())+1])
	case m.CanGoOn():
		d.key("Return")
	default:
		fact := slices.IndexFunc(m.Replies(), func(r lessons.DialReply) bool { return r.Kind == lessons.ReplyFact })
		d.key(string(rune('a' + fact)))
	}
}

// reportKey gives the number of the button that opens the next step, or the letter of a right option.
func reportKey(m *activity.Report) string {
	s := m.Open()
	if s == nil {
		done, _ := m.Progress()
		data := m.Phone()
		at := slices.IndexFunc(data.Buttons, func(b lessons.ReportButton) bool { return b.ID == data.Steps[done].Button })
		return strconv.Itoa(at + 1)
	}
	part := ""
	for _, p := range s.Parts {
		if m.Built(p.ID) == nil {
			part = p.ID
			break
		}
	}
	right := slices.IndexFunc(m.Options(part), func(o lessons.Option) bool { return o.Correct && !m.Touched(part, o.ID) })
	return string(rune('a' + right))
}

// proves holds what the commands say against what was done.
func (d *desk) proves(plan [][][2]string) {
	d.t.Helper()
	if out, errs, code := command(d.t, "verify", "-data", d.dir); code != 0 {
		d.t.Errorf("verify: %d %s %s", code, out, errs)
	}
	out, errs, code := command(d.t, "report", "-class", "6A", "-format", "json", "-data", d.dir)
	var r report.Report
	if err := json.Unmarshal([]byte(out), &r); err != nil || code != 0 || len(r.Pupils) != len(plan) {
		d.t.Fatalf("report: %d %v %s %s", code, err, errs, out)
	}
	for i, parts := range plan {
		var want, got []string
		for _, p := range parts {
			want = append(want, p[0]+" "+p[1]+" 1")
		}
		for _, m := range r.Pupils[i].Modules {
			for _, a := range m.Activities {
				got = append(got, m.ID+" "+a.Kind+" "+strconv.FormatFloat(a.Score, 'g', -1, 64))
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(want, got) {
			d.t.Errorf("pupil %d did %q, the report says %q", i+1, want, got)
		}
	}
}

// forgets finds the typed phrase nowhere.
func (d *desk) forgets() {
	d.t.Helper()
	files, err := os.ReadDir(d.dir)
	check(d.t, err)
	for _, f := range files {
		if f.IsDir() {
			continue
		}
		data, err := os.ReadFile(filepath.Join(d.dir, f.Name()))
		check(d.t, err)
		for _, form := range []string{phrase, strings.ReplaceAll(phrase, " ", ""), "goi dau"} {
			if bytes.Contains(data, []byte(form)) {
				d.t.Errorf("%s holds %q", f.Name(), form)
			}
		}
	}
}
