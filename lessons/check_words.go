package lessons

import (
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentenceWords is the longest sentence by band; Vietnamese counts tiếng, which stand between spaces.
var sentenceWords = [4]int{8, 14, 20, 25}

// homeWords fills one A5 page in Andika 11.
const homeWords = 420

// onSlide says whether a text stands in a file of slides.
func (w wording) onSlide() bool { return strings.HasPrefix(path.Base(w.file), "slides.") }

// countWords counts what stands between spaces and has a letter or a digit.
func countWords(s string) int {
	n := 0
	for _, f := range strings.Fields(s) {
		if strings.ContainsFunc(f, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}

// countSigns counts letters, marks of punctuation and spaces as they are set.
func countSigns(s string) int { return utf8.RuneCountInString(strings.ReplaceAll(s, "**", "")) }

// sentences cuts a text where a reader takes breath.
func sentences(s string) []string {
	return sentenceEnd.Split(strings.ReplaceAll(s, "**", ""), -1)
}

// A sentence ends at its mark, with a closing quotation mark or bracket behind it; what follows a colon is read anew.
var sentenceEnd = regexp.MustCompile(`[.!?…:;]+[”"’')]*(\s|$)|\n`)

func sentenceLong(r *reading) {
	for _, w := range r.words {
		if !w.role.pupils() || w.role == forAlt || w.role == forMock {
			continue
		}
		limit := r.pick(sentenceWords)
		for _, s := range sentences(w.text) {
			if n := countWords(s); n > limit {
				r.mark(w.place, strconv.Itoa(n), strconv.Itoa(limit), strings.TrimSpace(s))
			}
		}
	}
}

// stemSentences wants the stem of a question to be one or two sentences: it is read before the answers can be.
func stemSentences(r *reading) {
	for _, w := range r.words {
		if w.role == forStem && path.Base(w.file) == "questions.yaml" {
			if n := len(stemEnd.FindAllString(w.text, -1)); n > 2 {
				r.mark(w.place, strconv.Itoa(n), "2")
			}
		}
	}
}

var stemEnd = regexp.MustCompile(`[.!?…]+(\s|$)`)

func pageLong(r *reading) {
	for _, lang := range Languages {
		if n := countWords(r.Home.Text.In(lang)); n > homeWords {
			r.mark(r.file("home."+lang+".md", 0), strconv.Itoa(n), strconv.Itoa(homeWords))
		}
	}
}

// phrase is a wording children should not meet; unless lists words that, shortly before it, turn it into its opposite.
type phrase struct {
	words  string
	unless []string
}

var banned = map[string][]phrase{
	"vi": {
		{"lẽ ra em", nil},
		{"đáng lẽ em", nil},
		{"lẽ ra con", nil},
		{"cấm", nil},
		{"hư quá", nil},
		{"tại em", nil},
		{"ngu", nil},
		{"ngu ngốc", nil},
		{"đáng đời", nil},
		{"lỗi của em", []string{"không", "chẳng"}},
		{"lỗi tại em", []string{"không", "chẳng"}},
	},
	"en": {
		{"you should have", nil},
		{"you should not have", nil},
		{"serves you right", nil},
		{"bad child", nil},
		{"your fault", []string{"not", "never", "isn't", "wasn't", "aren't", "isn’t", "wasn’t"}},
		{"forbidden", nil},
	},
}

// plainWords gives a text's words in small letters without punctuation, with one space around each.
func plainWords(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
	return " " + strings.Join(words, " ") + " "
}

func phraseBanned(r *reading) {
	for _, w := range r.words {
		if !w.role.pupils() && w.role != forHome || w.role == forMock {
			continue
		}
		text := plainWords(w.text)
		for _, p := range banned[w.lang] {
			if p.in(text) {
				r.mark(w.place, p.words)
			}
		}
	}
}

func (p phrase) in(text string) bool {
	for rest, before := text, ""; ; {
		at := strings.Index(rest, " "+p.words+" ")
		if at < 0 {
			return false
		}
		before += rest[:at]
		words := strings.Fields(before)
		words = words[max(0, len(words)-3):]
		if !slices.ContainsFunc(p.unless, func(u string) bool { return slices.Contains(words, u) }) {
			return true
		}
		before += rest[at : at+1]
		rest = rest[at+1:]
	}
}

// Numbers that change, and so must come from facts: helplines, telephone numbers, numbers of laws.
var numberForms = []*regexp.Regexp{
	regexp.MustCompile(`(^|[^\d.,])(11[1-5]|156|5656|1800\d{2,6})([^\d.,]|[.,]?(\s|$))`),
	regexp.MustCompile(`(^|\D)0\d{2,3}[ .-]?\d{3}[ .-]?\d{3,4}(\D|$)`),
	regexp.MustCompile(`\d+/(\d{4}/)?(QH|NĐ|TT|QĐ|CT|NQ|TTg)`),
	regexp.MustCompile(`(?i)(luật|nghị định|thông tư|quyết định|law|decree|circular|decision)( số| no\.?)? \d+`),
}

func numberInText(r *reading) {
	r.find(numberForms, func(role role) bool { return role != forWorld && role != forMock })
}

var linkForms = []*regexp.Regexp{regexp.MustCompile(`(?i)https?://|www\.|\b[a-z0-9-]+\.(com|vn|net|org|info|io)\b`)}

func linkInText(r *reading) { r.find(linkForms, func(role role) bool { return role != forWorld }) }

var appForms = []*regexp.Regexp{regexp.MustCompile(`(?i)\b(zalo|facebook|messenger|tiktok|youtube|instagram|roblox|minecraft|free fire|telegram|discord|whatsapp|google|vneid|vioedu|violympic|snapchat|netflix)\b|Liên Quân`)}

func appReal(r *reading) { r.find(appForms, role.pupils) }

// find marks every text, as written, that one of the forms fits.
func (r *reading) find(forms []*regexp.Regexp, read func(role) bool) {
	for _, w := range r.words {
		if !read(w.role) {
			continue
		}
		bare := factMark.ReplaceAllString(w.raw, "")
		for _, form := range forms {
			if hit := form.FindString(bare); hit != "" {
				r.mark(w.place, strings.TrimSpace(hit))
				break
			}
		}
	}
}

// Textbooks write hoà, khoẻ, uý with the mark on the last vowel, and kĩ, lí with i.
var (
	oldTone = regexp.MustCompile(`(?i)([òóỏõọ][ae]|(^|[^q])[ùúủũụ]y)$`)
	oldI    = []string{"kỹ", "lý", "tỷ", "mỹ"}
)

func spellingTone(r *reading) {
	for _, w := range r.words {
		if w.lang != "vi" {
			continue
		}
		for _, word := range strings.FieldsFunc(w.text, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if oldTone.MatchString(word) || slices.Contains(oldI, word) {
				r.mark(w.place, word)
			}
		}
	}
}

// Words of a way to help.
var helpForms = map[string]*regexp.Regexp{
	"vi": regexp.MustCompile(`(?i)kể|gọi|báo|nhờ|hỏi|người lớn|giúp`),
	"en": regexp.MustCompile(`(?i)tell|call|ask|talk|adult|help|report`),
}

// helpRoute wants the helpline to be named somewhere a pupil reads.
func helpRoute(r *reading) {
	for _, w := range r.words {
		if w.role.pupils() && strings.Contains(w.raw, "{fact:helpline}") {
			return
		}
	}
	r.mark(r.file(moduleFile, 1))
}

func helpRecap(r *reading) {
	for i := range r.Slides {
		s := &r.Slides[i]
		if s.Layout != LayoutRecap {
			continue
		}
		for _, lang := range Languages {
			if screens := s.screens(lang); len(screens) > 0 && !helpForms[lang].MatchString(strings.Join(screens[0], " ")) {
				r.mark(s.at(r, lang), s.ID)
			}
		}
	}
}

// helpWords looks whether the last words of endings and activities really say what to do.
func helpWords(r *reading) {
	look := func(t Text, at place, id string) {
		for _, lang := range Languages {
			if s := t.In(lang); s != "" && !helpForms[lang].MatchString(s) {
				r.mark(at, id, lang)
			}
		}
	}
	if r.Story != nil {
		for _, n := range r.Story.Nodes {
			look(n.Help, place{n.File, n.Line, 1}, n.ID)
		}
	}
	for _, a := range r.Activities {
		look(a.After, place{file: a.File}, a.ID)
		if a.Chat != nil {
			for _, n := range a.Chat.Nodes {
				look(n.Help, place{a.File, n.Line, 1}, n.ID)
			}
		}
		if a.Dial != nil {
			for _, n := range a.Dial.Nodes {
				look(n.Help, place{a.File, n.Line, 1}, n.ID)
			}
		}
		if a.Report != nil {
			look(a.Report.Help, place{file: a.File}, a.ID)
		}
	}
}
