package lessons

import (
	"slices"
	"strconv"
)

const (
	decisionsAtLeast = 4
	endingsAtLeast   = 3
)

// graph is a story or a chat, seen by the rules they share.
type graph struct {
	file  string
	start string
	nodes []graphNode
	doors []string // nodes that the buttons of a chat lead to, from anywhere
	chat  bool
	call  bool // a call has no safe and risky ways: every reply is a good one
}

type graphNode struct {
	id      string
	line    int
	recover bool
	ending  bool
	ways    []string // where it leads without a choice
	choices []graphChoice
}

type graphChoice struct {
	kind, to string
	text     Text
}

// graphs gives the module's story and chat, those it has.
func (r *reading) graphs() []graph {
	var out []graph
	if s := r.Story; s != nil {
		g := graph{file: r.file("scenario.yaml", 0).file, start: s.Start}
		for _, n := range s.Nodes {
			node := graphNode{id: n.ID, line: n.Line, recover: n.Recover, ending: !n.Ending.Empty(), ways: some(n.Next)}
			for _, c := range n.Choices {
				node.choices = append(node.choices, graphChoice{c.Kind, c.To, c.Text})
			}
			g.nodes = append(g.nodes, node)
		}
		out = append(out, g)
	}
	if a := r.Activity(KindChat); a != nil && a.Chat != nil {
		out = append(out, chatGraph(a))
	}
	if a := r.Activity(KindDial); a != nil && a.Dial != nil {
		out = append(out, dialGraph(a))
	}
	return out
}

func dialGraph(a *Activity) graph {
	g := graph{file: a.File, start: a.Dial.Start, call: true}
	for _, n := range a.Dial.Nodes {
		node := graphNode{id: n.ID, line: n.Line, ending: !n.Ending.Empty(), ways: some(n.Next)}
		for _, reply := range n.Replies {
			node.choices = append(node.choices, graphChoice{reply.Kind, reply.To, reply.Text})
		}
		g.nodes = append(g.nodes, node)
	}
	return g
}

func chatGraph(a *Activity) graph {
	g := graph{file: a.File, start: a.Chat.Start, chat: true}
	for _, n := range a.Chat.Nodes {
		node := graphNode{id: n.ID, line: n.Line, recover: n.Recover, ending: !n.Ending.Empty(), ways: some(n.Next)}
		for _, b := range n.Branch {
			node.ways = append(node.ways, b.To)
		}
		for _, c := range n.Replies {
			node.choices = append(node.choices, graphChoice{c.Kind, c.To, c.Text})
		}
		g.nodes = append(g.nodes, node)
	}
	for _, b := range a.Chat.Buttons {
		g.doors = append(g.doors, some(b.To)...)
	}
	return g
}

func some(id string) []string {
	if id == "" {
		return nil
	}
	return []string{id}
}

func (g *graph) node(id string) *graphNode {
	for i := range g.nodes {
		if g.nodes[i].id == id {
			return &g.nodes[i]
		}
	}
	return nil
}

func (n *graphNode) leads() []string {
	out := slices.Clone(n.ways)
	for _, c := range n.choices {
		out = append(out, c.to)
	}
	return out
}

// reach gives every node that can be come to from these.
func (g *graph) reach(from ...string) map[string]bool {
	seen := map[string]bool{}
	for len(from) > 0 {
		id := from[len(from)-1]
		from = from[:len(from)-1]
		if n := g.node(id); n != nil && !seen[id] {
			seen[id] = true
			from = append(from, n.leads()...)
		}
	}
	return seen
}

func (g *graph) at(n *graphNode) place { return place{g.file, n.line, 1} }

// each visits every node of every graph.
func (r *reading) each(visit func(g *graph, n *graphNode)) {
	for _, g := range r.graphs() {
		for i := range g.nodes {
			visit(&g, &g.nodes[i])
		}
	}
}

func storyMissing(r *reading) {
	if r.Story == nil {
		r.mark(r.file("scenario.yaml", 0))
	}
}

func nodeUnreachable(r *reading) {
	for _, g := range r.graphs() {
		seen := g.reach(append(g.doors, g.start)...)
		for i := range g.nodes {
			if n := &g.nodes[i]; !seen[n.id] {
				r.mark(g.at(n), n.id)
			}
		}
	}
}

// nodeLoop finds nodes from which no ending can be come to.
func nodeLoop(r *reading) {
	r.each(func(g *graph, n *graphNode) {
		for id := range g.reach(n.id) {
			far := g.node(id)
			dangling := slices.ContainsFunc(far.leads(), func(to string) bool { return g.node(to) == nil })
			if far.ending || dangling {
				return
			}
		}
		r.mark(g.at(n), n.id)
	})
}

func (g *graph) count(has func(n *graphNode) bool) int {
	count := 0
	for i := range g.nodes {
		if has(&g.nodes[i]) {
			count++
		}
	}
	return count
}

func decisionsFew(r *reading) {
	for _, g := range r.graphs() {
		if n := g.count(func(n *graphNode) bool { return len(n.choices) > 0 }); n < decisionsAtLeast && !g.call {
			r.mark(place{file: g.file}, strconv.Itoa(n), strconv.Itoa(decisionsAtLeast))
		}
	}
}

func endingsFew(r *reading) {
	for _, g := range r.graphs() {
		if n := g.count(func(n *graphNode) bool { return n.ending }); n < endingsAtLeast && !g.call {
			r.mark(place{file: g.file}, strconv.Itoa(n), strconv.Itoa(endingsAtLeast))
		}
	}
}

func choicesKinds(r *reading) {
	r.each(func(g *graph, n *graphNode) {
		if len(n.choices) == 0 || g.call {
			return
		}
		for _, kind := range []string{Safe, Risky, Unsure} {
			if !slices.ContainsFunc(n.choices, func(c graphChoice) bool { return c.kind == kind }) {
				r.mark(g.at(n), n.id, kind)
			}
		}
	})
}

// riskyRecover wants every risky choice to come to a node that shows how to make good: in a story before the next
// decision, in a chat, where harm may show later, somewhere on the way.
func riskyRecover(r *reading) {
	r.each(func(g *graph, n *graphNode) {
		for _, c := range n.choices {
			if c.kind == Risky && g.node(c.to) != nil && !g.recovers(c.to) {
				r.mark(g.at(n), n.id, c.to)
			}
		}
	})
}

func (g *graph) recovers(id string) bool {
	if g.chat {
		for id := range g.reach(id) {
			if g.node(id).recover {
				return true
			}
		}
		return false
	}
	for range g.nodes {
		n := g.node(id)
		if n == nil || n.recover {
			return n != nil
		}
		if len(n.ways) != 1 {
			return false
		}
		id = n.ways[0]
	}
	return false
}

// decisions visits each decision with the place of its safe choice.
func (g *graph) decisions(visit func(n *graphNode, safe int)) int {
	count := 0
	for i := range g.nodes {
		n := &g.nodes[i]
		safe := slices.IndexFunc(n.choices, func(c graphChoice) bool { return c.kind == Safe })
		if safe >= 0 {
			count++
			visit(n, safe)
		}
	}
	return count
}

// safePlace finds stories in which the safe choice stands at the same place more than two times of three.
func safePlace(r *reading) {
	for _, g := range r.graphs() {
		places := map[int]int{}
		total := g.decisions(func(_ *graphNode, safe int) { places[safe]++ })
		for at, n := range places {
			if total > 1 && 3*n > 2*total {
				r.mark(place{file: g.file}, strconv.Itoa(at+1), percent(n, total))
			}
		}
	}
}

// safeLongest finds stories in which the safe choice is the longest more than half the time.
func safeLongest(r *reading) {
	for _, g := range r.graphs() {
		for _, lang := range Languages {
			long := 0
			total := g.decisions(func(n *graphNode, safe int) {
				length := countSigns(n.choices[safe].text.In(lang))
				for i, c := range n.choices {
					if i != safe && countSigns(c.text.In(lang)) >= length {
						return
					}
				}
				long++
			})
			if total > 1 && 2*long > total {
				r.mark(place{file: g.file}, lang, percent(long, total))
			}
		}
	}
}
