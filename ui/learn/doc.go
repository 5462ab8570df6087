// Package learn is what a pupil sees: choose the class, choose the name, choose a lesson, its steps, the quiz, the stars.
// The screens of a story and of the activities are in package play.
//
// Rules. A pupil sees nobody else's results and leaves only through App.Released. Every answer is in the store before
// the screen says anything about it, and every part goes on where it stopped: the moves of its attempt are replayed on
// lessons/quiz or lessons/activity. "Em cần giúp" and the key H are on every screen and are recorded nowhere.
package learn
