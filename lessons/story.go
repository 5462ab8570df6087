package lessons

// Kinds of choice in a story or a chat. Stored data: append only.
const (
	Safe   = "safe"
	Risky  = "risky"
	Unsure = "unsure"
)

// Story is a graph of situations (scenario.yaml).
type Story struct {
	ID     string
	Skills []string
	Title  Text
	Hero   string
	Intro  Text
	Start  string
	Nodes  []StoryNode
}

// Node finds a node by id, or nil.
func (s *Story) Node(id string) *StoryNode {
	for i := range s.Nodes {
		if s.Nodes[i].ID == id {
			return &s.Nodes[i]
		}
	}
	return nil
}

// StoryNode is one situation: exactly one of Choices, Next, Ending is filled.
type StoryNode struct {
	ID      string
	Recover bool
	Scene   *Scene
	Alt     Text
	Text    Text
	Ask     Text
	Choices []StoryChoice
	Next    string
	Ending  Text
	Help    Text
	Told    []string // skills the ending shows

	File string
	Line int
}

// StoryChoice leads from a node to another. Its ID is "a", "b", … by place.
type StoryChoice struct {
	ID   string
	Kind string // Safe, Risky, Unsure
	Text Text
	To   string
}
