// Package ui is what people see: the window, the home screen, and the way in for main.
//
// Its subrooms: app (what every screen is given, and the rules of the user interface), kit (what screens are made of),
// teach, learn, manage (the screens behind the doors), command (the command line).
package ui
