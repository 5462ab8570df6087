package store

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"time"

	"lachanso/lessons/sorted"
)

// Taught things for made-up data; the caller fills it from a pack, of which the store knows nothing.
type (
	// DemoQuestion is a question with its options, the right one first.
	DemoQuestion struct {
		ID       string
		Revision int
		Options  []string
	}
	// DemoModule is a module as far as made-up data needs it.
	DemoModule struct {
		ID         string
		Grades     []int    // the grades it is for; none: all
		Endings    []string // of its story, the best first
		Activities []string // kinds
		Ask        []string // ids of questions counted by hands
		Quiz       []DemoQuestion
		Before     []DemoQuestion
		After      []DemoQuestion
	}
	// DemoSession is a session of the youth leader.
	DemoSession struct {
		Name            string
		Setup, Record   []byte
		Minutes, Pupils int
		Before          time.Duration // how long before now it was held
		Note            string
	}
	// DemoContest is a contest of the youth leader that was played to its end.
	DemoContest struct {
		Kind         string
		Setup        []byte
		Moves, Asked []string
		Minutes      int
		Before       time.Duration // how long before now it began
	}
	// DemoPlan is what a made-up school teaches, in the order of its year.
	DemoPlan struct {
		Pack, Version string
		School, Lang  string
		Modules       []DemoModule
		Sessions      []DemoSession
		Plans         []DemoSession // saved, and not held yet
		Contests      []DemoContest
		Seed          uint64
		// Step is the move that a screen would keep for an answer, so that a quiz left in the middle can be gone on
		// with. Without it none is left.
		Step func(question string, options []string) string
	}
)

// demoClasses are the classes of the made-up school.
func demoClasses() []Class {
	return []Class{
		{Name: "2A", Grade: 2, Pupils: 30},
		{Name: "4A", Grade: 4, Pupils: 38},
		{Name: "7B", Grade: 7, Pupils: 34},
	}
}

// Demo fills an empty store with a school year that ends now: classes of invented pupils, lessons with hands counted,
// stories, activities and quizzes, some of them left unfinished. The same plan at the same time gives the same school.
// It writes the same facts and views as a real year, several to a transaction.
func (s *Store) Demo(plan DemoPlan) error {
	classes, err := s.Classes()
	if err == nil && len(classes) > 0 {
		err = ErrNotEmpty
	}
	if err != nil {
		return fmt.Errorf("made-up data: %w", err)
	}
	d := &demo{plan: plan, chance: rand.New(rand.NewPCG(plan.Seed, 2026)), other: rand.New(rand.NewPCG(plan.Seed, 2028)), end: s.options.Now()}
	d.games = rand.New(rand.NewPCG(plan.Seed, 2029))
	d.at = d.end.Add(-demoYear * demoWeek)
	for _, class := range demoClasses() {
		if err := s.writeDemo(d, func(p *pen) error { return d.enrol(p, class) }); err != nil {
			return fmt.Errorf("made-up class: %w", err)
		}
	}
	for _, day := range d.year() {
		do := func(p *pen) error { return d.teach(p, day) }
		switch {
		case day.session != nil:
			do = func(p *pen) error { return d.hold(p, day) }
		case day.contest != nil:
			do = func(p *pen) error { return d.compete(p, day) }
		case day.later:
			do = func(p *pen) error { return d.monthLater(p, day) }
		}
		if err := s.writeDemo(d, do); err != nil {
			return fmt.Errorf("made-up day %s: %w", day.at.Format("2006-01-02"), err)
		}
	}
	for _, one := range plan.Plans {
		if _, err := s.KeepPlan("", one.Name, one.Setup); err != nil {
			return fmt.Errorf("made-up plan: %w", err)
		}
	}
	settings, err := s.Settings()
	if err != nil {
		return err
	}
	settings.School, settings.SetUp = plan.School, true
	if plan.Lang != "" {
		settings.Lang = plan.Lang
	}
	return s.SaveSettings(settings)
}

// demo is a year being made up.
type demo struct {
	plan    DemoPlan
	chance  *rand.Rand
	other   *rand.Rand // of sessions: with more of them the answers stay the same
	games   *rand.Rand // of contests
	end     time.Time
	at      time.Time // the made-up clock; it never goes back
	classes []demoClass
}

type demoClass struct {
	Class
	pupils []demoPupil
}

// demoDay is a lesson of the year.
type demoDay struct {
	at     time.Time
	class  demoClass
	module DemoModule
	last   bool
	later  bool // the form of a month later alone

	session *DemoSession // instead of a lesson
	contest *DemoContest // likewise
}

// demoPupil knows how often she is right.
type demoPupil struct {
	Pupil
	skill float64
}

// writeDemo writes with the made-up clock and with chance that repeats itself.
func (s *Store) writeDemo(d *demo, do func(*pen) error) error {
	return s.write(func(p *pen) error {
		p.now = func() time.Time { d.at = d.at.Add(time.Second); return d.at }
		before := p.clock.entropy
		p.clock.entropy = demoEntropy{d.chance}
		defer func() { p.clock.entropy = before }()
		return do(p)
	})
}

type demoEntropy struct{ *rand.Rand }

func (e demoEntropy) Read(b []byte) (int, error) {
	for i := 0; i < len(b); i += 8 {
		var eight [8]byte
		binary.BigEndian.PutUint64(eight[:], e.Uint64())
		copy(b[i:], eight[:])
	}
	return len(b), nil
}

const (
	demoWeek  = 7 * 24 * time.Hour
	schoolDay = 24 * time.Hour
	demoYear  = 38 // weeks from the first to the last
)

// enrol makes a class.
func (d *demo) enrol(p *pen, class Class) error {
	made, err := p.makeClass(Class{Name: class.Name, Grade: class.Grade, Year: SchoolYear(d.end)})
	if err != nil {
		return err
	}
	names := make([]string, class.Pupils)
	for i := range names {
		names[i] = madeUpName(d.chance)
	}
	names[len(names)-1] = names[0] // two of one name, as in many a class
	pupils, err := p.addPupils(made.ID, names)
	if err != nil {
		return err
	}
	made.Pupils = len(pupils)
	enrolled := demoClass{Class: made}
	for _, one := range pupils {
		enrolled.pupils = append(enrolled.pupils, demoPupil{one, 0.45 + 0.5*d.chance.Float64()})
	}
	d.classes = append(d.classes, enrolled)
	return nil
}

// year spreads each class's modules over the weeks and gives all lessons in the order of the calendar.
func (d *demo) year() []demoDay {
	var days []demoDay
	for n, class := range d.classes {
		var modules []DemoModule
		for _, m := range d.plan.Modules {
			if len(m.Grades) == 0 || slices.Contains(m.Grades, class.Grade) {
				modules = append(modules, m)
			}
		}
		for i, m := range modules {
			weeksBack := demoYear * (len(modules) - 1 - i) / len(modules)
			at := d.end.Add(-time.Duration(weeksBack)*demoWeek - time.Duration(5-n)*schoolDay)
			days = append(days, demoDay{at: at, class: class, module: m, last: i == len(modules)-1})
			if month := at.Add(30*schoolDay + time.Hour); month.Before(d.end) {
				days = append(days, demoDay{at: month, class: class, module: m, later: true})
			}
		}
	}
	for i := range d.plan.Sessions {
		days = append(days, demoDay{at: d.end.Add(-d.plan.Sessions[i].Before), session: &d.plan.Sessions[i]})
	}
	for i := range d.plan.Contests {
		days = append(days, demoDay{at: d.end.Add(-d.plan.Contests[i].Before), contest: &d.plan.Contests[i]})
	}
	sorted.By(days, func(a, b demoDay) int { return a.at.Compare(b.at) })
	return days
}

// hold is a session of the youth leader.
func (d *demo) hold(p *pen, day demoDay) error {
	if day.at.After(d.at) {
		d.at = day.at
	}
	p.clock.entropy = demoEntropy{d.other} // writeDemo puts it back
	one := day.session
	id, err := p.beginSession(one.Name, one.Setup)
	if err != nil {
		return err
	}
	d.at = d.at.Add(time.Duration(one.Minutes) * time.Minute)
	return p.endSession(HeldSession{Session: id.String(), Minutes: one.Minutes, Pupils: one.Pupils, Record: one.Record, Note: one.Note})
}

// compete is a contest of the youth leader.
func (d *demo) compete(p *pen, day demoDay) error {
	if day.at.After(d.at) {
		d.at = day.at
	}
	p.clock.entropy = demoEntropy{d.games} // writeDemo puts it back
	one := day.contest
	id, err := p.record(contestBegun, body{Part: one.Kind, Setup: one.Setup})
	if err != nil {
		return err
	}
	d.at = d.at.Add(time.Duration(one.Minutes) * time.Minute)
	if _, err := p.record(contestMoved, body{Contest: refTo(id), Moves: one.Moves, Questions: one.Asked}); err != nil {
		return err
	}
	_, err = p.record(contestScored, body{Contest: refTo(id), Minutes: one.Minutes})
	return err
}

// monthLater is the form after a lesson once more, by those who are there.
func (d *demo) monthLater(p *pen, day demoDay) error {
	if day.at.After(d.at) {
		d.at = day.at
	}
	was := d.chance
	d.chance = d.other // the lessons' answers stay the same
	defer func() { d.chance = was }()
	p.clock.entropy = demoEntropy{d.other} // writeDemo puts it back
	return d.forms(p, day, partLater, day.module.After, 1.08)
}

// teach is one lesson and what the pupils do before and after it.
func (d *demo) teach(p *pen, day demoDay) error {
	if day.at.After(d.at) {
		d.at = day.at
	}
	if err := d.forms(p, day, partBefore, day.module.Before, 0.7); err != nil {
		return err
	}
	if err := d.lesson(p, day.class.Class, day.module); err != nil {
		return err
	}
	for _, pupil := range day.class.pupils {
		if d.chance.Float64() < 0.08 {
			continue // absent
		}
		leave := day.last && d.plan.Step != nil && d.chance.Float64() < 0.12
		if err := d.practice(p, pupil, day.module, leave); err != nil {
			return err
		}
	}
	return d.forms(p, day, partAfter, day.module.After, 1.15)
}

func (d *demo) lesson(p *pen, class Class, module DemoModule) error {
	lesson, err := p.beginLesson(class.ID, module.ID)
	if err != nil {
		return err
	}
	for _, question := range module.Ask {
		for round := 1; round <= 1+d.chance.IntN(2); round++ {
			d.at = d.at.Add(2 * time.Minute)
			hands := Hands{Lesson: lesson.String(), Question: question, Round: round, Counts: d.hands(class.Pupils, round)}
			if err := p.countHands(hands); err != nil {
				return err
			}
		}
	}
	d.at = d.at.Add(25 * time.Minute)
	minutes := 32 + d.chance.IntN(12)
	return p.endLesson(Taught{Lesson: lesson.String(), Minutes: minutes})
}

// hands shares out the class; after talking it over more hands are right.
func (d *demo) hands(pupils, round int) map[string]int {
	counts := map[string]int{}
	for range pupils {
		option := "A"
		if d.chance.Float64() > 0.45+0.2*float64(round) {
			option = string(rune('B' + d.chance.IntN(3)))
		}
		counts[option]++
	}
	return counts
}

// practice is the story, the activities and the quiz of one pupil; the last quiz may be left in the middle.
func (d *demo) practice(p *pen, pupil demoPupil, module DemoModule, leave bool) error {
	if len(module.Endings) > 0 {
		ending := module.Endings[d.chance.IntN(len(module.Endings))]
		if d.chance.Float64() < pupil.skill {
			ending = module.Endings[0]
		}
		if err := d.part(p, pupil, module, partStory, Finished{Score: pupil.skill, Ending: ending}); err != nil {
			return err
		}
	}
	for _, kind := range module.Activities {
		score := min(1, float64(int((pupil.skill+0.3*d.chance.Float64())*10))/10)
		if err := d.part(p, pupil, module, activityPrefix+kind, Finished{Score: score}); err != nil {
			return err
		}
	}
	return d.quiz(p, pupil, module, partQuiz, module.Quiz, pupil.skill, leave)
}

// part is an attempt with a few steps.
func (d *demo) part(p *pen, pupil demoPupil, module DemoModule, part string, end Finished) error {
	attempt, err := d.begin(p, pupil, module, part, nil)
	if err != nil {
		return err
	}
	for step := range 3 + d.chance.IntN(4) {
		if err := p.move(attempt.ID, "step-"+strconv.Itoa(step+1)); err != nil {
			return err
		}
	}
	end.Attempt = attempt.ID
	return p.finish(end)
}

func (d *demo) begin(p *pen, pupil demoPupil, module DemoModule, part string, questions []string) (Attempt, error) {
	return p.beginAttempt(Attempt{
		Pupil: pupil.ID, Module: module.ID, Part: part, Seed: d.chance.Uint64() >> 32, Questions: questions,
		Pack: d.plan.Pack, Version: d.plan.Version,
	})
}

func (d *demo) forms(p *pen, day demoDay, part string, questions []DemoQuestion, factor float64) error {
	for _, pupil := range day.class.pupils {
		if d.chance.Float64() < 0.1 {
			continue
		}
		if err := d.quiz(p, pupil, day.module, part, questions, min(pupil.skill*factor, 0.97), false); err != nil {
			return err
		}
	}
	return nil
}

// quiz answers the questions, at the first try with the pupil's skill.
func (d *demo) quiz(p *pen, pupil demoPupil, module DemoModule, part string, questions []DemoQuestion, skill float64, leave bool) error {
	if len(questions) == 0 {
		return nil
	}
	ids := make([]string, len(questions))
	for i, q := range questions {
		ids[i] = q.ID
	}
	attempt, err := d.begin(p, pupil, module, part, ids)
	if err != nil {
		return err
	}
	right := 0
	for i, q := range questions {
		if leave && i >= len(questions)/2 {
			return nil
		}
		answer := Answer{Attempt: attempt.ID, Question: q.ID, Revision: q.Revision, First: true}
		answer.Right = d.chance.Float64() < skill
		if answer.Right {
			right++
		}
		answer.Options = d.option(q, answer.Right)
		if d.plan.Step != nil {
			answer.Move = d.plan.Step(q.ID, answer.Options)
		}
		if err := p.answer(answer); err != nil {
			return err
		}
	}
	return p.finish(Finished{Attempt: attempt.ID, Asked: len(questions), Right: right, Score: float64(right) / float64(len(questions))})
}

func (d *demo) option(q DemoQuestion, right bool) []string {
	switch {
	case len(q.Options) == 0:
		return nil
	case right || len(q.Options) == 1:
		return q.Options[:1]
	default:
		n := 1 + d.chance.IntN(len(q.Options)-1)
		return q.Options[n : n+1]
	}
}
