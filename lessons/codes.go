package lessons

import "slices"

// loadCodes are what Load and OpenPack may find. Each has a message “check-…” in every language.
var loadCodes = []string{
	"file-read", "file-path", "file-link", "file-twice", "file-too-big", "files-too-many", "pack-too-big", "zip-broken", "zip-bomb",
	"pack-none", "file-encoding", "file-missing", "file-unknown",
	"yaml-indent", "yaml-syntax", "yaml-empty", "yaml-alias", "yaml-deep", "yaml-documents",
	"format-unknown", "key-missing", "key-unknown", "key-twice", "type-mapping", "type-list", "type-text", "type-number", "type-flag", "quotes-curly",
	"type-languages", "value-empty", "value-unknown", "value-range", "date-form", "time-form", "id-form", "language-missing",
	"id-twice", "id-module", "module-id", "page-id", "ref-unknown", "fact-unknown", "fact-form", "art-missing", "head-missing",
	"figure-form", "term-slide", "recall-order", "recall-count", "portrait-count", "activity-unlisted", "activity-file", "app-invented",
	"slide-head", "slide-line", "slide-bold", "slide-language", "slide-order", "slide-step", "slide-right", "slide-idle", "ask-empty",
	"ask-layout", "alt-missing", "alt-alone", "notes-missing", "notes-part", "notes-open",
	"why-missing", "options-count", "options-right", "bins-count", "wrong-missing", "button-idle", "help-missing", "node-way",
	"plan-minutes", "plan-idle", "contest-mark", "age-form",
	"sound-place", "sound-form", "sound-unknown", "sound-long", "sound-alone",
}

// Codes lists every code a Problem may have.
func Codes() []string {
	codes := slices.Clone(loadCodes)
	for _, rule := range slices.Concat(packRules, moduleRules) {
		if !slices.Contains(codes, rule.code) {
			codes = append(codes, rule.code)
		}
	}
	return codes
}
