package speakers

// Known is what the pupils of a class know of a topic.
type Known struct {
	Topic  int
	Taught []string // ids of the lessons that were taught
	Level  string   // one of the levels
}

// Levels of knowing. Message ids are made of them.
const (
	Unclear = "unclear" // too few pupils have answered
	Firm    = "firm"
	Half    = "half"
	Shaky   = "shaky"
)
