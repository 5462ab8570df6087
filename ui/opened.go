package ui

import (
	"errors"
	"time"

	"lachanso/store"
)

// patience is how long a start waits for the program before it to end: that makes its last backup without a window, for some
// seconds on a slow disk, and whoever opens the program again at once is not to read that it is open already.
const patience = 5 * time.Second

// opened opens the data, and where it is locked tries again until patience is over.
func opened(dir string, o store.Options, patience time.Duration) (s *store.Store, err error) {
	for end := time.Now().Add(patience); ; {
		if s, err = store.Open(dir, o); !errors.Is(err, store.ErrLocked) || time.Now().After(end) {
			return s, err
		}
		time.Sleep(50 * time.Millisecond) // where it does not wait itself
	}
}
