// Package activity holds the state machine of each kind of activity, and of a story.
//
// It owns what a pupil may do and what follows from it: Sort, Order, Match, Spot, Chat, Report,
// Settings, Search, Password, Dial (all of them a Machine) and Story. A question of kind sort, order, match or spot runs on the same machines (package quiz).
//
// Rules. A machine is a plain value built from an activity's data and a seed. It has no clock and no window; a screen
// draws what its methods give and turns what the pupil does into a Move. A move is one short line of text (moves.go),
// so it can be stored: the same moves on a fresh machine with the same seed give the same state. A move that cannot be
// read or does not fit returns an error and changes nothing; every other move is kept.
//
// Caveats. A machine is not safe for several goroutines. The activity's data is shared with the pack and never changed.
// What a machine hands out may be kept: later moves do not change it.
package activity
