// Package contest is the youth leader's room, behind the door Sinh hoạt Đội: what contests there are, setting one up, running
// it before a hall or a yard, and what came of it.
//
// It owns the screens. The rules of the contests, their draw of questions and what really happened are lessons/contest's,
// the papers are ui/paper's, and what is kept is the store's.
//
// Two contests are of pupils (bell.go, corners.go) and two of teams (race.go, crossword.go; what these share is sides.go's). way.go
// is the way through a question that all have in common.
//
// Rules. A contest is its setup, its moves and its seed: they are stored with every step, and once a second while a countdown
// runs, so that it goes on at the same second. What is projected is at least 1/16 of the height (leastText), and does not
// change with the reader's text size. With two displays the leader has a console, with one the same keys.
//
// Caveats. Names of finalists are typed for the papers alone and are not stored.
package contest
