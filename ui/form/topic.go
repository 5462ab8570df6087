package form

import (
	"strconv"

	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// ModuleIcon draws a lesson's topic in its colour. A topic's own number may stand for a lesson.
func ModuleIcon(s *kit.Sheet, a *app.App, id string, x, y, size float32) {
	topic := TopicOf(a, id)
	tone := s.Topic(topic)
	box := kit.Box{Fill: tone.Base, Radius: size * 0.28}
	if s.High {
		box.Line, box.Weight = s.Ink, 2
	}
	s.Box(box, x, y, size, size)
	s.Icon("topic-"+strconv.Itoa(topic), tone.On, x+size*0.2, y+size*0.2, size*0.6)
}

// TopicOf is a lesson's topic; one that the pack no longer has says it in its code.
func TopicOf(a *app.App, id string) int {
	if m := a.Pack.Module(id); m != nil {
		return m.Topic
	}
	if id != "" && id[0] >= '1' && id[0] <= '7' {
		return int(id[0] - '0')
	}
	return 1
}
