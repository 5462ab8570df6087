package lessons

import (
	"encoding/binary"
	"errors"
	"time"
)

// Wav is what the head of a recording says: plain sound (PCM) in a RIFF file.
type Wav struct {
	Channels int           // 1 or 2
	Rate     int           // samples a second, 8000–48000
	Bits     int           // of a sample, 8 or 16
	Lasts    time.Duration // of what the file really holds
}

// ErrWav says that a file is no recording that every computer can play.
var ErrWav = errors.New("not a plain wav recording")

const (
	riffHead   = 12 // "RIFF", a length, "WAVE"
	chunkHead  = 8  // a name, a length
	formatSize = 16
	plainSound = 1 // PCM
)

// ReadWav reads the head of a wav file. It takes nothing on trust: the lengths that the file names are held to the bytes
// that are there, and only plain sound of a usual rate is taken.
func ReadWav(file []byte) (Wav, error) {
	if len(file) < riffHead || string(file[:4]) != "RIFF" || string(file[8:12]) != "WAVE" {
		return Wav{}, ErrWav
	}
	var w Wav
	for rest := file[riffHead:]; len(rest) >= chunkHead; {
		name, size := string(rest[:4]), uint64(binary.LittleEndian.Uint32(rest[4:]))
		body := rest[chunkHead:]
		switch {
		case name == "fmt " && size >= formatSize && uint64(len(body)) >= size:
			if !w.format(body) {
				return Wav{}, ErrWav
			}
		case name == "data" && w.Rate > 0:
			held := min(size, uint64(len(body)))
			frame := uint64(w.Channels * w.Bits / 8)
			w.Lasts = time.Duration(held/frame) * time.Second / time.Duration(w.Rate)
			if w.Lasts <= 0 {
				return Wav{}, ErrWav
			}
			return w, nil
		}
		step := size + size&1 // chunks begin at even places
		if step >= uint64(len(body)) {
			break
		}
		rest = body[step:]
	}
	return Wav{}, ErrWav
}

func (w *Wav) format(body []byte) bool {
	kind := binary.LittleEndian.Uint16(body)
	w.Channels = int(binary.LittleEndian.Uint16(body[2:]))
	rate := binary.LittleEndian.Uint32(body[4:])
	w.Bits = int(binary.LittleEndian.Uint16(body[14:]))
	ok := kind == plainSound && (w.Channels == 1 || w.Channels == 2) && (w.Bits == 8 || w.Bits == 16) && rate >= 8000 && rate <= 48000
	if ok {
		w.Rate = int(rate)
	}
	return ok
}
