package lessons

import (
	"io/fs"
	"log"
)

// Begin loads a pack on a goroutine of its own, beside whatever else a start has to do, and forgets what only Check needs.
// ready is what Prepare wrote of this pack, if anything: it is used unless the school has facts of its own, which Load
// writes into the texts. The function it gives waits for the pack; it may be called often, from anywhere.
func Begin(fsys fs.FS, ready []byte, opt Options) (wait func() *Pack) {
	var pack *Pack
	done := make(chan struct{})
	go func() {
		defer close(done)
		pack = begun(fsys, ready, opt)
	}()
	return func() *Pack {
		<-done
		return pack
	}
}

func begun(fsys fs.FS, ready []byte, opt Options) *Pack {
	if len(ready) > 0 && len(opt.Facts) == 0 {
		p, err := Prepared(fsys, ready)
		if err == nil {
			return p
		}
		log.Printf("the lessons are read from their files: %v", err)
	}
	p, _ := Load(fsys, opt)
	p.Forget()
	return p
}
