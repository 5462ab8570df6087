package lessons

import (
	"fmt"
	"path"
	"strings"
)

// rule is one thing an editor looks for. Its code is the message that tells the author what to do.
type rule struct {
	code     string
	severity Severity
	look     func(r *reading)
}

// moduleRules are read over every module. Structure is an Error: the lesson would not work in class.
// Style is a Warning: somebody should look again.
var moduleRules = []rule{
	{"slides-count", Error, slidesCount},
	{"layout-missing", Error, layoutMissing},
	{"asks-few", Error, asksFew},
	{"recall-missing", Error, recallMissing},
	{"tell-missing", Error, tellMissing},
	{"minutes-sum", Error, minutesSum},
	{"doing-over", Error, doingOver},
	{"doing-share", Error, doingShare},
	{"minutes-band", Warning, minutesBand},
	{"minutes-phase", Warning, minutesPhase},
	{"scenes-few", Warning, scenesFew},
	{"slide-words", Warning, slideWords},
	{"title-long", Warning, titleLong},
	{"item-long", Warning, itemLong},
	{"stem-long", Warning, stemLong},
	{"option-long", Warning, optionLong},
	{"bubble-long", Warning, bubbleLong},

	{"questions-few", Error, questionsFew},
	{"questions-kinds", Error, questionsKinds},
	{"questions-use", Error, questionsUse},
	{"forms-count", Error, formsCount},
	{"forms-kind", Error, formsKind},
	{"forms-pairs", Error, formsPairs},
	{"short-many", Error, shortMany},
	{"difficulty-missing", Warning, difficultyMissing},
	{"letters-uneven", Warning, lettersUneven},
	{"right-longest", Warning, rightLongest},
	{"right-shortest", Warning, rightShortest},
	{"right-guessed", Warning, rightGuessed},
	{"stem-twice", Warning, stemTwice},
	{"stem-on-slide", Warning, stemOnSlide},
	{"options-alike", Warning, optionsAlike},

	{"story-missing", Error, storyMissing},
	{"node-unreachable", Error, nodeUnreachable},
	{"node-loop", Error, nodeLoop},
	{"decisions-few", Error, decisionsFew},
	{"endings-few", Error, endingsFew},
	{"choices-kinds", Error, choicesKinds},
	{"risky-recover", Error, riskyRecover},
	{"safe-place", Warning, safePlace},
	{"safe-longest", Warning, safeLongest},

	{"activity-missing", Error, activityMissing},
	{"rounds-count", Warning, roundsCount},
	{"cards-count", Warning, cardsCount},
	{"spots-count", Warning, spotsCount},
	{"steps-count", Warning, stepsCount},
	{"goals-count", Warning, goalsCount},
	{"goal-reached", Error, goalReached},
	{"results-count", Warning, resultsCount},
	{"dial-told", Error, dialTold},

	{"help-route", Error, helpRoute},
	{"help-recap", Error, helpRecap},
	{"help-words", Warning, helpWords},

	{"sentence-long", Warning, sentenceLong},
	{"stem-sentences", Warning, stemSentences},
	{"page-long", Warning, pageLong},
	{"phrase-banned", Warning, phraseBanned},
	{"number-in-text", Warning, numberInText},
	{"link-in-text", Warning, linkInText},
	{"app-real", Warning, appReal},
	{"spelling-tone", Warning, spellingTone},
	{"term-glossary", Warning, termGlossary},
	{"term-english", Warning, termEnglish},
}

// packRules are read once over the whole pack.
var packRules = []rule{
	{"art-svg", Error, artSVG},
	{"scenes-shared", Warning, scenesShared},
	{"year-topic", Warning, yearTopic},
	{"year-grade", Warning, yearGrade},
	{"office-number", Error, officeNumber},
	{"place-link", Error, placeLink},
}

// reading is one rule being read over one module, or over the pack when module is nil.
type reading struct {
	*Module
	pack  *Pack
	words []wording // the module's texts
	rule  rule
	found *[]Problem
}

// mark notes that the rule is broken at a place.
func (r *reading) mark(at place, args ...string) {
	*r.found = append(*r.found, Problem{at.file, at.line, at.col, r.rule.severity, r.rule.code, args})
}

// file is a place in one of the module's files.
func (r *reading) file(name string, line int) place {
	return place{path.Join("modules", r.ID, name), line, min(line, 1)}
}

// Check reads a loaded pack as an editor does: is there enough to do, is it short and kind enough, does every way
// lead to help. It needs a pack that was not told to Forget. A module of which a whole file could not be read waits
// until that is mended.
func Check(p *Pack) []Problem {
	var found []Problem
	byModule := map[string][]wording{}
	for _, w := range p.wordings {
		byModule[w.module] = append(byModule[w.module], w)
	}
	for _, rule := range packRules {
		rule.look(&reading{pack: p, words: p.wordings, rule: rule, found: &found})
	}
	for _, m := range p.Modules {
		if p.lost[m.ID] {
			continue
		}
		for _, rule := range moduleRules {
			rule.look(&reading{Module: m, pack: p, words: byModule[m.ID], rule: rule, found: &found})
		}
	}
	sortProblems(found)
	return found
}

// pick gives the value for the module's band.
func (r *reading) pick(values [4]int) int {
	i := strings.Index("ABCD", string(r.Band))
	if i < 0 || len(r.Band) != 1 {
		return values[3]
	}
	return values[i]
}

func percent(part, whole int) string {
	if whole == 0 {
		return "0"
	}
	return fmt.Sprint((100*part + whole/2) / whole)
}
