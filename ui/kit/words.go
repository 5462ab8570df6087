package kit

import (
	"fmt"
	"io/fs"
	"log"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// Words gives the program's messages in one language.
type Words struct {
	Lang      string // "vi" or "en"
	localizer *i18n.Localizer
}

// LoadWords reads all messages: files named ROOM.vi.toml and ROOM.en.toml.
func LoadWords(files fs.FS) (*i18n.Bundle, error) {
	b := i18n.NewBundle(language.Vietnamese)
	b.RegisterUnmarshalFunc("toml", toml.Unmarshal)
	err := fs.WalkDir(files, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".toml") {
			return err
		}
		if _, err := b.LoadMessageFileFS(files, name); err != nil {
			return fmt.Errorf("read messages %s: %w", name, err)
		}
		return nil
	})
	return b, err
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
