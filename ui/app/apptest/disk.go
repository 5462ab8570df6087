package apptest

import (
	"crypto/rand"
	"errors"
)

// Disk is one that tests can fill: as the chance for ids it is asked once for every fact.
type Disk struct {
	full bool
	room int // facts that still fit
}

var errFull = errors.New("the disk is full")

// Fill leaves room for so many facts.
func (d *Disk) Fill(room int) { d.full, d.room = true, room }

// Empty makes room again.
func (d *Disk) Empty() { d.full = false }

// Read gives the chance for one id.
func (d *Disk) Read(b []byte) (int, error) {
	if d.full {
		if d.room == 0 {
			return 0, errFull
		}
		d.room--
	}
	return rand.Read(b)
}
