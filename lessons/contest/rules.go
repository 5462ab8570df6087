package contest

import (
	"strings"

	"lachanso/lessons"
)

// The numbers of all rules stand here, and nowhere else: Page fills them into the words of contests.yaml.
//
// A clock runs LeastSeconds to MostSeconds. A team or finalist may have a name of MaxName letters.
const (
	LeastSeconds = 5
	MostSeconds  = 180
	MaxName      = 100
)

// Bell (Rung chuông vàng). All sit on the floor with a board and a number. A question is read, the clock runs, boards go up,
// the answer is shown; whoever is wrong goes to the side and cheers. A question that nobody on the floor gets right does not
// count. When few are left, those at the side answer a rescue question, and whoever is right comes back. When the questions
// are used up and several are left, they answer tie questions until one is left; when these are used up too, lots are drawn.
// The last one has won, and rings the bell after one more question answered right.
const (
	BellLeast        = 20
	BellMost         = 200
	BellSeconds      = 15
	BellRescues      = 1  // rescue rounds
	BellMostRescues  = 2  // at most
	BellRescueShare  = 10 // percent of the pupils on the floor at which a rescue may come, rounded up,
	BellRescueLeast  = 5  // and never below so many pupils
	BellFinalists    = 10 // of so many left, those who agree may be named
	BellMostQuestion = 100
)

// Race (Đua đội). Teams answer in rounds; no score falls below 0.
//
// Warm-up: each team in turn has WarmupSeconds for its own questions; right +WarmupPoints.
// Obstacle: a picture lies behind tiles. The team in turn chooses a tile, all write an answer, each right one gets TilePoints,
// and one right answer opens the tile. At any time a team may press for the keyword: KeywordStep points for each tile not yet
// chosen and KeywordStep more, at most KeywordMost; wrong, and it may not guess the keyword again.
// Speed: all press, then answer; of those who are right the first gets SpeedPoints[0], the second SpeedPoints[1] …
// Finish: each team in turn chooses a question of 10, 20 or 30 points; once it may lay the star of hope: right counts double,
// wrong takes the points away. When the team is wrong, the first other team to press may answer: right +points, wrong −half.
// Tie: the first to press and to be right has won; wrong, and the team waits for the next question. Then lots are drawn.
const (
	TeamsLeast    = 2
	TeamsMost     = 8
	WarmupPoints  = 10
	WarmupSeconds = 60
	TilePoints    = 10
	TilesLeast    = 4
	TilesMost     = 9
	KeywordStep   = 20
	KeywordMost   = 100
	RaceSeconds   = 15
	StarTimes     = 2
	JudgeMost     = 100 // points a judge may give or take at once
)

// SpeedPoints are given in the order of pressing; further teams get the last.
var SpeedPoints = []int{40, 30, 20, 10}

// FinishPoints are what a team may choose.
var FinishPoints = []int{10, 20, 30}

// Crossword (Ô chữ). Words stand in rows so that one letter of each reads as a keyword from top to bottom. The team in turn
// chooses a row, hears the clue and answers: right +RowPoints; wrong, and the others press and answer in their order for half. The
// keyword is guessed as in the obstacle round, with rows for tiles. A tie is broken as in a Race.
const (
	RowPoints      = 10
	RowsLeast      = 3
	RowsMost       = 20
	RowBefore      = 8 // squares of a row before the keyword's column, at most,
	RowAfter       = 8 // and after it: so letters are large enough for a hall
	LaidLeast      = 5 // rows for which the glossary has a keyword in both languages,
	LaidMost       = 13
	CrosswordTeams = 1 // at least: one is the whole class
)

// Corners (Ai nhanh hơn). The corners of the room are A, B, C and D. A question is read, the clock runs, each pupil walks to a
// corner; how many stand where is counted, then the answer is shown. Each pupil who stands right is a point for the class. With
// Stay only these go on, until at most CornersFew are left; a question that nobody gets right does not count then.
const (
	CornersLeast   = 4
	CornersMost    = 60
	CornersSeconds = 20
	CornersFew     = 3
)

// Page gives the rules of a contest with their numbers, what it is about first, as the pack words them; seconds is the clock of
// this contest, 0 the usual.
func Page(r lessons.ContestRules, seconds int) []lessons.Text {
	usual := map[string]int{KindBell: BellSeconds, KindRace: RaceSeconds, KindCrossword: RaceSeconds, KindCorners: CornersSeconds}
	if seconds == 0 {
		seconds = usual[r.Kind]
	}
	values := []string{
		"{seconds}", number(seconds), "{bell-least}", number(BellLeast), "{bell-most}", number(BellMost),
		"{rescue-share}", number(BellRescueShare), "{finalists}", number(BellFinalists),
		"{teams-least}", number(TeamsLeast), "{teams-most}", number(TeamsMost),
		"{warmup-points}", number(WarmupPoints), "{warmup-seconds}", number(WarmupSeconds), "{tile-points}", number(TilePoints),
		"{keyword-step}", number(KeywordStep), "{keyword-most}", number(KeywordMost),
		"{speed-1}", number(SpeedPoints[0]), "{speed-2}", number(SpeedPoints[1]), "{speed-3}", number(SpeedPoints[2]),
		"{speed-4}", number(SpeedPoints[3]), "{finish-1}", number(FinishPoints[0]), "{finish-2}", number(FinishPoints[1]),
		"{finish-3}", number(FinishPoints[2]), "{row-points}", number(RowPoints), "{row-half}", number(RowPoints / 2),
		"{corners-least}", number(CornersLeast), "{corners-most}", number(CornersMost), "{corners-few}", number(CornersFew),
	}
	fill := strings.NewReplacer(values...)
	var out []lessons.Text
	for _, line := range append([]lessons.Text{r.About}, r.Rules...) {
		out = append(out, lessons.Text{VI: fill.Replace(line.VI), EN: fill.Replace(line.EN)})
	}
	return out
}
