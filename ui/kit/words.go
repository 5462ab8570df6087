package kit

import (
	"fmt"
	"log"
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

// Say gives the message id. args are pairs of a name and a value for {{.Name}}; a value named "Count" chooses the plural form.
func (w *Words) Say(id string, args ...any) string {
	data := make(map[string]any, len(args)/2)
	for i := 0; i+1 < len(args); i += 2 {
		data[fmt.Sprint(args[i])] = args[i+1]
	}
	config := &i18n.LocalizeConfig{MessageID: id, TemplateData: data}
	if n, ok := data["Count"]; ok {
		config.PluralCount = n
	}
	// A Vietnamese message has no plural forms; go-i18n then gives the text together with an error.
	text, err := w.localizer.Localize(config)
	if text == "" {
		log.Printf("message %s: %v", id, err)
		return "[" + id + "]"
	}
	return strings.TrimSpace(text)
}
