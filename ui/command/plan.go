package command

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"lachanso/assets"
	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/paper"
)

// plan writes the lesson plans of modules, as Word's documents and as PDF, into the folder -out.
func (j *job) plan() error {
	pack, _ := lessons.Load(assets.Pack(), lessons.Options{})
	var all []*lessons.Module
	for _, word := range j.words {
		m := pack.Module(strings.ToUpper(word))
		if m == nil {
			return failing("command-plan-unknown", "Module", word, "Known", modules(pack))
		}
		all = append(all, m)
	}
	press, edits, err := j.press(pack, all)
	if err != nil {
		return err
	}
	for _, m := range all {
		name := press.PlanName(m)
		d := press.Plan(course.NewDeck(m, edits[m.ID]).Module(), nil)
		for _, f := range paper.Formats {
			path, err := paper.Write(j.out, name, d, f, j.force)
			if err != nil {
				return writeFailure(err, path)
			}
			fmt.Fprintln(j.Out, path)
		}
	}
	return nil
}

func modules(pack *lessons.Pack) string {
	var ids []string
	for _, m := range pack.Modules {
		ids = append(ids, m.ID)
	}
	return strings.Join(ids, " ")
}

// press fills school and class from the data, where there is some: a plan is also written without. It gives the class's
// edits of the modules' slides too.
func (j *job) press(pack *lessons.Pack, all []*lessons.Module) (*paper.Press, map[string][]string, error) {
	edits := map[string][]string{}
	p := &paper.Press{Pack: pack, Class: j.class, Made: j.Now()}
	s, err := j.open(true)
	switch {
	case errors.Is(err, store.ErrNoFile):
	case err != nil:
		return nil, nil, err
	default:
		defer func() { _ = s.Close() }() // was only read
		if settings, err := s.Settings(); err == nil {
			p.School = settings.School
		}
		if classes, err := s.Classes(); err == nil {
			for _, c := range classes {
				if !strings.EqualFold(c.Name, strings.TrimSpace(j.class)) {
					continue
				}
				p.Class, p.Grade = c.Name, c.Grade
				for _, m := range all {
					if edits[m.ID], err = s.SlideEdits(c.ID, m.ID); err != nil {
						return nil, nil, err
					}
				}
			}
		}
	}
	p.Words = j.speech
	return p, edits, nil
}

// writeFailure words what stood in the way.
func writeFailure(err error, path string) error {
	id := "command-plan-failed"
	for _, known := range []struct {
		err error
		id  string
	}{
		{paper.ErrThere, "command-plan-there"},
		{store.ErrNoSpace, "command-plan-full"},
		{store.ErrReadOnly, "command-plan-readonly"},
		{store.ErrNoFolder, "command-plan-folder"},
		{store.ErrLocked, "command-plan-locked"},
	} {
		if errors.Is(err, known.err) {
			id = known.id
			break
		}
	}
	return failing(id, "Path", path, "Dir", filepath.Dir(path))
}
