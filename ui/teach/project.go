package teach

import (
	"context"
	"image"
	"slices"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/kit/slide"
)

// projector is a lesson on the screen of the class.
type projector struct {
	*app.App
	run    *course.Run
	class  store.Class
	lesson store.ID // "" when nothing is stored: no class was chosen
	pupils []store.Pupil

	notes   bool
	number  *entry // a number being typed: a page, or hands
	why     int    // 1-based: the option whose reason is shown
	counted map[string][]int
	tick    func() // stops the timer's next second
	ahead   func() // stops the painting of the neighbours, while it has not begun
	failed  bool   // the last save failed and was said
}

// Project projects a module to a class: full screen, display kept awake. A class without an ID is not remembered.
func Project(a *app.App, m *lessons.Module, class store.Class) {
	p := &projector{App: a, class: class, counted: map[string][]int{}}
	var pupils []store.Pupil
	deck := course.NewDeck(m, nil)
	a.Commit(func(context.Context) (err error) {
		if class.ID == "" {
			return nil
		}
		if deck, err = readDeck(a, class, m); err != nil {
			return err
		}
		if pupils, err = a.Store.Pupils(class.ID); err != nil {
			return err
		}
		p.lesson, err = a.Store.BeginLesson(class.ID, m.ID)
		return err
	}, func(err error) {
		if err != nil {
			a.Fail(err)
			return
		}
		p.pupils = pupils
		if p.run, err = course.New(deck.Module(), len(pupils), a.Seed(), a.Now()); err != nil {
			a.Fail(err)
			return
		}
		a.Show(p)
	})
}

// Enter fills the screen.
func (p *projector) Enter() {
	if !p.Window.FullScreen() {
		p.Window.SetFullScreen(true)
	}
	p.Fyne.Driver().SetDisableScreenBlanking(true)
	p.watch()
}

// Leave gives the window back.
func (p *projector) Leave() {
	for _, stop := range []func(){p.tick, p.ahead} {
		if stop != nil {
			stop()
		}
	}
	p.Fyne.Driver().SetDisableScreenBlanking(false)
}

// Bare keeps the slide from scrolling.
func (p *projector) Bare() bool { return true }

// Draw draws the page, and over it what the teacher asked for.
func (p *projector) Draw(s *kit.Sheet) {
	switch p.run.Shade() {
	case course.Black:
		s.Box(kit.Box{Fill: image.Black.C}, 0, 0, s.Width, s.Height)
		return
	case course.White:
		s.Box(kit.Box{Fill: image.White.C}, 0, 0, s.Width, s.Height)
		return
	}
	page, _, _ := p.run.Page()
	view := p.view(page)
	if key, w, h, free, ok := slide.Job(s, view); ok {
		view.Scene = p.scene(key, view.Slide.Scene, w, h, free, true)
	}
	view.Picture = ownPicture(p.App, s, p.class, view)
	slide.Draw(s, view)
	p.prepare(s)
	p.overlays(s)
}

// view makes the picture of a page of the run.
func (p *projector) view(page course.Page) slide.Page {
	m := p.run.Module()
	_, i, n := p.run.Page()
	v := slide.Page{
		Module: m, Slide: &m.Slides[page.Slide], Question: page.Ask, Lang: p.Lang(), Progress: float32(i) / float32(n),
		Percent: p.run.TextSize(), Pupils: len(p.pupils), Why: p.why, Help: p.HelpMe, Press: p.press,
	}
	switch page.Kind {
	case course.Ask:
		v.Hands = p.hands()
	case course.Activity, course.Scenario:
		if p.playable(page) {
			v.Start, v.StartBy = p.play, p.T("project-play")
		}
	}
	return v
}

// playable says whether the page's story or activity can be played on the screen; else the class does it as the notes say.
func (p *projector) playable(page course.Page) bool {
	return page.Kind == course.Scenario ||
		page.Kind == course.Activity && activity.Playable(p.run.Module().Activity(p.run.Module().Slides[page.Slide].Activity))
}

func (p *projector) hands() *slide.Hands {
	h := &slide.Hands{Counts: p.run.Hands(), Reveal: p.run.Revealed()}
	if p.run.HandsRound() == 2 {
		h.Before = p.run.HandsIn(1)
	}
	h.Counting = h.Before != nil || slices.Max(append(h.Counts, 0)) > 0
	return h
}

// scene gives a painted scene or has it painted: first what is on show, then what may come next.
func (p *projector) scene(key string, sc *lessons.Scene, w, h int, free image.Rectangle, now bool) image.Image {
	if img, ok := p.Shelf.Get(key); ok {
		return img
	}
	paint := func() image.Image { return p.Painter.Scene(sc, w, h, free) }
	if now {
		p.Shelf.Want(key, paint)
	} else {
		p.Shelf.Ahead(key, paint)
	}
	return nil
}

// calm is how long a page has been on show before its neighbours are painted: where a PC has no graphics card, the page
// itself needs every core to appear.
const calm = 120 * time.Millisecond

// prepare has the neighbours painted when the page is on show.
func (p *projector) prepare(s *kit.Sheet) {
	if p.ahead != nil {
		p.ahead()
	}
	p.ahead = p.Later(calm, func() { p.neighbours(s) })
}

// neighbours has the pages around painted, the next first.
func (p *projector) neighbours(s *kit.Sheet) {
	_, i, _ := p.run.Page()
	pages := p.run.Pages()
	for _, at := range []int{i, i - 2, i + 1} { // i counts from 1: the next, the one before, the one after the next
		if at < 0 || at >= len(pages) {
			continue
		}
		v := p.view(pages[at])
		if key, w, h, free, ok := slide.Job(s, v); ok {
			p.scene(key, v.Slide.Scene, w, h, free, false)
		}
		ownPicture(p.App, s, p.class, v)
	}
}

// Focus is on nothing, so that every key is the lesson's.
func (p *projector) Focus() string { return "" }

// do takes a step of the lesson; one that does not fit now (next on the last page) does nothing.
func (p *projector) do(step func(time.Time) error) {
	if err := step(p.Now()); err == nil {
		p.Redraw()
	}
}

func (p *projector) next() {
	p.leavePage()
	_, i, n := p.run.Page()
	if i == n {
		p.finish()
		return
	}
	p.do(p.run.Next)
}

func (p *projector) back() {
	p.leavePage()
	p.do(p.run.Back)
}

// leavePage stores the hands of the page before it goes.
func (p *projector) leavePage() {
	p.why = 0
	p.saveHands()
}

// press is a click or key on an option: a hand more, or after the answer is shown its reason.
func (p *projector) press(option int) {
	if n := len(p.run.Hands()); option >= n {
		return
	}
	if p.run.Revealed() {
		p.why = option + 1
		p.Redraw()
		return
	}
	p.do(func(now time.Time) error { return p.run.Add(option, 1, now) })
}

// reveal shows the answer, then its reason, then goes on.
func (p *projector) reveal() {
	switch {
	case p.run.Hands() == nil:
		page, _, _ := p.run.Page()
		if p.playable(page) {
			p.play()
			return
		}
		p.next()
	case !p.run.Revealed():
		p.do(p.run.Reveal)
		p.saveHands()
	case p.why == 0:
		p.why = p.right() + 1
		p.Redraw()
	default:
		p.next()
	}
}

func (p *projector) right() int {
	page, _, _ := p.run.Page()
	return slices.IndexFunc(p.run.Slide().Asks[page.Ask].Options, func(o lessons.SlideOption) bool { return o.Correct })
}

// secondRound begins the second count, after the pupils have talked to a neighbour.
func (p *projector) secondRound() {
	if p.run.Hands() == nil {
		return
	}
	p.saveHands()
	p.why = 0
	p.do(func(now time.Time) error { return p.run.CountRound(3-p.run.HandsRound(), now) })
}
