package signin

import "slices"

// Queue is the order in which pupils, named by anything, take their turns. No pupil stands in it twice.
type Queue struct {
	Waiting []string // in their order: it is the first one's turn, until the PC is handed over
	Absent  []string // called, and not there
}

// Turn is whose turn it is; ok is false when nobody waits.
func (q Queue) Turn() (pupil string, ok bool) {
	if len(q.Waiting) == 0 {
		return "", false
	}
	return q.Waiting[0], true
}

// Empty says that nobody is left, not even absent.
func (q Queue) Empty() bool { return len(q.Waiting)+len(q.Absent) == 0 }

// Has says whether a pupil waits.
func (q Queue) Has(pupil string) bool { return slices.Contains(q.Waiting, pupil) }

// Place is a pupil's place among those who wait, from 1; 0 for one who does not.
func (q Queue) Place(pupil string) int { return slices.Index(q.Waiting, pupil) + 1 }

// Without takes a pupil who had a turn out, wherever the pupil stands: also one who came before the own turn, or was
// called when absent and came later.
func (q Queue) Without(pupil string) Queue {
	other := func(one string) bool { return one != pupil }
	return Queue{Waiting: filter(q.Waiting, other), Absent: filter(q.Absent, other)}
}

// Skip notes that a pupil who waits is not there, and goes on.
func (q Queue) Skip(pupil string) Queue {
	if !q.Has(pupil) {
		return q
	}
	q = q.Without(pupil)
	q.Absent = append(q.Absent, pupil)
	return q
}

// CallAbsent lets those who were absent wait again, behind the others and in the order in which they were called.
func (q Queue) CallAbsent() Queue {
	return Queue{Waiting: append(slices.Clone(q.Waiting), q.Absent...)}
}

// Only takes out who is not among the pupils there are.
func (q Queue) Only(there []string) Queue {
	known := func(one string) bool { return slices.Contains(there, one) }
	return Queue{Waiting: filter(q.Waiting, known), Absent: filter(q.Absent, known)}
}

// Toggle puts a pupil behind those who wait, or takes one who waits out.
func (q Queue) Toggle(pupil string) Queue {
	if q.Has(pupil) {
		return q.Without(pupil)
	}
	q = q.Without(pupil)
	q.Waiting = append(q.Waiting, pupil)
	return q
}

// Behind lets pupils wait behind those who do, in this order; who waits already stays.
func (q Queue) Behind(pupils []string) Queue {
	for _, one := range pupils {
		if !q.Has(one) {
			q = q.Toggle(one)
		}
	}
	return q
}

// InLine lets all pupils wait in this order.
func InLine(pupils []string) Queue { return Queue{Waiting: slices.Clone(pupils)} }

// ByChance lets all pupils wait in an order of chance; intn gives one of the first n whole numbers.
func ByChance(pupils []string, intn func(n int) int) Queue {
	q := InLine(pupils)
	for i := len(q.Waiting) - 1; i > 0; i-- {
		j := intn(i + 1)
		q.Waiting[i], q.Waiting[j] = q.Waiting[j], q.Waiting[i]
	}
	return q
}

func filter(all []string, keep func(string) bool) []string {
	var out []string
	for _, one := range all {
		if keep(one) {
			out = append(out, one)
		}
	}
	return out
}
