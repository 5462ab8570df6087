package command

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/image/font/sfnt"

	"lachanso/assets"
	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/voice"
)

// finding is what doctor says of one thing. Keys and ids are read by other programs: append only.
type finding struct {
	ID    string `json:"id"` // graphics, displays, fonts, voice, space, clock, data, backup
	OK    bool   `json:"ok"`
	Found string `json:"found"`
	Mend  string `json:"mend"` // what to do; "" when nothing is wrong
}

type findings struct {
	OK     bool      `json:"ok"`
	Checks []finding `json:"checks"`
}

// leastSpace is room for years of a school's data, a copy of it, and a little air.
const leastSpace = 200 << 20

// doctor looks at the PC and prints what it found, each with what to do. It ends with 1 when something is wrong.
func (j *job) doctor() error {
	f := findings{OK: true}
	for _, look := range []func() []finding{j.graphics, j.fonts, j.voices, j.space, j.clock, j.folder} {
		f.Checks = append(f.Checks, look()...)
	}
	for _, c := range f.Checks {
		f.OK = f.OK && c.OK
	}
	if !f.OK {
		j.code = failed
	}
	if j.json() {
		return j.print(f)
	}
	for _, c := range f.Checks {
		state := j.T("command-doctor-ok")
		if !c.OK {
			state = j.T("command-doctor-problem")
		}
		fmt.Fprintf(j.Out, "%s  %s: %s\n", state, j.T("command-doctor-"+c.ID), c.Found)
		if c.Mend != "" {
			fmt.Fprintln(j.Out, "        → "+c.Mend)
		}
	}
	return nil
}

// found makes a finding. problem names the message of what to do, "" when nothing is wrong.
func (j *job) found(id, what, problem string, args ...any) finding {
	f := finding{ID: id, OK: problem == "", Found: oneLine(what)}
	if problem != "" {
		f.Mend = oneLine(j.T("command-mend-"+problem, args...))
	}
	return f
}

// graphics has a window opened that nobody sees: whether the PC can draw shows in no other way.
func (j *job) graphics() []finding {
	g := j.Desk.Graphics()
	if g.Error != "" {
		return []finding{
			j.found("graphics", j.T("command-doctor-graphics-none", "Detail", g.Error), g.Problem),
			j.found("displays", j.T("command-doctor-displays-unknown"), g.Problem),
		}
	}
	return []finding{
		j.found("graphics", g.Renderer, ""),
		j.found("displays", j.T("command-doctor-displays-found", "Count", len(g.Displays), "List", strings.Join(g.Displays, ", ")), ""),
	}
}

func (j *job) fonts() []finding {
	for _, bold := range []bool{false, true} {
		if missing := lacks(assets.Font(bold), "ĂÂĐÊÔƠƯăâđêôơưẤậẳỹữợỗ→✓"); missing != "" {
			return []finding{j.found("fonts", j.T("command-doctor-fonts-missing", "Letters", missing), "fonts")}
		}
	}
	return []finding{j.found("fonts", j.T("command-doctor-fonts-whole"), "")}
}

// voices says which languages can be read aloud. A PC without a voice is whole: only what could be added is said.
func (j *job) voices() []finding {
	v := j.Voice
	if v == nil {
		v = voice.None{}
	}
	f := v.Find(context.Background())
	var can []string
	for _, lang := range lessons.Languages {
		if f.Speaks(lang) {
			can = append(can, j.T("command-doctor-voice-"+lang))
		}
	}
	what := j.T("command-doctor-voice-none")
	if len(can) > 0 {
		what = f.Program + ": " + strings.Join(can, ", ")
	}
	if !f.Speaks("vi") {
		what += ". " + j.T("voice-add-"+app.System())
	}
	return []finding{j.found("voice", what, "")}
}

// lacks gives those letters that a font cannot draw.
func lacks(font []byte, letters string) string {
	f, err := sfnt.Parse(font)
	if err != nil {
		return letters
	}
	var missing []rune
	var b sfnt.Buffer
	for _, r := range letters {
		if i, err := f.GlyphIndex(&b, r); err != nil || i == 0 {
			missing = append(missing, r)
		}
	}
	return string(missing)
}

func (j *job) space() []finding {
	bytes, err := store.Room(nearest(j.dir()))
	if err != nil {
		return []finding{j.found("space", j.T("command-doctor-space-unknown"), "space")}
	}
	problem := ""
	if bytes < leastSpace {
		problem = "space"
	}
	return []finding{j.found("space", j.T("command-doctor-space-free", "Megabytes", bytes>>20), problem, "Least", leastSpace>>20)}
}

// clock finds a PC whose battery is dead: it lives years ago.
func (j *job) clock() []finding {
	now := j.Now()
	problem := ""
	if now.Year() < 2026 || now.Year() > 2046 {
		problem = "clock"
	}
	return []finding{j.found("clock", now.Format("02/01/2006 15:04"), problem)}
}

// folder looks at the data: where it is, whether it can be written, whether it can be read.
func (j *job) folder() []finding {
	dir := j.dir()
	if at := standing(dir); at != "" {
		return []finding{j.found("data", dir, at)}
	}
	if !writable(nearest(dir)) {
		return []finding{j.found("data", dir, "readonly")}
	}
	s, err := store.Open(dir, store.Options{Now: j.Now, ReadOnly: true})
	switch {
	case errors.Is(err, store.ErrMissing):
		return []finding{j.found("data", dir, "missing"), j.lastBackup(dir)}
	case errors.Is(err, store.ErrNoFile):
		return []finding{j.found("data", j.T("command-doctor-data-none", "Dir", dir), "")}
	case errors.Is(err, store.ErrLocked):
		return []finding{j.found("data", j.T("command-doctor-data-open", "Dir", dir), "")}
	case err != nil:
		return []finding{j.found("data", dir, sick(err)), j.lastBackup(dir)}
	}
	defer func() { _ = s.Close() }() // was only read
	all := []finding{j.found("data", dir, ""), j.lastBackup(dir)}
	if state, err := s.Clock(); err == nil && state.Wrong {
		all = append(all, j.found("clock", state.Newest.Format("02/01/2006 15:04"), "clock-behind", "Days", int(state.Behind/(24*time.Hour))))
	}
	return all
}

// lastBackup tells of the newest backup that can be read. There is none on a PC that was set up today, which is no fault.
func (j *job) lastBackup(dir string) finding {
	all, err := store.Backups(dir)
	if err != nil {
		return j.found("backup", filepath.Join(dir, store.BackupsFolder), "backups")
	}
	for _, b := range all {
		if b.Good {
			return j.found("backup", b.At.Local().Format("02/01/2006 15:04")+" · "+j.T("backup-why-"+string(b.Reason)), "")
		}
	}
	if len(all) > 0 {
		return j.found("backup", j.T("command-doctor-backup-bad", "Count", len(all)), "backups")
	}
	return j.found("backup", j.T("command-doctor-backup-none"), "")
}

// sick names what is wrong with a data file.
func sick(err error) string {
	for name, known := range map[string]error{
		"foreign": store.ErrForeign, "truncated": store.ErrTruncated, "newer": store.ErrNewer, "readonly": store.ErrReadOnly,
	} {
		if errors.Is(err, known) {
			return name
		}
	}
	return "corrupt"
}

// writable tries it: rights alone do not tell.
func writable(dir string) bool {
	f, err := os.CreateTemp(dir, ".lachanso-*")
	if err != nil {
		return false
	}
	_ = f.Close()
	return os.Remove(f.Name()) == nil
}
