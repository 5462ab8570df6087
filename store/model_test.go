package store

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"maps"
	"os"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"lachanso/lessons/signin"
	"lachanso/store/roster"
)

// plain is the store as a child would keep it in a notebook.
type plain struct {
	names    map[ID]string
	details  map[ID]roster.Person // code, sex and year of birth of a pupil
	class    map[ID]ID            // of a pupil
	removed  map[ID]bool
	gone     map[ID]time.Time // when a class was removed
	number   map[ID]int       // of a pupil, also of a renamed one
	secret   map[ID]string    // of a pupil
	offered  map[ID]bool      // of a class
	queue    map[ID]signin.Queue
	attempts map[ID]*plainAttempt
	order    []ID // of attempts
	hands    map[ID]map[string]map[string]int
	taught   map[ID]bool
	lessonOf map[ID]ID
	notes    map[ID]string
	made     int                    // classes
	edits    map[ID][]string        // of 3B, by class
	pictures map[ID]map[string]bool // by class
	contests map[ID]*plainContest
	places   plainPlaces
	speakers map[ID]string // value by id
	plans    map[ID]string // its name, "" when it is removed
	sessions map[ID]*plainSession
	years    plainYears
}

type plainSession struct {
	moves  []string
	pupils int // 0 while it goes on
}

type plainContest struct {
	moves, asked []string
	ended        bool
}

type plainAttempt struct {
	Attempt
	answers []Answer
}

func (m *plain) someClass(t *rapid.T) ID   { return some(t, "class", m.removed) }
func (m *plain) somePupil(t *rapid.T) ID   { return some(t, "pupil", m.names) }
func (m *plain) someAttempt(t *rapid.T) ID { return some(t, "attempt", m.attempts) }

func some[V any](t *rapid.T, what string, from map[ID]V) ID {
	if len(from) == 0 {
		t.Skip("no " + what)
	}
	return rapid.SampledFrom(slices.Sorted(maps.Keys(from))).Draw(t, what)
}

func TestAnySequenceOfActionsEqualsAPlainModel(t *testing.T) {
	parent := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		w := morning()
		dir, err := os.MkdirTemp(parent, "")
		must(t, err)
		s, err := Open(dir, Options{Now: w.Now, Entropy: chance(9), noSync: true})
		must(t, err)
		defer func() { _ = s.Close() }()
		m := &plain{
			number: map[ID]int{}, secret: map[ID]string{}, offered: map[ID]bool{}, queue: map[ID]signin.Queue{},
			details: map[ID]roster.Person{},
			names:   map[ID]string{}, class: map[ID]ID{}, removed: map[ID]bool{}, gone: map[ID]time.Time{}, attempts: map[ID]*plainAttempt{},
			hands: map[ID]map[string]map[string]int{}, taught: map[ID]bool{}, lessonOf: map[ID]ID{},
			notes: map[ID]string{}, edits: map[ID][]string{}, pictures: map[ID]map[string]bool{}, contests: map[ID]*plainContest{},
			places: plainPlaces{pack: map[string]string{}, own: map[ID]string{}, lists: map[ID]string{}}, speakers: map[ID]string{},
			plans: map[ID]string{}, sessions: map[ID]*plainSession{},
			years: plainYears{archived: map[ID]bool{}, groups: map[ID][]string{}, group: map[ID]string{}},
		}
		t.Repeat(actions(s, m, w))
		compare(t, s, m)
		must(t, s.Close())
		clean(t, dir, time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC)) // views equal a rebuild
	})
}

func actions(s *Store, m *plain, w *watch) map[string]func(*rapid.T) {
	acts := map[string]func(*rapid.T){
		"clock": func(t *rapid.T) {
			w.now = w.now.Add(time.Duration(rapid.Int64Range(-1e17, 1e17).Draw(t, "jump")))
		},
		"make class": func(t *rapid.T) {
			c, err := s.MakeClass(fmt.Sprintf("Lớp %d", m.made), 4)
			must(t, err)
			m.removed[c.ID] = false
			m.made++
		},
		"remove class": func(t *rapid.T) {
			c := m.someClass(t)
			if err := s.RemoveClass(c); m.removed[c] {
				wantErr(t, err, ErrUnknown)
			} else {
				must(t, err)
			}
			if !m.removed[c] {
				m.removed[c], m.gone[c] = true, w.now
			}
			delete(m.queue, c)
		},
		"restore class": func(t *rapid.T) {
			c := m.someClass(t)
			left, taken := daysLeft(removedAt(t, s, c), w.now), m.taken(t, s, c)
			switch err := s.RestoreClass(c); {
			case !m.removed[c]:
				wantErr(t, err, ErrUnknown)
			case left == 0:
				wantErr(t, err, ErrTooLate)
			case taken:
				wantErr(t, err, ErrClassTaken)
			default:
				must(t, err)
				m.removed[c] = false
			}
		},
		"add pupils": func(t *rapid.T) {
			c := m.someClass(t)
			names := rapid.SliceOfN(rapid.SampledFrom([]string{"Lê An", "Đỗ Bình", "Y Thương"}), 1, 3).Draw(t, "names")
			pupils, err := s.AddPupils(c, names)
			if m.removed[c] {
				wantErr(t, err, ErrUnknown)
				return
			}
			must(t, err)
			for i, p := range pupils {
				m.names[p.ID], m.class[p.ID] = names[i], c
			}
		},
		"rename pupil": func(t *rapid.T) {
			p := m.somePupil(t)
			m.names[p] = rapid.SampledFrom([]string{"Lê An", "Vũ Chi"}).Draw(t, "name")
			must(t, s.RenamePupil(p, m.names[p]))
		},
		"erase pupil": func(t *rapid.T) {
			if rapid.IntRange(0, 3).Draw(t, "seldom") > 0 {
				t.Skip()
			}
			p := m.somePupil(t)
			must(t, s.ErasePupil(p))
			delete(m.names, p)
			delete(m.details, p)
			delete(m.secret, p)
			for c, q := range m.queue {
				m.queue[c] = q.Without(p)
			}
			maps.DeleteFunc(m.attempts, func(_ ID, a *plainAttempt) bool { return a.Pupil == p })
			m.order = slices.DeleteFunc(m.order, func(id ID) bool { return m.attempts[id] == nil })
		},
		"erase class": func(t *rapid.T) {
			if rapid.IntRange(0, 3).Draw(t, "seldom") > 0 {
				t.Skip()
			}
			m.eraseClass(t, s, m.someClass(t))
		},
		"": func(*rapid.T) {},
	}
	maps.Copy(acts, lessonActions(s, m))
	maps.Copy(acts, importActions(s, m))
	maps.Copy(acts, doorActions(s, m))
	maps.Copy(acts, attemptActions(s, m))
	maps.Copy(acts, contestActions(s, m))
	maps.Copy(acts, placeActions(s, m))
	maps.Copy(acts, sessionActions(s, m))
	maps.Copy(acts, yearActions(s, m, w))
	return acts
}

func (m *plain) eraseClass(t *rapid.T, s *Store, c ID) {
	must(t, s.EraseClass(c))
	wantErr(t, s.EraseClass(c), ErrUnknown)
	delete(m.removed, c)
	delete(m.years.archived, c)
	delete(m.places.lists, c)
	maps.DeleteFunc(m.names, func(p ID, _ string) bool { return m.class[p] == c })
	maps.DeleteFunc(m.details, func(p ID, _ roster.Person) bool { _, here := m.names[p]; return !here })
	maps.DeleteFunc(m.attempts, func(_ ID, a *plainAttempt) bool { _, here := m.names[a.Pupil]; return !here })
	m.order = slices.DeleteFunc(m.order, func(id ID) bool { return m.attempts[id] == nil })
}

func lessonActions(s *Store, m *plain) map[string]func(*rapid.T) {
	return map[string]func(*rapid.T){
		"teach": func(t *rapid.T) {
			c := m.someClass(t)
			id, err := s.BeginLesson(c, "3B")
			if m.removed[c] {
				wantErr(t, err, ErrUnknown)
				return
			}
			must(t, err)
			m.lessonOf[id], m.hands[id] = c, map[string]map[string]int{}
			m.taught[id] = rapid.Bool().Draw(t, "ended")
			for range rapid.IntRange(0, 3).Draw(t, "counts") {
				h := Hands{Lesson: id, Question: "q", Round: rapid.IntRange(1, 2).Draw(t, "round")}
				h.Counts = map[string]int{"A": rapid.IntRange(0, 40).Draw(t, "A")}
				must(t, s.CountHands(h))
				m.hands[id][fmt.Sprint(h.Question, h.Round)] = h.Counts
			}
			for range rapid.IntRange(0, 3).Draw(t, "moves") {
				must(t, s.MoveLesson(id, []string{"1 next", "2 back"}))
			}
			if m.taught[id] {
				must(t, s.EndLesson(Taught{Lesson: id, Minutes: 35}))
			}
			if rapid.Bool().Draw(t, "noted") {
				m.notes[id] = rapid.SampledFrom([]string{"", "Lớp chưa rõ bước Lưu", "dạy lại trang 5"}).Draw(t, "note")
				must(t, s.NoteLesson(id, m.notes[id]))
			}
		},
		"edit slides": func(t *rapid.T) {
			c := m.someClass(t)
			edit := rapid.SampledFrom([]string{"hide 3B-02", "undo", "move 3B-01 3B-03"}).Draw(t, "edit")
			if err := s.EditSlides(c, "3B", edit); m.removed[c] {
				wantErr(t, err, ErrUnknown)
				return
			} else if err != nil {
				t.Fatal(err)
			}
			m.edits[c] = append(m.edits[c], edit)
		},
		"keep picture": func(t *rapid.T) {
			c := m.someClass(t)
			picture := rapid.SampledFrom([]string{"one", "two", "three"}).Draw(t, "picture")
			name, err := s.KeepPicture(c, []byte(picture), "png")
			if m.removed[c] {
				wantErr(t, err, ErrUnknown)
				return
			}
			must(t, err)
			if m.pictures[c] == nil {
				m.pictures[c] = map[string]bool{}
			}
			m.pictures[c][picture] = true
			got, err := s.Picture(c, name)
			must(t, err)
			same(t, string(got), picture)
		},
	}
}

func contestActions(s *Store, m *plain) map[string]func(*rapid.T) {
	return map[string]func(*rapid.T){
		"begin contest": func(t *rapid.T) {
			id, err := s.BeginContest("bell", []byte(`{"Pupils":50}`))
			must(t, err)
			m.contests[id] = &plainContest{}
		},
		"move contest": func(t *rapid.T) {
			id := some(t, "contest", m.contests)
			c := m.contests[id]
			move := rapid.SampledFrom([]string{"0 ask", "5 clock"}).Draw(t, "move")
			asked := rapid.SliceOfN(rapid.SampledFrom([]string{"q1", "q2", "q3"}), 0, 2).Draw(t, "asked")
			must(t, s.MoveContest(id, []string{move}, asked))
			c.moves = append(c.moves, move)
			for _, q := range asked {
				if !slices.Contains(c.asked, q) {
					c.asked = append(c.asked, q)
				}
			}
		},
		"end contest": func(t *rapid.T) {
			id := some(t, "contest", m.contests)
			must(t, s.EndContest(id, 30, false))
			m.contests[id].ended = true
		},
	}
}

func compareContests(t *rapid.T, s *Store, m *plain) {
	for id, c := range m.contests {
		got, moves, err := s.Contest(id)
		must(t, err)
		same(t, moves, c.moves)
		same(t, fmt.Sprint(got.Asked), fmt.Sprint(c.asked))
		same(t, !got.Ended.IsZero(), c.ended)
	}
}

func attemptActions(s *Store, m *plain) map[string]func(*rapid.T) {
	return map[string]func(*rapid.T){
		"begin": func(t *rapid.T) {
			part := rapid.SampledFrom([]string{"quiz", "before", "story", "activity:order", "later"}).Draw(t, "part")
			a, err := s.BeginAttempt(Attempt{Pupil: m.somePupil(t), Module: rapid.SampledFrom([]string{"3B", "3", Mixed}).Draw(t, "module"), Part: part})
			must(t, err)
			m.attempts[a.ID] = &plainAttempt{Attempt: a}
			m.order = append(m.order, a.ID)
		},
		"move": func(t *rapid.T) {
			a := m.attempts[m.someAttempt(t)]
			if err := s.Move(a.ID, "step"); a.Done {
				wantErr(t, err, ErrDone)
				return
			} else if err != nil {
				t.Fatal(err)
			}
			a.Moves = append(a.Moves, "step")
		},
		"answer": func(t *rapid.T) {
			a := m.attempts[m.someAttempt(t)]
			answer := Answer{
				Attempt: a.ID, Question: rapid.SampledFrom([]string{"q1", "q2"}).Draw(t, "question"), Move: "answer",
				Options: rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b"}), 0, 2).Draw(t, "options"),
				Right:   rapid.Bool().Draw(t, "right"), First: rapid.Bool().Draw(t, "first"),
			}
			if err := s.Answer(answer); a.Done {
				wantErr(t, err, ErrDone)
				return
			} else if err != nil {
				t.Fatal(err)
			}
			a.Moves = append(a.Moves, "answer")
			a.answers = append(a.answers, answer)
		},
		"finish": func(t *rapid.T) {
			a := m.attempts[m.someAttempt(t)]
			f := Finished{Attempt: a.ID, Asked: 2, Right: rapid.IntRange(0, 2).Draw(t, "right"), Score: 0.5, Ending: "told"}
			if err := s.Finish(f); a.Done {
				wantErr(t, err, ErrDone)
				return
			} else if err != nil {
				t.Fatal(err)
			}
			a.Done, a.Asked, a.Right, a.Score, a.Ending = true, f.Asked, f.Right, f.Score, f.Ending
		},
	}
}

func compare(t *rapid.T, s *Store, m *plain) {
	compareContests(t, s, m)
	comparePlaces(t, s, m)
	compareSessions(t, s, m)
	compareYears(t, s, m)
	for p, name := range m.names {
		one, err := s.Pupil(p)
		must(t, err)
		same(t, one.Name, name)
		same(t, one.Class, m.class[p])
		same(t, roster.Person{Code: one.Code, Sex: one.Sex, Birth: one.Birth}, m.details[p])
		same(t, one.Number, m.number[p])
		door, err := s.Door(p)
		must(t, err)
		same(t, door, Door{Secret: m.secret[p] != "", May: m.secret[p] == "" && m.offered[m.class[p]]})
		compareAttempts(t, s, m, p)
	}
	compareRemoved(t, s, m)
	for c, removed := range m.removed {
		if removed {
			continue
		}
		pupils, err := s.Pupils(c)
		must(t, err)
		n := 0
		for p := range m.names {
			if m.class[p] == c {
				n++
			}
		}
		same(t, len(pupils), n)
		q, on, err := s.Queue(c)
		must(t, err)
		same(t, on, !m.queue[c].Empty())
		same(t, q, m.queue[c])
		compareStats(t, s, m, c)
		edits, err := s.SlideEdits(c, "3B")
		must(t, err)
		same(t, edits, m.edits[c])
		kept := 0
		must(t, s.view(func(d *desk) error {
			id, _, err := d.class(c)
			if err != nil {
				return err
			}
			return d.each(viewPicture, id[:], func(_, _ []byte) error { kept++; return nil })
		}))
		same(t, kept, len(m.pictures[c]))
		lessons, err := s.TaughtTo(c)
		must(t, err)
		for _, l := range lessons {
			same(t, l.Taught, m.taught[l.ID])
			same(t, l.Note, m.notes[l.ID])
			hands := map[string]map[string]int{}
			for _, h := range l.Hands {
				hands[fmt.Sprint(h.Question, h.Round)] = h.Counts
			}
			same(t, hands, m.hands[l.ID])
		}
	}
}

// removedAt is when the store says that a class was removed.
func removedAt(t *rapid.T, s *Store, class ID) time.Time {
	all, err := s.RemovedClasses()
	must(t, err)
	for _, one := range all {
		if one.ID == class {
			return one.At
		}
	}
	return time.Time{}
}

func compareRemoved(t *rapid.T, s *Store, m *plain) {
	all, err := s.RemovedClasses()
	must(t, err)
	off := 0
	for _, removed := range m.removed {
		if removed {
			off++
		}
	}
	same(t, len(all), off)
	for _, one := range all {
		same(t, m.removed[one.ID], true)
		if off := one.At.UnixMilli() - max(1, m.gone[one.ID].UnixMilli()); off < 0 || off > wallSlack {
			t.Fatalf("removed at %v, said to be at %v", m.gone[one.ID], one.At)
		}
		n := 0
		for p := range m.names {
			if m.class[p] == one.ID {
				n++
			}
		}
		same(t, one.Pupils, n)
	}
}

func compareAttempts(t *rapid.T, s *Store, m *plain, pupil ID) {
	got, err := s.Attempts(pupil)
	must(t, err)
	var want []Attempt
	open := map[string]ID{}
	tries := map[string][]bool{}
	for _, id := range m.order {
		a := m.attempts[id]
		if a.Pupil != pupil {
			continue
		}
		want = append(want, a.Attempt)
		delete(open, a.Module+a.Part)
		if !a.Done {
			open[a.Module+a.Part] = id
		}
		if a.Part != "before" {
			tries[a.Module] = append(tries[a.Module], make([]bool, countFirst(a.answers))...)
		}
	}
	slices.Reverse(want)
	for i := range got { // the model keeps no clock
		got[i].Begun, got[i].Ended = time.Time{}, time.Time{}
	}
	for i := range want {
		want[i].Begun = time.Time{}
	}
	same(t, got, want)
	left, err := s.Unfinished(pupil)
	must(t, err)
	ids := map[ID]bool{}
	for _, a := range left {
		ids[a.ID] = true
	}
	wantIDs := map[ID]bool{}
	for _, id := range open {
		wantIDs[id] = true
	}
	same(t, ids, wantIDs)
	first, err := s.FirstTries(pupil)
	must(t, err)
	for module, all := range tries {
		same(t, len(first[module]), len(all))
	}
	all, err := s.Tries(pupil)
	must(t, err)
	n := 0
	for _, id := range m.order {
		if a := m.attempts[id]; a.Pupil == pupil {
			n += countFirst(a.answers)
		}
	}
	same(t, len(all), n)
}

func countFirst(answers []Answer) (n int) {
	for _, a := range answers {
		if a.First {
			n++
		}
	}
	return n
}

func compareStats(t *rapid.T, s *Store, m *plain, class ID) {
	want := map[string]QuestionStat{}
	for _, a := range m.attempts {
		if a.Class != class || a.Part == "before" {
			continue
		}
		for _, answer := range a.answers {
			if !answer.First {
				continue
			}
			stat := want[answer.Question]
			stat.Asked++
			if answer.Right {
				stat.Right++
			}
			for _, o := range answer.Options {
				if stat.Options == nil {
					stat.Options = map[string]int{}
				}
				stat.Options[o]++
			}
			want[answer.Question] = stat
		}
	}
	got, err := s.Hardest(class, 0)
	must(t, err)
	since, err := s.HardestSince(class, time.UnixMilli(1), 0)
	must(t, err)
	for i := range since {
		if p := since[i].Pupils; p < 1 || p > since[i].Asked {
			t.Errorf("%d pupils answered %s, which was asked %d times", p, since[i].Question, since[i].Asked)
		}
		since[i].Pupils = 0
	}
	same(t, fmt.Sprint(since), fmt.Sprint(got))
	same(t, len(got), len(want))
	for _, g := range got {
		same(t, fmt.Sprint(g.Asked, g.Right, g.Options), fmt.Sprint(want[g.Question].Asked, want[g.Question].Right, mapOf(want[g.Question].Options)))
	}
}

func mapOf(m map[string]int) map[string]int {
	if m == nil {
		return map[string]int{}
	}
	return m
}

func FuzzDecodeFact(f *testing.F) {
	good, err := encodeFact(fact{Device: 1, Kind: answerGiven, Wall: 5, Body: body{Question: "3B-q01", Options: []string{"b"}}})
	must(f, err)
	f.Add(good)
	f.Add([]byte{})
	f.Add(binary.AppendUvarint(bytes.Repeat([]byte{0xff}, 16), 1<<60))
	f.Fuzz(func(t *testing.T, data []byte) {
		one, err := decodeFact(data)
		if err != nil {
			wantErr(t, err, ErrCorrupt)
			return
		}
		again, err := encodeFact(one)
		must(t, err)
		back, err := decodeFact(again)
		must(t, err)
		same(t, back, one)
	})
}

func FuzzWalk(f *testing.F) {
	school := schoolFile(f)
	f.Add(5000, byte(1), 9000, byte(200))
	f.Fuzz(func(t *testing.T, at int, with byte, also int, and byte) {
		data := bytes.Clone(school)
		data[uint(at)%uint(len(data))] ^= with
		data[uint(also)%uint(len(data))] ^= and
		_ = walk(bytes.NewReader(data), int64(len(data))) // no panic, and an end
	})
}
