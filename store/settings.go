package store

import (
	"fmt"
	"time"
)

// Settings are this PC's, not facts: they are not carried to others.
type Settings struct {
	Lang        string `cbor:"1,keyasint,omitempty"`
	School      string `cbor:"2,keyasint,omitempty"`
	TextPercent int    `cbor:"3,keyasint,omitempty"`
	Contrast    bool   `cbor:"4,keyasint,omitempty"`
	LessMotion  bool   `cbor:"5,keyasint,omitempty"`
	SetUp       bool   `cbor:"6,keyasint,omitempty"`
	Session     string `cbor:"7,keyasint,omitempty"`  // opaque: what to resume
	Spacing     bool   `cbor:"8,keyasint,omitempty"`  // letters, words and lines farther apart
	ReadAloud   bool   `cbor:"9,keyasint,omitempty"`  // what is new on a pupil's screen is read by itself
	KeysShown   bool   `cbor:"15,keyasint,omitempty"` // the keys of a lesson were told of
	LockAfter   int    `cbor:"51,keyasint,omitempty"` // minutes without a touch after which the teacher's screens lock; 0 is LockUsually, LockNever never
	KeepYears   int    `cbor:"52,keyasint,omitempty"` // how long data of those who left is meant to be kept; see PastKeeping
	KeepTold    int    `cbor:"53,keyasint,omitempty"` // the school year in which a teacher was last told of what is past that
}

// After how many minutes without a touch the teacher's screens lock. Stored data.
const (
	LockUsually = 10
	LockNever   = -1
)

// LockTime is after how long without a touch the teacher's screens lock; 0 is never.
func (s Settings) LockTime() time.Duration {
	switch {
	case s.LockAfter == 0:
		return LockUsually * time.Minute
	case s.LockAfter < 0:
		return 0
	}
	return time.Duration(s.LockAfter) * time.Minute
}

// Settings are the zero Settings until some are saved.
func (s *Store) Settings() (Settings, error) {
	var settings Settings
	err := s.view(func(d *desk) (err error) {
		settings, _, err = load[Settings](d, inMeta, []byte(metaSettings))
		return err
	})
	if err != nil {
		return Settings{}, fmt.Errorf("read settings: %w", err)
	}
	return settings, nil
}

// SaveSettings replaces them all.
func (s *Store) SaveSettings(settings Settings) error {
	err := s.write(func(p *pen) error { return keep(p, inMeta, []byte(metaSettings), settings) })
	if err != nil {
		return fmt.Errorf("save settings: %w", err)
	}
	return nil
}
