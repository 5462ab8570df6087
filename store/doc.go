// Package store is the school's memory: what was taught, answered and counted, in one file that survives a power cut.
//
// # What it owns
//
// The file lachanso.db (bbolt) holds facts, names and views.
// Facts are never changed: a class made, a pupil added, an answer given. Each has a ULID whose first eight bytes are
// a hybrid logical clock (48 bits of milliseconds, 16 bits of counting), a device, a kind and a CBOR payload. They lie
// in journal/<local sequence> and are found by ids/<ulid>; the order of ids is the order of what happened.
// Names of pupils, with the school's code, sex and year of birth where a list tells them, lie in names/<pupil>/<ulid> and
// nowhere else. Views (v-…) are what the screens ask for; they are
// folded from the facts, in the same transaction, by the one function [fold], and can be rebuilt at any time:
// [Verify] does so in memory and compares.
//
// # Rules
//
//   - One action of a pupil is one transaction with fsync. When the method returns nil, it is kept.
//   - A [Store] may be used from any goroutine. Its methods wait for the disk: call them off the UI goroutine.
//   - What belongs to this PC alone (settings, PIN, wrong tries, the queue of a class, who is absent today) lies in meta and is no fact.
//   - Nothing returned points into the file. Every value carries a CRC32C over its key and itself.
//   - Errors are the sentinels of errors.go, to be asked for with errors.Is; words for people are made elsewhere.
//   - A file that is locked, foreign, cut, damaged or newer is refused and left as it is, byte for byte.
//   - A class list is imported in one transaction ([Store.Import]); what it would change can be seen before. Nobody leaves
//     a class by it who was not named to leave, and who leaves keeps what was done.
//   - A class that was removed comes back with all it had ([Store.RestoreClass]); only [Store.EraseClass] loses anything, and
//     no passing of time does.
//   - A class belongs to a school year. When that is over it is archived ([Store.ArchiveClass], [Store.MoveUp]): it is not
//     offered any more, its name is free, and what was done in it can be read for ever.
//   - Erasing a pupil removes the names and every fact of theirs, then compacts; a tombstone without a name is left. A class leaves one too.
//   - Data of other PCs is merged ([Store.Bring]): the facts of all, each once, but what is erased on any of them; into a fresh
//     file that takes the place of the old one whole or not at all. Merging again, in any order, changes nothing more. What
//     is the same thing on two PCs has one id; two classes of one name made apart stay two.
//   - A backup ([Store.Backup]) is a whole file in the folder backups, copied while the program goes on; only one that was read
//     back without a fault gets its name. None is taken away for its age, since clocks jump: by days, weeks and months that
//     have any, and by sequence.
//   - What takes the place of the data ([Store.Restore], [Recover]) is made ready and checked beside it, and put in place by
//     renaming. What there was is kept: as a backup when it was whole, under another name, byte for byte, when it was damaged.
//     Who was erased stays erased, settings and PIN stay this PC's.
//   - Where the data is missing while good backups are there ([ErrMissing]), nothing begins anew until somebody says so.
//   - What leaves the PC is sealed with a passphrase ([Store.BackupOut]); only the keeper's command can leave that out.
//   - People outside the school (contacts of offices) stand in facts of kind speakerKept; erasing one ([Store.EraseSpeaker])
//     removes all of them, then compacts.
//
// # Caveats
//
// The lock is the operating system's: it cannot be relied on in network and synchronised folders.
// On Windows the file is as long as its memory map, a power of two; its used part is what the budget speaks of.
// Erasing does not reach into backups: [Store.BackupsHolding] tells which still hold a name.
// What is written back from the disk when a file is checked may come from the system's memory: a stick that lies is found
// when it is read on another day.
// A PIN keeps pupils out of the teacher's screens; it does not encrypt the file.
// Times of facts come from the PC's clock. When that goes back, order is kept by counting and the clock's own reading is
// kept beside it; facts dated more than a day after now are listed by [Verify] and [Store.Clock].
package store
