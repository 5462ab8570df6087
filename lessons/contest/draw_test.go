package contest_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/contest"

	"pgregory.net/rapid"
)

func wish(t *rapid.T) contest.Wish {
	w := contest.Wish{
		Bands:  rapid.SliceOfNDistinct(rapid.SampledFrom(lessons.Bands), 0, 4, rapid.ID[lessons.Band]).Draw(t, "bands"),
		Topics: rapid.SliceOfNDistinct(rapid.IntRange(1, 7), 0, 7, rapid.ID[int]).Draw(t, "topics"),
		Count:  rapid.IntRange(-1, 260).Draw(t, "count"),
		Kinds:  rapid.SampledFrom([][]string{contest.BoardKinds, contest.CornerKinds}).Draw(t, "kinds"),
		Reuse:  rapid.Bool().Draw(t, "reuse"),
	}
	var all []string
	for _, m := range thePack().Modules {
		for _, q := range m.With(lessons.UseContest) {
			all = append(all, q.ID)
		}
	}
	w.Used = rapid.SliceOfN(rapid.SampledFrom(all), 0, 80).Draw(t, "used")
	return w
}

func level(pack *lessons.Pack, id string) (m *lessons.Module, level int) {
	for _, m := range pack.Modules {
		if q := m.Question(id); q != nil {
			return m, q.Difficulty + slices.Index(lessons.Bands, m.Band)
		}
	}
	return nil, 0
}

func TestADrawIsWhatWasWishedOrSaysWhatIsLacking(t *testing.T) {
	pack := thePack()
	rapid.Check(t, func(t *rapid.T) {
		w, seed := wish(t), rapid.Uint64().Draw(t, "seed")
		ids, err := contest.Draw(pack, w, seed)
		var lack *contest.Lack
		var problem contest.Problem
		switch {
		case w.Count < 1:
			if !errors.As(err, &problem) || problem.Code != contest.CountFew {
				t.Fatal(err)
			}
			return
		case errors.As(err, &lack):
			lacks(t, w, lack, seed)
			return
		case err != nil:
			t.Fatal(err)
		}
		if len(ids) != w.Count {
			t.Fatalf("%d questions, wanted %d", len(ids), w.Count)
		}
		seen, before, again := map[string]bool{}, 0, 0
		for _, id := range ids {
			m, l := level(pack, id)
			if seen[id] || l < before || len(w.Bands) > 0 && !slices.Contains(w.Bands, m.Band) || len(w.Topics) > 0 && !slices.Contains(w.Topics, m.Topic) {
				t.Fatalf("%s of module %s does not belong there", id, m.ID)
			}
			if slices.Contains(w.Used, id) {
				again++
			}
			seen[id], before = true, l
		}
		if again > 0 && !w.Reuse {
			t.Fatalf("%d questions were asked before in this year", again)
		}
		if same, _ := contest.Draw(pack, w, seed); !slices.Equal(ids, same) {
			t.Fatal("the same seed gave other questions")
		}
	})
}

// lacks wants a lack to be true, and each mend to be enough.
func lacks(t *rapid.T, w contest.Wish, l *contest.Lack, seed uint64) {
	if l.Free >= l.Wanted || l.Wanted != w.Count {
		t.Fatalf("%d wanted, %d free: no lack", l.Wanted, l.Free)
	}
	free, lacking := 0, 0
	for _, c := range l.Cells {
		free += c.Free
		lacking += c.Lacks
	}
	if free != l.Free || lacking < l.Wanted-l.Free {
		t.Fatalf("cells have %d of %d and lack %d of %d", free, l.Free, lacking, l.Wanted-l.Free)
	}
	for _, m := range l.Mends() {
		if ids, err := contest.Draw(thePack(), w.With(m), seed); err != nil || len(ids) == 0 {
			t.Fatalf("mend %+v is not enough: %v", m, err)
		}
	}
}

func TestTheOldestQuestionsComeAgainFirst(t *testing.T) {
	pack := thePack()
	w := contest.Wish{Bands: []lessons.Band{lessons.BandA}, Topics: []int{1}, Count: 1, Kinds: contest.BoardKinds}
	_, err := contest.Draw(pack, contest.Wish{Bands: w.Bands, Topics: w.Topics, Count: 99, Kinds: w.Kinds}, 1)
	var lack *contest.Lack
	if !errors.As(err, &lack) {
		t.Fatal(err)
	}
	w.Count = lack.Free
	all, err := contest.Draw(pack, w, 1)
	if err != nil || len(all) < 3 {
		t.Fatal(all, err)
	}
	w.Used, w.Count, w.Reuse = append(slices.Clone(all), all[0]), 2, true // the first was asked once more
	ids, err := contest.Draw(pack, w, 1)
	if err != nil || !slices.Contains(ids, all[1]) || !slices.Contains(ids, all[2]) {
		t.Errorf("of %v it takes %v: %v", w.Used, ids, err)
	}
	w.Reuse = false
	if _, err = contest.Draw(pack, w, 1); !errors.As(err, &lack) || lack.Free != 0 || lack.Old != len(all) {
		t.Fatal(err)
	}
	kinds := []string{}
	for _, m := range lack.Mends() {
		kinds = append(kinds, m.Kind)
	}
	if !slices.Equal(kinds, []string{contest.MendReuse, contest.MendTopics}) {
		t.Errorf("mends are %v", kinds)
	}
}

func TestASchoolYearBeginsInAugust(t *testing.T) {
	for day, want := range map[string]int{"2026-09-05": 2026, "2026-12-31": 2026, "2027-06-01": 2026, "2027-07-31": 2026, "2027-08-01": 2027} {
		d, err := time.Parse(time.DateOnly, day)
		if err != nil || contest.SchoolYear(d) != want {
			t.Errorf("%s is of %d", day, contest.SchoolYear(d))
		}
	}
}

func TestADrawIsEven(t *testing.T) {
	ids, err := contest.Draw(thePack(), contest.Wish{Count: 56, Kinds: contest.BoardKinds}, 5)
	if err != nil {
		t.Fatal(err)
	}
	modules := map[string]int{}
	for _, id := range ids {
		m, _ := level(thePack(), id)
		modules[m.ID]++
	}
	for _, m := range thePack().Modules {
		if modules[m.ID] != 2 {
			t.Errorf("module %s gives %d of 56 questions", m.ID, modules[m.ID])
		}
	}
}
