// Package ui is what people see: the window, the home screen, and the way in for main.
//
// Its subrooms: app (what every screen is given, and the rules of the user interface), kit (what screens are made of),
// teach, learn, manage (the screens behind the doors), contest, session, place, speaker (the rooms of the youth leader),
// form (fields and choices on one card), command (the command line).
package ui
