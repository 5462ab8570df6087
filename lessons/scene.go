package lessons

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// What a figure can do. The names are those of the art parts.
var (
	// Moods of people, the same for all.
	Moods = []string{"happy", "neutral", "worried", "sad", "surprised", "angry"}
	// Poses of people; the first one is meant where none is named.
	Poses = []string{"stand", "phone", "wave"}
	// MascotPoses of Khiên, who has no moods.
	MascotPoses = []string{"hello", "thinking", "warning", "happy", "caring", "phoning", "cheering"}
)

// scene takes the key scene with its alt; both or none. A slide's alt is one plain text (its file has one language).
func (k *keyed) scene() *Scene {
	n := k.may("scene")
	if n == nil {
		return nil
	}
	e := k.keyed(n)
	s := &Scene{Place: e.str("place")}
	if s.Place != "" {
		e.art("places/"+s.Place, e.at(e.values["place"]))
	}
	s.Left = e.figure(e.may("left"), "left")
	s.Mid = e.figure(e.may("center"), "center")
	s.Right = e.figure(e.may("right"), "right")
	for _, n := range e.listMay("props") {
		s.Props = append(s.Props, e.propName(n, "props"))
	}
	e.end()
	return s
}

// prop takes a key that names a prop.
func (k *keyed) prop(key string) string {
	n := k.may(key)
	if n == nil {
		return ""
	}
	return k.propName(n, key)
}

func (k *keyed) propName(n *yaml.Node, key string) string {
	name := k.word(n, key)
	if name != "" {
		k.art("props/"+name, k.at(n))
	}
	return name
}

// art reports a part that is not there.
func (l *loader) art(part string, at place) {
	if !l.pack.Art.Has(part) {
		l.fail(at, "art-missing", part)
	}
}

// person takes a key that names somebody the art knows.
func (k *keyed) person(key string) string {
	n := k.need(key)
	who := k.word(n, key)
	if who != "" {
		k.art("characters/"+who+"/head", k.at(n))
	}
	return who
}

// figure reads “lan worried phone”, “khien hello” or “phone chat”.
func (k *keyed) figure(n *yaml.Node, key string) *Figure {
	if n == nil {
		return nil
	}
	words := strings.Fields(k.word(n, key))
	if len(words) == 0 {
		return nil
	}
	f := &Figure{Who: words[0]}
	if len(words) > 1 {
		f.Mood = words[1]
	}
	if len(words) > 2 {
		f.Pose = words[2]
	}
	at, wrong := k.at(n), len(words) > 3
	switch {
	case f.PhoneChat():
		wrong = wrong || f.Mood != "chat" || f.Pose != ""
	case f.Who == Mascot:
		wrong = wrong || !slices.Contains(MascotPoses, f.Mood) || f.Pose != ""
		if !wrong {
			k.art("mascot/body", at)
			k.art("mascot/"+f.Mood+"-face", at)
		}
	default:
		if f.Pose == "" {
			f.Pose = Poses[0]
		}
		wrong = wrong || !slices.Contains(Moods, f.Mood) || !slices.Contains(Poses, f.Pose)
		if !wrong {
			k.personParts(f, at)
		}
	}
	if wrong {
		k.fail(at, "figure-form", strings.Join(words, " "))
	}
	return f
}

// personParts wants what a person is drawn of; one report is enough for somebody nobody has drawn.
func (k *keyed) personParts(f *Figure, at place) {
	dir := "characters/" + f.Who + "/"
	if !k.pack.Art.Has(dir + "head") {
		k.fail(at, "art-missing", dir+"head")
		return
	}
	k.art(dir+"body-"+f.Pose, at)
	k.art(dir+"face-"+f.Mood, at)
}

// portrait reads a figure that is shown by its head alone.
func (k *keyed) portrait(n *yaml.Node, key string) *Figure {
	f := k.figure(n, key)
	if f == nil {
		return nil
	}
	if f.PhoneChat() {
		k.fail(k.at(n), "figure-form", "phone chat")
		return nil
	}
	if _, ok := k.pack.Heads[f.Who]; !ok && k.files[headsFile] {
		k.fail(k.at(n), "head-missing", f.Who)
	}
	return f
}
