package command

import (
	"slices"
	"strconv"
	"strings"

	"lachanso/lessons"
)

// line is what was asked for.
type line struct {
	command string // "" is the window
	words   []string
	data    string
	lang    string
	format  string
	class   string
	of      string // of what a report is: see ofClass
	as      string // forms of the files that are written: see formats
	term    string // of a report of the school: see terms
	only    string
	out     string
	secret  string // path of the file with the passphrase
	art     bool
	force   bool
	apply   bool
	reset   bool
	all     bool
	sealed  bool
	pupil   string
	seed    uint64
	seeded  bool
}

// wrong says that the program was called wrongly: a message and what belongs into it.
type wrong struct {
	id   string
	args []any
}

func (w *wrong) Error() string { return w.id }

func misuse(id string, args ...any) error { return &wrong{id, args} }

// read reads the arguments. Whatever was understood before a mistake is given with it, so that the mistake can be
// said in the language asked for.
func read(args []string) (l line, err error) {
	var given []string
	for i := 0; i < len(args); i++ {
		arg := args[i]
		if arg == "--" {
			l.words = append(l.words, args[i+1:]...)
			break
		}
		name, value, joined := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(arg, "-"), "-"), "=")
		switch {
		case !strings.HasPrefix(arg, "-") || arg == "-":
			l.words = append(l.words, arg)
			continue
		case name == "h" || name == "help":
			l.command = "help"
			continue
		case !slices.Contains(flags(), name):
			err = first(err, misuse("command-wrong-flag", "Flag", arg))
			continue
		}
		if on := l.switches()[name]; on != nil && !joined {
			given, *on = append(given, name), true
			continue
		}
		if !joined {
			if i++; i == len(args) {
				err = first(err, misuse("command-wrong-value-missing", "Flag", "-"+name))
				break
			}
			value = args[i]
		}
		given = append(given, name)
		err = first(err, l.set(name, value))
	}
	if l.command == "" && len(l.words) > 0 {
		l.command, l.words = l.words[0], l.words[1:]
	}
	return l, first(err, l.fits(given))
}

func first(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

func flags() []string {
	return []string{"data", "lang", "format", "class", "of", "as", "term", "out", "force", "apply", "only", "art", "seed", "reset", "all", "pupil", "passphrase-file", "sealed"}
}

// switches are the flags to which nothing belongs.
func (l *line) switches() map[string]*bool {
	return map[string]*bool{"art": &l.art, "force": &l.force, "apply": &l.apply, "reset": &l.reset, "all": &l.all, "sealed": &l.sealed}
}

func (l *line) set(name, value string) error {
	bad := misuse("command-wrong-value", "Flag", "-"+name, "Value", value)
	if value == "" {
		return bad
	}
	switch name {
	case "data":
		l.data = value
	case "lang":
		if !slices.Contains(lessons.Languages, value) {
			return bad
		}
		l.lang = value
	case "format":
		if value != "text" && value != "json" {
			return bad
		}
		l.format = value
	case "class":
		l.class = value
	case "of":
		if !slices.Contains([]string{ofClass, ofSchool, ofQuestions, ofParents, ofNotice}, value) {
			return bad
		}
		l.of = value
	case "pupil":
		l.pupil = value
	case "as":
		if formats(value) == nil {
			return bad
		}
		l.as = value
	case "term":
		if _, ok := terms[value]; !ok {
			return bad
		}
		l.term = value
	case "only":
		l.only = value
	case "out":
		l.out = value
	case "passphrase-file":
		l.secret = value
	case "art", "force", "apply", "reset", "all", "sealed":
		return bad
	case "seed":
		n, err := strconv.ParseUint(value, 10, 64)
		if err != nil {
			return bad
		}
		l.seed, l.seeded = n, true
	}
	return nil
}

// fits holds what was given against what the command takes.
func (l *line) fits(given []string) error {
	c, ok := find(l.command)
	if !ok {
		return misuse("command-wrong-command", "Command", l.command)
	}
	for _, name := range given {
		if !slices.Contains(append(c.flags, "data", "lang"), name) {
			return misuse("command-wrong-flag-here", "Flag", "-"+name, "Command", l.command)
		}
	}
	switch {
	case len(l.words) > c.most:
		return misuse("command-wrong-many", "Word", l.words[c.most])
	case len(l.words) < c.least:
		return misuse("command-wrong-few", "Command", l.command, "What", c.what)
	case l.command == "report" && (l.of == ofParents || l.of == ofNotice || l.as != "") && l.out == "":
		return misuse("command-papers-out")
	case l.command == "report" && l.of == ofQuestions && l.out != "":
		return misuse("command-papers-questions")
	case l.sealed && l.out == "": // nothing in the data folder is sealed, and nothing may say that it is
		return misuse("command-sealed-out")
	case l.command == "plan" && l.out == "":
		return misuse("command-plan-out")
	case l.command == "demo" && l.data == "":
		return misuse("command-wrong-demo")
	}
	return nil
}

func (l *line) json() bool { return l.format == "json" }
