package activity

import (
	"fmt"

	"lachanso/lessons"
)

// Judgements of a password, in `mark PASSWORD JUDGEMENT`. Stored data: append only.
const (
	Strong = "strong"
	Weak   = "weak"
)

// Password is a running password workshop: each step is a round. What a pupil types or puts together is a Draft, which never
// comes here: `made` says only that a phrase was good enough, so no stored move can tell it. The score is the share of
// examples judged right and of questions answered right at the first try, and of phrases made.
type Password struct {
	turns
	marks  map[string]string // example → how it was judged
	tried  map[string]bool   // options taken in this step
	missed bool              // one of them was not right
	got    int
}

func newPassword(t turns) (*Password, error) {
	if err := checkPassword(t.a.Password); err != nil {
		return nil, err
	}
	t.rounds = len(t.a.Password.Steps)
	p := &Password{turns: t}
	p.deal()
	return p, nil
}

func (p *Password) deal() {
	p.marks, p.tried, p.missed = map[string]string{}, map[string]bool{}, false
}

func (p *Password) step() *lessons.PasswordStep { return &p.a.Password.Steps[p.round] }

// Workshop gives the whole data.
func (p *Password) Workshop() lessons.PasswordData { return *p.a.Password }

// Step gives the present step.
func (p *Password) Step() lessons.PasswordStep { return *p.step() }

// Draft gives an empty draft for the present step.
func (p *Password) Draft() *Draft { return newDraft(p.a.Password, p.step()) }

// Passwords gives the examples of the step in the order shown.
func (p *Password) Passwords() []lessons.Password {
	return Shuffled(p.step().Passwords, p.seed, p.salt("passwords"))
}

// Judged gives how an example was judged, "" as long as it was not.
func (p *Password) Judged(id string) string { return p.marks[id] }

// Options gives the options of the step in the order shown.
func (p *Password) Options() []lessons.Option {
	return Shuffled(p.step().Options, p.seed, p.salt("options"))
}

// Touched says that an option was taken before.
func (p *Password) Touched(option string) bool { return p.tried[option] }

// Move takes `mark PASSWORD strong`, `mark PASSWORD weak`, `made`, `pick OPTION`, `choose OPTION` and `next`.
func (p *Password) Move(move string) (Feedback, error) { return p.take(p, move) }

func (p *Password) play(verb string, args []string) (Feedback, error) {
	switch {
	case verb == VerbMark && len(args) == 2:
		return p.mark(args[0], args[1])
	case verb == VerbMade && len(args) == 0:
		return p.made()
	case verb == VerbPick && len(args) == 1:
		return p.choose(lessons.StepPick, args[0])
	case verb == VerbChoose && len(args) == 1:
		return p.choose(lessons.StepChoose, args[0])
	}
	return Feedback{}, ErrMove
}

// mark judges an example, once: whether right or not, the reason tells how it stands.
func (p *Password) mark(id, judgement string) (Feedback, error) {
	at := find(p.step().Passwords, id, passwordID)
	switch {
	case p.step().Kind != lessons.StepJudge:
		return Feedback{}, ErrNotNow
	case at < 0 || judgement != Strong && judgement != Weak:
		return Feedback{}, ErrMove
	case p.marks[id] != "":
		return Feedback{}, ErrNotNow
	}
	one := p.step().Passwords[at]
	p.marks[id] = judgement
	f := Feedback{Note: NoteWrong, Item: id, Text: one.Why}
	if one.Strong == (judgement == Strong) {
		f.Note, f.Right = NoteRight, true
		p.got++
	} else {
		p.slip(lessons.Text{})
	}
	if len(p.marks) == len(p.step().Passwords) {
		p.complete(&f, p.step().Done)
	}
	return f, nil
}

func (p *Password) made() (Feedback, error) {
	if k := p.step().Kind; k != lessons.StepBuild && k != lessons.StepType {
		return Feedback{}, ErrNotNow
	}
	f := Feedback{Note: NoteRight, Right: true, Item: p.step().ID}
	p.got++
	p.complete(&f, p.step().Done)
	return f, nil
}

// choose takes an option; the step is complete with the right one, or where all are to be picked with the last of them.
func (p *Password) choose(kind, option string) (Feedback, error) {
	at := find(p.step().Options, option, optionID)
	switch {
	case p.step().Kind != kind:
		return Feedback{}, ErrNotNow
	case at < 0:
		return Feedback{}, ErrMove
	case p.tried[option]:
		return Feedback{}, ErrNotNow
	}
	o := p.step().Options[at]
	p.tried[option] = true
	if !o.Correct {
		p.missed = true
		p.slip(lessons.Text{})
		return Feedback{Note: NoteWrong, Item: option, Text: o.Why}, nil
	}
	f := Feedback{Note: NoteRight, Right: true, Item: option, Text: o.Why}
	for _, o := range p.step().Options {
		if kind == lessons.StepPick && o.Correct && !p.tried[o.ID] {
			return f, nil
		}
	}
	if !p.missed {
		p.got++
	}
	p.complete(&f, p.step().Done)
	return f, nil
}

// Score is the share of what was right at the first try, and made.
func (p *Password) Score() float64 {
	all := 0
	for _, s := range p.a.Password.Steps {
		all += max(1, len(s.Passwords))
	}
	return share(p.got, all)
}

func passwordID(p lessons.Password) string { return p.ID }

// checkPassword makes sure that every step can be finished.
func checkPassword(d *lessons.PasswordData) error {
	if len(d.Steps) == 0 {
		return fmt.Errorf("no step: %w", ErrData)
	}
	for _, s := range d.Steps {
		if err := checkPasswordStep(s); err != nil {
			return fmt.Errorf("step %q: %w", s.ID, err)
		}
	}
	return nil
}

func checkPasswordStep(s lessons.PasswordStep) error {
	switch s.Kind {
	case lessons.StepJudge:
		if len(s.Passwords) == 0 {
			return fmt.Errorf("nothing to judge: %w", ErrData)
		}
		return CheckIDs("password", ids(s.Passwords, passwordID))
	case lessons.StepBuild:
		if len(s.Groups) == 0 || len(s.Joins) == 0 {
			return fmt.Errorf("nothing to build of: %w", ErrData)
		}
		for _, g := range s.Groups {
			if len(g.Words) == 0 {
				return fmt.Errorf("group %q has no word: %w", g.ID, ErrData)
			}
		}
		return nil
	case lessons.StepType:
		return nil
	case lessons.StepPick, lessons.StepChoose:
		return checkOptions(s.Options)
	}
	return fmt.Errorf("kind %q: %w", s.Kind, ErrData)
}
