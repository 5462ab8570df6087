package activity

import (
	"fmt"
	"slices"

	"lachanso/lessons"
)

// Kinds of step of a report activity.
const (
	StepPick   = "pick"
	StepChoose = "choose"
	StepBuild  = "build"
)

// Report is a running report activity: a practice phone on which to save, block, report and tell, one step after the other.
// A button opens its step; pressed too early it explains and nothing is lost. The score is the share of steps
// (of a built sentence: of its parts) that were right at the first try; presses never count against it.
type Report struct {
	turns
	step   int
	open   bool
	chosen map[string]bool   // options touched in this step, "OPTION" or "PART OPTION"
	built  map[string]string // part → right option of the step that is built
	missed map[string]bool   // what was not right at the first try: "STEP" or "STEP PART"
	got    int               // right at the first try
}

func newReport(t turns) (*Report, error) {
	if err := checkReport(t.a.Report); err != nil {
		return nil, err
	}
	t.rounds = 1
	r := &Report{turns: t}
	r.deal()
	return r, nil
}

func (r *Report) deal() {
	r.missed = map[string]bool{}
	r.begin()
}

func (r *Report) begin() {
	r.open = false
	r.chosen = map[string]bool{}
	r.built = map[string]string{}
}

func (r *Report) data() *lessons.ReportData { return r.a.Report }

// Phone gives the whole data: app, talk, buttons, and End and Help for when it is done.
func (r *Report) Phone() lessons.ReportData { return *r.data() }

// Progress gives how many steps are done, and how many there are.
func (r *Report) Progress() (done, of int) { return r.step, len(r.data().Steps) }

// Open gives the step that is open, or nil.
func (r *Report) Open() *lessons.ReportStep {
	if !r.open {
		return nil
	}
	return r.now()
}

func (r *Report) now() *lessons.ReportStep {
	if r.step >= len(r.data().Steps) {
		return nil
	}
	return &r.data().Steps[r.step]
}

// Options gives the options of the open step in the order shown; of a part when part is not "".
func (r *Report) Options(part string) []lessons.Option {
	s := r.Open()
	if s == nil {
		return nil
	}
	list := s.Options
	if part != "" {
		i := find(s.Parts, part, partID)
		if i < 0 {
			return nil
		}
		list = s.Parts[i].Options
	}
	return Shuffled(list, r.seed, r.a.ID+"/"+s.ID+"/"+part)
}

// Touched says that the option of the open step was taken before: a right one stays marked, another keeps its reason.
func (r *Report) Touched(part, option string) bool { return r.chosen[touch(part, option)] }

// Built gives the option that fills a part of the sentence, or nil.
func (r *Report) Built(part string) *lessons.Option {
	s := r.now()
	if s == nil || r.built[part] == "" {
		return nil
	}
	options := s.Parts[find(s.Parts, part, partID)].Options
	return &options[find(options, r.built[part], optionID)]
}

// Sentence gives what a built step says when it is complete: opening, parts, closing.
func (r *Report) Sentence(step string) []lessons.Text {
	i := find(r.data().Steps, step, stepID)
	if i < 0 {
		return nil
	}
	s := r.data().Steps[i]
	out := []lessons.Text{s.Opening}
	for _, p := range s.Parts {
		if o := slices.IndexFunc(p.Options, func(o lessons.Option) bool { return o.Correct }); o >= 0 {
			out = append(out, p.Options[o].Text)
		}
	}
	return slices.DeleteFunc(append(out, s.Closing), lessons.Text.Empty)
}

// Move takes `press BUTTON`, `back`, and in an open step `pick OPTION`, `choose OPTION` or `part PART OPTION`.
func (r *Report) Move(move string) (Feedback, error) { return r.take(r, move) }

func (r *Report) play(verb string, args []string) (Feedback, error) {
	switch {
	case verb == VerbPress && len(args) == 1:
		return r.press(args[0])
	case verb == VerbBack && len(args) == 0:
		if !r.open {
			return Feedback{}, ErrNotNow
		}
		r.open = false
		return Feedback{Note: NoteMoved}, nil
	case verb == VerbPick && len(args) == 1:
		return r.choose(StepPick, "", args[0])
	case verb == VerbChoose && len(args) == 1:
		return r.choose(StepChoose, "", args[0])
	case verb == VerbPart && len(args) == 2:
		return r.choose(StepBuild, args[0], args[1])
	}
	return Feedback{}, ErrMove
}

func (r *Report) press(id string) (Feedback, error) {
	i := find(r.data().Buttons, id, func(b lessons.ReportButton) string { return b.ID })
	if i < 0 {
		return Feedback{}, ErrMove
	}
	b := r.data().Buttons[i]
	if r.now().Button == id {
		r.open = true
		return Feedback{Note: NoteOpened, Right: true, Item: r.now().ID, Text: r.now().Ask}, nil
	}
	steps := r.data().Steps
	uses := func(s lessons.ReportStep) bool { return s.Button == id }
	switch last := slices.IndexFunc(steps[:r.step], uses); {
	case slices.ContainsFunc(steps[r.step:], uses):
		return Feedback{Note: NoteEarly, Item: id, Text: b.Early}, nil
	case last >= 0: // done before: say so again
		return Feedback{Note: NotePressed, Right: true, Item: id, Text: steps[last].Done}, nil
	}
	return Feedback{Note: NoteNever, Item: id, Text: b.Never}, nil
}

// choose takes an option of the open step, of one of its parts when it is built.
func (r *Report) choose(kind, part, option string) (Feedback, error) {
	s := r.Open()
	if s == nil || s.Kind != kind {
		return Feedback{}, ErrNotNow
	}
	options, item := s.Options, s.ID
	if kind == StepBuild {
		at := find(s.Parts, part, partID)
		if at < 0 {
			return Feedback{}, ErrMove
		}
		options, item = s.Parts[at].Options, s.ID+" "+part
	}
	at := find(options, option, optionID)
	switch {
	case at < 0:
		return Feedback{}, ErrMove
	case r.built[part] != "":
		return Feedback{}, ErrNotNow
	}
	o := options[at]
	r.chosen[touch(part, option)] = true
	if !o.Correct {
		r.missed[item] = true
		r.slip(lessons.Text{})
		return Feedback{Note: NoteWrong, Item: option, Text: o.Why}, nil
	}
	if kind == StepBuild {
		r.built[part] = option
	}
	f := Feedback{Note: NoteRight, Right: true, Item: option, Text: o.Why}
	r.settle(s, &f)
	return f, nil
}

// settle closes the step when everything it wants is there.
func (r *Report) settle(s *lessons.ReportStep, f *Feedback) {
	switch s.Kind {
	case StepPick:
		for _, o := range s.Options {
			if o.Correct && !r.chosen[touch("", o.ID)] {
				return
			}
		}
	case StepBuild:
		if len(r.built) < len(s.Parts) {
			return
		}
	}
	r.got += r.firstTries(s)
	f.More = s.Done
	r.step++
	r.begin()
	if r.step == len(r.data().Steps) {
		r.complete(f, s.Done)
	}
}

// firstTries counts what of a finished step was right at once.
func (r *Report) firstTries(s *lessons.ReportStep) int {
	if s.Kind != StepBuild {
		if r.missed[s.ID] {
			return 0
		}
		return 1
	}
	n := 0
	for _, p := range s.Parts {
		if !r.missed[s.ID+" "+p.ID] {
			n++
		}
	}
	return n
}

// Score is the share of steps and parts that were right at the first try.
func (r *Report) Score() float64 {
	all := 0
	for _, s := range r.data().Steps {
		all += max(1, len(s.Parts))
	}
	return share(r.got, all)
}

func touch(part, option string) string {
	if part == "" {
		return option
	}
	return part + " " + option
}

func stepID(s lessons.ReportStep) string { return s.ID }
func partID(p lessons.ReportPart) string { return p.ID }
func optionID(o lessons.Option) string   { return o.ID }

// checkReport makes sure that every step can be opened and finished.
func checkReport(d *lessons.ReportData) error {
	if err := CheckIDs("button", ids(d.Buttons, func(b lessons.ReportButton) string { return b.ID })); err != nil {
		return err
	}
	if err := CheckIDs("step", ids(d.Steps, stepID)); err != nil {
		return err
	}
	if len(d.Steps) == 0 {
		return fmt.Errorf("no step: %w", ErrData)
	}
	for _, s := range d.Steps {
		if !slices.ContainsFunc(d.Buttons, func(b lessons.ReportButton) bool { return b.ID == s.Button }) {
			return fmt.Errorf("step %q: no button %q: %w", s.ID, s.Button, ErrData)
		}
		if err := checkStep(s); err != nil {
			return err
		}
	}
	return nil
}

func checkStep(s lessons.ReportStep) error {
	lists := [][]lessons.Option{s.Options}
	switch s.Kind {
	case StepPick, StepChoose:
		if len(s.Parts) > 0 {
			return fmt.Errorf("step %q has parts but is not built: %w", s.ID, ErrData)
		}
	case StepBuild:
		if err := CheckIDs("part", ids(s.Parts, partID)); err != nil {
			return err
		}
		lists = nil
		for _, p := range s.Parts {
			lists = append(lists, p.Options)
		}
	default:
		return fmt.Errorf("step %q: kind %q: %w", s.ID, s.Kind, ErrData)
	}
	for _, list := range lists {
		if err := CheckIDs("option", ids(list, optionID)); err != nil {
			return err
		}
		if !slices.ContainsFunc(list, func(o lessons.Option) bool { return o.Correct }) {
			return fmt.Errorf("step %q: no right option: %w", s.ID, ErrData)
		}
	}
	if len(lists) == 0 {
		return fmt.Errorf("step %q has no part: %w", s.ID, ErrData)
	}
	return nil
}
