package command

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestTheLine(t *testing.T) {
	for name, tt := range map[string]struct {
		args []string
		want line
	}{
		"nothing opens the window":                 {nil, line{}},
		"a flag before the command":                {[]string{"-data", "d", "verify"}, line{command: "verify", data: "d"}},
		"a flag behind the command":                {[]string{"verify", "-data", "d"}, line{command: "verify", data: "d"}},
		"a flag between words":                     {[]string{"check", "a", "-format", "json", "b"}, line{command: "check", words: []string{"a", "b"}, format: "json"}},
		"a value after =":                          {[]string{"-data=d e", "verify"}, line{command: "verify", data: "d e"}},
		"two dashes are as good as one":            {[]string{"--lang", "en", "version"}, line{command: "version", lang: "en"}},
		"a value that begins with a dash":          {[]string{"report", "-class", "-1"}, line{command: "report", class: "-1"}},
		"what follows two dashes alone is no flag": {[]string{"check", "--", "-data"}, line{command: "check", words: []string{"-data"}}},
		"a seed":                          {[]string{"-seed", "7"}, line{seed: 7, seeded: true}},
		"the flag of help is the command": {[]string{"-h"}, line{command: "help"}},
		"help of a command":               {[]string{"help", "check"}, line{command: "help", words: []string{"check"}}},
		"names in Vietnamese, spaces in the folder": {[]string{"report", "-class", "Lớp 4Â", "-data", "/tmp/Dữ liệu"}, line{command: "report", class: "Lớp 4Â", data: "/tmp/Dữ liệu"}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := read(tt.args)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got, cmp.AllowUnexported(line{}), cmpopts.EquateEmpty()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTheLineWrong(t *testing.T) {
	for name, tt := range map[string]struct {
		args []string
		want string
	}{
		"an unknown flag":                   {[]string{"-frob"}, "command-wrong-flag"},
		"an unknown command":                {[]string{"frob"}, "command-wrong-command"},
		"a flag that is another command's":  {[]string{"verify", "-class", "4A"}, "command-wrong-flag-here"},
		"a value that is missing":           {[]string{"verify", "-data"}, "command-wrong-value-missing"},
		"an empty value":                    {[]string{"verify", "-data="}, "command-wrong-value"},
		"a language that is not spoken":     {[]string{"-lang", "fr"}, "command-wrong-value"},
		"a format that is not written":      {[]string{"check", "-format", "xml"}, "command-wrong-value"},
		"a seed that is no number":          {[]string{"-seed", "x"}, "command-wrong-value"},
		"present without a module":          {[]string{"present"}, "command-wrong-few"},
		"present of two modules":            {[]string{"present", "3B", "4C"}, "command-wrong-many"},
		"shots without a folder":            {[]string{"shots"}, "command-wrong-few"},
		"a sealed backup beside the data":   {[]string{"backup", "-sealed"}, "command-sealed-out"},
		"demo without a folder of its own":  {[]string{"demo"}, "command-wrong-demo"},
		"the first of two mistakes is said": {[]string{"-frob", "-lang", "fr"}, "command-wrong-flag"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := read(tt.args)
			var w *wrong
			if !errors.As(err, &w) || w.id != tt.want {
				t.Errorf("read(%q) = %v, want %s", tt.args, err, tt.want)
			}
		})
	}
}

func TestTheLanguageOfAMistakeIsTheOneAskedFor(t *testing.T) {
	l, err := read([]string{"-frob", "-lang", "en"})
	if err == nil || l.lang != "en" {
		t.Errorf("got %q, %v", l.lang, err)
	}
}
