// Package teach is the door "Dạy trên lớp": the class, the lesson, the projector, and what is remembered at the end.
//
// The lesson before the class is a course.Run. projector draws it and hands it the keys: on one display as the page itself
// with the teacher's things over it, on two as a console for the teacher (Draw) and the page for the class (DrawClass).
// Each move is stored as it comes, so that a lesson goes on after a power cut, or another day when it was left before its
// end (underway). Hands are stored without a name.
package teach
