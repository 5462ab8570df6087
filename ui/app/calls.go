package app

import (
	"sync"

	"fyne.io/fyne/v2"

	"lachanso/ui/voice"
)

// calls are functions that wait for Settle in a headless App.
type calls struct {
	mu   sync.Mutex
	todo []func()
}

func (c *calls) add(f func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.todo = append(c.todo, f)
}

func (c *calls) take() []func() {
	c.mu.Lock()
	defer c.mu.Unlock()
	todo := c.todo
	c.todo = nil
	return todo
}

// do runs f on Fyne's goroutine, after what it does now.
func (a *App) do(f func()) {
	if a.Headless {
		a.calls.add(f)
		return
	}
	fyne.Do(f)
}

// Settle waits until all background work is done (and what is whispered, but not what a voice reads aloud), and makes the calls that waited. Only for a headless App.
func (a *App) Settle() {
	for {
		a.jobs.wait()
		a.Shelf.Wait()
		if _, quick := a.Voice.(voice.Whisper); quick {
			a.aloud.jobs.wait()
		}
		todo := a.calls.take()
		if len(todo) == 0 {
			return
		}
		for _, f := range todo {
			f()
		}
	}
}
