// Package signin is how pupils take their turns at a PC that a class shares: the queue that a teacher sets, and the
// secret of three pictures that a pupil may choose.
//
// Rules. These are plain values without a clock, a store or a window; a method that changes one gives the changed one
// back or says what it did. A secret keeps classmates from opening the wrong name by mistake. It encrypts nothing, and
// nobody is to be told that it does.
package signin
