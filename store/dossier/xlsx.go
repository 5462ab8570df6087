package dossier

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"lachanso/store"
	"lachanso/store/roster"
)

// Sheet is the words of a sheet of the workbook: its name and its heads.
type Sheet struct {
	Name string
	Head []string
}

// Heads are the words of a workbook. The heads stand in the order of the columns: see the functions that write them.
type Heads struct {
	Words
	Pupils, Names, Classes, Attempts, Answers, Lessons, Hands Sheet

	Part         func(part string) string
	Male, Female string
	Yes, No      string
	Left         string                     // instead of a class, of who has left
	Name         func(p store.Pupil) string // of who is a number too
}

// Temporary is where a workbook that is too large for memory is put together; "" is the system's own folder.
type Temporary string

// WriteXLSX writes the dossier as a workbook.
func (d Dossier) WriteXLSX(w io.Writer, s *store.Store, h Heads, tmp Temporary) (err error) {
	b := &book{File: excelize.NewFile(excelize.Options{TmpDir: string(tmp)}), heads: h}
	defer func() {
		if closed := b.Close(); err == nil {
			err = closed
		}
	}()
	sheets := []Sheet{h.Pupils, h.Names, h.Classes, h.Attempts, h.Answers}
	if d.Whole {
		sheets = append(sheets, h.Lessons, h.Hands)
	}
	if err := b.begin(sheets); err != nil {
		return err
	}
	err = d.each(s, b.pupil)
	if err == nil && d.Whole {
		err = b.lessons(d.Lessons)
	}
	if err == nil {
		err = b.end()
	}
	if err != nil {
		return fmt.Errorf("write dossier: %w", err)
	}
	if err := b.Write(w); err != nil {
		return fmt.Errorf("write dossier: %w", err)
	}
	return nil
}

// book is a workbook whose sheets are written as streams.
type book struct {
	*excelize.File
	heads  Heads
	sheets map[string]*stream
}

type stream struct {
	*excelize.StreamWriter
	row int
}

func (b *book) begin(sheets []Sheet) error {
	bold, err := b.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	b.sheets = map[string]*stream{}
	for i, one := range sheets {
		if i == 0 {
			err = b.SetSheetName("Sheet1", one.Name)
		} else {
			_, err = b.NewSheet(one.Name)
		}
		if err != nil {
			return fmt.Errorf("sheet %q: %w", one.Name, err)
		}
		sw, err := b.NewStreamWriter(one.Name)
		if err != nil {
			return fmt.Errorf("sheet %q: %w", one.Name, err)
		}
		if err := sw.SetColWidth(1, len(one.Head), 18); err != nil {
			return err
		}
		if err := sw.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
			return err
		}
		var cells []any
		for _, text := range one.Head {
			cells = append(cells, excelize.Cell{StyleID: bold, Value: roster.Safe(text)})
		}
		st := &stream{StreamWriter: sw, row: 1}
		b.sheets[one.Name] = st
		if err := st.SetRow("A1", cells); err != nil {
			return err
		}
	}
	return nil
}

// put writes the next row of a sheet; words that begin as a formula does are made safe.
func (b *book) put(sheet Sheet, cells ...any) error {
	st := b.sheets[sheet.Name]
	st.row++
	for i, c := range cells {
		switch v := c.(type) {
		case string:
			cells[i] = roster.Safe(v)
		case time.Time:
			if cells[i] = nil; !v.IsZero() {
				cells[i] = v.Format("2006-01-02 15:04:05")
			}
		case bool:
			if cells[i] = b.heads.No; v {
				cells[i] = b.heads.Yes
			}
		}
	}
	return st.SetRow("A"+strconv.Itoa(st.row), cells)
}

func (b *book) end() error {
	for _, st := range b.sheets {
		if err := st.Flush(); err != nil {
			return err
		}
	}
	return nil
}

func (b *book) sex(s roster.Sex) string {
	switch s {
	case roster.Male:
		return b.heads.Male
	case roster.Female:
		return b.heads.Female
	}
	return ""
}

// year0 leaves the cell of an unknown number empty.
func year0(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

// pupil writes a pupil's rows: Pupils (name, code, sex, birth year, animal, pictures since, wrong tries, in queue,
// certificates, absent, group), Names (name now, name, code, sex, birth year, since), Classes (name, class, school year, since), and
// attempts with their answers.
func (b *book) pupil(p store.Held, done []string) error {
	h, shown := b.heads, b.heads.Name(p.Pupil)
	one := p.Pupil
	err := b.put(h.Pupils, shown, one.Code, b.sex(one.Sex), year0(one.Birth), one.Animal+1, p.Secret, year0(p.Wrong), p.Queued, strings.Join(done, ", "),
		p.Absent, p.Group)
	if err != nil {
		return err
	}
	for _, n := range p.Names {
		if err := b.put(h.Names, shown, n.Name, n.Code, b.sex(n.Sex), year0(n.Birth), n.Since); err != nil {
			return err
		}
	}
	names := map[store.ID]string{}
	for _, c := range p.Classes {
		name, year := c.Class.Name, ""
		if c.Class.Year != 0 {
			year = store.YearName(c.Class.Year)
		}
		if c.Class.ID == "" {
			name = h.Left
		}
		names[c.Class.ID] = name
		if err := b.put(h.Classes, shown, name, year, c.Since); err != nil {
			return err
		}
	}
	for _, a := range p.Attempts {
		if err := b.attempt(shown, names[a.Class], a); err != nil {
			return err
		}
	}
	return nil
}

// attempt writes Attempts (name, class, module, title, part, begun, ended, score, ending, asked, right, steps) and Answers
// (name, module, part, question, words, options, chosen words, right, first try, time).
func (b *book) attempt(shown, class string, a store.AttemptHeld) error {
	h := b.heads
	var score any
	if a.Done {
		score = a.Score
	}
	err := b.put(h.Attempts, shown, class, a.Module, h.Module(a.Module), h.Part(a.Part), a.Begun, a.Ended, score, a.Ending, a.Asked, a.Right,
		strings.Join(a.Moves, ", "))
	if err != nil {
		return err
	}
	for _, g := range a.Answers {
		err := b.put(h.Answers, shown, a.Module, h.Part(a.Part), g.Question, h.Question(g.Question), strings.Join(g.Options, ", "),
			strings.Join(h.chosen(g.Answer), "; "), g.Right, g.First, g.At)
		if err != nil {
			return err
		}
	}
	return nil
}

// lessons writes Lessons (module, title, begun, taught, minutes, note) and Hands (module, begun, question, words, round,
// option, hands).
func (b *book) lessons(all []store.Lesson) error {
	h := b.heads
	for _, l := range all {
		if err := b.put(h.Lessons, l.Module, h.Module(l.Module), l.Begun, l.Taught, year0(l.Minutes), l.Note); err != nil {
			return err
		}
		for _, one := range l.Hands {
			for _, o := range slices.Sorted(maps.Keys(one.Counts)) {
				if err := b.put(h.Hands, l.Module, l.Begun, one.Question, h.Question(one.Question), one.Round, o, one.Counts[o]); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
