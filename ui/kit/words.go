package kit

import (
	"fmt"
	"log"
	"slices"
	"strconv"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// Words gives the program's messages in one language.
type Words struct {
	Lang      string // "vi" or "en"
	localizer *i18n.Localizer
}

// NewWords gives the messages of lang.
func NewWords(b *i18n.Bundle, lang string) *Words {
	return &Words{Lang: lang, localizer: i18n.NewLocalizer(b, lang)}
}

// counts are the names of values that say how many. Others are years, pages, rows, limits and numbers that name something.
var counts = []string{
	"Count", "Of", "Done", "Begun", "Total", "Answers", "Pupils", "Turns", "Minutes", "Points", "Asked", "Right", "Facts", "Names", "Lessons",
	"Classes", "Sessions", "Contests",
}

// Number writes a count as people read it: 12.345 in Vietnamese, 12,345 in English.
func (w *Words) Number(n int) string {
	mark, text := ".", strconv.Itoa(n)
	if w.Lang == "en" {
		mark = ","
	}
	for at := len(text) - 3; at > 0 && text[at-1] != '-'; at -= 3 {
		text = text[:at] + mark + text[at:]
	}
	return text
}

// Decimal writes a number with so many places as people read it: 0,35 in Vietnamese, 0.35 in English.
func (w *Words) Decimal(v float64, places int) string {
	text := strconv.FormatFloat(v, 'f', places, 64)
	if w.Lang != "en" {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}

// Say gives the message id. args are pairs of a name and a value for {{.Name}}; a value named "Count" chooses the plural form.
func (w *Words) Say(id string, args ...any) string {
	data := make(map[string]any, len(args)/2)
	config := &i18n.LocalizeConfig{MessageID: id, TemplateData: data}
	for i := 0; i+1 < len(args); i += 2 {
		name, value := fmt.Sprint(args[i]), args[i+1]
		if name == "Count" {
			config.PluralCount = value
		}
		if n, ok := value.(int); ok && slices.Contains(counts, name) {
			value = w.Number(n)
		}
		data[name] = value
	}
	// A Vietnamese message has no plural forms; go-i18n then gives the text together with an error.
	text, err := w.localizer.Localize(config)
	if text == "" {
		log.Printf("message %s: %v", id, err)
		return "[" + id + "]"
	}
	return strings.TrimSpace(text)
}
