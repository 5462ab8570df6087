package activity

import (
	"fmt"
	"slices"

	"lachanso/lessons"
)

// Stages of a round of search, in their order. A round has those that its data has; judging is always there.
const (
	StageWords = "words" // choose key words
	StageJudge = "judge" // mark each result
	StageAgree = "agree" // what good pages say together
	StageCite  = "cite"  // build the source line
)

// Uses of a result, in `mark RESULT USE`. Stored data: append only.
const (
	Use   = "use"
	Leave = "leave"
)

// Search is a running search activity: key words, then a page of made-up results of which each is marked to be used or left,
// then what good pages agree on, then a source line. The score is the share of these that were right at the first try:
// the key words as one, each result, the question, each part of the source line.
type Search struct {
	turns
	stage  string
	picked []string          // key words, in the order they were picked
	tried  map[string]bool   // options taken in this stage, "OPTION" or "PART OPTION"
	marks  map[string]string // result → how it was marked
	built  map[string]string // part → option of the source line
	missed map[string]bool   // what was not right at the first try in this round: stage, or "PART cite"
	got    int               // right at the first try
}

func newSearch(t turns) (*Search, error) {
	for _, r := range t.a.Search.Rounds {
		if err := checkSearch(r); err != nil {
			return nil, fmt.Errorf("round %q: %w", r.ID, err)
		}
	}
	t.rounds = len(t.a.Search.Rounds)
	if t.rounds == 0 {
		return nil, fmt.Errorf("no round: %w", ErrData)
	}
	s := &Search{turns: t}
	s.deal()
	return s, nil
}

func (s *Search) deal() {
	s.stage = StageJudge
	if s.data().Words != nil {
		s.stage = StageWords
	}
	s.picked = nil
	s.tried, s.missed = map[string]bool{}, map[string]bool{}
	s.marks, s.built = map[string]string{}, map[string]string{}
}

func (s *Search) data() *lessons.SearchRound { return &s.a.Search.Rounds[s.round] }

// Task gives the present round.
func (s *Search) Task() lessons.SearchRound { return *s.data() }

// Stage says what is to be done now; it stays at the last one when the round is complete.
func (s *Search) Stage() string { return s.stage }

// Picked gives the key words that were picked, in that order.
func (s *Search) Picked() []lessons.Option {
	var out []lessons.Option
	for _, id := range s.picked {
		words := s.data().Words.Options
		out = append(out, words[find(words, id, optionID)])
	}
	return out
}

// Ready says that `check` is taken now: there are key words enough, or every result is marked.
func (s *Search) Ready() bool {
	switch {
	case s.closed:
		return false
	case s.stage == StageWords:
		return len(s.picked) >= s.data().Words.Least
	}
	return s.stage == StageJudge && len(s.marks) == len(s.data().Results)
}

// Mark gives how a result was marked, "" as long as it was not.
func (s *Search) Mark(result string) string { return s.marks[result] }

// Marked gives how many results are marked, and how many there are.
func (s *Search) Marked() (n, of int) { return len(s.marks), len(s.data().Results) }

// Options gives the options of the present stage in the order shown; those of a part when it is to be built.
func (s *Search) Options(part string) []lessons.Option {
	list := s.options(part)
	return Shuffled(list, s.seed, s.salt(s.stage+"/"+part))
}

func (s *Search) options(part string) []lessons.Option {
	switch s.stage {
	case StageWords:
		return s.data().Words.Options
	case StageAgree:
		return s.data().Agree.Options
	case StageCite:
		if at := find(s.data().Cite.Parts, part, partID); at >= 0 {
			return s.data().Cite.Parts[at].Options
		}
	}
	return nil
}

// Touched says that an option of the present stage was taken before.
func (s *Search) Touched(part, option string) bool { return s.tried[touch(part, option)] }

// Part gives the part of the source line that is built now, or nil.
func (s *Search) Part() *lessons.ReportPart {
	if s.stage != StageCite {
		return nil
	}
	for i, p := range s.data().Cite.Parts {
		if s.built[p.ID] == "" {
			return &s.data().Cite.Parts[i]
		}
	}
	return nil
}

// Built gives the option that fills a part of the source line, or nil.
func (s *Search) Built(part string) *lessons.Option {
	if s.built[part] == "" {
		return nil
	}
	options := s.data().Cite.Parts[find(s.data().Cite.Parts, part, partID)].Options
	return &options[find(options, s.built[part], optionID)]
}

// Move takes `pick WORD`, `mark RESULT use`, `mark RESULT leave`, `choose OPTION`, `part PART OPTION`, `check` to go on from
// the key words and from the results, and `next`.
func (s *Search) Move(move string) (Feedback, error) { return s.take(s, move) }

func (s *Search) play(verb string, args []string) (Feedback, error) {
	switch {
	case verb == VerbPick && len(args) == 1:
		return s.pick(args[0])
	case verb == VerbMark && len(args) == 2:
		return s.mark(args[0], args[1])
	case verb == VerbChoose && len(args) == 1:
		return s.choose(StageAgree, "", args[0])
	case verb == VerbPart && len(args) == 2:
		return s.choose(StageCite, args[0], args[1])
	case verb == VerbCheck && len(args) == 0:
		return s.goOn()
	}
	return Feedback{}, ErrMove
}

// pick takes a key word. One that does not help says why and is not kept.
func (s *Search) pick(id string) (Feedback, error) {
	if s.stage != StageWords || s.tried[id] || len(s.picked) >= s.data().Words.Most {
		return Feedback{}, ErrNotNow
	}
	at := find(s.data().Words.Options, id, optionID)
	if at < 0 {
		return Feedback{}, ErrMove
	}
	o := s.data().Words.Options[at]
	s.tried[id] = true
	if !o.Correct {
		s.missed[StageWords] = true
		s.slip(lessons.Text{})
		return Feedback{Note: NoteWrong, Item: id, Text: o.Why}, nil
	}
	s.picked = append(s.picked, id)
	return Feedback{Note: NoteRight, Right: true, Item: id, Text: o.Why}, nil
}

// mark judges a result, once: whether right or not, the reason tells how it stands.
func (s *Search) mark(id, use string) (Feedback, error) {
	at := find(s.data().Results, id, resultID)
	switch {
	case at < 0 || use != Use && use != Leave:
		return Feedback{}, ErrMove
	case s.stage != StageJudge || s.marks[id] != "":
		return Feedback{}, ErrNotNow
	}
	r := s.data().Results[at]
	s.marks[id] = use
	f := Feedback{Note: NoteWrong, Item: id, Text: r.Why}
	if r.Use == (use == Use) {
		f.Note, f.Right = NoteRight, true
		s.got++
	} else {
		s.slip(lessons.Text{})
	}
	if s.Ready() && s.data().Agree == nil && s.data().Cite == nil {
		s.complete(&f, s.data().Done)
	}
	return f, nil
}

// goOn leaves the key words or the results for what comes next.
func (s *Search) goOn() (Feedback, error) {
	if !s.Ready() {
		return Feedback{}, ErrNotNow
	}
	f := Feedback{Note: NoteMoved, Right: true}
	if s.stage == StageWords {
		f.Text = s.data().Words.Done
		s.earn(StageWords)
		s.enter(StageJudge)
		return f, nil
	}
	s.afterResults()
	return f, nil
}

func (s *Search) afterResults() {
	if s.data().Agree != nil {
		s.enter(StageAgree)
		return
	}
	s.enter(StageCite)
}

func (s *Search) enter(stage string) {
	s.stage = stage
	s.tried = map[string]bool{}
}

func (s *Search) earn(what string) {
	if !s.missed[what] {
		s.got++
	}
}

// choose takes an option of the question, or of the part of the source line that is built now.
func (s *Search) choose(stage, part, option string) (Feedback, error) {
	if s.stage != stage || s.built[part] != "" {
		return Feedback{}, ErrNotNow
	}
	options := s.options(part)
	at := find(options, option, optionID)
	if at < 0 {
		return Feedback{}, ErrMove
	}
	o, item := options[at], touch(part, stage)
	s.tried[touch(part, option)] = true
	if !o.Correct {
		s.missed[item] = true
		s.slip(lessons.Text{})
		return Feedback{Note: NoteWrong, Item: option, Text: o.Why}, nil
	}
	s.earn(item)
	f := Feedback{Note: NoteRight, Right: true, Item: option, Text: o.Why}
	s.settle(part, option, &f)
	return f, nil
}

// settle goes on when the stage has all it wants.
func (s *Search) settle(part, option string, f *Feedback) {
	if s.stage == StageAgree {
		if s.data().Cite != nil {
			s.enter(StageCite)
			return
		}
	} else if s.built[part] = option; s.Part() != nil {
		return
	}
	s.complete(f, s.data().Done)
}

// Score is the share of what was right at the first try.
func (s *Search) Score() float64 {
	all := 0
	for _, r := range s.a.Search.Rounds {
		all += len(r.Results)
		if r.Words != nil {
			all++
		}
		if r.Agree != nil {
			all++
		}
		if r.Cite != nil {
			all += len(r.Cite.Parts)
		}
	}
	return share(s.got, all)
}

func resultID(r lessons.Result) string { return r.ID }

// checkSearch makes sure that every stage of a round can be finished.
func checkSearch(r lessons.SearchRound) error {
	if err := CheckIDs("result", ids(r.Results, resultID)); err != nil {
		return err
	}
	if len(r.Results) == 0 {
		return fmt.Errorf("no result: %w", ErrData)
	}
	if w := r.Words; w != nil {
		right := 0
		for _, o := range w.Options {
			if o.Correct {
				right++
			}
		}
		if w.Least < 1 || w.Most < w.Least || right < w.Least {
			return fmt.Errorf("%d of %d to %d key words: %w", right, w.Least, w.Most, ErrData)
		}
		if err := checkOptions(w.Options); err != nil {
			return err
		}
	}
	if r.Agree != nil {
		if err := checkOptions(r.Agree.Options); err != nil {
			return err
		}
	}
	if r.Cite == nil {
		return nil
	}
	if len(r.Cite.Parts) == 0 {
		return fmt.Errorf("no part to cite: %w", ErrData)
	}
	for _, p := range r.Cite.Parts {
		if err := checkOptions(p.Options); err != nil {
			return err
		}
	}
	return CheckIDs("part", ids(r.Cite.Parts, partID))
}

// checkOptions wants ids that differ, and a right option.
func checkOptions(list []lessons.Option) error {
	if err := CheckIDs("option", ids(list, optionID)); err != nil {
		return err
	}
	if !slices.ContainsFunc(list, func(o lessons.Option) bool { return o.Correct }) {
		return fmt.Errorf("no right option: %w", ErrData)
	}
	return nil
}
