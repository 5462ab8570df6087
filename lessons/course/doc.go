// Package course is a lesson being projected, and what it leads to: mastery and the next lesson.
//
// It owns the pages of a lesson and the way through them, hands counted, the timer, whose turn it is (Run), what is
// remembered of a lesson (Taught), Mastery, and which lesson comes next (Suggest).
//
// Rules. A Run is a plain value: every step takes the time as a parameter, chance comes from the seed. Each step becomes
// a move, a short line of text that begins with the time since the start (moves.go); the same moves on a fresh Run with
// the same module, pupils and seed give the same state, so a lesson goes on after a crash. A step that does not fit
// returns an error and changes nothing. Undo takes the last step back, but never the time it took.
//
// Caveats. A Run is not safe for several goroutines. A clock that jumps backward stands still for the lesson.
package course
