// Package teach is the door "Dạy trên lớp": the class, the lesson, the projector, and what is remembered at the end.
//
// The lesson being projected is a course.Run; project draws it and hands it the keys. Hands are stored without a name.
package teach
