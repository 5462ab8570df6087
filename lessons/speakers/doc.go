// Package speakers is how a school invites people from the offices in charge, and asks them for material: contacts, letters,
// how far each letter has come, and what a guest is told beforehand.
//
// Rules. Everything is a plain value; the day is given. A letter is made only when nothing is missing that its reader needs,
// and what is missing is named. Stored of people outside the school: name, role and how their office is reached, in the
// Contact alone; a Letter points at it, so that erasing the contact leaves no name behind.
package speakers
