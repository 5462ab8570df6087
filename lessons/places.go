package lessons

// Place is a game, network or site that is recommended or explained (places.yaml).
type Place struct {
	ID        string
	Name      string
	Kind      string // game, network, site
	Age       string // AgeForm, or AgeLabel
	Purposes  []string
	Use       Text
	Caution   Text
	Price     string // one of Prices
	Cost      Text
	Languages []string
	Offline   bool
	Recommend bool
	Criteria  map[string]Criterion // by PlaceCriteria
	Source    string
	AsOf      string // date, yyyy-mm-dd
	Confirmed bool
}

// What a place may be. Stored data: append only.
const (
	PlaceGame    = "game"
	PlaceNetwork = "network"
	PlaceSite    = "site"
)

// PlaceKinds are the kinds of places.
var PlaceKinds = []string{PlaceGame, PlaceNetwork, PlaceSite}

// AgeLabel is the age of a place whose own label must be read.
const AgeLabel = "label"

// Prices of a place: nothing, a part of it costs, all of it costs. Stored data: append only.
const (
	PriceFree = "free"
	PricePart = "part"
	PricePaid = "paid"
)

// Prices in their order.
var Prices = []string{PriceFree, PricePart, PricePaid}

// Purposes are what a place may be for, in the order in which they are offered. Stored data: append only.
var Purposes = []string{"learn", "code", "read", "watch", "make", "play", "talk"}

// PlaceCriteria are the six by which every place is judged.
var PlaceCriteria = []string{"age", "privacy", "chat", "report", "adverts", "time"}

// Criterion is a mark from 1 (weak) to 3 (good), and its reason.
type Criterion struct {
	Mark int
	Why  Text
}

// Avoid is a sort of place that is not recommended: it is explained, and no place of it is named.
type Avoid struct {
	ID      string
	Name    Text
	Why     Text
	Instead Text
}

// Office is an office or body that a school may invite or ask for material (offices.yaml). The pack knows its role; the
// school fills in which one it is and how it is reached.
type Office struct {
	ID      string
	Level   string // one of OfficeLevels
	Name    Text
	About   Text   // what it is in charge of
	Talk    Text   // what it may speak about
	Gives   Text   // what material it may have; empty when nothing is known
	Topics  []int  // 1–7, the nearest to it
	Fact    string // its name or number among the facts, or ""
	Source  string
	Checked string // date, yyyy-mm-dd
	ToCheck bool   // its name may differ from place to place: to be checked before a letter goes out
}

// OfficeLevels are where an office stands, the nearest first.
var OfficeLevels = []string{"commune", "province", "country"}

// Briefing is what a guest is told before speaking to children.
type Briefing struct {
	Do       []Text
	Avoid    []Text
	IfTold   []Text // when a child tells something
	Material []Text // of what is shown or handed out
}
