package paint

import (
	"image"
	"log"
	"runtime/debug"
	"slices"
	"sync"
)

// waitingMost bounds the wishes that wait: the slide shown, its neighbours, and a few of the page before.
const waitingMost = 8

// Shelf has scenes painted before they are needed and keeps them, up to a number of bytes. One goroutine paints, one
// picture at a time, what was wished last first: the slide on show before its neighbours, this page before the last.
//
// This is the only goroutine of ui/kit: Start starts it, Close ends it and waits. The other methods may be called from
// anywhere at any time, also before Start (wishes wait) and after Close (wishes are dropped).
type Shelf struct {
	ready func(key string, img image.Image)
	done  *cache[string]

	mu      sync.Mutex
	changed *sync.Cond
	waiting []wish
	placed  int    // how many of waiting came with the last Want
	wanted  string // the key of the last Want
	busy    string // the key being painted; only with isBusy
	isBusy  bool
	started bool
	closed  bool
	ended   chan struct{}
}

type wish struct {
	key   string
	paint func() image.Image
	ahead bool // nobody looks at it yet
}

// NewShelf makes a shelf that keeps at most the given bytes. ready is called on the painting goroutine each time a
// picture is done that somebody waits for (ui wraps its work in fyne.Do); it must not call Close.
func NewShelf(bytes int, ready func(key string, img image.Image)) *Shelf {
	s := &Shelf{ready: ready, done: newCache[string](bytes), ended: make(chan struct{})}
	s.changed = sync.NewCond(&s.mu)
	return s
}

// Hold changes how many bytes of pictures are kept.
func (s *Shelf) Hold(bytes int) { s.done.hold(bytes) }

// Start lets the painting begin. A second Start does nothing.
func (s *Shelf) Start() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.started || s.closed {
		return
	}
	s.started = true
	go s.work()
}

// Close drops what waits and returns when the picture in work is finished. ready may be called once more while it
// waits, and never after.
func (s *Shelf) Close() {
	s.mu.Lock()
	s.closed, s.waiting = true, nil
	started := s.started
	s.changed.Broadcast()
	s.mu.Unlock()
	if started {
		<-s.ended
	}
}

// Get gives a picture that is done.
func (s *Shelf) Get(key string) (image.Image, bool) { return s.done.get(key) }

// Want asks for the picture that people wait for: it comes before all others, and is not pushed out by what is painted
// ahead. Nothing is painted when it is done already or in work: say it of each picture on show, then Get. paint runs on the
// painting goroutine and may give nil for "not to be had".
func (s *Shelf) Want(key string, paint func() image.Image) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.placed, s.wanted = 0, key
	s.place(wish{key, paint, false})
}

// Ahead asks, as Soon does, for a picture of a page that is not on show: ready is not told of it, unless a Want for it
// has come meanwhile.
func (s *Shelf) Ahead(key string, paint func() image.Image) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.place(wish{key, paint, true})
}

// Soon asks for a picture that may be needed next: after the last Want and the Soons since, before all older wishes.
func (s *Shelf) Soon(key string, paint func() image.Image) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.place(wish{key, paint, false})
}

// Forget drops all wishes that are not begun.
func (s *Shelf) Forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.waiting, s.placed = nil, 0
}

// Wait returns when nothing is wished for any more and the last picture has been told of: for tests and for making
// pictures of screens. On a shelf that is not started or is closed it returns at once. ready must not call it.
func (s *Shelf) Wait() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.started && !s.closed && (len(s.waiting) > 0 || s.isBusy) {
		s.changed.Wait()
	}
}

func (s *Shelf) place(w wish) {
	if _, done := s.done.get(w.key); done || s.closed || s.isBusy && s.busy == w.key {
		return
	}
	if i := slices.IndexFunc(s.waiting, func(o wish) bool { return o.key == w.key }); i >= 0 {
		if i < s.placed {
			return
		}
		s.waiting = slices.Delete(s.waiting, i, i+1)
	}
	s.waiting = slices.Insert(s.waiting, s.placed, w)
	s.placed++
	if len(s.waiting) > waitingMost {
		s.waiting = slices.Delete(s.waiting, waitingMost, len(s.waiting))
		s.placed = min(s.placed, waitingMost)
	}
	s.changed.Broadcast()
}

// work paints until Close.
func (s *Shelf) work() {
	defer close(s.ended)
	for {
		w, ok := s.next()
		if !ok {
			return
		}
		if img := w.painted(); img != nil {
			s.put(w, img)
			if s.awaited(w) {
				s.ready(w.key, img)
			}
		}
		s.finish()
	}
}

// painted gives the picture. One that breaks off is not to be had: a page without a picture is better than no program.
func (w wish) painted() (img image.Image) {
	defer func() {
		if r := recover(); r != nil {
			log.Printf("paint %s: panic: %v\n%s", w.key, r, debug.Stack())
			img = nil
		}
	}()
	return w.paint()
}

// put keeps a picture. One that nobody looks at yet does not push out the one that was wanted last: it is on show.
func (s *Shelf) put(w wish, img image.Image) {
	if !w.ahead {
		s.done.put(w.key, img)
		return
	}
	s.mu.Lock()
	shown := s.wanted
	s.mu.Unlock()
	s.done.put(w.key, img, shown)
}

func (s *Shelf) awaited(w wish) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return !w.ahead || s.wanted == w.key
}

// next waits for a wish; false means that the shelf is closed.
func (s *Shelf) next() (wish, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for len(s.waiting) == 0 && !s.closed {
		s.changed.Wait()
	}
	if s.closed {
		return wish{}, false
	}
	w := s.waiting[0]
	s.waiting = slices.Delete(s.waiting, 0, 1)
	s.placed = max(0, s.placed-1)
	s.busy, s.isBusy = w.key, true
	return w, true
}

// finish notes that a picture is done and told of.
func (s *Shelf) finish() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.isBusy = false
	s.changed.Broadcast()
}
