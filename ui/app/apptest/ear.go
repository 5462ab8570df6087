package apptest

import (
	"context"
	"slices"
	"sync"
	"testing"
	"time"

	"lachanso/ui/voice"
)

// Ear is a voice that tells a test what it was asked to speak. Until Done it goes on speaking, so that what happens
// meanwhile can be tested.
type Ear struct {
	Languages []string // it has a voice of; nil for both
	Deaf      bool     // it cannot play recordings
	Fail      error    // instead of speaking

	mu    sync.Mutex
	heard []string // words, and recordings as "wav:" and how long they last
	ends  chan struct{}
	ended []error
}

// NewEar makes an Ear.
func NewEar(languages ...string) *Ear { return &Ear{Languages: languages, ends: make(chan struct{})} }

// Find finds the voices.
func (e *Ear) Find(context.Context) voice.Found {
	f := voice.Found{Program: "ear", Voices: map[string]string{}, Player: "ear"}
	for _, lang := range e.Languages {
		f.Voices[lang] = lang
	}
	if e.Deaf {
		f.Player = ""
	}
	return f
}

// Say hears a text.
func (e *Ear) Say(ctx context.Context, _ voice.Found, lang, text string) error {
	return e.hear(ctx, lang+": "+text)
}

// Play hears a recording.
func (e *Ear) Play(ctx context.Context, _ voice.Found, _ []byte, lasts time.Duration) error {
	return e.hear(ctx, "wav: "+lasts.String())
}

func (e *Ear) hear(ctx context.Context, what string) error {
	e.mu.Lock()
	e.heard = append(e.heard, what)
	e.mu.Unlock()
	err := e.Fail
	if err == nil {
		select {
		case <-ctx.Done():
			err = ctx.Err()
		case <-e.ends:
		}
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	e.ended = append(e.ended, err)
	return err
}

// Done ends the one passage that is being spoken.
func (e *Ear) Done(t testing.TB) {
	t.Helper()
	select {
	case e.ends <- struct{}{}:
	case <-time.After(10 * time.Second):
		t.Fatal("nothing is being spoken")
	}
}

// Heard waits until n passages have been begun, and gives them.
func (e *Ear) Heard(t testing.TB, n int) []string {
	t.Helper()
	got := e.wait(func() []string { return e.heard }, n)
	if len(got) != n {
		t.Fatalf("heard %d passages instead of %d: %q", len(got), n, got)
	}
	return got
}

// Ended waits until n passages have ended, and says how the last did: nil when all was spoken.
func (e *Ear) Ended(t testing.TB, n int) error {
	t.Helper()
	var last error
	count := e.wait(func() []string {
		if len(e.ended) > 0 {
			last = e.ended[len(e.ended)-1]
		}
		return make([]string, len(e.ended))
	}, n)
	if len(count) != n {
		t.Fatalf("%d passages ended instead of %d", len(count), n)
	}
	return last
}

// wait gives a list once it has n entries, and a moment later, so that one too many is seen as well.
func (e *Ear) wait(list func() []string, n int) []string {
	for range 500 {
		e.mu.Lock()
		got := slices.Clone(list())
		e.mu.Unlock()
		if len(got) >= n {
			time.Sleep(10 * time.Millisecond)
			e.mu.Lock()
			defer e.mu.Unlock()
			return slices.Clone(list())
		}
		time.Sleep(10 * time.Millisecond)
	}
	return nil
}

// Count is how many passages have been begun so far.
func (e *Ear) Count() int {
	e.mu.Lock()
	defer e.mu.Unlock()
	return len(e.heard)
}
