package lessons

import "strconv"

const dialFacts = 3

func (k *keyed) dialData() *DialData {
	d := &DialData{Number: k.factNamed("number"), Toy: k.text("toy", forSay), Who: k.person("who"), Misdial: k.text("misdial", forSay)}
	if n := k.need("listener"); n != nil {
		e := k.keyed(n)
		d.Listener = Listener{Figure: e.person("figure"), Name: e.text("name", forMock)}
		e.end()
	}
	facts := ids{}
	for _, n := range k.list("facts") {
		e := k.keyed(n)
		f := DialFact{ID: e.id("id"), Text: e.text("text", forAction)}
		facts.add(e, f.ID)
		e.end()
		d.Facts = append(d.Facts, f)
	}
	if n := k.values["facts"]; n != nil && len(d.Facts) != dialFacts {
		k.fail(k.at(n), "options-count", strconv.Itoa(len(d.Facts)), strconv.Itoa(dialFacts))
	}
	k.need("start")
	nodes := k.list("nodes")
	names := k.nodeNames(nodes)
	d.Start = k.refMay("start", names)
	for _, n := range nodes {
		e := k.keyed(n)
		d.Nodes = append(d.Nodes, e.dialNode(names, facts))
		e.end()
	}
	if n := k.need("hang_up"); n != nil {
		e := k.keyed(n)
		d.HangUp = HangUp{Text: e.text("text", forAction), Says: e.text("says", forSay), Again: e.text("again", forAction)}
		e.end()
	}
	return d
}

// factNamed takes the id of a fact, and gives its words.
func (k *keyed) factNamed(key string) Text {
	n := k.need(key)
	id := k.word(n, key)
	fact, ok := k.facts[id]
	if id != "" && !ok {
		k.fail(k.at(n), "fact-unknown", id)
	}
	return fact
}

func (k *keyed) dialNode(names, facts ids) DialNode {
	at := k.at(k.node)
	n := DialNode{
		ID: k.id("id"), Says: k.text("says", forSay), Ask: k.textMay("ask", forStem), Next: k.refMay("next", names),
		Ending: k.textMay("ending", forTitle), Help: k.textMay("help", forSay), Line: at.line,
	}
	if k.has("replies") {
		k.need("ask")
		seen := ids{}
		for i, r := range k.list("replies") {
			e := k.keyed(r)
			reply := e.dialReply(i, names, facts)
			seen.add(e, reply.ID)
			e.end()
			n.Replies = append(n.Replies, reply)
		}
	}
	k.may("replies")
	k.oneWayOn("replies", "next", "ending")
	if k.has("ending") && !k.has("help") {
		k.fail(at, "help-missing", n.ID)
	}
	return n
}

func (k *keyed) dialReply(i int, names, facts ids) DialReply {
	r := DialReply{
		ID: k.idOr("id", letter(i)), Kind: k.choice("kind", "", ReplyFact, ReplySilent, ReplyFeeling, ReplyUnsure, ReplyPrivate),
		Tells: k.refMay("tells", facts), Text: k.text("text", forAction), Meaning: k.text("meaning", forWhy), To: k.ref("to", names),
	}
	if r.Kind == ReplyFact {
		k.need("tells")
	}
	return r
}
