package command

import (
	"fmt"
	"strings"

	"golang.org/x/text/unicode/norm"

	"lachanso/store"
	"lachanso/store/roster"
	"lachanso/ui"
	"lachanso/ui/app"
	"lachanso/ui/paper"
)

// exportAll writes everything that is kept about a class, or about one pupil of it, as xlsx and as JSON into the folder -out.
// With -format json it writes no file, and prints the JSON.
func (j *job) exportAll(s *store.Store, classes []store.Class) error {
	if j.class == "" {
		return failing("command-export-one")
	}
	var class *store.Class
	for _, c := range classes {
		if roster.ClassKey(c.Name) == roster.ClassKey(j.class) {
			class = &c
		}
	}
	if class == nil {
		return failing("command-report-unknown", "Class", j.class, "Known", known(classes))
	}
	settings, err := s.Settings()
	if err != nil {
		return err
	}
	one := paper.DossierOf(*class)
	if j.pupil != "" {
		p, err := j.pupilOf(s, *class)
		if err != nil {
			return err
		}
		one = paper.DossierOfPupil(app.NameOf(j.speech, p), p.ID)
	}
	press := &paper.Press{Words: j.speech, Pack: ui.Lessons(nil), School: settings.School, Made: j.Now()}
	if j.json() {
		d, err := one.Read(s)
		if err != nil {
			return err
		}
		d.School, d.Made = press.School, press.Made
		return d.WriteJSON(j.Out, s, app.DossierWords(j.speech, press.Pack))
	}
	made, err := press.WriteDossier(s, one, j.into(), j.force)
	if err != nil {
		if len(made) == 0 {
			return err
		}
		return writeFailure(err, made[len(made)-1])
	}
	for _, path := range made {
		fmt.Fprintln(j.Out, path)
	}
	return nil
}

// pupilOf finds a pupil of a class by code, or by the name as it is shown or without what tells twins apart.
func (j *job) pupilOf(s *store.Store, class store.Class) (store.Pupil, error) {
	pupils, err := s.Pupils(class.ID)
	if err != nil {
		return store.Pupil{}, err
	}
	key := func(name string) string {
		return strings.ToLower(strings.Join(strings.Fields(norm.NFC.String(name)), " "))
	}
	var found []store.Pupil
	for _, p := range pupils {
		switch {
		case p.Code != "" && roster.CodeKey(p.Code) == roster.CodeKey(j.pupil), key(app.NameOf(j.speech, p)) == key(j.pupil):
			return p, nil
		case key(p.Name) == key(j.pupil):
			found = append(found, p)
		}
	}
	switch len(found) {
	case 0:
		return store.Pupil{}, failing("command-export-pupil-none", "Class", class.Name, "Pupil", j.pupil)
	case 1:
		return found[0], nil
	}
	return store.Pupil{}, failing("command-export-pupil-many", "Class", class.Name, "Pupil", j.pupil)
}
