// Package contest holds the four contests of a youth leader: Bell (Rung chuông vàng), Race (Đua đội), Crossword (Ô chữ) and
// Corners (Ai nhanh hơn).
//
// It owns the draw of questions (Draw: none twice in a school year, and what to do where there are too few), the rules of
// each contest with its numbers (rules.go says them in one place, and Page fills them into the pack's words), the machines
// themselves, and what really happened (Record), from which minutes and certificates are written.
//
// Rules. A contest is a plain value made of a Setup, which is stored as it is, and of moves (package steps): the same setup
// and moves give the same contest, at the same second. Questions are drawn once and named in the setup by their ids; shuffles
// and lots follow from its seed. Teams and classes are ranked; pupils are numbers, and only the last ones of a Bell may have a
// name, which is given to Record and stands in no move.
//
// Caveats. What is wrong with a setup comes as Problems, codes with arguments for ui to word; what cannot be done now comes as
// steps.ErrNotNow, what is not there as steps.ErrMove.
package contest
