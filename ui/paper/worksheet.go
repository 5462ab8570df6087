package paper

import (
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strconv"

	"lachanso/lessons"
	"lachanso/ui/paper/doc"
)

// sheet is a pupils' worksheet in the making: what pupils get, and the key on a page of the teacher's.
type sheet struct {
	*Press
	m    *lessons.Module
	room float64
	out  []doc.Block
	key  []doc.Block
	n    int // questions so far
}

// sizeOf is the size of letters for an age.
var sizeOf = map[lessons.Band]float64{lessons.BandA: 16, lessons.BandB: 14, lessons.BandC: 13, lessons.BandD: 13}

// how many questions a sheet has, and how many of them are answered by choosing.
var (
	mostOf    = map[lessons.Band]int{lessons.BandA: 4, lessons.BandB: 5, lessons.BandC: 6, lessons.BandD: 6}
	chooseMax = map[lessons.Band]int{lessons.BandA: 2, lessons.BandB: 2, lessons.BandC: 3, lessons.BandD: 3}
)

// Worksheet is a sheet of questions with room to write; its last page is the teacher's, with answers and reasons.
func (p *Press) Worksheet(m *lessons.Module) *doc.Document {
	page := doc.A4()
	page.Left, page.Right = 22, 18
	d := p.paper(p.say("paper-sheet-title", "Module", m.ID, "Title", p.in(m.Title)), page, sizeOf[m.Band])
	s := &sheet{Press: p, m: m, room: page.Room()}
	s.head()
	for _, q := range s.choose() {
		s.question(&q)
	}
	s.tell()
	d.Blocks = append(s.out, doc.Break{}, centred(p.say("paper-key-head"), 14), centred(p.say("paper-sheet-lesson", "Module", m.ID, "Title", p.in(m.Title)), 13))
	note := plain(p.say("paper-key-note"))
	note.Size = 13
	d.Blocks = append(append(d.Blocks, s.key...), note)
	return d
}

func centred(text string, size float64) *doc.Para {
	return &doc.Para{Runs: []doc.Run{{Text: text, Bold: true, Size: size}}, Style: doc.Title, Align: doc.Centre, After: 4, Line: plainLine}
}

func (s *sheet) head() {
	s.out = append(
		s.out, centred(s.say("paper-sheet-head"), 16), centred(s.say("paper-sheet-lesson", "Module", s.m.ID, "Title", s.in(s.m.Title)), 14),
		&doc.Para{Runs: []doc.Run{doc.Plain(s.say("paper-sheet-name", "Dots", dots(20)))}, After: 3, Line: plainLine},
		&doc.Para{Runs: []doc.Run{doc.Plain(s.say("paper-sheet-class", "Class", or(s.Class, 5), "Day", dots(7)))}, After: 6, Line: plainLine},
	)
}

// choose takes check questions in the order of the file: one of each kind that is worked with the hands, and a few to choose.
func (s *sheet) choose() []lessons.Question {
	var out []lessons.Question
	count := map[string]int{}
	for _, q := range s.m.With(lessons.UseCheck) {
		kind, most := q.Kind, 1
		if q.Kind == lessons.Choice || q.Kind == lessons.Multi || q.Kind == lessons.TrueFalse {
			kind, most = lessons.Choice, chooseMax[s.m.Band]
		}
		if count[kind] < most && len(out) < mostOf[s.m.Band] {
			count[kind]++
			out = append(out, q)
		}
	}
	return out
}

// question puts a question onto the sheet and its answer onto the key.
func (s *sheet) question(q *lessons.Question) {
	s.n++
	head := begun(s.say("paper-sheet-question", "Number", s.n), doc.Plain(s.in(q.Stem)+" "))
	head.Runs = append(head.Runs, doc.Run{Text: s.say("paper-sheet-how-" + q.Kind), Italic: true})
	head.Before, head.Keep = 6, true
	s.out = append(s.out, head)
	answer, why := "", ""
	switch q.Kind {
	case lessons.Choice, lessons.TrueFalse, lessons.Multi:
		answer, why = s.options(q)
	case lessons.Order:
		answer = s.order(q)
	case lessons.Match:
		answer = s.match(q)
	case lessons.Sort:
		answer = s.sort(q)
	case lessons.Spot:
		answer = s.spot(q)
	default:
		s.out = append(s.out, &doc.Lines{Count: 2, Height: 9})
		var all []string
		for _, a := range q.Answers {
			all = append(all, s.in(a))
		}
		answer = listed(all)
		why = s.in(q.Why)
	}
	line := begun(s.say("paper-sheet-question", "Number", s.n), doc.Plain(sentence(answer)))
	if why != "" {
		line.Runs = append(line.Runs, doc.Run{Text: " " + why, Italic: true})
	}
	line.Size = 13
	s.key = append(s.key, line)
}

// options are lettered answers, or boxes to tick where several are right.
func (s *sheet) options(q *lessons.Question) (answer, why string) {
	for i, o := range q.Options {
		mark := letter(i) + ". "
		if q.Kind == lessons.Multi {
			mark = "□ " + mark
		}
		p := &doc.Para{Runs: []doc.Run{doc.Plain(mark + s.in(o.Text))}, Left: 14, First: -7, After: 2, Line: plainLine, Keep: i < len(q.Options)-1}
		s.out = append(s.out, p)
		if o.Correct {
			if answer != "" {
				answer, why = answer+"; ", why+" "
			}
			answer, why = answer+letter(i)+". "+bare(s.in(o.Text)), why+s.in(o.Why)
		}
	}
	return answer, why
}

// order has a place for a number before each step.
func (s *sheet) order(q *lessons.Question) (answer string) {
	for _, i := range s.mixed(q, len(q.Items)) {
		s.out = append(s.out, &doc.Para{Runs: []doc.Run{doc.Plain("(…….)  " + s.in(q.Items[i].Text))}, Left: 20, First: -13, After: 3, Line: plainLine, Keep: true})
	}
	s.out = append(s.out, &doc.Para{Size: 3})
	for i, c := range q.Items {
		answer += strconv.Itoa(i+1) + ". " + sentence(s.in(c.Text)) + " "
	}
	return answer
}

// match has numbers at the left, letters at the right, and a line for the pairs.
func (s *sheet) match(q *lessons.Question) (answer string) {
	t := &doc.Table{Borders: doc.Thin, Whole: true, Widths: []float64{s.room / 2, s.room / 2}}
	mixed := s.mixed(q, len(q.Pairs))
	line := ""
	for i, p := range q.Pairs {
		t.Rows = append(t.Rows, doc.Row{Whole: true, Height: 9, Cells: []doc.Cell{
			s.cell(strconv.Itoa(i+1) + ". " + s.in(p.Left)), s.cell(letter(i) + ". " + s.in(q.Pairs[mixed[i]].Right)),
		}})
		line += strconv.Itoa(i+1) + " – ……     "
		answer += strconv.Itoa(i+1) + " – " + letter(slices.Index(mixed, i)) + "; "
	}
	s.out = append(s.out, t, &doc.Para{Runs: []doc.Run{doc.Plain(line)}, Before: 4, After: 2})
	return answer[:len(answer)-2]
}

func (s *sheet) cell(text string) doc.Cell {
	return doc.Cell{Middle: true, Blocks: []doc.Block{&doc.Para{Runs: []doc.Run{doc.Plain(text)}, Before: 1, After: 1, Line: plainLine}}}
}

// sort is a table to tick: a line for each card, a column for each box.
func (s *sheet) sort(q *lessons.Question) (answer string) {
	const box = 34
	t := &doc.Table{Borders: doc.Thin, Whole: true, Widths: []float64{s.room - box*float64(len(q.Bins))}}
	names := []string{""}
	for _, b := range q.Bins {
		t.Widths = append(t.Widths, box)
		names = append(names, s.in(b.Text))
	}
	t.Rows = append(t.Rows, headCells(names...))
	for _, c := range q.Items {
		row := doc.Row{Whole: true, Height: 9, Cells: []doc.Cell{s.cell(s.in(c.Text))}}
		for range q.Bins {
			row.Cells = append(row.Cells, s.cell(""))
		}
		t.Rows = append(t.Rows, row)
	}
	s.out = append(s.out, t)
	for _, b := range q.Bins {
		var in []string
		for _, c := range q.Items {
			if c.Bin == b.ID {
				in = append(in, s.in(c.Text))
			}
		}
		answer += afterMark.Replace(s.in(b.Text)+": ") + listed(in) + " "
	}
	return answer
}

// spot is the made-up screen as lines with boxes to tick.
func (s *sheet) spot(q *lessons.Question) (answer string) {
	t := &doc.Table{Borders: doc.Thin, Whole: true, Align: doc.Centre, Widths: []float64{s.room * 0.8}}
	if q.Picture != nil && !q.Picture.App.Empty() {
		t.Rows = append(t.Rows, headCells(s.in(q.Picture.App)))
	}
	for i, l := range q.Spots {
		t.Rows = append(t.Rows, doc.Row{Whole: true, Height: 9, Cells: []doc.Cell{s.cell("□  " + strconv.Itoa(i+1) + ". " + s.in(l.Text))}})
		if l.Correct {
			answer += strconv.Itoa(i+1) + " (" + bare(s.in(l.Why)) + "); "
		}
	}
	s.out = append(s.out, t)
	return answer[:max(0, len(answer)-2)]
}

// tell is the sentence that asks for help, written by the pupil.
func (s *sheet) tell() {
	s.n++
	head := begun(s.say("paper-sheet-question", "Number", s.n), doc.Plain(s.say("paper-sheet-tell")))
	head.Before, head.Keep = 6, true
	s.out = append(s.out, head, &doc.Lines{Count: 2, Height: 10})
	line := begun(s.say("paper-sheet-question", "Number", s.n), doc.Plain(s.say("paper-key-tell", "Tell", quoted(s.in(s.m.Tell)))))
	line.Size = 13
	s.key = append(s.key, line)
}

// mixed is an order for n things that is the same each time and not the given one.
func (s *sheet) mixed(q *lessons.Question, n int) []int {
	h := fnv.New64a()
	_, _ = h.Write([]byte(q.ID)) // never fails
	order := rand.New(rand.NewPCG(h.Sum64(), 1)).Perm(n)
	if n > 1 && slices.IsSorted(order) {
		order = append(order[1:], order[0])
	}
	return order
}
