package lessons

import "io/fs"

// Begin loads a pack on a goroutine of its own, beside whatever else a start has to do, and forgets what only Check needs.
// The function it gives waits for the pack; it may be called often, from anywhere.
func Begin(fsys fs.FS, opt Options) (wait func() *Pack) {
	var pack *Pack
	done := make(chan struct{})
	go func() {
		defer close(done)
		pack, _ = Load(fsys, opt)
		pack.Forget()
	}()
	return func() *Pack {
		<-done
		return pack
	}
}
