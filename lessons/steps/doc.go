// Package steps keeps what was done in something that runs by a clock, such as a contest or a session for the whole school.
//
// It owns the form of a move, one short line of text that begins with the running time in milliseconds (Forms), and the Log:
// the moves so far, the running time, pause, undo of any step to the start, and going on after a power cut.
//
// Rules. The running time stands while the log is paused and while the program is not running. A clock that is set back
// loses nothing: the running time goes on from where it was. Undo takes a step back, never the time it took; pausing is no
// step. The same moves on a fresh Game give the same state and the same running time.
//
// Caveats. A Log is not safe for several goroutines, and looking at its time moves it on: give it the present, in order.
package steps
