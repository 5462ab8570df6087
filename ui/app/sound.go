package app

import (
	"context"
	"log"

	"lachanso/ui/voice"
)

// CanSound says whether this computer can play a sound, as far as that is known yet.
func (a *App) CanSound() bool { return a.aloud.found.Player != "" }

// Sound plays a short sound; one that is still to be heard gives way to it. Without a player nothing happens.
func (a *App) Sound(t voice.Tone) {
	if a.aloud.quiet != nil {
		a.aloud.quiet()
		a.aloud.quiet = nil
	}
	if !a.CanSound() {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	a.aloud.quiet = cancel
	found := a.aloud.found
	a.aloud.jobs.add(func(closing context.Context) {
		defer context.AfterFunc(closing, cancel)()
		defer cancel()
		if ctx.Err() != nil {
			return
		}
		wav, lasts := t.Wav()
		if err := a.Voice.Play(ctx, found, wav, lasts); err != nil && ctx.Err() == nil {
			log.Printf("play a sound: %v", err)
		}
	})
}
