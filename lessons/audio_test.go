package lessons_test

import (
	"bytes"
	"encoding/binary"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"pgregory.net/rapid"

	"lachanso/lessons"
)

// tone is a wav file of so many seconds of silence.
func tone(rate, channels, bits, seconds int) []byte {
	data := make([]byte, rate*channels*bits/8*seconds)
	var b bytes.Buffer
	b.WriteString("RIFF")
	le := binary.LittleEndian
	b.Write(le.AppendUint32(nil, uint32(36+len(data))))
	b.WriteString("WAVEfmt ")
	b.Write(le.AppendUint32(nil, 16))
	b.Write(le.AppendUint16(nil, 1))
	b.Write(le.AppendUint16(nil, uint16(channels)))
	b.Write(le.AppendUint32(nil, uint32(rate)))
	b.Write(le.AppendUint32(nil, uint32(rate*channels*bits/8)))
	b.Write(le.AppendUint16(nil, uint16(channels*bits/8)))
	b.Write(le.AppendUint16(nil, uint16(bits)))
	b.WriteString("data")
	b.Write(le.AppendUint32(nil, uint32(len(data))))
	b.Write(data)
	return b.Bytes()
}

func TestAWavTellsHowLongItLasts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rate, channels := rapid.IntRange(8000, 48000).Draw(t, "rate"), rapid.IntRange(1, 2).Draw(t, "channels")
		bits, seconds := rapid.SampledFrom([]int{8, 16}).Draw(t, "bits"), rapid.IntRange(1, 3).Draw(t, "seconds")
		w, err := lessons.ReadWav(tone(rate, channels, bits, seconds))
		want := lessons.Wav{Channels: channels, Rate: rate, Bits: bits, Lasts: time.Duration(seconds) * time.Second}
		if err != nil || w != want {
			t.Fatalf("%+v %v, want %+v", w, err, want)
		}
	})
}

func TestAWavIsHeldToItsBytes(t *testing.T) {
	good := tone(8000, 1, 8, 2)
	with := func(at int, value ...byte) []byte {
		out := slices.Clone(good)
		copy(out[at:], value)
		return out
	}
	listed := slices.Concat(good[:12], []byte("LIST\x03\x00\x00\x00abc\x00"), good[12:])
	for name, c := range map[string]struct {
		file []byte
		want time.Duration // 0: refused
	}{
		"nothing":                       {nil, 0},
		"a head alone":                  {good[:12], 0},
		"a head and a format":           {good[:36], 0},
		"no sound in it":                {good[:44], 0},
		"cut in the middle":             {good[:44+8000], time.Second},
		"names more than it has":        {with(40, 0xff, 0xff, 0xff, 0xff), 2 * time.Second},
		"another chunk first, odd long": {listed, 2 * time.Second},
		"an mp3":                        {[]byte("ID3\x03\x00 and more than twelve bytes"), 0},
		"big endian":                    {with(0, 'R', 'I', 'F', 'X'), 0},
		"compressed":                    {with(20, 0x55), 0},
		"no channels":                   {with(22, 0), 0},
		"six channels":                  {with(22, 6), 0},
		"24 bits":                       {with(34, 24), 0},
		"0 samples a second":            {with(24, 0, 0, 0, 0), 0},
		"4 milliard samples a second":   {with(24, 0xff, 0xff, 0xff, 0xff), 0},
		"a format of no length":         {with(16, 0, 0, 0, 0), 0},
	} {
		w, err := lessons.ReadWav(c.file)
		if (err == nil) != (c.want > 0) || err == nil && w.Lasts != c.want {
			t.Errorf("%s: %v %v, want %v", name, w.Lasts, err, c.want)
		}
	}
}

func FuzzWav(f *testing.F) {
	f.Add(tone(8000, 1, 8, 1))
	f.Add([]byte("RIFF\x00\x00\x00\x00WAVEfmt \x10\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		w, err := lessons.ReadWav(raw)
		if err != nil {
			return
		}
		most := time.Duration(len(raw)) * time.Second / time.Duration(w.Rate)
		if w.Lasts <= 0 || w.Lasts > most {
			t.Errorf("%d bytes last %v", len(raw), w.Lasts)
		}
	})
}

func TestRecordingsAreFoundByWhatTheyRead(t *testing.T) {
	pack := goodPack(t)
	sound := &fstest.MapFile{Data: tone(8000, 1, 8, 1)}
	for _, item := range []string{"1B-q01", "1B-q01.b", "1B-story.d1", "1B-chat"} {
		pack["modules/1B/audio/vi/"+item+".wav"], pack["modules/1B/audio/en/"+item+".wav"] = sound, sound
	}
	p := load(t, pack, lessons.Options{})
	for _, item := range []string{"1B-q01", "1B-q01.b", "1B-story.d1", "1B-chat"} {
		wav, lasts, ok := p.Sound("vi", item)
		if !ok || lasts != time.Second || !bytes.Equal(wav, sound.Data) || !p.HasSound("en", item) {
			t.Errorf("%s: %v %v, %d bytes", item, ok, lasts, len(wav))
		}
	}
	if _, _, ok := p.Sound("vi", "1B-q02"); ok || p.HasSound("vi", "1B-q02") {
		t.Error("a question that was not recorded has a recording")
	}
}

func TestABadRecordingIsNamed(t *testing.T) {
	ok := tone(8000, 1, 8, 1)
	for _, c := range []struct {
		name string
		data []byte
		code string
	}{
		{"audio/vi/1B-q01.wav", ok, "sound-alone"},
		{"audio/vi/1B-q99.wav", ok, "sound-unknown"},
		{"audio/vi/1B-q01.z.wav", ok, "sound-unknown"},
		{"audio/vi/1B-q01.mp3", ok, "sound-form"},
		{"audio/vi/1B-q01.wav", []byte("RIFF"), "sound-form"},
		{"audio/vi/1B-q01.wav", tone(8000, 1, 8, 121), "sound-long"},
		{"audio/vi/1B-q01.wav", tone(48000, 2, 16, 40), "file-too-big"},
		{"audio/fr/1B-q01.wav", ok, "sound-place"},
		{"audio/1B-q01.wav", ok, "sound-place"},
		{"audio/vi/deep/1B-q01.wav", ok, "sound-unknown"},
	} {
		pack := goodPack(t)
		pack["modules/1B/"+c.name] = &fstest.MapFile{Data: c.data}
		expect(t, problems(pack), c.code, "modules/1B/"+c.name, 0)
		if p, _ := lessons.Load(pack, lessons.Options{}); c.code != "sound-alone" && p.HasSound("vi", "1B-q01") {
			t.Errorf("%s is used in spite of %s", c.name, c.code)
		}
	}
}
