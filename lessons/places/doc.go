// Package places is what a school does with recommended places: it looks through them, adds its own, hides and annotates,
// compares, and gives a class its list.
//
// It owns the Book: the places of the pack with what the school keeps about them. What is kept is kept by the id of a place
// (store.Places), so that it stays when the pack is updated, and waits where a later pack lacks the place.
//
// Rules. A Book is a plain value; the clock is given. What is not recommended is never given to a class.
// An address is for teachers: nothing that is printed for pupils holds one.
package places
