package store

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"lachanso/store/sealed"
)

// another opens data of another PC: its chance is not the first one's.
func another(t testing.TB, seed uint64, w *watch) *Store {
	t.Helper()
	s, err := Open(t.TempDir(), Options{Now: w.Now, Entropy: chance(seed)})
	must(t, err)
	t.Cleanup(func() {
		if s.db != nil {
			must(t, s.Close())
			clean(t, s.dir, w.now)
		}
	})
	return s
}

// carried is the data of a store as a file on a stick.
func carried(t tester, s *Store, dir string) string {
	t.Helper()
	f, err := os.CreateTemp(dir, "stick-*.db")
	must(t, err)
	must(t, s.view(func(d *desk) error { _, err := d.tx.WriteTo(f); return err }))
	must(t, f.Close())
	return f.Name()
}

// merged merges files and gives the plan that was carried out.
func merged(t tester, s *Store, files ...string) MergePlan {
	t.Helper()
	b, err := s.Bring(context.Background(), files, "")
	must(t, err)
	told, err := b.Plan(context.Background())
	must(t, err)
	plan, err := b.Merge(context.Background(), nil)
	must(t, err)
	same(t, plan.Nothing(), told.Nothing())
	same(t, plan.New, told.New)
	must(t, b.Close())
	if _, err := os.Stat(s.path + mergeSuffix); !os.IsNotExist(err) {
		t.Fatalf("left behind: %v", err)
	}
	return plan
}

func quizOf(t tester, s *Store, pupil ID, right bool) {
	t.Helper()
	a, err := s.BeginAttempt(Attempt{Pupil: pupil, Module: "3B", Part: "quiz"})
	must(t, err)
	must(t, s.Answer(Answer{Attempt: a.ID, Question: "3B-q01", Options: []string{"b"}, First: true, Right: right, Move: "b"}))
	must(t, s.Finish(Finished{Attempt: a.ID, Asked: 1, Score: 1}))
}

func TestTwoPCsThatWorkedApartUnite(t *testing.T) {
	w := morning()
	s := another(t, 1, w)
	class, pupils := classOf(t, s, "Nguyễn Văn An", "Trần Bình")
	other := another(t, 2, w)
	same(t, merged(t, other, carried(t, s, t.TempDir())).New, MergeTally{Classes: 1, Pupils: 2, Facts: 3})
	w.now = w.now.Add(time.Hour)
	quizOf(t, s, pupils[0].ID, true)
	quizOf(t, other, pupils[0].ID, false)
	quizOf(t, other, pupils[1].ID, true)
	_, err := other.AddPupils(class.ID, []string{"Lê Chi"})
	must(t, err)
	made, err := other.MakeClass("4B", 4)
	must(t, err)
	file := carried(t, other, t.TempDir())
	before, err := os.ReadFile(file)
	must(t, err)
	plan := merged(t, s, file)
	same(t, plan.New, MergeTally{Classes: 1, Pupils: 1, Attempts: 2, Answers: 2, Facts: 8})
	same(t, plan.Same, MergeTally{Classes: 1, Pupils: 2, Facts: 3})
	same(t, plan.Here, MergeTally{Attempts: 1, Answers: 1, Facts: 3})
	same(t, plan.Classes, []MergeClass{{Name: "4B", Grade: 4}})
	same(t, plan.Pupils, []MergePupil{{Name: "Lê Chi", Class: "4A"}})
	after, err := os.ReadFile(file)
	must(t, err)
	if !bytes.Equal(before, after) {
		t.Error("the file on the stick was changed")
	}
	same(t, merged(t, s, file).Nothing(), true)
	hardest, err := s.Hardest(class.ID, 0)
	must(t, err)
	same(t, hardest, []QuestionStat{{Module: "3B", Question: "3B-q01", Asked: 3, Right: 2, Options: map[string]int{"b": 3}}})
	quizOf(t, s, pupils[1].ID, true) // the merged file is worked on
	must(t, s.RenameClass(made.ID, "4C", 4))
	merged(t, other, carried(t, s, t.TempDir()))
	classes, err := other.Classes()
	must(t, err)
	same(t, []string{classes[0].Name, classes[1].Name}, []string{"4A", "4C"})
}

func TestThePlanSaysWhatIsInConflict(t *testing.T) {
	w, later := morning(), morning()
	later.now = later.now.Add(time.Hour)
	s, other := another(t, 1, w), another(t, 2, later)
	class, pupils := classOf(t, s, "Nguyễn Văn An", "Trần Bình", "Lê Chi")
	merged(t, other, carried(t, s, t.TempDir()))
	b, err := s.MakeClass("4B", 4)
	must(t, err)
	must(t, s.write(func(p *pen) error { return p.relocate(pupils[0].ID, b.ID) }))
	must(t, s.RenamePupil(pupils[0].ID, "Nguyễn Văn Ân"))
	must(t, other.RenamePupil(pupils[0].ID, "Nguyễn Văn Ấn"))
	must(t, other.RenamePupil(pupils[1].ID, "Trần Bình An"))
	must(t, s.RenameClass(class.ID, "4A1", 4))
	must(t, other.RenameClass(class.ID, "4A2", 4))
	c, err := other.MakeClass("4b", 4)
	must(t, err)
	must(t, other.write(func(p *pen) error { return p.relocate(pupils[0].ID, c.ID) }))
	imported(t, s, list(t, "HS1|Đỗ Dung|Nữ|2016|4B"))
	imported(t, other, list(t, "hs1|Đỗ Dung|Nữ|2016|4b"))
	plan := merged(t, s, carried(t, other, t.TempDir()))
	file := plan.Files[0].Path
	same(t, plan.Changes, []MergeChange{
		{What: ChangeName, Subject: "Trần Bình An", Class: "4A2", Here: "Trần Bình", There: "Trần Bình An", HereAt: w.now, ThereAt: later.now, Theirs: true, File: file},
	})
	same(t, plan.Conflicts, []MergeChange{
		{What: ChangeCalled, Subject: "4A2", Class: "4A2", Here: "4A1", There: "4A2", HereAt: w.now, ThereAt: later.now, Theirs: true, File: file},
		{What: ChangeClass, Subject: "Nguyễn Văn Ấn", Class: "4b", Here: "4B", There: "4b", HereAt: w.now, ThereAt: later.now, Theirs: true, File: file},
		{What: ChangeName, Subject: "Nguyễn Văn Ấn", Class: "4b", Here: "Nguyễn Văn Ân", There: "Nguyễn Văn Ấn", HereAt: w.now, ThereAt: later.now, Theirs: true, File: file},
	})
	same(t, len(plan.Twins), 1)
	same(t, plan.Twins[0], "4B") // as the older one writes it
	same(t, len(plan.Codes), 1)
	same(t, plan.Codes[0].Pupils, []MergePupil{{Name: "Đỗ Dung", Class: "4B"}, {Name: "Đỗ Dung", Class: "4b"}})
	back := merged(t, other, carried(t, s, t.TempDir()))
	same(t, len(back.Changes)+len(back.Conflicts), 0) // what is the newest here already is not worth a word
	one, err := other.Pupil(pupils[0].ID)
	must(t, err)
	same(t, one.Name, "Nguyễn Văn Ấn")
}

func TestWhatIsErasedOnOneSideIsErasedOnBoth(t *testing.T) {
	w := morning()
	s, other := another(t, 1, w), another(t, 2, w)
	class, pupils := classOf(t, s, "Đặng Thuỳ Trâm", "Trần Bình")
	b, err := s.MakeClass("Lớp Hoa Phượng", 4)
	must(t, err)
	_, err = s.AddPupils(b.ID, []string{"Cao Xuân Quỳnh"})
	must(t, err)
	speaker, err := s.KeepSpeaker("", "contact", []byte(`"Chị Nguyệt Hằng"`))
	must(t, err)
	merged(t, other, carried(t, s, t.TempDir()))
	quizOf(t, other, pupils[0].ID, true)
	must(t, other.RenamePupil(pupils[0].ID, "Đặng Thuỳ Oanh"))
	_, err = other.AddPupils(b.ID, []string{"Hoàng Yến Nhi"})
	must(t, err)
	_, err = other.BeginLesson(b.ID, "3B")
	must(t, err)
	must(t, other.write(func(p *pen) error { return p.relocate(pupils[1].ID, b.ID) }))
	_, err = other.KeepSpeaker(speaker, "contact", []byte(`"Chị Nguyệt Hằng, công an phường"`))
	must(t, err)
	old := carried(t, other, t.TempDir())
	must(t, s.ErasePupil(pupils[0].ID))
	must(t, s.EraseClass(b.ID))
	must(t, s.EraseSpeaker(speaker))
	plan := merged(t, s, old)
	same(t, plan.Kept, MergeKept{Pupils: 3, Classes: 1, Speakers: 1})
	same(t, []int{plan.New.Classes, plan.New.Pupils, plan.New.Lessons, plan.New.Answers, len(plan.Erased)}, []int{0, 0, 0, 0, 0})
	plan = merged(t, other, carried(t, s, t.TempDir()))
	same(t, plan.Erased, []MergePupil{{Name: "Đặng Thuỳ Oanh", Class: "4A"}, {Name: "Hoàng Yến Nhi", Class: "Lớp Hoa Phượng"}, {Name: "Cao Xuân Quỳnh", Class: "Lớp Hoa Phượng"}})
	same(t, plan.Gone, []string{"Lớp Hoa Phượng"})
	same(t, plan.Speakers, 1)
	same(t, merged(t, other, carried(t, s, t.TempDir())).Nothing(), true)
	same(t, merged(t, s, old).Nothing(), true) // an old copy brings nothing back, ever
	for _, one := range []*Store{s, other} {
		left, err := one.Pupils(class.ID)
		must(t, err)
		same(t, len(left), 1) // who was moved to the erased class is in the one before again
		same(t, left[0].Name, "Trần Bình")
		must(t, one.Close())
		data, err := os.ReadFile(one.path)
		must(t, err)
		for _, trace := range []string{"Trâm", "Oanh", "Quỳnh", "Yến", "Phượng", "Nguyệt"} {
			if bytes.Contains(data, []byte(trace)) {
				t.Errorf("%q is still in the file", trace)
			}
		}
	}
}

func TestAClassErasedByAnEarlierVersionStaysErased(t *testing.T) {
	w := morning()
	s := another(t, 1, w)
	class, _ := classOf(t, s, "Lê An")
	old := carried(t, s, t.TempDir())
	must(t, s.EraseClass(class.ID))
	must(t, s.write(func(p *pen) error { // as it was before there was a tombstone of classes
		var facts []fact
		err := p.everyFact(func(f fact) error {
			if f.Kind == classErased {
				facts = append(facts, f)
			}
			return nil
		})
		must(t, err)
		for _, f := range facts {
			must(t, p.forget(f))
			_, err := p.record(classRemoved, f.Body)
			must(t, err)
		}
		return nil
	}))
	merged(t, s, old)
	n, err := s.CountRemoved()
	must(t, err)
	same(t, n, 0)
}

func TestACopyThatLivedOnBothSidesGetsAnIdentityOfItsOwn(t *testing.T) {
	w := morning()
	s := another(t, 1, w)
	_, pupils := classOf(t, s, "Lê An")
	dir := t.TempDir()
	must(t, os.Rename(carried(t, s, dir), filepath.Join(dir, FileName)))
	copied, err := Open(dir, Options{Now: w.Now, Entropy: chance(5)})
	must(t, err)
	quizOf(t, copied, pupils[0].ID, true)
	quizOf(t, s, pupils[0].ID, false)
	must(t, copied.Close())
	device := func() (id string) {
		must(t, s.view(func(d *desk) error { u, err := d.device(); id = u.String(); return err }))
		return id
	}
	before := device()
	plan := merged(t, s, dir) // a folder
	same(t, plan.Renewed, true)
	if device() == before {
		t.Error("both PCs have one identity")
	}
	same(t, merged(t, s, dir).Nothing(), true)
	all, err := s.Attempts(pupils[0].ID)
	must(t, err)
	same(t, len(all), 2)
}

func TestFactsOfAWrongClockAreSaid(t *testing.T) {
	w, wrong := morning(), morning()
	wrong.now = time.Date(2099, 1, 2, 8, 0, 0, 0, time.UTC)
	s, other := another(t, 1, w), another(t, 2, wrong)
	_, pupils := classOf(t, other, "Lê An")
	plan := merged(t, s, carried(t, other, t.TempDir()))
	same(t, plan.Future, []MergeFuture{{Day: time.Date(2099, 1, 2, 0, 0, 0, 0, time.UTC), Facts: 2}})
	must(t, s.RenamePupil(pupils[0].ID, "Lê Ân")) // and yet what is done now is the later
	one, err := s.Pupil(pupils[0].ID)
	must(t, err)
	same(t, one.Name, "Lê Ân")
	must(t, s.Close())
	_, err = VerifyAt(s.dir, w.now)
	must(t, err)
}

func TestOlderFilesAreMerged(t *testing.T) {
	for _, name := range []string{"schema1", "schema2", "schema3", "schema4"} {
		dir := t.TempDir()
		file := filepath.Join(dir, "old.db")
		must(t, os.WriteFile(file, unpacked(t, "testdata/"+name+".db.gz"), 0o600))
		s := another(t, 1, morning())
		plan := merged(t, s, file)
		if plan.New.Pupils == 0 || plan.New.Answers == 0 {
			t.Errorf("%s: %+v", name, plan.New)
		}
		same(t, merged(t, s, file).Nothing(), true)
		must(t, s.Close())
		clean(t, s.dir, time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC))
	}
}

func TestSealedFilesAreMerged(t *testing.T) {
	s, other := another(t, 1, morning()), another(t, 2, morning())
	classOf(t, other, "Lê An")
	plain, err := os.ReadFile(carried(t, other, t.TempDir()))
	must(t, err)
	file := filepath.Join(t.TempDir(), "trường"+sealed.Suffix)
	out, err := os.Create(file)
	must(t, err)
	w, err := sealed.Seal(out, "con trâu ăn cỏ")
	must(t, err)
	_, err = w.Write(plain)
	must(t, err)
	must(t, w.Close())
	must(t, out.Close())
	for phrase, want := range map[string]error{"": ErrSealed, "con trâu ăn lúa": sealed.ErrPassphrase} {
		_, err := s.Bring(context.Background(), []string{file}, phrase)
		wantErr(t, err, want)
	}
	b, err := s.Bring(context.Background(), []string{file}, "con trâu ăn cỏ")
	must(t, err)
	plan, err := b.Merge(context.Background(), nil)
	must(t, err)
	must(t, b.Close())
	same(t, plan.New.Pupils, 1)
}

func TestWhatIsNotMerged(t *testing.T) {
	w := morning()
	s, other := another(t, 1, w), another(t, 2, w)
	class, _ := classOf(t, s, "Lê An")
	_, pupils := classOf(t, other, "Trần Bình")
	for range 30 {
		quizOf(t, other, pupils[0].ID, true)
	}
	dir := t.TempDir()
	file := func(name string, change func([]byte) []byte) string {
		data, err := os.ReadFile(carried(t, other, dir))
		must(t, err)
		path := filepath.Join(dir, name)
		must(t, os.WriteFile(path, change(data), 0o600))
		return path
	}
	edited := func(name string, change func(*pen) error) string {
		path := file(name, func(b []byte) []byte { return b })
		db, err := bolt.Open(path, 0o600, nil)
		must(t, err)
		must(t, db.Update(func(tx *bolt.Tx) error { return change(&pen{desk: desk{tx: tx}}) }))
		must(t, db.Close())
		return path
	}
	told := func(f fact) string {
		return edited(f.ID.String(), func(p *pen) error {
			f.ID[15], f.Device, f.Seq = 1, 1, 1<<40
			data, err := encodeFact(f)
			must(t, err)
			must(t, p.put(inJournal, seqKey(f.Seq), data))
			return p.put(inIDs, f.ID[:], []byte{0x80, 0x80, 0x80, 0x80, 0x80, 0x20})
		})
	}
	at := func(ms uint64) (f fact) { must(t, f.ID.SetTime(ms)); return f }
	empty, short := at(1), at(2)
	empty.Kind, short.Kind = pupilErased, pupilErased
	short.Body.Pupil = ref{1}
	late := at(latestTime + 1)
	late.Kind, late.Body = classMade, body{Name: "9A"}
	huge := at(3)
	huge.Kind, huge.Body = speakerKept, body{Kept: make([]byte, maxKept+1)}
	nobody := at(4)
	nobody.Kind, nobody.Body = pupilAdded, body{Class: refTo(huge.ID)}
	open := filepath.Join(dir, "open")
	held, err := Open(open, Options{})
	must(t, err)
	defer func() { must(t, held.Close()) }()
	before, err := os.ReadFile(s.path)
	must(t, err)
	for name, c := range map[string]struct {
		file string
		want error
	}{
		"itself":         {s.path, ErrSelf},
		"its folder":     {s.dir, ErrSelf},
		"nothing":        {filepath.Join(dir, "none.db"), ErrNoFile},
		"empty folder":   {t.TempDir(), ErrNoFile},
		"open elsewhere": {open, ErrLocked},
		"a list":         {file("list.csv", func([]byte) []byte { return bytes.Repeat([]byte("họ tên;lớp\n"), 2000) }), ErrForeign},
		"an empty file":  {file("empty.db", func([]byte) []byte { return nil }), ErrTruncated},
		"cut":            {file("cut.db", func(b []byte) []byte { return b[:len(b)-9000] }), ErrTruncated},
		"flipped name": {file("name.db", func(b []byte) []byte {
			return bytes.Replace(b, []byte("Trần Bình"), []byte("Trần Bính"), 1)
		}), ErrCorrupt},
		"newer":             {edited("newer.db", func(p *pen) error { return p.put(inMeta, []byte(metaSchema), []byte{99}) }), ErrNewer},
		"another program's": {edited("foreign.db", func(p *pen) error { return p.put(inMeta, []byte(metaFormat), []byte("other")) }), ErrForeign},
		"a fact without an id": {edited("noid.db", func(p *pen) error {
			k, _ := p.tx.Bucket([]byte(inIDs)).Cursor().First()
			return p.del(inIDs, bytes.Clone(k))
		}), ErrCorrupt},
		"a tombstone of nothing":   {told(empty), ErrCorrupt},
		"half a reference":         {told(short), ErrCorrupt},
		"a fact after time":        {told(late), ErrCorrupt},
		"a value too large":        {told(huge), ErrCorrupt},
		"a pupil without a name":   {told(nobody), ErrCorrupt},
		"sealed, cut in the intro": {file("cut.lachanso", func([]byte) []byte { return []byte("age-encryption.org/v1\n-> scr") }), sealed.ErrDamaged},
	} {
		_, err := s.Bring(context.Background(), []string{c.file}, "một hai ba bốn")
		wantErr(t, err, c.want)
		if t.Failed() {
			t.Fatal(name)
		}
		if _, err := os.Stat(s.path + mergeSuffix); !os.IsNotExist(err) {
			t.Fatalf("%s: left behind: %v", name, err)
		}
	}
	after, err := os.ReadFile(s.path)
	must(t, err)
	if !bytes.Equal(before, after) {
		t.Error("a refused file changed the data")
	}
	_, err = s.Pupils(class.ID)
	must(t, err)
}

func TestTwoFactsOfOneIDAreRefused(t *testing.T) {
	w := morning()
	s := another(t, 1, w)
	_, err := s.MakeClass("4A", 4)
	must(t, err)
	twin := another(t, 1, w) // the same chance: the same id
	_, err = twin.MakeClass("4B", 4)
	must(t, err)
	b, err := s.Bring(context.Background(), []string{carried(t, twin, t.TempDir())}, "")
	must(t, err)
	_, err = b.Merge(context.Background(), nil)
	wantErr(t, err, ErrCorrupt)
	var other *Refusal // the fault is not here
	if !errors.As(err, &other) {
		t.Errorf("error %v", err)
	}
	must(t, b.Close())
	classes, err := s.Classes()
	must(t, err)
	same(t, len(classes), 1)
}

func TestAMergeIsStoppedAndLeavesNothing(t *testing.T) {
	w := morning()
	s, other := another(t, 1, w), another(t, 2, w)
	class, _ := classOf(t, s, "Lê An")
	_, pupils := classOf(t, other, "Trần Bình")
	a, err := other.BeginAttempt(Attempt{Pupil: pupils[0].ID, Module: "3B", Part: "story"})
	must(t, err)
	must(t, other.write(func(p *pen) error {
		for range 3 * often {
			if err := p.move(a.ID, "step"); err != nil {
				return err
			}
		}
		return nil
	}))
	file := carried(t, other, t.TempDir())
	ctx, stop := context.WithCancel(context.Background())
	b, err := s.Bring(ctx, []string{file}, "")
	must(t, err)
	_, err = b.Merge(ctx, func(int, int) { stop() })
	wantErr(t, err, context.Canceled)
	must(t, b.Close())
	_, err = s.Bring(ctx, []string{file}, "")
	wantErr(t, err, context.Canceled)
	classes, err := s.Classes()
	must(t, err)
	same(t, len(classes), 1)
	same(t, classes[0].ID, class.ID)
	// What a kill leaves is cleared away by the next Open.
	must(t, os.MkdirAll(filepath.Join(s.path+mergeSuffix, "1", "0"), 0o700))
	must(t, os.WriteFile(filepath.Join(s.path+mergeSuffix, "1", "0", FileName), []byte("Lê An"), 0o600))
	must(t, s.Close())
	again := openStore(t, s.dir, w)
	if _, err := os.Stat(again.path + mergeSuffix); !os.IsNotExist(err) {
		t.Error("copies were left behind")
	}
}
