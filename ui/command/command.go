package command

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"time"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"lachanso/assets"
	"lachanso/store"
	"lachanso/ui"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/messages"
	"lachanso/ui/voice"
)

// Exit codes.
const (
	done   = 0
	failed = 1
	called = 2 // wrongly
)

// Desk is what a command works with; main gives it the real things, tests their own.
type Desk struct {
	Args     []string // without the program's name
	Out, Err io.Writer
	Now      func() time.Time
	Program  string            // path of the program: data/ beside it is used where it exists
	Window   func(ui.Open) int // opens the window and gives the exit code
	Graphics func() ui.Graphics
	Voice    voice.Voice // what can read aloud; nil for none
}

// command is one command of the line.
type command struct {
	name        string
	what        string // its words, as help writes them
	least, most int    // number of words
	flags       []string
	run         func(*job) error
}

// plenty is more words than anybody writes.
const plenty = 1 << 20

func commands() []command {
	return []command{
		{"", "", 0, 0, []string{"seed"}, (*job).window},
		{"present", "MODULE", 1, 1, []string{"class", "seed"}, (*job).present},
		{"check", "[PATH…]", 0, plenty, []string{"format"}, (*job).check},
		{"report", "", 0, 0, []string{"class", "of", "format", "out", "as", "term", "force"}, (*job).report},
		{"import-roster", "FILE", 1, 1, []string{"apply", "class", "format"}, (*job).importRoster},
		{"merge", "FILE…", 1, plenty, []string{"apply", "passphrase-file", "format"}, (*job).merge},
		{"export", "", 0, 0, []string{"class", "pupil", "all", "out", "force", "format"}, (*job).export},
		{"plan", "MODULE…", 1, plenty, []string{"out", "class", "force"}, (*job).plan},
		{"backup", "", 0, 0, []string{"out", "sealed", "passphrase-file", "force", "format"}, (*job).backup},
		{"restore", "FILE", 1, 1, []string{"apply", "passphrase-file", "format"}, (*job).restore},
		{"verify", "[FILE]", 0, 1, []string{"passphrase-file", "format"}, (*job).verify},
		{"pin", "", 0, 0, []string{"reset"}, (*job).pin},
		{"shots", "DIR", 1, 1, []string{"only", "art"}, (*job).shots},
		{"demo", "", 0, 0, []string{"seed"}, (*job).demo},
		{"doctor", "", 0, 0, []string{"format"}, (*job).doctor},
		{"help", "", 0, plenty, nil, (*job).help},
		{"version", "", 0, 0, nil, (*job).version},
	}
}

func find(name string) (command, bool) {
	for _, c := range commands() {
		if c.name == name {
			return c, true
		}
	}
	return command{}, false
}

// job is one run of a command.
type job struct {
	Desk
	line
	bundle *i18n.Bundle
	speech *kit.Words
	code   int // to end with when the command could do its work
}

// Run does what the arguments ask for and gives the exit code.
func Run(d Desk) int {
	bundle, err := words()
	if err != nil {
		fmt.Fprintln(d.Err, err)
		return failed
	}
	l, err := read(d.Args)
	j := &job{Desk: d, line: l, bundle: bundle}
	j.speak(l.lang)
	if err == nil {
		c, _ := find(l.command)
		err = c.run(j)
	}
	return j.end(err)
}

func words() (*i18n.Bundle, error) {
	if ready := assets.Messages(); ready != nil {
		return messages.Prepared(ready)
	}
	return messages.Load(assets.Lang())
}

// speak chooses the language: the one asked for, else the one of the data, else Vietnamese.
func (j *job) speak(set string) {
	lang := j.lang
	if lang == "" {
		lang = set
	}
	if lang == "" {
		lang = "vi"
	}
	j.speech = kit.NewWords(j.bundle, lang)
}

// end prints the sentence of a failure and gives the exit code.
func (j *job) end(err error) int {
	var use *wrong
	var known *failure
	switch {
	case err == nil:
		return j.code
	case errors.As(err, &use):
		j.fail(j.T(use.id, use.args...) + " " + j.T("command-wrong-help"))
		return called
	case errors.As(err, &known):
		j.fail(j.T(known.id, known.args...))
	case errors.Is(err, store.ErrNoFile) && store.Missing(j.dir()):
		j.fail(j.T("command-missing", "Dir", j.dir(), "Backups", filepath.Join(j.dir(), store.BackupsFolder)))
	case errors.Is(err, store.ErrNoFile):
		j.fail(j.T("command-no-data", "Dir", j.dir()))
	default:
		title, text := app.Explain(j.speech, err)
		j.fail(title + ": " + text)
	}
	return failed
}

// failure is a failure with a sentence of its own.
type failure struct {
	id   string
	args []any
}

func (f *failure) Error() string { return fmt.Sprint(append([]any{f.id + " "}, f.args...)...) }

func failing(id string, args ...any) error { return &failure{id, args} }

// fail prints one line, whatever the sentence held.
func (j *job) fail(sentence string) { fmt.Fprintln(j.Err, oneLine(sentence)) }

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// T gives a message.
func (j *job) T(id string, args ...any) string { return j.speech.Say(id, args...) }

// say prints a message as a line of its own.
func (j *job) say(id string, args ...any) { fmt.Fprintln(j.Out, j.T(id, args...)) }

// print prints JSON.
func (j *job) print(v any) error {
	e := json.NewEncoder(j.Out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// chance gives the seeds of this run: the same ones with -seed, others each time without.
func (j *job) chance() func() uint64 {
	if !j.seeded {
		return rand.Uint64
	}
	return rand.New(rand.NewPCG(j.seed, 0)).Uint64
}

func (j *job) help() error {
	j.say("command-help")
	for _, c := range commands() {
		if c.name == "" {
			continue
		}
		usage := strings.TrimSpace(c.name + " " + c.what)
		fmt.Fprintf(j.Out, "  %-18s %s\n", usage, j.T("command-help-"+c.name))
	}
	fmt.Fprintln(j.Out)
	for _, name := range flags() {
		fmt.Fprintf(j.Out, "  -%-17s %s\n", name, j.T("command-help-flag-"+name))
	}
	return nil
}

func (j *job) version() error {
	fmt.Fprintln(j.Out, "lachanso "+app.Version)
	return nil
}
