// Package kit is what screens are made of: colours, fonts, the sheet they draw on, buttons, answers, bars and phones.
//
// Rules. A screen is drawn, not laid out: it places things on a Sheet in design pixels (a window 768 high), and the Sheet
// scales them to the real window. Every size, colour and shadow comes from here, none from a screen.
// Everything that can be pressed is a Hot: it takes mouse, touch and keys, and shows its focus.
//
// Caveats. A Sheet lives for one drawing; a screen keeps no object of it. Only things with a life of their own
// (a text field) are kept by the screen and placed again.
package kit
