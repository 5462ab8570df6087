package store

import (
	"bytes"
	"os"
	"testing"
)

func TestWhatWasErasedSinceABackupStaysErased(t *testing.T) {
	w := morning()
	s := another(t, 1, w)
	class, pupils := classOf(t, s, "Trần Bình")
	flower, err := s.MakeClass("Lớp Hoa Phượng", 4)
	must(t, err)
	_, err = s.AddPupils(flower.ID, []string{"Cao Xuân Quỳnh"})
	must(t, err)
	speaker, err := s.KeepSpeaker("", "contact", []byte(`"Chị Nguyệt Hằng"`))
	must(t, err)
	must(t, s.write(func(p *pen) error { return p.relocate(pupils[0].ID, flower.ID) }))
	b, err := s.Backup(ByHand)
	must(t, err)
	must(t, s.write(func(p *pen) error { return p.relocate(pupils[0].ID, class.ID) }))
	later, err := s.AddPupils(class.ID, []string{"Đặng Thuỳ Trâm"})
	must(t, err)
	stick := carried(t, s, t.TempDir())
	must(t, s.ErasePupil(later[0].ID)) // of whom the backup does not know
	must(t, s.EraseClass(flower.ID))
	must(t, s.EraseSpeaker(speaker))
	_, err = s.Restore(b.Path)
	must(t, err)
	for range 2 { // also after a merge with a file in which they are
		classes, err := s.Classes()
		must(t, err)
		same(t, len(classes), 1)
		speakers, err := s.Speakers()
		must(t, err)
		same(t, len(speakers), 0)
		one, err := s.Pupil(pupils[0].ID) // was not erased, and is in none of the erased
		must(t, err)
		same(t, one.Name, "Trần Bình")
		_, err = s.Pupil(later[0].ID)
		wantErr(t, err, ErrUnknown)
		data, err := os.ReadFile(s.path)
		must(t, err)
		for _, trace := range []string{"Phượng", "Quỳnh", "Nguyệt", "Trâm"} {
			if bytes.Contains(data, []byte(trace)) {
				t.Errorf("%q is in the file", trace)
			}
		}
		merged(t, s, stick)
	}
	must(t, s.Close())
	clean(t, s.dir, w.now)
}
