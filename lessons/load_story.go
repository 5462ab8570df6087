package lessons

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

func (l *loader) readStory(dir string, m *Module) {
	k, ok := l.open(dir+"/scenario.yaml", m)
	if !ok {
		return
	}
	s := &Story{ID: k.item(), Skills: k.skills(), Title: k.text("title", forTitle), Hero: k.person("hero"), Intro: k.text("intro", forStory)}
	m.Story = s
	k.need("start")
	nodes := k.list("nodes")
	names := k.nodeNames(nodes)
	s.Start = k.refMay("start", names)
	for _, n := range nodes {
		e := k.keyed(n)
		s.Nodes = append(s.Nodes, e.storyNode(names))
		e.end()
	}
	k.end()
}

// nodeNames collects the ids of a graph before its links are read.
func (k *keyed) nodeNames(nodes []*yaml.Node) ids {
	seen := ids{}
	for _, n := range nodes {
		if n.Kind != yaml.MappingNode {
			continue
		}
		for i := 0; i+1 < len(n.Content); i += 2 {
			if id := n.Content[i+1]; n.Content[i].Value == "id" && id.Kind == yaml.ScalarNode {
				if seen[id.Value] {
					k.fail(k.at(id), "id-twice", id.Value, k.file)
				}
				seen[id.Value] = true
			}
		}
	}
	return seen
}

// refMay takes a key that names one of names, a node, mark or button; "" when it is absent.
func (k *keyed) refMay(key string, names ids) string {
	n := k.may(key)
	if n == nil {
		return ""
	}
	id := k.word(n, key)
	if id != "" && !names[id] {
		k.fail(k.at(n), "ref-unknown", key, id)
	}
	return id
}

// ref takes a key that must name one of names.
func (k *keyed) ref(key string, names ids) string {
	k.need(key)
	return k.refMay(key, names)
}

func (k *keyed) storyNode(names ids) StoryNode {
	at := k.at(k.node)
	n := StoryNode{ID: k.id("id"), Recover: k.flag("recover"), File: at.file, Line: at.line}
	n.Scene, n.Alt = k.sceneWithAlt()
	if n.Scene == nil && !k.broken {
		k.need("scene")
	}
	n.Text = k.text("text", forStory)
	n.Ask = k.textMay("ask", forStem)
	n.Next = k.refMay("next", names)
	n.Ending = k.textMay("ending", forTitle)
	n.Help = k.textMay("help", forSay)
	if t := k.may("told"); t != nil {
		n.Told = k.skillList(t, "told")
	}
	if k.has("choices") {
		for i, c := range k.list("choices") {
			e := k.keyed(c)
			n.Choices = append(n.Choices, StoryChoice{
				ID: e.idOr("id", letter(i)), Kind: e.choice("kind", "", Safe, Risky, Unsure),
				Text: e.text("text", forAction), To: e.ref("to", names),
			})
			e.end()
		}
		k.need("ask")
	}
	k.may("choices")
	k.oneWayOn("choices", "next", "ending")
	if k.has("ending") && !k.has("help") {
		k.fail(at, "help-missing", n.ID)
	}
	return n
}

// oneWayOn wants exactly one of the keys that say how a node goes on.
func (k *keyed) oneWayOn(keys ...string) {
	count := 0
	for _, key := range keys {
		if k.has(key) {
			count++
		}
	}
	if count != 1 && !k.broken {
		k.fail(k.at(k.node), "node-way", strings.Join(keys, ", "), strconv.Itoa(count))
	}
}
