package app

import (
	"context"
	"log"
	"runtime"
	"strings"
	"time"

	"lachanso/lessons"
	"lachanso/ui/kit"
	"lachanso/ui/voice"
)

// aloud is the reading aloud of what is on screen. It has a queue of its own: a save must not wait until a story is read.
type aloud struct {
	jobs  *queue
	found voice.Found
	now   []kit.Passage      // what is on screen to be read
	heard string             // the words that are being read, or were read last
	stop  context.CancelFunc // of what is being read; nil for nothing
	turn  int                // which reading it is: an earlier one that ends late says nothing
	begin func()             // stops the wait until a voice is looked for
	quiet context.CancelFunc // of the sound that is played, or was last; nil for none
}

// findAfter is when a voice is looked for: a start has more urgent things to do.
const findAfter = 1500 * time.Millisecond

// listen looks for a voice, without holding anything up.
func (a *App) listen() {
	if a.Voice == nil {
		a.Voice = voice.None{}
	}
	a.aloud.jobs = newQueue()
	if a.Headless {
		a.aloud.found = a.Voice.Find(context.Background())
		return
	}
	a.aloud.begin = a.Later(findAfter, func() {
		a.aloud.jobs.add(func(ctx context.Context) {
			found := a.Voice.Find(ctx)
			a.do(func() {
				a.aloud.found = found
				if found.Program != "" || found.Player != "" {
					a.Redraw()
				}
			})
		})
	})
}

// silence ends all reading for good.
func (a *App) silence() {
	if a.aloud.begin != nil {
		a.aloud.begin()
	}
	a.Hush()
	if a.aloud.quiet != nil {
		a.aloud.quiet()
	}
	a.aloud.jobs.stop()
	a.aloud.jobs.close()
}

// Found is what can speak on this computer, as far as it is known yet.
func (a *App) Found() voice.Found { return a.aloud.found }

// CanRead says whether a screen can be read aloud in the language on screen: by a voice, or by recordings of the pack.
func (a *App) CanRead() bool {
	return a.aloud.found.Speaks(a.Lang()) || a.recorded()
}

// recorded says that something on screen was recorded and can be played.
func (a *App) recorded() bool {
	if a.aloud.found.Player == "" || a.Pack == nil {
		return false
	}
	for _, p := range a.aloud.now {
		if p.Item != "" && a.Pack.HasSound(a.Lang(), p.Item) {
			return true
		}
	}
	return false
}

// IsReading says that something is being read aloud now.
func (a *App) IsReading() bool { return a.aloud.stop != nil }

// ReadAloud reads what is on screen, or stops reading.
func (a *App) ReadAloud() {
	if a.IsReading() {
		a.Hush()
	} else if a.CanRead() {
		a.read()
	}
	a.Redraw()
}

// Hush stops what is being read.
func (a *App) Hush() {
	if a.aloud.stop != nil {
		a.aloud.stop()
		a.aloud.stop = nil
	}
}

// read begins to read what is on screen; whatever was being read ends.
func (a *App) read() {
	a.Hush()
	a.aloud.heard = joined(a.aloud.now)
	if a.aloud.heard == "" {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	a.aloud.turn++
	a.aloud.stop = cancel
	turn, lang, found, list, pack := a.aloud.turn, a.Lang(), a.aloud.found, a.aloud.now, a.Pack
	a.aloud.jobs.add(func(closing context.Context) {
		defer context.AfterFunc(closing, cancel)()
		var trouble error
		for _, p := range list {
			if ctx.Err() != nil {
				break
			}
			if err := a.speak(ctx, found, pack, lang, p); err != nil && ctx.Err() == nil {
				trouble = err // and go on: another passage may be recorded
			}
		}
		if trouble != nil {
			log.Printf("read aloud: %v", trouble)
		}
		cancel()
		a.do(func() {
			if a.aloud.turn == turn && a.aloud.stop != nil {
				a.aloud.stop = nil
				a.Redraw()
			}
		})
	})
}

// speak plays a passage's recording, or says its words.
func (a *App) speak(ctx context.Context, f voice.Found, pack *lessons.Pack, lang string, p kit.Passage) error {
	if p.Item != "" && f.Player != "" {
		if wav, lasts, ok := pack.Sound(lang, p.Item); ok {
			return a.Voice.Play(ctx, f, wav, lasts)
		}
	}
	if !f.Speaks(lang) {
		return nil
	}
	return a.Voice.Say(ctx, f, lang, p.Words)
}

func joined(list []kit.Passage) string {
	var words []string
	for _, p := range list {
		words = append(words, p.Words)
	}
	return strings.Join(words, "\n")
}

// hear takes what a new drawing has to be read. What is being read stops when it is no longer there; where the reader
// wishes it, what is new is read by itself. It says whether the drawing shows the wrong state of reading by now.
func (a *App) hear(list []kit.Passage) (changed bool) {
	could, was := a.CanRead(), a.IsReading()
	a.aloud.now = list
	words := joined(list)
	if words != a.aloud.heard {
		a.Hush()
		if words == "" {
			a.aloud.heard = ""
		} else if a.Own().ReadAloud && a.CanRead() {
			a.read()
		}
	}
	return could != a.CanRead() || was != a.IsReading()
}

// hushed forgets what was read: the screen in front is another.
func (a *App) hushed() {
	a.Hush()
	a.aloud.heard, a.aloud.now = "", nil
}

// System names the kind of computer for what is said about adding a voice: "windows", or "linux" for all others.
func System() string {
	if runtime.GOOS == "windows" {
		return "windows"
	}
	return "linux"
}
