// Package paper makes what a school prints: lesson plans in the ministry's forms, sheets, cards, the poster of the helpline
// and certificates, and the screens that ask for them.
//
// It owns what the papers say and where they are put. What a paper is (pages, tables, files) is ui/paper/doc's. A Press makes
// papers of plain values and may be used on any goroutine; the screens follow the rules of ui/app.
//
// Rules. What only the school knows (a teacher's name, a date, a signature) is a dotted line to write on; everything else is
// filled. Nothing that a pupil disclosed, no mark and no rank stands on any paper. Nothing is overwritten that was not
// asked about, and a paper that could not be written whole is not there at all.
package paper
