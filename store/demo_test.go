package store

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func demoPlan(modules int) DemoPlan {
	plan := DemoPlan{Pack: "lachanso", Version: "1", School: "Trường Hoa Sen", Lang: "vi", Seed: 5}
	plan.Step = func(question string, options []string) string { return question + fmt.Sprint(options) }
	for m := range modules {
		id := fmt.Sprintf("%dB", m+1)
		module := DemoModule{ID: id, Endings: []string{"told", "alone"}, Activities: []string{"order"}, Ask: []string{id + "-02", id + "-05"}}
		for q := range 10 {
			module.Quiz = append(module.Quiz, DemoQuestion{ID: fmt.Sprintf("%s-q%02d", id, q), Revision: 1, Options: []string{"b", "a", "c"}})
		}
		for q := range 4 {
			module.Before = append(module.Before, DemoQuestion{ID: fmt.Sprintf("%s-before-%d", id, q), Options: []string{"b", "a"}})
			module.After = append(module.After, DemoQuestion{ID: fmt.Sprintf("%s-after-%d", id, q), Options: []string{"b", "a"}})
		}
		plan.Modules = append(plan.Modules, module)
	}
	for i := range 5 {
		plan.Sessions = append(plan.Sessions, DemoSession{
			Name: fmt.Sprintf("Tháng %d", i+1), Setup: []byte(`{}`), Record: []byte(`{}`), Minutes: 15, Pupils: 280 + i, Before: time.Duration(40+30*i) * schoolDay,
		})
	}
	plan.Plans = []DemoSession{{Name: "Tháng 12", Setup: []byte(`{}`)}}
	return plan
}

func TestAMadeUpYearIsWholeAndRepeatsItself(t *testing.T) {
	var files [][]Attempt
	for range 2 {
		dir, w := t.TempDir(), morning()
		s := openStore(t, dir, w)
		must(t, s.Demo(demoPlan(4)))
		wantErr(t, s.Demo(demoPlan(4)), ErrNotEmpty)
		classes, err := s.Classes()
		must(t, err)
		same(t, len(classes), 3)
		var all []Attempt
		unfinished := 0
		for _, c := range classes {
			progress, err := s.Progress(c.ID)
			must(t, err)
			same(t, len(progress.Modules), 4)
			if c.Pupils < 30 || c.Pupils > 38 || progress.Whole["4B"].Taught != 1 || progress.Whole["4B"].LastTime.After(w.now) {
				t.Fatalf("%+v", progress.Whole["4B"])
			}
			for _, row := range progress.Rows {
				attempts, err := s.Attempts(row.Pupil.ID)
				must(t, err)
				all = append(all, attempts...)
				if row.Modules["4B"].Unfinished {
					unfinished++
				}
			}
			if hardest, err := s.Hardest(c.ID, 3); err != nil || len(hardest) != 3 || hardest[0].Wrong() <= 0 {
				t.Fatalf("%v %v", hardest, err)
			}
		}
		held, err := s.Sessions()
		must(t, err)
		same(t, len(held), 5)
		for i, one := range held { // the newest first, each on its day
			same(t, one.Pupils, 280+i)
			same(t, one.Ended.Sub(one.Begun) >= 15*time.Minute, true)
			same(t, w.now.Sub(one.Begun) > time.Duration(38+30*i)*schoolDay, true)
		}
		plans, err := s.Plans()
		must(t, err)
		same(t, len(plans), 1)
		if unfinished == 0 {
			t.Error("nobody left anything in the middle")
		}
		files = append(files, all)
		must(t, s.Close())
		found := clean(t, dir, w.now)
		same(t, len(found.Problems), 0)
		if info, err := os.Stat(filepath.Join(dir, FileName)); err != nil || found.Answers < 4000 {
			t.Fatalf("%v %+v %v", err, found, info)
		}
	}
	same(t, files[0], files[1])
}
