// Package results shows what classes, the school and questions did: a class's grid, its topics, what it gained, its hardest
// questions, the lessons taught to it, the school beside its year map, and questions as their authors look at them.
//
// Rules. It lies behind the teacher's PIN and is never shown to pupils. Names are hidden by one key, and then nothing tells who
// is who. Every chart has a table behind it (T) and a sentence that says what it shows; numbers of few pupils are said to be so.
// Its numbers are those of package report.
package results
