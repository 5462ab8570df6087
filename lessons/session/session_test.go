package session_test

import (
	"errors"
	"os"
	"slices"
	"sync"
	"testing"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/contest"
	"lachanso/lessons/session"
	"lachanso/lessons/steps"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var flag = time.Date(2026, 11, 16, 7, 15, 0, 0, time.UTC)

var thePack = sync.OnceValue(func() *lessons.Pack {
	p, _ := lessons.Load(os.DirFS("../../assets/packs/lachanso"), lessons.Options{ArtLater: true})
	p.Forget()
	return p
})

// TestReadyPlansOfAYear wants a plan for each month of a school year, and for the special days, all of them whole.
func TestReadyPlansOfAYear(t *testing.T) {
	months, days, occasions := map[int]bool{}, 0, map[string]bool{}
	for _, p := range thePack().Plans {
		occasions[p.Occasion] = true
		if p.On.Empty() {
			months[p.Month] = true
		} else {
			days++
		}
		var kinds []string
		for _, part := range p.Parts {
			kinds = append(kinds, part.Kind)
		}
		for _, kind := range []string{lessons.PartPledge, lessons.PartRecap} {
			if !slices.Contains(kinds, kind) {
				t.Errorf("%s has no %s", p.ID, kind)
			}
		}
		if !slices.Contains(kinds[:2], lessons.PartGame) || len(p.Materials) == 0 || len(p.Roles) < 2 || len(p.Topics) == 0 {
			t.Errorf("%s lacks its opening game, materials, roles or topics", p.ID)
		}
	}
	for _, m := range []int{9, 10, 11, 12, 1, 2, 3, 4, 5} {
		if !months[m] {
			t.Errorf("no plan for month %d", m)
		}
	}
	if n := len(thePack().Plans); n < 14 || days != 4 || len(occasions) != len(lessons.Occasions) {
		t.Errorf("%d plans, %d of them for special days, for %d occasions", n, days, len(occasions))
	}
}

// TestReadyPlansRunToTheirEndWithinTheirMinutes runs each with a clock, every part as long as it is planned.
func TestReadyPlansRunToTheirEndWithinTheirMinutes(t *testing.T) {
	for _, ready := range thePack().Plans {
		p := session.FromReady(ready, 300)
		r, err := session.NewRun(p, flag)
		if err != nil {
			t.Fatal(ready.ID, err)
		}
		now := flag
		for i, part := range p.Parts {
			v := r.View(now)
			if v.Part != i+1 || v.Word != session.InTime || v.Behind != 0 || v.Now != part {
				t.Fatalf("%s, part %d: %+v", ready.ID, i+1, v)
			}
			now = now.Add(time.Duration(part.Minutes) * time.Minute)
			if v = r.View(now); v.Left != 0 || v.Word != session.InTime {
				t.Fatalf("%s, at the end of part %d: %+v", ready.ID, i+1, v)
			}
			if err := r.Next(now); err != nil {
				t.Fatal(ready.ID, err)
			}
		}
		h := r.Held(now)
		if !h.Over || h.Minutes != lessons.OccasionMinutes(ready.Occasion) || len(h.Parts) != len(p.Parts) {
			t.Errorf("%s took %d minutes in %d parts", ready.ID, h.Minutes, len(h.Parts))
		}
		for _, w := range session.Wholes(thePack(), p) {
			if w.Gone || len(w.Words.Say)+len(w.Words.Do) == 0 {
				t.Errorf("%s: %+v", ready.ID, w.Part)
			}
			if w.Kind == lessons.PartContest && (len(w.Rules(thePack())) < 6 || w.Questions != w.Words.Questions) {
				t.Errorf("%s: contest %+v", ready.ID, w)
			}
		}
	}
}

// TestContestsOfReadyPlansCanBeDrawn wants the pack to have the questions its plans ask for.
func TestContestsOfReadyPlansCanBeDrawn(t *testing.T) {
	for _, p := range thePack().Plans {
		for _, part := range p.Parts {
			if part.Kind != lessons.PartContest || part.Contest == contest.KindCrossword {
				continue
			}
			w := contest.Wish{Bands: p.Bands, Topics: p.Topics, Count: part.Questions, Kinds: contest.BoardKinds}
			if part.Contest == contest.KindCorners {
				w.Kinds = contest.CornerKinds
			}
			if _, err := contest.Draw(thePack(), w, 1); err != nil {
				t.Errorf("%s/%s: %v", p.ID, part.ID, err)
			}
		}
	}
}

func wish(t *rapid.T) session.Wish {
	return session.Wish{
		Occasion: rapid.SampledFrom(lessons.Occasions).Draw(t, "occasion"),
		Bands:    rapid.SliceOfNDistinct(rapid.SampledFrom(lessons.Bands), 0, 4, rapid.ID[lessons.Band]).Draw(t, "bands"),
		Topics:   rapid.SliceOfNDistinct(rapid.IntRange(1, 7), 0, 7, rapid.ID[int]).Draw(t, "topics"),
		Pupils:   rapid.IntRange(1, session.MostPupils).Draw(t, "pupils"),
		Have:     rapid.SliceOfNDistinct(rapid.SampledFrom(lessons.Needs), 0, 3, rapid.ID[string]).Draw(t, "have"),
		Seed:     rapid.Uint64().Draw(t, "seed"),
	}
}

func TestASuggestedPlanFillsItsOccasionAndCanBeDone(t *testing.T) {
	library := session.Library(thePack())
	rapid.Check(t, func(t *rapid.T) {
		w := wish(t)
		p, err := session.Suggest(thePack(), w)
		if err != nil {
			t.Fatal(err)
		}
		if p.Spare() != 0 || p.Total() != lessons.OccasionMinutes(w.Occasion) {
			t.Fatalf("%d minutes for %s", p.Total(), w.Occasion)
		}
		seen := map[string]bool{}
		for _, part := range p.Parts {
			i := slices.IndexFunc(library, func(c session.Choice) bool { return c.Ref == part.Ref })
			if i < 0 || seen[part.Ref] || part.Minutes < 1 || part.Title.Empty() {
				t.Fatalf("part %+v", part)
			}
			seen[part.Ref] = true
			c := library[i]
			if c.Part.Most > 0 && c.Part.Most < w.Pupils {
				t.Fatalf("%s is for %d pupils, not for %d", part.Ref, c.Part.Most, w.Pupils)
			}
			for _, need := range c.Part.Needs {
				if !slices.Contains(w.Have, need) {
					t.Fatalf("%s needs %s", part.Ref, need)
				}
			}
			if len(w.Bands) > 0 && !slices.ContainsFunc(c.Bands, func(b lessons.Band) bool { return slices.Contains(w.Bands, b) }) {
				t.Fatalf("%s is for %v", part.Ref, c.Bands)
			}
		}
		kinds := map[string]bool{}
		for _, part := range p.Parts {
			kinds[part.Kind] = true
		}
		if !kinds[lessons.PartGame] || !kinds[lessons.PartPledge] || !kinds[lessons.PartRecap] {
			t.Fatalf("kinds %v", kinds)
		}
		if again, _ := session.Suggest(thePack(), w); !cmp.Equal(p, again) {
			t.Fatal("the same seed gives another plan")
		}
	})
}

func TestAYardOfThreeHundredAndOneLoudspeaker(t *testing.T) {
	p, err := session.Suggest(thePack(), session.Wish{
		Occasion: lessons.OccasionFlag, Bands: []lessons.Band{lessons.BandB}, Topics: []int{1}, Pupils: 300, Have: []string{lessons.NeedSound},
	})
	if err != nil || len(p.Parts) != 4 {
		t.Fatal(p, err)
	}
	for _, w := range session.Wholes(thePack(), p) {
		if w.Words.Contest == contest.KindBell || w.Words.Contest == contest.KindCorners {
			t.Errorf("%s is not for a yard", w.Ref)
		}
	}
	for _, bad := range []session.Wish{{Occasion: "picnic", Pupils: 10}, {Occasion: lessons.OccasionFlag}, {Occasion: lessons.OccasionFlag, Pupils: 1001}} {
		if _, err := session.Suggest(thePack(), bad); !errors.Is(err, session.ErrOccasion) && !errors.Is(err, session.ErrPupils) {
			t.Errorf("%+v: %v", bad, err)
		}
	}
}

func TestPlanningKeepsTheTotalRight(t *testing.T) {
	start := session.FromReady(thePack().Plans[0], 300)
	library := session.Library(thePack())
	rapid.Check(t, func(t *rapid.T) {
		p := session.NewPlanning(thePack(), start, flag)
		n := rapid.IntRange(-1, 9)
		ref := rapid.Custom(func(t *rapid.T) string {
			return rapid.SampledFrom(library).Draw(t, "choice").Ref
		})
		for range rapid.IntRange(0, 40).Draw(t, "steps") {
			before := p.Plan()
			var err error
			switch rapid.IntRange(0, 9).Draw(t, "step") {
			case 9:
				at := rapid.SampledFrom([]string{"", "07:15", "7:15", "24:00"}).Draw(t, "at")
				if err = p.Start(at, flag); err == nil && p.Plan().Start != at {
					t.Fatalf("begun at %q it became %+v", at, p.Plan())
				}
			case 8:
				err = p.Who(n.Draw(t, "part"), rapid.String().Draw(t, "who"), flag)
			case 7:
				pupils := rapid.IntRange(-1, session.MostPupils+1).Draw(t, "pupils")
				bands := rapid.SliceOfN(rapid.SampledFrom([]lessons.Band{"A", "B", "C", "D", "E"}), 0, 3).Draw(t, "bands")
				if err = p.Whom(pupils, bands, flag); err == nil && (p.Plan().Pupils != pupils || len(p.Plan().Bands) != len(bands)) {
					t.Fatalf("for %d of %v it became %+v", pupils, bands, p.Plan())
				}
			case 0:
				err = p.Move(n.Draw(t, "part"), n.Draw(t, "to"), flag)
			case 1:
				err = p.Lengthen(n.Draw(t, "part"), rapid.IntRange(-5, 200).Draw(t, "minutes"), flag)
			case 2:
				err = p.Swap(n.Draw(t, "part"), ref.Draw(t, "ref"), flag)
			case 3:
				err = p.Remove(n.Draw(t, "part"), flag)
			case 4:
				err = p.Add(n.Draw(t, "part"), ref.Draw(t, "ref"), flag)
			case 5:
				if err = p.Fit(flag); err == nil && p.Plan().Spare() != 0 {
					t.Fatal("fitted, and it does not fit")
				}
				for i, part := range p.Plan().Parts {
					if was := before.Parts[i].Minutes; (part.Minutes-was)*before.Spare() < 0 {
						t.Fatalf("with %d minutes to spare, part %d became %d minutes of %d", before.Spare(), i+1, part.Minutes, was)
					}
				}
			default:
				err = p.Undo(flag)
			}
			if err != nil && !cmp.Equal(before, p.Plan()) {
				t.Fatal("refused, and changed:", err)
			}
			holds(t, p.Plan())
		}
		again, err := session.ResumePlanning(thePack(), start, p.Moves(), flag)
		if err != nil || !cmp.Equal(again.Plan(), p.Plan()) {
			t.Fatal("resumed, it differs:", err)
		}
		for p.CanUndo() {
			if err := p.Undo(flag); err != nil {
				t.Fatal(err)
			}
		}
		if !cmp.Equal(start, p.Plan()) {
			t.Fatal("undone to the start, it differs")
		}
	})
}

func holds(t *rapid.T, p session.Plan) {
	sum, seen := 0, map[string]bool{}
	for _, part := range p.Parts {
		if part.Minutes < 1 || seen[part.Ref] {
			t.Fatalf("part %+v", part)
		}
		sum += part.Minutes
		seen[part.Ref] = true
	}
	if sum != p.Total() || p.Spare() != lessons.OccasionMinutes(p.Occasion)-sum || len(p.Parts) == 0 || len(p.Parts) > session.MostParts {
		t.Fatalf("%d minutes are said to be %d", sum, p.Total())
	}
}

func TestASessionThatTakesLongerSaysSoCalmly(t *testing.T) {
	p := session.FromReady(*planOf(t, "month-09"), 300) // 3 + 7 + 3 + 2
	r, err := session.NewRun(p, flag)
	if err != nil {
		t.Fatal(err)
	}
	at := func(seconds int) time.Time { return flag.Add(time.Duration(seconds) * time.Second) }
	says := func(seconds int, want session.Word, drop int) {
		t.Helper()
		if v := r.View(at(seconds)); v.Word != want || v.Drop != drop {
			t.Errorf("after %d s it says %q, drop %d: %+v", seconds, v.Word, v.Drop, v)
		}
	}
	says(170, session.InTime, 0)
	says(210, session.PartOver, 0) // half a minute late is no matter
	says(260, session.Late, 2)     // the quiz is what may be left out
	step(t, r.GoTo(3, at(260)))
	says(260, session.InTime, 0)
	step(t, r.More(9, at(261)))
	if v := r.View(at(261)); v.Minutes != 12 || v.Word != session.Late || v.Drop != 0 {
		t.Errorf("%+v", v) // pledge and recap stay
	}
	says(901, session.TimeOver, 0)
	step(t, r.Next(at(902)), r.Next(at(905)))
	if v := r.View(at(999)); !v.Over || v.Word != session.InTime {
		t.Errorf("%+v", v)
	}
	h := r.Held(at(999))
	if len(h.Parts) != 2 || h.Parts[0].Took != 5 || h.Parts[1].Took != 11 {
		t.Errorf("held %+v", h.Parts) // the recap was on for three seconds
	}
	step(t, r.Back(at(999)))
	if v := r.View(at(1000)); v.Over || v.Part != 4 {
		t.Errorf("%+v", v)
	}
}

func planOf(t *testing.T, id string) *lessons.Plan {
	t.Helper()
	for i, p := range thePack().Plans {
		if p.ID == id {
			return &thePack().Plans[i]
		}
	}
	t.Fatal("no plan ", id)
	return nil
}

func step(t *testing.T, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestARunningSessionGoesOn(t *testing.T) {
	p := session.FromReady(*planOf(t, "safer-internet-day"), 200)
	rapid.Check(t, func(t *rapid.T) {
		r, err := session.NewRun(p, flag)
		if err != nil {
			t.Fatal(err)
		}
		fresh, now := r.View(flag), flag
		for range rapid.IntRange(0, 40).Draw(t, "steps") {
			now = now.Add(time.Duration(rapid.IntRange(-3000, 600_000).Draw(t, "ms")) * time.Millisecond)
			switch rapid.IntRange(0, 9).Draw(t, "step") {
			case 0, 1:
				_ = r.Next(now)
			case 2:
				_ = r.Back(now)
			case 3:
				_ = r.GoTo(rapid.IntRange(-1, 9).Draw(t, "part"), now)
			case 4:
				_ = r.More(rapid.IntRange(-10, 10).Draw(t, "more"), now)
			case 5:
				_ = r.Undo(now)
			case 6:
				_ = r.Pause(now)
			case 7:
				_ = r.Continue(now)
			case 8:
				r.Tick(now)
			default:
				if rapid.IntRange(0, 5).Draw(t, "end") == 0 {
					_ = r.End(now)
				}
			}
			v, spent := r.View(now), time.Duration(0)
			if v.Part < 1 || v.Part > v.Of || v.Spent < 0 || v.Elapsed < 0 || v.Behind < 0 {
				t.Fatalf("%+v", v)
			}
			for _, part := range r.Held(now).Parts {
				spent += time.Duration(part.Took-1) * time.Minute
			}
			if spent > v.Elapsed {
				t.Fatalf("parts took %v of %v", spent, v.Elapsed)
			}
		}
		r.Tick(now)
		// What a tick does not keep yet is lost by a power cut, and is less than its quarter of a minute.
		later := now.Add(time.Hour)
		again, err := session.ResumeRun(p, r.Moves(), later)
		if err != nil {
			t.Fatal(err)
		}
		a, b := r.View(now), again.View(later)
		if lost := a.Elapsed - b.Elapsed; lost < 0 || lost > 15*time.Second || a.Spent-b.Spent > lost || a.Part != b.Part || a.Over != b.Over || a.Minutes != b.Minutes {
			t.Fatalf("resumed, it differs: %s", cmp.Diff(a, b))
		}
		for r.CanUndo() {
			if err := r.Undo(now); err != nil {
				t.Fatal(err)
			}
		}
		if v := r.View(now); v.Part != fresh.Part || v.Minutes != fresh.Minutes || v.Over || v.Spent != v.Elapsed {
			t.Fatalf("undone to the start: %+v", v)
		}
	})
	if _, err := session.NewRun(session.Plan{}, flag); !errors.Is(err, session.ErrParts) {
		t.Error("a session without parts:", err)
	}
	if _, err := session.ResumeRun(p, []string{"0 next", "x"}, flag); !errors.Is(err, steps.ErrMove) {
		t.Error("a damaged move:", err)
	}
}
