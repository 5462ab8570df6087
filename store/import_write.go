package store

import (
	"slices"

	"lachanso/store/roster"
)

// carrying is a plan on its way into the file.
type carrying struct {
	*pen
	Import
	plan    ImportPlan
	classes map[string]ID // by roster.ClassKey
	done    int
}

// carryOut writes a plan.
func (p *pen) carryOut(plan ImportPlan, i Import) error {
	c := &carrying{pen: p, Import: i, plan: plan, classes: map[string]ID{}}
	classes, err := p.desk.classes()
	if err != nil {
		return err
	}
	for key, one := range byName(classes) {
		c.classes[key] = one.ID
	}
	for _, name := range plan.NewClasses {
		if c.classes[roster.ClassKey(name)] != "" {
			continue // twice in the list
		}
		made, err := p.makeClass(Class{Name: name, Grade: roster.Grade(name)})
		if err != nil {
			return err
		}
		c.classes[roster.ClassKey(name)] = made.ID
	}
	if err := c.changes(); err != nil {
		return err
	}
	return c.enrol()
}

// changes writes all that concerns pupils who are there.
func (c *carrying) changes() error {
	for _, one := range c.plan.Changes {
		var err error
		switch {
		case one.Fate == FateMoved || one.Fate == FateChanged:
			err = c.change(one)
		case one.Fate == FateAbsent && slices.Contains(c.Leave, one.Pupil.ID):
			err = c.relocate(one.Pupil.ID, "")
		default:
			continue
		}
		if err != nil {
			return err
		}
		c.stepped(1)
	}
	return nil
}

// change brings a pupil to what the list says.
func (c *carrying) change(one Change) error {
	if name, code, sex, birth := one.Differs(); name || code || sex || birth {
		p := one.Pupil
		p.Name, p.Code, p.Sex, p.Birth = one.Person.Name, one.Person.Code, one.Person.Sex, one.Person.Birth
		if err := c.rename(p); err != nil {
			return err
		}
	}
	if one.Fate == FateMoved {
		return c.relocate(one.Pupil.ID, c.classes[roster.ClassKey(one.Class)])
	}
	return nil
}

// relocate takes a pupil to another class, or with "" to none.
func (p *pen) relocate(pupil, class ID) error { return p.relocateIn(nil, pupil, class) }

// relocateIn is relocate as a part of a move up.
func (p *pen) relocateIn(move ref, pupil, class ID) error {
	who, err := p.knownPupil(pupil)
	if err != nil {
		return err
	}
	b := body{Pupil: refTo(who), Subject: move}
	if class != "" {
		to, _, err := p.class(class)
		if err != nil {
			return err
		}
		b.Class = refTo(to)
	}
	if _, err = p.record(pupilMoved, b); err != nil {
		return err
	}
	if err := p.leaveAbsent(who); err != nil {
		return err
	}
	return p.leaveQueues(who)
}

// enrol adds those who are new, class by class.
func (c *carrying) enrol() error {
	byClass := map[ID][]Pupil{}
	var order []ID
	for _, one := range c.plan.Changes {
		if one.Fate != FateNew {
			continue
		}
		name, reason := roster.Clean(one.Person.Name)
		if reason != "" {
			return &roster.Refused{Person: one.Person, Class: one.Class, Why: reason}
		}
		class := c.classes[roster.ClassKey(one.Class)]
		if byClass[class] == nil {
			order = append(order, class)
		}
		p := Pupil{Class: class, Name: name, Code: one.Person.Code, Sex: one.Person.Sex, Birth: one.Person.Birth}
		byClass[class] = append(byClass[class], p)
	}
	for _, class := range order {
		if err := c.fill(class, byClass[class]); err != nil {
			return err
		}
		c.stepped(len(byClass[class]))
	}
	return nil
}

// fill adds pupils to a class.
func (p *pen) fill(class ID, added []Pupil) error {
	id, err := parseID("class", class)
	if err != nil {
		return err
	}
	var all []Pupil
	if all, err = p.pupils(id); err != nil {
		return err
	}
	_, err = p.seat(id, all, added)
	return err
}

func (c *carrying) stepped(by int) {
	if c.done += by; c.Step != nil {
		of := c.plan.Count(FateNew) + c.plan.Count(FateChanged) + c.plan.Count(FateMoved) + len(c.Leave)
		c.Step(min(c.done, of), of)
	}
}
