// Package passphrase tells how strong a password is, for practice in a lesson, and what makes it weak: names, birthdays,
// school words and well-known verses count as guessable in Vietnamese too. Nothing here keeps what it was given.
//
// The guesses are counted as zxcvbn does (D. L. Wheeler, “zxcvbn: Low-Budget Password Strength Estimation”, USENIX Security
// 2016). Counting and keyboards are the library's; its own word lists are not used, because they are read when a program
// starts, whether needed or not, and know no Vietnamese.
package passphrase
