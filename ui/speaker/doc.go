// Package speaker is the room of guests, behind the door Sinh hoạt Đội: the directory of offices, letters to them, how far each
// has come, and the papers.
//
// It owns the screens. What a contact and a letter are is lessons/speakers', the papers are ui/paper's, what is kept is the
// store's.
//
// Rules. The room is a teacher's. Names of people outside the school stand here and on its papers alone, and are erased for good
// when a contact is.
package speaker
