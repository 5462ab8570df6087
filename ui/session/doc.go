// Package session is the room of the youth leader's sessions, behind the door Sinh hoạt Đội: planning one, running it before a
// yard or a class, and the record of what was held.
//
// It owns the screens. What a plan is made of, changing it, its clock and the sums of a season are lessons/session's, the papers
// are ui/paper's, what is kept is the store's, and the rooms of a contest, a story or an activity are those that exist.
//
// Rules. A plan is changed by moves that can be undone; the sum of its minutes is always in sight. A running session is its
// plan and its moves: they are stored with every step, so that it goes on after a power cut. What is projected is at least 1/16
// of the height and does not change with the reader's text size. With two displays the leader has a console, with one the same
// keys.
//
// Caveats. Which line of a part is on show is not stored: a session that goes on begins its part anew.
package session
