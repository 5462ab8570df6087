package command

import (
	"errors"
	"slices"

	"lachanso/assets"
	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/store"
)

// demo fills an empty folder with a made-up school.
func (j *job) demo() error {
	s, err := j.open(false)
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }()
	pack, _ := lessons.Load(assets.Pack(), lessons.Options{})
	plan, err := demoPlan(pack, j.T("command-demo-school"), j.speech.Lang, j.seed)
	if err == nil {
		err = demoContests(pack, &plan)
	}
	if err == nil {
		err = s.Demo(plan)
	}
	if errors.Is(err, store.ErrNotEmpty) {
		return failing("command-demo-full", "Dir", j.dir())
	}
	if err != nil {
		return err
	}
	if err := errors.Join(keepPlaces(s), keepGuests(s), keepThanked(s, j.Now())); err != nil {
		return err
	}
	classes, err := s.Classes()
	if err != nil {
		return err
	}
	pupils := 0
	for _, c := range classes {
		pupils += c.Pupils
	}
	if err := s.Close(); err != nil {
		return err
	}
	j.say("command-demo-done", "Dir", j.dir(), "Classes", len(classes), "Pupils", pupils)
	return nil
}

// demoPlan tells the store what is taught in the pack.
func demoPlan(p *lessons.Pack, school, lang string, seed uint64) (store.DemoPlan, error) {
	plan := store.DemoPlan{Pack: p.ID, Version: p.Version, School: school, Lang: lang, Seed: seed}
	for _, m := range p.Modules {
		plan.Modules = append(plan.Modules, demoModule(m))
	}
	return plan, demoSessions(p, lang, &plan)
}

func demoModule(m *lessons.Module) store.DemoModule {
	d := store.DemoModule{
		ID: m.ID, Grades: m.Grades, Activities: m.Kinds,
		Quiz: demoQuestions(m, lessons.UseCheck), Before: demoQuestions(m, lessons.UseBefore), After: demoQuestions(m, lessons.UseAfter),
	}
	if m.Story != nil {
		for _, n := range m.Story.Nodes {
			if !n.Ending.Empty() {
				d.Endings = append(d.Endings, n.ID)
			}
		}
	}
	for i := range m.Slides {
		for ask := range m.Slides[i].Asks {
			d.Ask = append(d.Ask, course.QuestionID(&m.Slides[i], ask))
		}
	}
	return d
}

// demoQuestions are those of a use, each with its right option first.
func demoQuestions(m *lessons.Module, use string) []store.DemoQuestion {
	var out []store.DemoQuestion
	for _, q := range m.With(use) {
		one := store.DemoQuestion{ID: q.ID, Revision: q.Revision}
		for _, o := range q.Options {
			one.Options = append(one.Options, o.ID)
			if o.Correct {
				n := len(one.Options) - 1
				one.Options = slices.Insert(one.Options[:n], 0, o.ID)
			}
		}
		out = append(out, one)
	}
	return out
}
