package command

import (
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"lachanso/store"
	"lachanso/store/roster"
	"lachanso/ui/app"
	"lachanso/ui/paper"
)

// export writes the list of a class, or of every class when none is named, as xlsx and as JSON into the folder -out. With
// -format json it writes no file, and prints the JSON.
func (j *job) export() error {
	s, err := j.open(true)
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }() // was only read
	classes, err := s.Classes()
	if err != nil {
		return err
	}
	if j.all || j.pupil != "" {
		return j.exportAll(s, classes)
	}
	shown := []readClass{}
	for _, c := range classes {
		if j.class != "" && roster.ClassKey(c.Name) != roster.ClassKey(j.class) {
			continue
		}
		class, err := listOf(s, c)
		if err != nil {
			return err
		}
		one := readClass{Name: class.Name, Pupils: listed(class.People)}
		shown = append(shown, one)
		if !j.json() {
			if err := j.writeList(class, one); err != nil {
				return err
			}
		}
	}
	switch {
	case len(shown) == 0 && j.class != "":
		return failing("command-report-unknown", "Class", j.class, "Known", known(classes))
	case len(shown) == 0:
		return failing("command-report-none")
	case j.json() && j.class != "":
		return j.print(shown[0])
	case j.json():
		return j.print(shown)
	}
	return nil
}

// listOf is the list of a class.
func listOf(s *store.Store, c store.Class) (roster.Class, error) {
	pupils, err := s.Pupils(c.ID)
	return app.ListOf(c, pupils), err
}

// writeList writes both files of a class and prints where they are.
func (j *job) writeList(class roster.Class, one readClass) error {
	name := paper.FileName(class.Name, j.T("written-file"), j.Now().Format("2006-01-02"))
	for _, f := range []struct {
		ending string
		write  func(io.Writer) error
	}{
		{"xlsx", func(w io.Writer) error { return roster.WriteXLSX(w, class, app.ListWords(j.speech, class.Name)) }},
		{"json", func(w io.Writer) error {
			e := json.NewEncoder(w)
			e.SetEscapeHTML(false)
			e.SetIndent("", "  ")
			return e.Encode(one)
		}},
	} {
		path, err := paper.Keep(j.into(), name+"."+f.ending, j.force, f.write)
		if err != nil {
			return writeFailure(err, path)
		}
		fmt.Fprintln(j.Out, path)
	}
	return nil
}

// into is the folder to write to: -out, else the one in which the program was started.
func (j *job) into() string {
	if dir := strings.TrimSpace(j.out); dir != "" {
		return filepath.Clean(dir)
	}
	return "."
}
