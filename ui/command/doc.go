// Package command is the command line: the window's start, and the commands that serve keepers, authors and tests.
//
// The rules of the command line are:
//   - A command prints what it did. When it could not, it prints exactly one sentence, in the reader's language, and
//     ends with 1; with 2 when it was called wrongly.
//   - Flags are written as Go's are, -data DIR or -data=DIR, and are taken anywhere on the line. What follows -- is no flag.
//   - Answers go to Desk.Out, the one sentence of a failure to Desk.Err. With -format json the answer is JSON alone.
//   - Nothing is written but what was asked for: report, verify, check and doctor leave the data as it is.
//   - Windows gives a program with a window no console: main asks Console for the one that it was started from.
package command
