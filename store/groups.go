package store

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/oklog/ulid/v2"

	"lachanso/store/roster"
)

// Group is a group of a class: Tổ 1, a team. A pupil is in one of them, or in none.
type Group struct {
	ID, Name string
	Pupils   []ID // in the order of the register
}

// Groups are the groups of a class in the order in which they were made.
func (s *Store) Groups(class ID) ([]Group, error) {
	var groups []Group
	err := s.view(func(d *desk) error {
		id, row, err := d.class(class)
		if err != nil || len(row.Groups) == 0 {
			return err
		}
		pupils, err := d.pupils(id)
		for _, g := range row.Groups {
			one := Group{ID: g.ID.text(), Name: g.Name}
			for _, p := range pupils {
				if p.Group == one.ID {
					one.Pupils = append(one.Pupils, p.ID)
				}
			}
			groups = append(groups, one)
		}
		return err
	})
	return groups, err
}

// SetGroups makes the groups of a class what they are here, all or nothing: those without an ID are made, those that are not
// here are gone, and each pupil is in the last group that names them. A name that is empty, too long or there twice is
// ErrClassName; what the class does not have is ErrUnknown.
func (s *Store) SetGroups(class ID, groups []Group) error {
	err := s.write(func(p *pen) error {
		id, row, err := p.class(class)
		if err != nil {
			return err
		}
		return p.setGroups(id, row, groups)
	})
	if err != nil {
		return fmt.Errorf("set %d groups: %w", len(groups), err)
	}
	return nil
}

func (p *pen) setGroups(class ulid.ULID, row classRow, groups []Group) error {
	groups = slices.Clone(groups)
	if err := cleanGroups(groups, row); err != nil {
		return err
	}
	for _, had := range row.Groups {
		if !slices.ContainsFunc(groups, func(g Group) bool { return g.ID == had.ID.text() }) {
			if _, err := p.record(groupKept, body{Class: refTo(class), Subject: had.ID, Flags: flagOn}); err != nil {
				return err
			}
		}
	}
	in := map[ID]ref{}
	for _, g := range groups {
		at, err := p.keepGroup(class, row, g)
		if err != nil {
			return err
		}
		for _, one := range g.Pupils {
			in[one] = at
		}
	}
	pupils, err := p.pupils(class)
	if err != nil {
		return err
	}
	for _, one := range pupils {
		if one.Group != in[one.ID].text() {
			pupil, err := parseID("pupil", one.ID)
			if err != nil {
				return err
			}
			if _, err := p.record(groupJoined, body{Pupil: refTo(pupil), Subject: in[one.ID]}); err != nil {
				return err
			}
		}
		delete(in, one.ID)
	}
	if len(in) > 0 {
		return fmt.Errorf("%d pupils of another class: %w", len(in), ErrUnknown)
	}
	return nil
}

// cleanGroups cleans the names of groups and makes sure that they can be told apart.
func cleanGroups(groups []Group, row classRow) error {
	for i, g := range groups {
		clean, ok := roster.ClassName(g.Name)
		if !ok || slices.ContainsFunc(groups[:i], func(o Group) bool { return strings.EqualFold(o.Name, clean) || o.ID != "" && o.ID == g.ID }) {
			return fmt.Errorf("group %d: %w", i+1, ErrClassName)
		}
		if g.ID != "" && !slices.ContainsFunc(row.Groups, func(r groupRow) bool { return r.ID.text() == g.ID }) {
			return fmt.Errorf("group %q: %w", g.ID, ErrUnknown)
		}
		groups[i].Name = clean
	}
	return nil
}

// keepGroup makes or renames a group, and gives what it is.
func (p *pen) keepGroup(class ulid.ULID, row classRow, g Group) (ref, error) {
	if g.ID == "" {
		made, err := p.record(groupKept, body{Class: refTo(class), Name: g.Name})
		return refTo(made), err
	}
	i := slices.IndexFunc(row.Groups, func(r groupRow) bool { return r.ID.text() == g.ID })
	at := row.Groups[i].ID
	if row.Groups[i].Name == g.Name {
		return at, nil
	}
	_, err := p.record(groupKept, body{Class: refTo(class), Subject: at, Name: g.Name})
	return at, err
}

// takeGroup makes, renames or takes away a group.
func (c *classRow) takeGroup(f fact) {
	b := f.Body
	i := slices.IndexFunc(c.Groups, func(g groupRow) bool { return bytes.Equal(g.ID, b.Subject) })
	switch {
	case len(b.Subject) == 0:
		c.Groups = append(c.Groups, groupRow{ID: refTo(f.ID), Name: b.Name})
	case i < 0: // gone on another PC
	case b.Flags&flagOn != 0:
		c.Groups = slices.Delete(c.Groups, i, i+1)
	default:
		c.Groups[i].Name = b.Name
	}
}
