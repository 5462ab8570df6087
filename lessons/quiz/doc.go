// Package quiz draws questions from a module, marks answers, and runs a quiz.
//
// It owns which questions are asked and in what order (Draw), what is right (Mark), the course of a quiz with its
// reasons and second tries (Run), what it came to (Result), and what answers say of a question (Discrimination).
//
// Rules. Right means right at the first try. Ids of options are what is answered and stored; their order on the screen
// is display only and follows from the seed. Questions of kind order, sort, match and spot run on the machines of
// package activity, in a quiz as in Mark, so there is one rule for both. A Run is resumed like an activity: the same
// questions, seed and moves give the same state (moves.go).
//
// Caveats. A drawn quiz is resumed with the questions it began with: store their ids and use Again, not Draw.
package quiz
