// Package lessons is what is taught: packs, modules, slides, scenes, questions, activities and stories,
// how they are read from files, and how they are checked.
//
// It owns the meaning of a pack (FORMAT.md describes it for authors) and turns any fs.FS into plain values.
// Its subrooms hold the rules that run on them: quiz (drawing and marking), activity (one state machine a kind),
// course (a lesson being projected, mastery), signin (turns and secrets at a shared PC),
// contest (the four contests) and session (meetings of the youth leader), both made of steps (moves with a clock, undo, going on),
// places (recommended places with what a school says about them) and speakers (offices, letters to them, what a guest is told).
//
// Rules. Nothing here knows a window, a database or the embedded files: bytes come in as an fs.FS, time and chance
// as parameters. Loading never stops at the first fault: every fault is a Problem with file, line and column.
//
// Caveats. A loaded Pack is read-only and safe to share between goroutines. Every text in it is NFC, and its
// {fact:ID} marks are already replaced, with a school's own wording where it gave one. Check and Summary need every text
// with its place, which Load keeps in the Pack; Forget drops them before a pack is used for long.
package lessons
