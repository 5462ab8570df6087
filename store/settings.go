package store

import "fmt"

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
