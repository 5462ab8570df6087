// Package session plans a meeting of a school's youth leader, and runs it: under the flag, in class, with a troop, or an outing.
//
// It owns the parts a session may be made of (Library: those of the pack's ready plans, and stories, questions, unplugged lessons
// and contests of its modules), the choice of parts for an occasion (Suggest), changing a plan (Planning), running it step by
// step with a clock (Run), what is remembered of it (Held), and the sums of a term or a school year (Season).
//
// Rules. A Plan names its parts by references and keeps their minutes, so it is small and is stored as it is. Planning and Run
// are made of moves (package steps): every step can be undone, and goes on after a power cut. The total is always the sum of
// the parts. A part that takes longer takes nothing from the others: the session says calmly how late it is.
//
// Caveats. After a change of the pack a part may be gone; its title stays, and it can still be run by it.
package session
