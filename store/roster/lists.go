package roster

import (
	"fmt"
	"slices"
	"time"
)

// Sex as school reports count it. Stored data and answers of commands are made of it: append only.
type Sex string

// The sexes of lists. Unsaid is one that a list does not tell.
const (
	Unsaid Sex = ""
	Male   Sex = "male"
	Female Sex = "female"
)

// Person is a pupil as a list gives one: all that is taken from a list, and nothing else.
type Person struct {
	Name  string
	Code  string // the school's own number of the pupil, Mã học sinh; "" when the list has none
	Sex   Sex
	Birth int // year; 0 when the list has none
	Sheet string
	Row   int // of the sheet, from 1
}

// Class is a class of a list with its people in the list's order. Its name is "" when neither a column, nor a title, nor
// the sheet tells it.
type Class struct {
	Name   string
	People []Person
}

// Refused is a row that is not taken. Person holds what could be read of it, Name as it stands there.
type Refused struct {
	Person
	Class string
	Why   Reason
	Cell  string // what stands where the fault is
}

// Error says which row and why, without what stands there: errors go to logs, and logs hold no names.
func (r *Refused) Error() string { return fmt.Sprintf("row %d: not taken: %s", r.Row, r.Why) }

// Lists is what a file gave.
type Lists struct {
	Classes []Class
	Refused []Refused
	NotRead []string // headings of the columns that were left alone, as they stand in the file, each once
	Sheets  []string // the sheets with a list in them
}

// People is how many there are in all classes.
func (l *Lists) People() int {
	n := 0
	for _, c := range l.Classes {
		n += len(c.People)
	}
	return n
}

// Call gives a name to the class of the people whose class the list does not tell.
func (l *Lists) Call(name string) {
	for i := range l.Classes {
		if l.Classes[i].Name == "" {
			people := l.Classes[i].People
			l.Classes = slices.Delete(l.Classes, i, i+1)
			l.class(name).People = append(l.class(name).People, people...)
			break
		}
	}
	for i := range l.Refused {
		if l.Refused[i].Class == "" {
			l.Refused[i].Class = name
		}
	}
}

// Nameless says whether there are people of whom no class is told.
func (l *Lists) Nameless() bool {
	return slices.ContainsFunc(l.Classes, func(c Class) bool { return c.Name == "" })
}

// class finds a class by its name, or begins it.
func (l *Lists) class(name string) *Class {
	key := ClassKey(name)
	for i := range l.Classes {
		if ClassKey(l.Classes[i].Name) == key {
			return &l.Classes[i]
		}
	}
	l.Classes = append(l.Classes, Class{Name: name})
	return &l.Classes[len(l.Classes)-1]
}

// Options are what a reader cannot know of itself.
type Options struct {
	Now  time.Time // nobody is born later
	Name string    // of the file, which may tell the class when nothing inside does
}

// What is the most that is read. A school of this size has not been seen, and a PC of 4 GB takes it in its stride.
const (
	MostBytes  = 32 << 20 // of a file
	mostPacked = 48 << 20 // of what is packed in it
	MostRows   = 20000    // of a sheet
	mostCells  = 2000000
	mostSheets = 200
	mostPeople = 20000
	longest    = 400 // letters of a cell; more is no name
)

// Bad says why a whole file is refused. Message ids are made of it: append only.
type Bad string

// The reasons.
const (
	BadEmpty    Bad = "empty"    // nothing in it
	BadMacros   Bad = "macros"   // an .xlsm: it carries a program
	BadPassword Bad = "password" // locked
	BadOld      Bad = "old"      // a binary .xls or .xlsb
	BadKind     Bad = "kind"     // something else, perhaps renamed
	BadDamaged  Bad = "damaged"  // cut short, or not what it says
	BadLarge    Bad = "large"    // too many bytes, packed or not
	BadRows     Bad = "rows"     // too many rows
	BadHeading  Bad = "heading"  // no heading row with names
	BadFolder   Bad = "folder"   // not a file
	BadMissing  Bad = "missing"  // not there
	BadClosed   Bad = "closed"   // may not be read, or is held by another program
)

// FileError refuses a whole file.
type FileError struct {
	Bad Bad
	Err error // for the log; may be nil
}

func (e *FileError) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("class list: %s: %v", e.Bad, e.Err)
	}
	return "class list: " + string(e.Bad)
}

func (e *FileError) Unwrap() error { return e.Err }

func bad(why Bad, err error) error { return &FileError{why, err} }
