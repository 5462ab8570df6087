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

func TestAPlanToRestoreDoesNotCountWhatStaysErased(t *testing.T) {
	w := morning()
	s := another(t, 1, w)
	class, pupils := classOf(t, s, "Trần Bình", "Lê An")
	flower, err := s.MakeClass("Lớp Hoa Phượng", 4)
	must(t, err)
	others, err := s.AddPupils(flower.ID, []string{"Cao Xuân Quỳnh"})
	must(t, err)
	speaker, err := s.KeepSpeaker("", "contact", []byte(`"Chị Nguyệt Hằng"`))
	must(t, err)
	for _, pupil := range []ID{pupils[0].ID, pupils[1].ID, others[0].ID} {
		a, err := s.BeginAttempt(Attempt{Pupil: pupil, Module: "3B", Part: "quiz", Questions: []string{"3B-q01"}})
		must(t, err)
		must(t, s.Answer(Answer{Attempt: a.ID, Question: "3B-q01", Options: []string{"b"}, First: true, Move: "q01 b"}))
	}
	b, err := s.Backup(ByHand)
	must(t, err)
	plan, err := s.PlanRestore(b.Path)
	must(t, err)
	same(t, plan.Gained.None(), true)
	must(t, s.ErasePupil(pupils[1].ID))
	must(t, s.EraseClass(flower.ID))
	must(t, s.EraseSpeaker(speaker))
	plan, err = s.PlanRestore(b.Path)
	must(t, err)
	if !plan.Gained.None() || plan.Erased != 2 {
		t.Errorf("gained %+v, %d stay erased", plan.Gained, plan.Erased)
	}

	stick := carried(t, s, t.TempDir()) // of a PC that goes on, and knows of what is erased here
	must(t, s.ErasePupil(pupils[0].ID))
	must(t, s.EraseClass(class.ID))
	plan, err = s.PlanRestore(stick)
	must(t, err)
	same(t, []any{plan.Gained, plan.Erased}, []any{Difference{}, 1})
	must(t, s.Close())
}
