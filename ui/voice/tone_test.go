package voice

import (
	"encoding/binary"
	"math"
	"testing"
	"time"

	"lachanso/lessons"
)

// Every tone is a recording that the program's own reader takes, is short, small and never cut off at its loudest, and begins
// and ends in silence.
func TestTonesAreShortRecordings(t *testing.T) {
	seen := map[time.Duration]bool{}
	for _, tone := range Tones {
		file, lasts := tone.Wav()
		w, err := lessons.ReadWav(file)
		if err != nil || w.Channels != 1 || w.Bits != 16 || (w.Lasts-lasts).Abs() > time.Millisecond {
			t.Errorf("tone %d: %+v, %v, said to last %v", tone, w, err, lasts)
		}
		if len(file) > 100<<10 || lasts > 2*time.Second || seen[lasts] {
			t.Errorf("tone %d takes %d bytes and %v", tone, len(file), lasts)
		}
		seen[lasts] = true
		var most, sum float64
		samples := (len(file) - waveHead) / 2
		for i := range samples {
			v := float64(int16(binary.LittleEndian.Uint16(file[waveHead+2*i:])))
			most = max(most, math.Abs(v))
			sum += v * v
			if (i < 3 || i > samples-3) && math.Abs(v) > 1500 {
				t.Errorf("tone %d clicks at sample %d: %v", tone, i, v)
			}
		}
		if most < 15000 || most > 20000 || math.Sqrt(sum/float64(samples)) < 1000 {
			t.Errorf("tone %d is %v at its loudest, %v all over", tone, most, math.Sqrt(sum/float64(samples)))
		}
	}
}
