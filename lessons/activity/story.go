package activity

import (
	"fmt"
	"slices"
	"strconv"

	"lachanso/lessons"
)

// Decision is a choice taken in a story.
type Decision struct {
	Node   string
	Choice string
	Kind   string // Safe, Risky, Unsure
}

// Story is a running story. It gives no score: what counts is where it ended, and that it may be gone back into.
type Story struct {
	data    *lessons.Story
	seed    uint64
	moves   []string
	path    []string   // nodes from the start to here
	taken   []Decision // on this path
	at      []int      // place in path of each decision taken
	endings []string   // all endings reached, in order
}

// NewStory starts a story.
func NewStory(s *lessons.Story, seed uint64) (*Story, error) {
	if err := checkStory(s); err != nil {
		return nil, fmt.Errorf("start story %q: %w", s.ID, err)
	}
	st := &Story{data: s, seed: seed}
	st.enter(s.Start)
	return st, nil
}

// ReplayStory starts a story and repeats stored moves; on an error it gives the state before the move that no longer fits.
func ReplayStory(s *lessons.Story, seed uint64, moves []string) (*Story, error) {
	st, err := NewStory(s, seed)
	if err != nil {
		return nil, err
	}
	return st, again(st, moves)
}

// Node gives the node where the story stands.
func (s *Story) Node() lessons.StoryNode { return *s.now() }

func (s *Story) now() *lessons.StoryNode { return s.data.Node(s.path[len(s.path)-1]) }

// Choices gives what may be chosen now, in the order shown; none on a step or at an ending.
func (s *Story) Choices() []lessons.StoryChoice {
	return Shuffled(s.now().Choices, s.seed, s.data.ID+"/"+s.now().ID)
}

// Path gives the nodes from the start to here.
func (s *Story) Path() []string { return slices.Clone(s.path) }

// Decisions gives the choices taken on this path.
func (s *Story) Decisions() []Decision { return slices.Clone(s.taken) }

// Ending gives the id of the ending where the story stands, or "".
func (s *Story) Ending() string {
	if s.now().Ending.Empty() {
		return ""
	}
	return s.now().ID
}

// Endings gives every ending reached since the start, also those gone back from.
func (s *Story) Endings() []string { return slices.Clone(s.endings) }

// Done says that the story stands at an ending; `back N` may still go into it again.
func (s *Story) Done() bool { return s.Ending() != "" }

// Moves gives all moves so far, for storing.
func (s *Story) Moves() []string { return slices.Clone(s.moves) }

// Move takes `choose CHOICE`, `next`, and at an ending `back N`. An error means that nothing has changed.
func (s *Story) Move(move string) (Feedback, error) {
	verb, args, err := Read(move)
	if err != nil {
		return Feedback{}, err
	}
	f, err := s.play(verb, args)
	if err != nil {
		return Feedback{}, fmt.Errorf("move %q: %w", move, err)
	}
	s.moves = append(s.moves, move)
	return f, nil
}

func (s *Story) play(verb string, args []string) (Feedback, error) {
	switch {
	case verb == VerbBack && len(args) == 1:
		return s.back(args[0])
	case s.Done():
		return Feedback{}, ErrDone
	case verb == VerbNext && len(args) == 0:
		if s.now().Next == "" {
			return Feedback{}, ErrNotNow
		}
		return s.enter(s.now().Next), nil
	case verb == VerbChoose && len(args) == 1:
		return s.choose(args[0])
	}
	return Feedback{}, ErrMove
}

func (s *Story) choose(id string) (Feedback, error) {
	n := s.now()
	i := find(n.Choices, id, choiceID)
	switch {
	case len(n.Choices) == 0:
		return Feedback{}, ErrNotNow
	case i < 0:
		return Feedback{}, ErrMove
	}
	c := n.Choices[i]
	s.taken = append(s.taken, Decision{Node: n.ID, Choice: c.ID, Kind: c.Kind})
	s.at = append(s.at, len(s.path)-1)
	f := s.enter(c.To)
	f.Right = c.Kind == lessons.Safe
	return f, nil
}

// back goes to the Nth decision of this path and takes it and all after it away.
func (s *Story) back(n string) (Feedback, error) {
	i, err := strconv.Atoi(n)
	switch {
	case err != nil || strconv.Itoa(i) != n:
		return Feedback{}, ErrMove
	case !s.Done() || i < 1 || i > len(s.taken):
		return Feedback{}, ErrNotNow
	}
	s.path = s.path[:s.at[i-1]+1]
	s.taken, s.at = s.taken[:i-1], s.at[:i-1]
	return Feedback{Note: NoteArrived, Item: s.now().ID}, nil
}

func (s *Story) enter(id string) Feedback {
	s.path = append(s.path, id)
	if s.Done() {
		s.endings = append(s.endings, id)
	}
	return Feedback{Note: NoteArrived, Item: id, Done: s.Done()}
}

func choiceID(c lessons.StoryChoice) string { return c.ID }

// checkStory makes sure that no way leads nowhere.
func checkStory(s *lessons.Story) error {
	if err := CheckIDs("node", ids(s.Nodes, func(n lessons.StoryNode) string { return n.ID })); err != nil {
		return err
	}
	ways := []string{s.Start}
	for _, n := range s.Nodes {
		if err := CheckIDs("choice", ids(n.Choices, choiceID)); err != nil {
			return err
		}
		if !oneWay(len(n.Choices) > 0, n.Next != "", !n.Ending.Empty()) {
			return fmt.Errorf("node %q needs exactly one of choices, next, ending: %w", n.ID, ErrData)
		}
		for _, c := range n.Choices {
			ways = append(ways, c.To)
		}
		if n.Next != "" {
			ways = append(ways, n.Next)
		}
	}
	return checkWays(ways, func(to string) bool { return s.Node(to) != nil })
}
