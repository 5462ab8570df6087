package lessons

import (
	"go.yaml.in/yaml/v3"
)

// buttonMarks is what each button of a chat leaves behind.
var buttonMarks = map[string]string{"save": "saved", "block": "blocked", "report": "reported", "tell": "told"}

func (k *keyed) chatData() *ChatData {
	d := &ChatData{App: k.app(), Who: k.person("who"), Other: k.contact()}
	k.need("start")
	nodes := k.list("nodes")
	names, marks := k.nodeNames(nodes), k.markNames(nodes)
	d.Start = k.refMay("start", names)
	for _, n := range nodes {
		e := k.keyed(n)
		d.Nodes = append(d.Nodes, e.chatNode(d.Who, names, marks))
		e.end()
	}
	seen := ids{}
	for _, n := range k.list("buttons") {
		e := k.keyed(n)
		b := ChatButton{
			ID: e.choice("id", "", "save", "block", "report", "tell"), Text: e.text("text", forAction), From: e.refMay("from", names),
			Early: e.textMay("early", forWhy), Done: e.text("done", forSay), Meaning: e.text("meaning", forWhy), To: e.refMay("to", names),
		}
		if b.From != "" {
			e.need("early")
		}
		seen.add(e, b.ID)
		e.end()
		d.Buttons = append(d.Buttons, b)
	}
	return d
}

// markNames collects the marks that a talk may set: those of its replies, and those of the four buttons.
func (k *keyed) markNames(nodes []*yaml.Node) ids {
	marks := ids{}
	for _, mark := range buttonMarks {
		marks[mark] = true
	}
	var find func(n *yaml.Node)
	find = func(n *yaml.Node) {
		for i, child := range n.Content {
			if n.Kind == yaml.MappingNode && i%2 == 0 && child.Value == "mark" && i+1 < len(n.Content) {
				marks[n.Content[i+1].Value] = true
			}
			find(child)
		}
	}
	for _, n := range nodes {
		find(n)
	}
	return marks
}

func (k *keyed) chatNode(who string, names, marks ids) ChatNode {
	at := k.at(k.node)
	n := ChatNode{
		ID: k.id("id"), Recover: k.flag("recover"), Messages: k.messages("messages", who, marks),
		Say: k.textMay("say", forSay), Ask: k.textMay("ask", forStem), Next: k.refMay("next", names),
		Ending: k.textMay("ending", forTitle), Help: k.textMay("help", forSay), Line: at.line,
	}
	if k.has("replies") {
		n.Replies = k.replies(names)
		k.need("ask")
	}
	for _, b := range k.listMay("branch") {
		e := k.keyed(b)
		n.Branch = append(n.Branch, ChatBranch{When: e.ref("when", marks), To: e.ref("to", names)})
		e.end()
	}
	if len(n.Branch) > 0 {
		k.need("next")
	}
	k.may("replies")
	k.oneWayOn("replies", "next", "ending")
	if k.has("ending") && !k.has("help") {
		k.fail(at, "help-missing", n.ID)
	}
	return n
}

func (k *keyed) replies(names ids) []ChatReply {
	var out []ChatReply
	seen := ids{}
	for i, n := range k.list("replies") {
		e := k.keyed(n)
		r := ChatReply{
			ID: e.idOr("id", letter(i)), Kind: e.choice("kind", "", Safe, Risky, Unsure), Text: e.text("text", forAction),
			Meaning: e.text("meaning", forWhy), To: e.ref("to", names), Mark: e.idOr("mark", ""),
		}
		seen.add(e, r.ID)
		e.end()
		out = append(out, r)
	}
	return out
}
