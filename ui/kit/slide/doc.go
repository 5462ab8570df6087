// Package slide draws one projected page of a lesson: a scene with its words, a question with its bars, a phone.
//
// Rules. What is projected is read from the back row: words are never smaller than 1/16 of the picture's height for
// grades 1–5 and 1/22 for grades 6–9, whatever the window. A page has no width-filling box besides its scene, since each
// costs a page turn milliseconds.
package slide
