package roster

import "time"

// Code cleans a school's number of a pupil that was typed, or says what is wrong with it; an empty one is none.
func Code(typed string) (string, Reason) { return cleanCode(typed) }

// BirthYear reads the year of birth out of a year or a date that was typed, or says what is wrong with it; nothing is year 0.
func BirthYear(typed string, now time.Time) (int, Reason) { return birthYear(typed, 0, now.Year()) }
