package ui

import (
	"encoding/json"
	"log"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"lachanso/ui/app"
)

// fyneKeys are the strings of Fyne's own fields and dialogs. Ours are the messages "fyne-" and the key in small letters
// with - for what is no letter.
func fyneKeys() []string {
	return []string{
		"Advanced", "Cancel", "Confirm", "Copy", "Create Folder", "Cut", "Enter filename", "Error", "Favourites", "File",
		"Folder", "New Folder", "No", "OK", "Open", "Paste", "Quit", "Redo", "Save", "Select all", "Show Hidden Files",
		"Undo", "Yes", "file.name", "file.parent",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"monday.short", "tuesday.short", "wednesday.short", "thursday.short", "friday.short", "saturday.short", "sunday.short",
	}
}

func fyneID(key string) string {
	return "fyne-" + strings.NewReplacer(" ", "-", ".", "-").Replace(strings.ToLower(key))
}

// followWords gives Fyne our words now and whenever the language is changed. Fyne speaks the language of the operating
// system and knows no Vietnamese: so our words are laid over that language's, whatever it is.
func followWords(a *app.App) {
	said := a.Lang()
	sayForFyne(a.T)
	a.Fyne.Settings().AddListener(func(fyne.Settings) {
		if a.Lang() != said {
			said = a.Lang()
			sayForFyne(a.T)
		}
	})
}

func sayForFyne(say func(id string, args ...any) string) {
	words := map[string]string{}
	for _, key := range fyneKeys() {
		words[key] = say(fyneID(key))
	}
	b, err := json.Marshal(words)
	if err == nil {
		err = lang.AddTranslationsForLocale(b, lang.SystemLocale())
	}
	if err != nil {
		log.Printf("words for fyne: %v", err)
	}
}
