package voice

import (
	"encoding/binary"
	"math"
	"time"
)

// Tone is a short sound of a contest. It is not recorded but reckoned, when it is played.
type Tone int

// The tones.
const (
	Right Tone = iota // two steps up
	Wrong             // a low step down
	Soon              // a tick: the time is nearly up
	Over              // the time is up: twice the same
	Bell              // the golden bell
)

// Tones are all of them.
var Tones = []Tone{Right, Wrong, Soon, Over, Bell}

// strike is a sound that begins loud and dies away.
type strike struct {
	at      float64   // seconds after the beginning
	pitch   float64   // hertz
	partial []float64 // the loudness of the first, second… overtone
	fade    float64   // seconds in which it falls to a third
}

var (
	soft = []float64{1, 0.3, 0.1}
	reed = []float64{1, 0.5, 0.35, 0.2}
)

// score is how a tone is made, and how long it lasts.
type score struct {
	lasts   time.Duration
	strikes []strike
}

var scores = map[Tone]score{
	Right: {420 * time.Millisecond, []strike{{0, 659.3, soft, 0.10}, {0.13, 880, soft, 0.14}}},
	Wrong: {460 * time.Millisecond, []strike{{0, 233.1, reed, 0.12}, {0.16, 174.6, reed, 0.16}}},
	Soon:  {140 * time.Millisecond, []strike{{0, 1046.5, soft, 0.04}}},
	Over:  {700 * time.Millisecond, []strike{{0, 392, reed, 0.18}, {0.3, 392, reed, 0.2}}},
	// The partials of a bell are no multiples of its pitch: that is what makes it one.
	Bell: {1800 * time.Millisecond, []strike{
		{0, 523.3, soft, 0.7},
		{0, 523.3 * 1.19, []float64{0.5}, 0.5},
		{0, 523.3 * 1.56, []float64{0.4}, 0.4},
		{0, 523.3 * 2.74, []float64{0.25}, 0.25},
		{0.6, 523.3, soft, 0.5},
		{0.6, 523.3 * 1.19, []float64{0.5}, 0.4},
		{0.6, 523.3 * 2.74, []float64{0.2}, 0.2},
	}},
}

const (
	toneRate  = 22050 // samples a second
	toneLoud  = 0.6   // of the loudest there is
	toneRise  = 0.004 // seconds to begin, and to end: without them it clicks
	waveHead  = 44
	waveBytes = 2 // of a sample
)

// Wav gives the tone as a wav file that every player plays, 16 bits, one channel, and how long it lasts.
func (t Tone) Wav() (wav []byte, lasts time.Duration) {
	s := scores[t]
	n := int(s.lasts.Seconds() * toneRate)
	all, most := make([]float64, n), 0.0
	for i := range all {
		all[i] = s.at(float64(i) / toneRate)
		most = max(most, math.Abs(all[i]))
	}
	wav = head(n)
	for _, v := range all {
		wav = binary.LittleEndian.AppendUint16(wav, uint16(int16(v/most*toneLoud*math.MaxInt16)))
	}
	return wav, s.lasts
}

// at gives the sound at a moment, in seconds.
func (s score) at(now float64) float64 {
	sum := 0.0
	for _, k := range s.strikes {
		gone := now - k.at
		if gone < 0 {
			continue
		}
		loud := math.Exp(-gone/k.fade) * min(1, gone/toneRise)
		for i, p := range k.partial {
			sum += loud * p * math.Sin(2*math.Pi*k.pitch*float64(i+1)*gone)
		}
	}
	return sum * min(1, (s.lasts.Seconds()-now)/toneRise)
}

// head is the head of a wav file of so many samples.
func head(samples int) []byte {
	size := uint32(samples * waveBytes)
	out := make([]byte, 0, waveHead+int(size))
	out = append(out, "RIFF"...)
	out = binary.LittleEndian.AppendUint32(out, waveHead-8+size)
	out = append(out, "WAVEfmt "...)
	out = binary.LittleEndian.AppendUint32(out, 16)
	out = binary.LittleEndian.AppendUint16(out, 1) // plain sound
	out = binary.LittleEndian.AppendUint16(out, 1) // channel
	out = binary.LittleEndian.AppendUint32(out, toneRate)
	out = binary.LittleEndian.AppendUint32(out, toneRate*waveBytes)
	out = binary.LittleEndian.AppendUint16(out, waveBytes)
	out = binary.LittleEndian.AppendUint16(out, 8*waveBytes)
	out = append(out, "data"...)
	return binary.LittleEndian.AppendUint32(out, size)
}
