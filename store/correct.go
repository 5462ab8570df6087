package store

import (
	"fmt"

	"lachanso/store/roster"
)

// CorrectPupil makes what is known of a pupil what it is here: name, code, sex and year of birth. What was known before is kept
// until the pupil is erased. A name or a code that cannot be is a *roster.Refusal; an empty name is only for who is a number.
func (s *Store) CorrectPupil(id ID, to roster.Person) error {
	err := s.write(func(p *pen) error {
		pupil, err := p.knownPupil(id)
		if err != nil {
			return err
		}
		one, err := p.pupil(pupil)
		if err != nil {
			return err
		}
		was := one
		if to.Name != "" || one.Number == 0 {
			clean, reason := roster.Clean(to.Name)
			if reason != "" {
				return &roster.Refusal{Line: 1, Text: to.Name, Reason: reason}
			}
			one.Name = clean
		}
		code, reason := roster.Code(to.Code)
		if reason != "" {
			return &roster.Refusal{Line: 1, Text: to.Code, Reason: reason}
		}
		one.Code, one.Sex, one.Birth = code, to.Sex, to.Birth
		if one == was {
			return nil
		}
		return p.rename(one)
	})
	if err != nil {
		return fmt.Errorf("correct pupil: %w", err)
	}
	return nil
}
