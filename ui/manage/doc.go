// Package manage holds what a teacher sets up and looks at: the first start, classes and their pupils, results, a
// pupil's page, and the settings.
//
// Rules. All of it lies behind the teacher's PIN (the home screen asks for it), and nothing of it is shown to pupils.
// What a class list would change is shown before anything is changed. What disappears for good is said before it does.
package manage
