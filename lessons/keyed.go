package lessons

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// keyed is a mapping being read strictly: every key is taken once, and end reports the ones nobody knows.
type keyed struct {
	*doc
	node   *yaml.Node
	keys   []*yaml.Node
	values map[string]*yaml.Node
	known  []string
	broken bool // no mapping at all: missing keys are not reported again
}

// keyed opens n, which must be a mapping.
func (d *doc) keyed(n *yaml.Node) *keyed {
	k := &keyed{doc: d, node: n, values: map[string]*yaml.Node{}}
	if n.Kind != yaml.MappingNode {
		d.fail(d.at(n), "type-mapping")
		k.broken = true
		return k
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if key.Kind != yaml.ScalarNode {
			d.fail(d.at(key), "type-mapping")
			continue
		}
		if _, twice := k.values[key.Value]; twice {
			d.fail(d.at(key), "key-twice", key.Value)
			continue
		}
		k.keys = append(k.keys, key)
		k.values[key.Value] = n.Content[i+1]
	}
	return k
}

// may takes a key that may be absent.
func (k *keyed) may(key string) *yaml.Node {
	k.known = append(k.known, key)
	return k.values[key]
}

// need takes a key that must be there.
func (k *keyed) need(key string) *yaml.Node {
	n := k.may(key)
	if n == nil && !k.broken {
		k.fail(k.at(k.node), "key-missing", key)
	}
	return n
}

// has says whether the key is there, without taking it.
func (k *keyed) has(key string) bool { return k.values[key] != nil }

// end reports unknown keys.
func (k *keyed) end() {
	for _, key := range k.keys {
		if !slices.Contains(k.known, key.Value) {
			k.fail(k.at(key), "key-unknown", key.Value, strings.Join(k.known, ", "))
		}
	}
}

// scalar gives the words of n, which must be a single value with one of the tags.
func (d *doc) scalar(n *yaml.Node, key, want string, tags ...string) (string, bool) {
	if n == nil {
		return "", false
	}
	if n.Kind != yaml.ScalarNode || !slices.Contains(tags, n.ShortTag()) {
		d.fail(d.at(n), want, key)
		return "", false
	}
	return strings.TrimSpace(n.Value), true
}

func (d *doc) word(n *yaml.Node, key string) string {
	s, ok := d.scalar(n, key, "type-text", "!!str")
	if ok && s == "" {
		d.fail(d.at(n), "value-empty", key)
	}
	return s
}

func (k *keyed) str(key string) string    { return k.word(k.need(key), key) }
func (k *keyed) strMay(key string) string { return k.word(k.may(key), key) }

var idForm = regexp.MustCompile(`^[0-9A-Za-z]+([-_.][0-9A-Za-z]+)*$`)

// id takes an identifier: letters without marks, digits, hyphens.
func (k *keyed) id(key string) string {
	n := k.need(key)
	s := k.word(n, key)
	if s != "" && !idForm.MatchString(s) {
		k.fail(k.at(n), "id-form", s)
	}
	return s
}

// idOr takes an identifier that may be left out.
func (k *keyed) idOr(key, otherwise string) string {
	if !k.has(key) {
		k.may(key)
		return otherwise
	}
	return k.id(key)
}

// choice takes one of the words in allowed; fallback when the key is absent and fallback is not "".
func (k *keyed) choice(key, fallback string, allowed ...string) string {
	n := k.may(key)
	if n == nil {
		if fallback == "" && !k.broken {
			k.fail(k.at(k.node), "key-missing", key)
		}
		return fallback
	}
	s := k.word(n, key)
	if s != "" && !slices.Contains(allowed, s) {
		k.fail(k.at(n), "value-unknown", s, strings.Join(allowed, ", "))
	}
	return s
}

// num takes a whole number from lo to hi.
func (k *keyed) num(key string, lo, hi int) int { return k.number(k.need(key), key, lo, hi) }

func (k *keyed) numMay(key string, lo, hi int) int { return k.number(k.may(key), key, lo, hi) }

func (d *doc) number(n *yaml.Node, key string, lo, hi int) int {
	s, ok := d.scalar(n, key, "type-number", "!!int")
	if !ok {
		return 0
	}
	v, err := strconv.Atoi(s)
	if err != nil || v < lo || v > hi {
		d.fail(d.at(n), "value-range", s, strconv.Itoa(lo)+"–"+strconv.Itoa(hi))
		return 0
	}
	return v
}

func (k *keyed) float(key string) float64 {
	n := k.need(key)
	s, ok := k.scalar(n, key, "type-number", "!!int", "!!float")
	if !ok {
		return 0
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || v < 0 || v > 10000 || v != v {
		k.fail(k.at(n), "value-range", s, "0–10000")
		return 0
	}
	return v
}

func (k *keyed) flag(key string) bool {
	n := k.may(key)
	s, ok := k.scalar(n, key, "type-flag", "!!bool")
	return ok && strings.EqualFold(s, "true")
}

var dateForm = regexp.MustCompile(`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$`)

// date takes a day written yyyy-mm-dd.
func (k *keyed) date(key string) string {
	n := k.need(key)
	s, ok := k.scalar(n, key, "date-form", "!!str", "!!timestamp")
	if ok && !dateForm.MatchString(s) {
		k.fail(k.at(n), "date-form", s)
	}
	return s
}

// items gives the elements of a list.
func (d *doc) items(n *yaml.Node, key string) []*yaml.Node {
	if n == nil {
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		d.fail(d.at(n), "type-list", key)
		return nil
	}
	return n.Content
}

// list takes a list that must hold something.
func (k *keyed) list(key string) []*yaml.Node {
	n := k.need(key)
	items := k.items(n, key)
	if n != nil && n.Kind == yaml.SequenceNode && len(items) == 0 {
		k.fail(k.at(n), "value-empty", key)
	}
	return items
}

func (k *keyed) listMay(key string) []*yaml.Node { return k.items(k.may(key), key) }

// words takes a list of words; a single word stands for a list of one.
func (k *keyed) words(key string) []string {
	n := k.need(key)
	if n != nil && n.Kind == yaml.SequenceNode && len(n.Content) == 0 {
		k.fail(k.at(n), "value-empty", key)
	}
	return k.wordsOf(n, key)
}

func (k *keyed) wordsMay(key string) []string { return k.wordsOf(k.may(key), key) }

func (d *doc) wordsOf(n *yaml.Node, key string) []string {
	if n == nil {
		return nil
	}
	if n.Kind == yaml.ScalarNode {
		return []string{d.word(n, key)}
	}
	var out []string
	for _, item := range d.items(n, key) {
		if w := d.word(item, key); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// text takes a text in both languages.
func (k *keyed) text(key string, r role) Text { return k.textOf(k.need(key), key, r) }

// textMay takes a text that may be absent; once begun it must be there in both languages.
func (k *keyed) textMay(key string, r role) Text { return k.textOf(k.may(key), key, r) }

func (d *doc) textOf(n *yaml.Node, key string, r role) Text {
	if n == nil {
		return Text{}
	}
	if n.Kind != yaml.MappingNode {
		d.fail(d.at(n), "type-languages", key)
		return Text{}
	}
	k := d.keyed(n)
	t := k.languages(key, r)
	k.end()
	return t
}

// languages takes the keys vi and en of a mapping that may hold more.
func (k *keyed) languages(key string, r role) Text {
	return Text{VI: k.language(key, "vi", r), EN: k.language(key, "en", r)}
}

func (k *keyed) language(key, lang string, r role) string {
	n := k.may(lang)
	if n == nil {
		if !k.broken {
			k.fail(k.at(k.node), "language-missing", key, lang)
		}
		return ""
	}
	s, ok := k.scalar(n, key, "type-text", "!!str")
	if !ok {
		return ""
	}
	if s == "" {
		k.fail(k.at(n), "language-missing", key, lang)
		return ""
	}
	if n.Style == 0 && (strings.HasPrefix(s, "“") || strings.HasPrefix(s, "”")) {
		k.fail(k.at(n), "quotes-curly") // what a word processor makes of quotation marks
	}
	return k.say(s, lang, r, k.at(n))
}
