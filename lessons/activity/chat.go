package activity

import (
	"fmt"
	"slices"

	"lachanso/lessons"
)

// Who wrote a line of a transcript, besides the ids a message names.
const (
	FromOther = "other"
	FromApp   = "app"
)

// marks that the four buttons set; a button of another name sets its own id.
var marks = map[string]string{"save": "saved", "block": "blocked", "report": "reported", "tell": "told"}

// Bubble is one line of a talk. Reply says that the pupil chose it.
type Bubble struct {
	lessons.Message
	Node  string
	Reply bool
}

// Step is one thing the pupil did in a talk, for the list at the end.
type Step struct {
	Node    string
	Ask     lessons.Text
	Chosen  lessons.Text
	Kind    string // Safe, Risky, Unsure; a button is Safe
	Button  string // the button's id, or ""
	Meaning lessons.Text
	left    bool // the node was left by it, so it decided
}

// Chat is a running talk on a mock phone. It remembers what was done (marks), so messages and ways may depend on it.
// The score is the share of decisions that were safe at the first choice.
type Chat struct {
	turns
	node    string
	seen    map[string]bool // nodes reached
	marks   map[string]bool
	bubbles []Bubble
	fresh   int // bubbles before the last move
	steps   []Step
}

func newChat(t turns) (*Chat, error) {
	if err := checkChat(t.a.Chat); err != nil {
		return nil, err
	}
	t.rounds = 1
	c := &Chat{turns: t}
	c.deal()
	return c, nil
}

func (c *Chat) deal() {
	c.seen = map[string]bool{}
	c.marks = map[string]bool{}
	c.enter(c.a.Chat.Start, &Feedback{})
}

// Node gives the node where the talk stands: its Say, Ask, Ending and Help.
func (c *Chat) Node() lessons.ChatNode { return *c.at() }

func (c *Chat) at() *lessons.ChatNode { return c.a.Chat.Node(c.node) }

// Transcript gives all bubbles so far; those from place `fresh` on came with the last move.
func (c *Chat) Transcript() (all []Bubble, fresh int) { return slices.Clone(c.bubbles), c.fresh }

// Replies gives what may be answered now, in the order shown; none when the talk goes on by `next` or has ended.
func (c *Chat) Replies() []lessons.ChatReply {
	return Shuffled(c.at().Replies, c.seed, c.a.ID+"/"+c.node)
}

// CanGoOn says that `next` leads on.
func (c *Chat) CanGoOn() bool { return c.at().Next != "" && !c.Done() }

// Marked says that a mark is set ("saved", "told", or one of a reply).
func (c *Chat) Marked(mark string) bool { return c.marks[mark] }

// Pressed says that the button did its work before.
func (c *Chat) Pressed(button string) bool { return c.marks[markOf(button)] }

// Steps gives everything the pupil chose, in order, each with its meaning.
func (c *Chat) Steps() []Step { return slices.Clone(c.steps) }

// Move takes `reply REPLY`, `press BUTTON` and `next`.
func (c *Chat) Move(move string) (Feedback, error) { return c.take(c, move) }

func (c *Chat) play(verb string, args []string) (Feedback, error) {
	switch {
	case verb == VerbNext && len(args) == 0:
		return c.goOn()
	case verb == VerbReply && len(args) == 1:
		return c.reply(args[0])
	case verb == VerbPress && len(args) == 1:
		return c.press(args[0])
	}
	return Feedback{}, ErrMove
}

func (c *Chat) goOn() (Feedback, error) {
	if !c.CanGoOn() {
		return Feedback{}, ErrNotNow
	}
	c.fresh = len(c.bubbles)
	to := c.at().Next
	for _, b := range c.at().Branch {
		if c.marks[b.When] {
			to = b.To
			break
		}
	}
	f := Feedback{Right: true}
	c.enter(to, &f)
	return f, nil
}

func (c *Chat) reply(id string) (Feedback, error) {
	n := c.at()
	i := find(n.Replies, id, replyID)
	if i < 0 {
		if len(n.Replies) == 0 {
			return Feedback{}, ErrNotNow
		}
		return Feedback{}, ErrMove
	}
	r := n.Replies[i]
	c.fresh = len(c.bubbles)
	c.steps = append(c.steps, Step{Node: n.ID, Ask: n.Ask, Chosen: r.Text, Kind: r.Kind, Meaning: r.Meaning, left: true})
	c.bubbles = append(c.bubbles, Bubble{Message: lessons.Message{ID: r.ID, From: c.a.Chat.Who, Text: r.Text}, Node: n.ID, Reply: true})
	if r.Kind == lessons.Risky {
		c.slip(lessons.Text{})
	}
	if r.Mark != "" {
		c.marks[r.Mark] = true
	}
	f := Feedback{Right: r.Kind == lessons.Safe}
	c.enter(r.To, &f)
	return f, nil
}

// press never loses anything: too early it explains, a second time it repeats what it did.
func (c *Chat) press(id string) (Feedback, error) {
	i := find(c.a.Chat.Buttons, id, buttonID)
	if i < 0 {
		return Feedback{}, ErrMove
	}
	b := c.a.Chat.Buttons[i]
	c.fresh = len(c.bubbles)
	if b.From != "" && !c.seen[b.From] {
		return Feedback{Note: NoteEarly, Item: id, Text: b.Early}, nil
	}
	f := Feedback{Note: NotePressed, Right: true, Item: id, Text: b.Done}
	leads := b.To != "" && !c.seen[b.To]
	if !c.Pressed(id) || leads {
		n := c.at()
		c.steps = append(c.steps, Step{Node: n.ID, Ask: n.Ask, Chosen: b.Text, Kind: lessons.Safe, Button: id, Meaning: b.Meaning, left: leads && len(n.Replies) > 0})
	}
	c.marks[markOf(id)] = true
	if leads {
		c.enter(b.To, &f)
		f.Note, f.Item = NotePressed, id
	}
	return f, nil
}

// enter reaches a node: its messages arrive, those only that have not arrived before.
func (c *Chat) enter(id string, f *Feedback) {
	c.node = id
	c.seen[id] = true
	for _, m := range c.at().Messages {
		if (m.When == "" || c.marks[m.When]) && (m.Unless == "" || !c.marks[m.Unless]) && !c.arrived(id, m.ID) {
			c.bubbles = append(c.bubbles, Bubble{Message: m, Node: id})
		}
	}
	f.Note, f.Item = NoteArrived, id
	if !c.at().Ending.Empty() {
		c.complete(f, c.a.Praise)
	}
}

func (c *Chat) arrived(node, message string) bool {
	return slices.ContainsFunc(c.bubbles, func(b Bubble) bool { return !b.Reply && b.Node == node && b.ID == message })
}

// Score is the share of decisions that were safe at the first choice; 0 until the end, as a talk has no known length.
// Being unsure counts as safe when the next choice is: at the same place if the talk came back to it, else the next one
// anywhere; and also when the talk ended without one, because asking was what helped.
func (c *Chat) Score() float64 {
	if !c.Done() {
		return 0
	}
	taken := c.decisions()
	if len(taken) == 0 { // told at once, without a word to the other side
		return 1
	}
	safe := 0
	seen := map[string]bool{}
	for i, s := range taken {
		if seen[s.Node] {
			continue
		}
		seen[s.Node] = true
		if s.Kind == lessons.Safe || s.Kind == lessons.Unsure && safeAfter(s, taken[i+1:]) {
			safe++
		}
	}
	return share(safe, len(seen))
}

func (c *Chat) decisions() []Step {
	var out []Step
	for _, s := range c.steps {
		if s.left {
			out = append(out, s)
		}
	}
	return out
}

func safeAfter(unsure Step, later []Step) bool {
	for _, s := range later {
		if s.Node == unsure.Node {
			return s.Kind == lessons.Safe
		}
	}
	return len(later) == 0 || later[0].Kind == lessons.Safe
}

func markOf(button string) string {
	if m, ok := marks[button]; ok {
		return m
	}
	return button
}

func replyID(r lessons.ChatReply) string   { return r.ID }
func buttonID(b lessons.ChatButton) string { return b.ID }

// checkChat makes sure that no way leads nowhere.
func checkChat(d *lessons.ChatData) error {
	if err := CheckIDs("node", ids(d.Nodes, func(n lessons.ChatNode) string { return n.ID })); err != nil {
		return err
	}
	if err := CheckIDs("button", ids(d.Buttons, buttonID)); err != nil {
		return err
	}
	ways := []string{d.Start}
	for _, b := range d.Buttons {
		if b.To != "" {
			ways = append(ways, b.To)
		}
	}
	for _, n := range d.Nodes {
		if err := CheckIDs("reply", ids(n.Replies, replyID)); err != nil {
			return err
		}
		if !oneWay(len(n.Replies) > 0, n.Next != "", !n.Ending.Empty()) {
			return fmt.Errorf("node %q needs exactly one of replies, next, ending: %w", n.ID, ErrData)
		}
		for _, r := range n.Replies {
			ways = append(ways, r.To)
		}
		for _, b := range n.Branch {
			ways = append(ways, b.To)
		}
		if n.Next != "" {
			ways = append(ways, n.Next)
		}
	}
	return checkWays(ways, func(to string) bool { return d.Node(to) != nil })
}

// checkWays makes sure that ways lead to nodes that are there.
func checkWays(ways []string, there func(node string) bool) error {
	for _, to := range ways {
		if !there(to) {
			return fmt.Errorf("no node %q: %w", to, ErrData)
		}
	}
	return nil
}

func oneWay(ways ...bool) bool {
	n := 0
	for _, w := range ways {
		if w {
			n++
		}
	}
	return n == 1
}
