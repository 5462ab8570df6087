package activity

import (
	"fmt"
	"slices"
	"strings"

	"lachanso/lessons"
)

// What is pressed on the toy phone besides its digits, in `press BUTTON`. Stored data: append only.
const (
	PressHangUp = "hang-up"
	PressAgain  = "again"
)

// Keys are those of the toy phone, in rows of three.
var Keys = []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"}

// Dial is a running call on a toy phone: the number is dialled, then the talk goes on until it ends. Hanging up is always
// possible; whoever calls again goes on where they were, with all that was told. The score counts the number dialled
// without a slip, and each fact that was told without giving away what nobody had asked.
type Dial struct {
	turns
	number  string // digits
	dialled string
	slipped bool // a wrong digit was pressed
	hung    bool // the phone was hung up
	node    string
	talk    []lessons.Message
	fresh   int // place in talk from which it came with the last move
	told    map[string]bool
	private bool // since the last fact something private was said
	got     int
}

func newDial(t turns) (*Dial, error) {
	d := &Dial{turns: t, number: digits(t.a.Dial.Number.VI), told: map[string]bool{}}
	if err := checkDial(t.a.Dial, d.number); err != nil {
		return nil, err
	}
	d.rounds = 1
	return d, nil
}

// digits gives the first number in a text: a school may have worded the fact its own way.
func digits(text string) string {
	isDigit := func(r rune) bool { return r >= '0' && r <= '9' }
	from := strings.IndexFunc(text, isDigit)
	if from < 0 {
		return ""
	}
	text = text[from:]
	if to := strings.IndexFunc(text, func(r rune) bool { return !isDigit(r) }); to >= 0 {
		text = text[:to]
	}
	return text
}

func (d *Dial) deal() {}

// Phone gives the whole data.
func (d *Dial) Phone() lessons.DialData { return *d.a.Dial }

// Number is what is to be dialled, in digits.
func (d *Dial) Number() string { return d.number }

// Dialled gives the digits dialled so far.
func (d *Dial) Dialled() string { return d.dialled }

// OnCall says that somebody has answered, and the phone has not been hung up.
func (d *Dial) OnCall() bool { return d.dialled == d.number && !d.hung }

// HungUp says that the phone was hung up, and may call again.
func (d *Dial) HungUp() bool { return d.hung }

// Node gives where the talk stands; an empty node as long as nobody has answered.
func (d *Dial) Node() lessons.DialNode {
	if d.node == "" {
		return lessons.DialNode{}
	}
	return *d.at()
}

func (d *Dial) at() *lessons.DialNode { return d.a.Dial.Node(d.node) }

// Talk gives all that was said; from place `fresh` on it came with the last move.
func (d *Dial) Talk() (all []lessons.Message, fresh int) { return slices.Clone(d.talk), d.fresh }

// Replies gives what may be said now, in the order shown.
func (d *Dial) Replies() []lessons.DialReply {
	if !d.OnCall() || d.Done() {
		return nil
	}
	return Shuffled(d.at().Replies, d.seed, d.a.ID+"/"+d.node)
}

// CanGoOn says that `next` leads on.
func (d *Dial) CanGoOn() bool { return d.OnCall() && !d.Done() && d.at().Next != "" }

// Told says that a fact was told.
func (d *Dial) Told(fact string) bool { return d.told[fact] }

// Move takes `press KEY`, `press hang-up`, `press again`, `reply REPLY` and `next`.
func (d *Dial) Move(move string) (Feedback, error) { return d.take(d, move) }

func (d *Dial) play(verb string, args []string) (Feedback, error) {
	switch {
	case verb == VerbPress && len(args) == 1:
		return d.press(args[0])
	case verb == VerbReply && len(args) == 1:
		return d.reply(args[0])
	case verb == VerbNext && len(args) == 0:
		if !d.CanGoOn() {
			return Feedback{}, ErrNotNow
		}
		d.fresh = len(d.talk)
		f := Feedback{Right: true}
		d.enter(d.at().Next, &f)
		return f, nil
	}
	return Feedback{}, ErrMove
}

func (d *Dial) press(key string) (Feedback, error) {
	switch {
	case key == PressHangUp:
		if !d.OnCall() {
			return Feedback{}, ErrNotNow
		}
		d.hung = true
		return Feedback{Note: NotePressed, Right: true, Item: key, Text: d.a.Dial.HangUp.Says}, nil
	case key == PressAgain:
		if !d.hung {
			return Feedback{}, ErrNotNow
		}
		d.hung, d.dialled = false, ""
		return Feedback{Note: NoteMoved}, nil
	case !slices.Contains(Keys, key):
		return Feedback{}, ErrMove
	case d.hung || d.OnCall():
		return Feedback{}, ErrNotNow
	}
	return d.dial(key), nil
}

// dial takes a digit. A wrong one is said at once, and the number begun again.
func (d *Dial) dial(key string) Feedback {
	if !strings.HasPrefix(d.number, d.dialled+key) {
		d.dialled, d.slipped = "", true
		d.slip(lessons.Text{})
		return Feedback{Note: NoteWrong, Item: key, Text: d.a.Dial.Misdial}
	}
	d.dialled += key
	f := Feedback{Note: NoteMoved, Right: true, Item: key}
	switch {
	case !d.OnCall():
	case d.node == "":
		if !d.slipped {
			d.got++
		}
		d.enter(d.a.Dial.Start, &f)
	default: // called again: the talk goes on
		f.Note = NoteArrived
	}
	return f
}

func (d *Dial) reply(id string) (Feedback, error) {
	if !d.OnCall() || len(d.at().Replies) == 0 {
		return Feedback{}, ErrNotNow
	}
	i := find(d.at().Replies, id, dialReplyID)
	if i < 0 {
		return Feedback{}, ErrMove
	}
	r := d.at().Replies[i]
	d.fresh = len(d.talk)
	d.talk = append(d.talk, lessons.Message{ID: touch(d.node, r.ID), From: d.a.Dial.Who, Text: r.Text})
	if r.Kind == lessons.ReplyPrivate {
		d.private = true
		d.slip(lessons.Text{})
	}
	if r.Kind == lessons.ReplyFact && !d.told[r.Tells] {
		d.told[r.Tells] = true
		if !d.private {
			d.got++
		}
		d.private = false
	}
	f := Feedback{Right: r.Kind != lessons.ReplyPrivate, Text: r.Meaning}
	d.enter(r.To, &f)
	return f, nil
}

// enter comes to a node. What was said there before is not said again: the talk came back to a question.
func (d *Dial) enter(id string, f *Feedback) {
	d.node = id
	if find(d.talk, id, func(m lessons.Message) string { return m.ID }) < 0 {
		d.talk = append(d.talk, lessons.Message{ID: id, From: FromOther, Text: d.at().Says})
	}
	f.Note, f.Item = NoteArrived, id
	if !d.at().Ending.Empty() {
		d.complete(f, d.a.Praise)
	}
}

// Score is the share of the number dialled without a slip, and of the facts told with nothing private.
func (d *Dial) Score() float64 { return share(d.got, 1+len(d.a.Dial.Facts)) }

func dialReplyID(r lessons.DialReply) string { return r.ID }

// checkDial makes sure that the number can be dialled, and that no way leads nowhere.
func checkDial(d *lessons.DialData, number string) error {
	if number == "" {
		return fmt.Errorf("no number to dial in %q: %w", d.Number.VI, ErrData)
	}
	if err := CheckIDs("node", ids(d.Nodes, func(n lessons.DialNode) string { return n.ID })); err != nil {
		return err
	}
	if err := CheckIDs("fact", ids(d.Facts, func(f lessons.DialFact) string { return f.ID })); err != nil {
		return err
	}
	ways := []string{d.Start}
	for _, n := range d.Nodes {
		if err := CheckIDs("reply", ids(n.Replies, dialReplyID)); err != nil {
			return err
		}
		if !oneWay(len(n.Replies) > 0, n.Next != "", !n.Ending.Empty()) {
			return fmt.Errorf("node %q needs exactly one of replies, next, ending: %w", n.ID, ErrData)
		}
		for _, r := range n.Replies {
			ways = append(ways, r.To)
		}
		if n.Next != "" {
			ways = append(ways, n.Next)
		}
	}
	return checkWays(ways, func(to string) bool { return d.Node(to) != nil })
}
