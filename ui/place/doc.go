// Package place is the room of recommended places, behind the door Sinh hoạt Đội: looking through them, one place with its
// criteria, three side by side, the list of a class, what is not recommended and why, and the six questions.
//
// It owns the screens. What a place is and what a school keeps about it are lessons/places', the papers are ui/paper's.
//
// Rules. The room is a teacher's: pupils get a list on paper. No address can be pressed anywhere, and none stands on a screen
// that is projected (the six questions).
package place
