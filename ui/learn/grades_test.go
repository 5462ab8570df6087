package learn

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lachanso/lessons"
	"lachanso/ui/app/apptest"
)

// A class of grades 5 and 6 has the lessons of both first, and those of the older ones as others of grade 6 do.
func TestTheShelfOfAClassOfTwoGrades(t *testing.T) {
	s := opened(t, apptest.Options{}, 5, "Lê An")
	for _, tt := range []struct {
		grade, also int
		own         []lessons.Band
	}{{5, 0, []lessons.Band{lessons.BandB}}, {5, 4, []lessons.Band{lessons.BandB}}, {5, 6, []lessons.Band{lessons.BandB, lessons.BandC}}, {6, 5, []lessons.Band{lessons.BandB, lessons.BandC}}} {
		a := s.seat(0)
		a.class.Grade, a.class.Also = tt.grade, tt.also
		l := newShelf(a)
		if d := cmp.Diff(tt.own, l.own); d != "" {
			t.Errorf("grades %d and %d: %s", tt.grade, tt.also, d)
		}
		for i, band := range tt.own {
			if i < len(l.pages) && l.pages[0].band != tt.own[0] {
				t.Errorf("grades %d and %d: the first page is of %s, not of %s", tt.grade, tt.also, l.pages[0].band, band)
			}
		}
		for _, p := range l.pages {
			if tt.also == 0 && p.band > lessons.BandB {
				t.Errorf("grade %d is offered %s", tt.grade, p.band)
			}
		}
	}
}
