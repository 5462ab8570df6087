package teach

import (
	"context"
	"hash/fnv"
	"log"
	"slices"
	"strings"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/app"
)

// sessionLesson heads Settings.Session while a lesson is taught; the ids of class, module and lesson follow it, with
// spaces between them. Stored data.
const sessionLesson = "lesson "

// Project projects a module to a class: on the class's own display where there is one, display kept awake. A class without
// an ID is not remembered.
func Project(a *app.App, m *lessons.Module, class store.Class) { open(a, m, class, "", nil) }

// open begins a lesson, or goes on with one that was begun; ready, if not nil, makes it ready before it is shown.
func open(a *app.App, m *lessons.Module, class store.Class, begun store.ID, ready func(*projector)) {
	p := newProjector(a, class)
	p.lesson = begun
	var moves []string
	var absent []store.ID
	deck := course.NewDeck(m, nil)
	a.Commit(func(context.Context) (err error) {
		if class.ID == "" {
			return nil
		}
		if deck, err = readDeck(a, class, m); err != nil {
			return err
		}
		if p.pupils, err = a.Store.Pupils(class.ID); err != nil {
			return err
		}
		if absent, err = a.Store.Absent(class.ID); err != nil {
			return err
		}
		if begun != "" {
			moves, err = a.Store.LessonMoves(begun)
		} else {
			p.lesson, err = a.Store.BeginLesson(class.ID, m.ID)
		}
		return err
	}, func(err error) {
		if err == nil {
			err = p.begin(deck.Module(), moves)
		}
		if err == nil {
			p.begunWithout(absent)
		}
		if err != nil {
			a.Fail(err)
			return
		}
		p.remember()
		if ready != nil {
			ready(p)
		}
		a.Show(p)
	})
}

// begin makes the run. Chance comes from the lesson's ID, so that a lesson that goes on draws the same lots.
func (p *projector) begin(m *lessons.Module, moves []string) (err error) {
	seed := p.Seed()
	if p.lesson != "" {
		h := fnv.New64a()
		h.Write([]byte(p.lesson)) // never fails
		seed = h.Sum64()
	}
	if p.run, err = resumed(m, len(p.pupils), seed, moves, p.Now()); err == nil {
		p.kept = len(p.run.Moves())
	}
	return err
}

// resumed repeats stored moves but for those that no longer fit, because slides or pupils changed meanwhile.
func resumed(m *lessons.Module, pupils int, seed uint64, moves []string, now time.Time) (*course.Run, error) {
	for {
		run, err := course.Resume(m, pupils, seed, moves, now)
		if run == nil || err == nil {
			return run, err
		}
		log.Printf("resume lesson: %v", err)
		at := len(run.Moves())
		moves = slices.Delete(slices.Clone(moves), at, at+1)
	}
}

// remember notes in the settings what is taught, to go on after a power cut.
func (p *projector) remember() {
	if p.lesson != "" {
		p.note(sessionLesson + strings.Join([]string{p.class.ID, p.run.Module().ID, p.lesson}, " "))
	}
}

// forget takes the note away.
func (p *projector) forget() {
	if strings.HasPrefix(p.Settings.Session, sessionLesson) {
		p.note("")
	}
}

func (p *projector) note(session string) {
	s := p.Settings
	s.Session = session
	p.Settings = s
	p.Background(func(context.Context) error { return p.Store.SaveSettings(s) }, p.said)
}

// Resume offers to go on with a lesson in which the program stopped: a power cut, or a window closed by mistake.
func Resume(a *app.App) {
	ids, ok := strings.CutPrefix(a.Settings.Session, sessionLesson)
	words := strings.Fields(ids)
	if !ok || len(words) != 3 {
		return
	}
	m, lesson := a.Pack.Module(words[1]), words[2]
	if m == nil {
		return
	}
	var class store.Class
	a.Commit(func(context.Context) error {
		all, err := a.Store.Classes()
		for _, c := range all {
			if c.ID == words[0] {
				class = c
			}
		}
		return err
	}, func(err error) {
		drop := &projector{App: a}
		if err != nil || class.ID == "" {
			drop.forget()
			return
		}
		a.Show(&app.Ask{
			App: a, Mood: "hello", Title: a.T("resume-title"), Text: a.T("resume-text", "Module", m.ID+". "+a.Say(m.Title), "Name", class.Name),
			Answers: []app.Answer{
				{ID: "no", Label: a.T("resume-no"), Key: "Esc", Do: func() { a.Back(); drop.forget() }},
				{ID: "yes", Label: a.T("resume-yes"), Main: true, Do: func() {
					a.Back()
					a.Unlocked(func() { open(a, m, class, lesson, nil) })
				}},
			},
		})
	})
}
