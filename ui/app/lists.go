package app

import (
	"errors"
	"strconv"
	"strings"

	"lachanso/store"
	"lachanso/store/roster"
	"lachanso/ui/kit"
)

// Fault words why a row of a class list is not taken, and what to do about it.
func Fault(w *kit.Words, r roster.Refused) string { return w.Say("row-"+string(r.Why), "Cell", r.Cell) }

// Unread words why a file is not read as a class list, and what to do about it: "" when the error says something else.
func Unread(w *kit.Words, err error) string {
	var file *roster.FileError
	if !errors.As(err, &file) {
		return ""
	}
	return w.Say("file-"+string(file.Bad), "Rows", roster.MostRows, "Megabytes", roster.MostBytes>>20)
}

// SexOf words a sex as class lists do, "" when a list does not tell it.
func SexOf(w *kit.Words, s roster.Sex) string {
	if s == roster.Unsaid {
		return ""
	}
	return w.Say("sex-" + string(s))
}

// YearOf writes a year of birth, "" when it is not known.
func YearOf(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

// ListWords are the words of a class list that is written, which roster.Read knows.
func ListWords(w *kit.Words, class string) roster.Words {
	return roster.Words{
		Title: w.Say("written-title", "Class", class), Number: w.Say("written-number"), Code: w.Say("written-code"), Name: w.Say("written-name"),
		Sex: w.Say("written-sex"), Birth: w.Say("written-birth"), Class: w.Say("written-class"), Male: w.Say("sex-male"), Female: w.Say("sex-female"),
	}
}

// Became words what an import changes of a pupil: what was there before, or where somebody comes from.
func Became(w *kit.Words, c store.Change) string {
	var parts []string
	if c.Fate == store.FateMoved && c.From != "" {
		parts = append(parts, w.Say("became-moved", "Class", c.From))
	} else if c.Fate == store.FateMoved {
		parts = append(parts, w.Say("became-back"))
	}
	name, code, sex, birth := c.Differs()
	for _, one := range []struct {
		on      bool
		id, was string
	}{
		{name, "name", c.Pupil.Name},
		{code, "code", c.Pupil.Code},
		{sex, "sex", SexOf(w, c.Pupil.Sex)},
		{birth, "birth", YearOf(c.Pupil.Birth)},
	} {
		switch {
		case one.on && one.was != "":
			parts = append(parts, w.Say("became-"+one.id, "Was", one.was))
		case one.on:
			parts = append(parts, w.Say("became-"+one.id+"-told"))
		}
	}
	return strings.Join(parts, " ")
}

// ListOf is the list of a class in the order of the register. Those who are numbers have no name to be listed by.
func ListOf(c store.Class, pupils []store.Pupil) roster.Class {
	list := roster.Class{Name: c.Name}
	for _, p := range pupils {
		if !p.Numbered() {
			list.People = append(list.People, roster.Person{Name: p.Name, Code: p.Code, Sex: p.Sex, Birth: p.Birth})
		}
	}
	return list
}
