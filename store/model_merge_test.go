package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// pc is one of the school's PCs, with a clock of its own.
type pc struct {
	*Store
	*watch
	merged int
}

// school is up to four PCs that work apart and merge now and then.
type school struct {
	stick string
	pcs   []*pc
	n     int             // of names, so that each is there once
	said  map[ID][]string // every name that a pupil, a class or a speaker ever had, and the notes on lessons, by class
	gone  map[ID]bool     // what was erased on any of them
}

// unique is a name that stands nowhere else, not even within another one.
func (c *school) unique(what string) string {
	c.n++
	return fmt.Sprintf("%s %04dz", what, c.n)
}

func oneOf[T any](t *rapid.T, what string, all []T) T {
	if len(all) == 0 {
		t.Skip("no " + what)
	}
	return rapid.SampledFrom(all).Draw(t, what)
}

func (c *school) pc(t *rapid.T) *pc { return oneOf(t, "pc", c.pcs) }

func (p *pc) classOf(t *rapid.T) Class {
	all, err := p.Classes()
	must(t, err)
	return oneOf(t, "class", all)
}

func (p *pc) everybody(t tester) []ID {
	var ids []ID
	must(t, p.view(func(d *desk) error {
		return d.each(viewPupil, nil, func(key, _ []byte) error { ids = append(ids, ref(key).text()); return nil })
	}))
	return ids
}

func (p *pc) someone(t *rapid.T) ID { return oneOf(t, "pupil", p.everybody(t)) }

func (c *school) merge(t *rapid.T, to *pc, from *Store) {
	before := len(to.everybody(t))
	plan := merged(t, to.Store, carried(t, from, c.stick))
	if plan.Nothing() {
		same(t, len(to.everybody(t)), before)
	}
	to.merged++
}

func TestAnyMergingOfFourPCsEndsInTheSame(t *testing.T) {
	parent := t.TempDir()
	schools, most := 0, 40 // each takes its time; make proof tries more
	if n, err := strconv.Atoi(os.Getenv("LACHANSO_SCHOOLS")); err == nil {
		most = n
	}
	rapid.Check(t, func(t *rapid.T) {
		if schools++; schools > most {
			return
		}
		stick, err := os.MkdirTemp(parent, "")
		must(t, err)
		c := &school{stick: stick, said: map[ID][]string{}, gone: map[ID]bool{}}
		for i := range rapid.IntRange(2, 4).Draw(t, "PCs") {
			w := morning()
			w.now = w.now.Add(time.Duration(rapid.Int64Range(-1e17, 1e17).Draw(t, "clock")))
			dir, err := os.MkdirTemp(stick, "pc")
			must(t, err)
			s, err := Open(dir, Options{Now: w.Now, Entropy: chance(uint64(100 + i)), noSync: true})
			must(t, err)
			defer func() { _ = s.Close() }()
			c.pcs = append(c.pcs, &pc{Store: s, watch: w})
		}
		c.begin(t)
		t.Repeat(c.actions())
		c.everythingMeets(t)
	})
}

// begin makes two classes that all PCs know.
func (c *school) begin(t *rapid.T) {
	first := c.pcs[0]
	for range 2 {
		class, err := first.MakeClass(c.unique("Lớp"), 4)
		must(t, err)
		c.said[class.ID] = append(c.said[class.ID], class.Name)
		for range 2 {
			name := c.unique("Trẻ")
			added, err := first.AddPupils(class.ID, []string{name})
			must(t, err)
			c.said[added[0].ID] = []string{name}
		}
	}
	for _, one := range c.pcs[1:] {
		c.merge(t, one, first.Store)
	}
}

func (c *school) actions() map[string]func(*rapid.T) {
	acts := map[string]func(*rapid.T){
		"clock": func(t *rapid.T) {
			p := c.pc(t)
			p.now = p.now.Add(time.Duration(rapid.Int64Range(-1e17, 1e17).Draw(t, "jump")))
		},
		"merge": func(t *rapid.T) {
			to, from := c.pc(t), c.pc(t)
			if to == from {
				t.Skip()
			}
			c.merge(t, to, from.Store)
		},
		"make class": func(t *rapid.T) {
			made, err := c.pc(t).MakeClass(c.unique("Lớp"), 4)
			must(t, err)
			c.said[made.ID] = append(c.said[made.ID], made.Name)
		},
		"rename class": func(t *rapid.T) {
			p := c.pc(t)
			class, name := p.classOf(t).ID, c.unique("Khối")
			must(t, p.RenameClass(class, name, 5))
			c.said[class] = append(c.said[class], name)
		},
		"remove class":  func(t *rapid.T) { p := c.pc(t); must(t, p.RemoveClass(p.classOf(t).ID)) },
		"archive class": func(t *rapid.T) { p := c.pc(t); must(t, p.ArchiveClass(p.classOf(t).ID)) },
		"erase class": func(t *rapid.T) {
			p := c.pc(t)
			class := p.classOf(t).ID
			pupils, err := p.Pupils(class)
			must(t, err)
			must(t, p.EraseClass(class))
			c.gone[class] = true
			for _, one := range pupils {
				c.gone[one.ID] = true
			}
		},
		"add pupils": func(t *rapid.T) {
			p := c.pc(t)
			name := c.unique("Trẻ")
			added, err := p.AddPupils(p.classOf(t).ID, []string{name})
			must(t, err)
			c.said[added[0].ID] = append(c.said[added[0].ID], name)
		},
		"rename pupil": func(t *rapid.T) {
			p := c.pc(t)
			pupil, name := p.someone(t), c.unique("Bé")
			must(t, p.RenamePupil(pupil, name))
			c.said[pupil] = append(c.said[pupil], name)
		},
		"move pupil": func(t *rapid.T) {
			p := c.pc(t)
			pupil, class := p.someone(t), p.classOf(t).ID
			if rapid.IntRange(0, 3).Draw(t, "leaves") == 0 {
				class = ""
			}
			must(t, p.write(func(p *pen) error { return p.relocate(pupil, class) }))
		},
		"erase pupil": func(t *rapid.T) {
			p := c.pc(t)
			pupil := p.someone(t)
			must(t, p.ErasePupil(pupil))
			c.gone[pupil] = true
		},
	}
	maps.Copy(acts, c.work())
	return acts
}

// work is what is done with classes and pupils.
func (c *school) work() map[string]func(*rapid.T) {
	return map[string]func(*rapid.T){
		"group": func(t *rapid.T) {
			p := c.pc(t)
			class := p.classOf(t).ID
			pupils, err := p.Pupils(class)
			must(t, err)
			must(t, p.SetGroups(class, []Group{{Name: c.unique("Tổ"), Pupils: []ID{oneOf(t, "pupil", pupils).ID}}}))
		},
		"teach": func(t *rapid.T) {
			p := c.pc(t)
			class, note := p.classOf(t).ID, c.unique("Ghi")
			lesson, err := p.BeginLesson(class, "3B")
			must(t, err)
			c.said[class] = append(c.said[class], note)
			must(t, p.CountHands(Hands{Lesson: lesson, Question: "q", Round: 1, Counts: map[string]int{"A": c.n}}))
			must(t, p.MoveLesson(lesson, []string{"1 next"}))
			must(t, p.NoteLesson(lesson, note))
			must(t, p.EndLesson(Taught{Lesson: lesson, Minutes: 35}))
		},
		"edit slides": func(t *rapid.T) {
			p := c.pc(t)
			class := p.classOf(t).ID
			must(t, p.EditSlides(class, "3B", c.unique("hide")))
			_, err := p.KeepPicture(class, []byte(rapid.SampledFrom([]string{"one", "two"}).Draw(t, "picture")), "png")
			must(t, err)
			must(t, p.KeepPlaceList(class, []byte(fmt.Sprintf("[%d]", c.n))))
		},
		"begin": func(t *rapid.T) {
			p := c.pc(t)
			part := rapid.SampledFrom([]string{"quiz", "before", "story", "later"}).Draw(t, "part")
			_, err := p.BeginAttempt(Attempt{Pupil: p.someone(t), Module: rapid.SampledFrom([]string{"3B", Mixed}).Draw(t, "module"), Part: part})
			must(t, err)
		},
		"go on": func(t *rapid.T) {
			p := c.pc(t)
			left, err := p.Unfinished(p.someone(t))
			must(t, err)
			a := oneOf(t, "attempt", left)
			must(t, p.Answer(Answer{
				Attempt: a.ID, Question: rapid.SampledFrom([]string{"3B-q1", "3C-q2"}).Draw(t, "question"), Options: []string{"a"},
				Right: rapid.Bool().Draw(t, "right"), First: rapid.Bool().Draw(t, "first"), Move: "a",
			}))
			if rapid.Bool().Draw(t, "ends") {
				must(t, p.Finish(Finished{Attempt: a.ID, Asked: 1, Score: 1}))
			}
		},
		"secret": func(t *rapid.T) { p := c.pc(t); must(t, p.ResetSecret(p.someone(t))) },
		"school": func(t *rapid.T) {
			p := c.pc(t)
			contest, err := p.BeginContest("bell", []byte(`{}`))
			must(t, err)
			must(t, p.MoveContest(contest, []string{"0 ask"}, []string{"q1"}))
			plan, err := p.KeepPlan("", c.unique("Kế hoạch"), []byte(`{}`))
			must(t, err)
			session, err := p.BeginSession(c.unique("Chào cờ"), []byte(`{}`))
			must(t, err)
			must(t, p.EndSession(HeldSession{Session: session, Pupils: 40, Record: []byte(`{}`)}))
			must(t, p.RemovePlan(plan))
			must(t, p.KeepPlace("scratch", []byte(fmt.Sprintf("[%d]", c.n))))
			_, err = p.KeepOwnPlace("", []byte(fmt.Sprintf("[%d]", c.n)))
			must(t, err)
		},
		"keep speaker": func(t *rapid.T) {
			p := c.pc(t)
			name, had := c.unique("Chú"), append(p.speakers(t), "")
			id, err := p.KeepSpeaker(oneOf(t, "speaker", had), "contact", []byte(`"`+name+`"`))
			must(t, err)
			c.said[id] = append(c.said[id], name)
		},
		"erase speaker": func(t *rapid.T) {
			p := c.pc(t)
			speaker := oneOf(t, "speaker", p.speakers(t))
			must(t, p.EraseSpeaker(speaker))
			c.gone[speaker] = true
		},
	}
}

func (p *pc) speakers(t tester) []ID {
	all, err := p.Speakers()
	must(t, err)
	var ids []ID
	for _, one := range all {
		ids = append(ids, one.ID)
	}
	return ids
}

// everythingMeets merges all PCs with one of them and that one with all, in any order, and holds what is there against each other.
func (c *school) everythingMeets(t *rapid.T) {
	order := rapid.Permutation(c.pcs).Draw(t, "order")
	for _, from := range order[1:] {
		c.merge(t, order[0], from.Store)
	}
	for _, to := range order[1:] {
		c.merge(t, to, order[0].Store)
	}
	first := c.pcs[0]
	want, views := first.journal(t), first.told(t)
	var files []string
	for _, one := range c.pcs {
		same(t, one.journal(t), want)
		same(t, one.told(t), views)
		for _, pupil := range one.everybody(t) {
			page, err := one.Pupil(pupil)
			must(t, err)
			if _, there := want[page.Class]; !there && page.Class != "" {
				t.Fatalf("%s is in a class that is not there", page.Name)
			}
		}
	}
	same(t, merged(t, order[0].Store, carried(t, order[1].Store, c.stick)).Nothing(), true)
	for _, one := range c.pcs {
		must(t, one.Close())
		clean(t, one.dir, time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC)) // views equal a rebuild
		data, err := os.ReadFile(one.path)
		must(t, err)
		files = append(files, string(data))
	}
	c.noTrace(t, want, files)
}

// noTrace looks for the names of all that is not there any more.
func (c *school) noTrace(t *rapid.T, there map[string]string, files []string) {
	for id, names := range c.said {
		if _, ok := there[id]; ok {
			if c.gone[id] {
				t.Fatalf("%v came back", names)
			}
			continue
		}
		for _, name := range names {
			for _, file := range files {
				if strings.Contains(file, name) {
					t.Fatalf("%q is still in a file", name)
				}
			}
		}
	}
}

// journal is every fact by its ID, and every name, as they are in every file.
func (p *pc) journal(t tester) map[string]string {
	all := map[string]string{}
	must(t, p.view(func(d *desk) error {
		err := d.each(inJournal, nil, func(_, value []byte) error {
			f, after, _, err := decodeHead(value)
			all[f.ID.String()] = fmt.Sprintf("%x", after)
			return err
		})
		if err != nil {
			return err
		}
		return d.each(inNames, nil, func(key, value []byte) error { all[fmt.Sprintf("%x", key)] = fmt.Sprintf("%x", value); return nil })
	}))
	return all
}

// told is what screens ask for, as JSON.
func (p *pc) told(t tester) string {
	var b bytes.Buffer
	w := json.NewEncoder(&b)
	say := func(v any, err error) {
		must(t, err)
		must(t, w.Encode(v))
	}
	years, err := p.Years()
	must(t, err)
	for _, year := range years {
		classes, err := p.ClassesOf(year)
		say(classes, err)
		for _, one := range classes {
			pupils, err := p.Pupils(one.ID)
			say(pupils, err)
			progress, err := p.Progress(one.ID)
			say(progress, err)
			lessons, err := p.TaughtTo(one.ID)
			say(lessons, err)
			hardest, err := p.Hardest(one.ID, 0)
			say(hardest, err)
			edits, err := p.SlideEdits(one.ID, "3B")
			say(edits, err)
			groups, err := p.Groups(one.ID)
			say(groups, err)
		}
	}
	removed, err := p.RemovedClasses()
	for i := range removed {
		removed[i].Days = 0 // by this PC's clock
	}
	say(removed, err)
	for _, one := range p.everybody(t) {
		page, err := p.PupilPage(one)
		say(page, err)
		attempts, err := p.Attempts(one)
		say(attempts, err)
		left, err := p.Unfinished(one)
		say(left, err)
		tries, err := p.FirstTries(one)
		say(tries, err)
	}
	contests, err := p.Contests()
	say(contests, err)
	plans, err := p.Plans()
	say(plans, err)
	sessions, err := p.Sessions()
	say(sessions, err)
	places, err := p.Places()
	say(places, err)
	speakers, err := p.Speakers()
	say(speakers, err)
	return b.String()
}
