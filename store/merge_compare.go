package store

import (
	"strconv"
	"strings"

	"github.com/oklog/ulid/v2"
)

// side is something as one file has it.
type side struct {
	edit
	text string
}

// compare holds what both this data and another file know against each other.
func (p *planner) compare(i int) error {
	ours, theirs := p.readings[0], p.readings[i]
	for id := range theirs.moves {
		if ours.moves[id] == nil || p.erased.pupils[id] {
			continue
		}
		mine, his := ours.called[id], theirs.called[id]
		for what, text := range map[string]func(nameRow) string{ChangeName: called, ChangeDetails: details} {
			err := p.note(i, what, id, inNames, func(e edit) []byte { return pair(id[:], string(e.id[:])) },
				side{edit: mine, text: text(mine.name)}, side{edit: his, text: text(his.name)})
			if err != nil {
				return err
			}
		}
		last := func(moves []edit, r reading) side {
			e := moves[len(moves)-1]
			return side{edit: e, text: r.classes[e.class.id()].name.Name}
		}
		if err := p.note(i, ChangeClass, id, inIDs, byID, last(ours.moves[id], ours), last(theirs.moves[id], theirs)); err != nil {
			return err
		}
	}
	for id := range theirs.made {
		if !ours.made[id] || p.erased.classes[id] {
			continue
		}
		mine, his := ours.classes[id], theirs.classes[id]
		if err := p.note(i, ChangeCalled, id, inIDs, byID, side{edit: mine, text: mine.name.Name}, side{edit: his, text: his.name.Name}); err != nil {
			return err
		}
		off := func(e edit) side {
			if e.off {
				return side{edit: e, text: ChangeRemoved}
			}
			return side{edit: e}
		}
		if err := p.note(i, ChangeRemoved, id, inIDs, byID, off(ours.off[id]), off(theirs.off[id])); err != nil {
			return err
		}
	}
	return nil
}

func byID(e edit) []byte { return e.id[:] }

// digits writes a number, nothing of none.
func digits(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func called(n nameRow) string { return n.Name }

func details(n nameRow) string {
	var parts []string
	for _, one := range []string{n.Code, digits(n.Birth)} {
		if one != "" {
			parts = append(parts, one)
		}
	}
	return strings.Join(parts, " · ")
}

// note adds a difference to the plan: a change where one side knows the other's last edit, a conflict where neither does.
// What is the newest here already is not worth a word.
func (p *planner) note(i int, what string, id ulid.ULID, bucket string, key func(edit) []byte, here, there side) error {
	none := ulid.ULID{}
	if here.text == there.text || there.id == none || here.id == there.id {
		return nil
	}
	knows := func(d *desk, e edit) (bool, error) {
		if e.id == none {
			return true, nil
		}
		value, err := d.get(bucket, key(e))
		return value != nil, err
	}
	weKnow, err := knows(p.all[0], there.edit)
	if err != nil || weKnow {
		return err
	}
	theyKnow, err := knows(p.all[i], here.edit)
	if err != nil {
		return err
	}
	change := MergeChange{
		What: what, Here: here.text, There: there.text, HereAt: moment(here.at, p.in), ThereAt: moment(there.at, p.in), Theirs: there.after(here.edit), File: p.files[i],
	}
	if what == ChangeCalled || what == ChangeRemoved {
		change.Subject = p.names[id].name.Name
		change.Class = change.Subject
	} else {
		pupil := p.pupil(id)
		if change.Subject, change.Class = pupil.Name, pupil.Class; change.Subject == "" {
			change.Subject = digits(pupil.Number)
		}
	}
	if theyKnow && change.Theirs {
		p.plan.Changes = append(p.plan.Changes, change)
	} else {
		p.plan.Conflicts = append(p.plan.Conflicts, change)
	}
	return nil
}
