// Package keeper is the rooms of whoever keeps the school's data: what there is and when it was last backed up; backups,
// putting them back, and carrying them out and in under a passphrase; uniting the data of several PCs; what is kept about
// pupils, for how long, and correcting or erasing it. It makes the day's backup, and leads to the newest good one when the data
// is found damaged.
//
// Rules. All of it lies behind the teacher's PIN (settings ask for it). What a press would change is shown before anything
// is changed, and what there was is kept aside first.
// The doors of the hub stand in rooms.go.
package keeper
