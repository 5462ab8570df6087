// Package form is a screen of fields and choices on one card, and a few small things that rooms with lists share: pages of a
// list, and drawing that is measured first.
//
// Rules. A Form says what is wrong with what was typed and keeps it; nothing is lost by Escape's question. What is kept, and
// where, is the caller's.
package form
