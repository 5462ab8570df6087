package store

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
)

func backups(t *testing.T, dir string) []Backup {
	t.Helper()
	all, err := Backups(dir)
	must(t, err)
	return all
}

func TestABackupHoldsAllAndIsChecked(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	class, pupils := classOf(t, s, "Lê An", "Trần Bích")
	quiz(t, s, pupils[0].ID, 3)
	b, err := s.Backup(ByHand)
	must(t, err)
	same(t, b.Tally, Tally{Classes: 1, Pupils: 2, Answers: 3})
	same(t, filepath.Base(b.Path), "lachanso-by-hand-20261123-091400-000001.db")
	quiz(t, s, pupils[1].ID, 2) // the program went on
	all := backups(t, dir)
	if len(all) != 1 || !all[0].Good || all[0].Reason != ByHand || !all[0].At.Equal(w.now) || all[0].Tally != b.Tally || all[0].Bytes == 0 {
		t.Fatalf("listed as %+v", all)
	}
	elsewhere := t.TempDir()
	copyFile(t, b.Path, filepath.Join(elsewhere, FileName))
	found := clean(t, elsewhere, w.now)
	same(t, []int{found.Answers, found.Pupils}, []int{3, 2})
	again := openStore(t, elsewhere, w)
	got, err := again.Pupils(class.ID)
	must(t, err)
	same(t, len(got), 2)
}

// quiz answers so many questions.
func quiz(t testing.TB, s *Store, pupil ID, n int) {
	t.Helper()
	a, err := s.BeginAttempt(Attempt{Pupil: pupil, Module: "3B", Part: "quiz", Questions: []string{"3B-q01"}})
	must(t, err)
	for range n {
		must(t, s.Answer(Answer{Attempt: a.ID, Question: "3B-q01", Options: []string{"b"}, First: true, Move: "q01 b"}))
	}
}

func TestABackupIsMadeOnceADayAndWhenSomethingChanged(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	expect := func(want bool, make func() (bool, error)) {
		t.Helper()
		made, err := make()
		must(t, err)
		same(t, made, want)
	}
	expect(false, s.BackupDaily) // nothing has happened ever
	class, _ := classOf(t, s, "Lê An")
	expect(true, s.BackupDaily)
	expect(false, s.BackupClosing)
	_, err := s.AddPupils(class.ID, []string{"Trần Bích"})
	must(t, err)
	expect(false, s.BackupDaily) // today has one
	expect(true, s.BackupClosing)
	must(t, s.BackupBefore(BeforeImport)) // holds all already
	same(t, len(backups(t, dir)), 2)
	w.now = w.now.Add(24 * time.Hour)
	expect(false, s.BackupDaily)
	_, err = s.MakeClass("5A", 5)
	must(t, err)
	must(t, s.BackupBefore(BeforeImport))
	all := backups(t, dir)
	same(t, []any{len(all), all[0].Reason, all[0].Seq}, []any{3, BeforeImport, 3})
	_, err = s.MakeClass("5B", 5)
	must(t, err)
	done := make(chan bool, 1)
	w.now = w.now.Add(-10 * 365 * 24 * time.Hour) // the clock's battery is empty
	s.BackupSoon(func(made bool, err error) { must(t, err); done <- made })
	same(t, <-done, true)
	all = backups(t, dir)
	same(t, []any{len(all), all[0].Seq, all[0].At.Year()}, []any{3, 4, 2016})
}

func TestRotationKeepsDaysWeeksMonthsAndTheNewest(t *testing.T) {
	var all []Backup
	day := time.Date(2026, 11, 29, 8, 0, 0, 0, time.UTC)
	for i := range 500 { // two a day
		all = append(all, Backup{Path: fmt.Sprint(i), Seq: 1000 - i, Reason: Daily, At: day.Add(-time.Duration(i) * 12 * time.Hour)})
	}
	gone := map[string]bool{}
	for _, b := range tooMany(all) {
		gone[b.Path] = true
	}
	var kept []string
	for _, b := range all {
		if !gone[b.Path] {
			kept = append(kept, b.At.Format("02/01/06 15"))
		}
	}
	same(t, strings.Join(kept, ", "), "29/11/26 08, 28/11/26 20, 28/11/26 08, 27/11/26 20, 26/11/26 20, 25/11/26 20, 24/11/26 20, 23/11/26 20, "+
		"22/11/26 20, 15/11/26 20, 08/11/26 20, 31/10/26 20, 30/09/26 20, 31/08/26 20, 31/07/26 20, 30/06/26 20, 31/05/26 20, 30/04/26 20, 31/03/26 20")
}

func TestAClockThatJumpsTakesNoGoodBackupAway(t *testing.T) {
	var all []Backup
	for i := range 40 { // each day another year, as a dead battery and its mending make it
		year := 2026
		if i%2 == 0 {
			year = 2010 + i
		}
		all = append(all, Backup{Path: fmt.Sprint(i), Seq: 100 - i, Reason: Daily, At: time.Date(year, 11, 1+i%28, 8, 0, 0, 0, time.UTC)})
	}
	gone := tooMany(all)
	if left := len(all) - len(gone); left < keptDays {
		t.Fatalf("%d are left", left)
	}
	for _, b := range gone {
		if b.Seq > 100-keptNewest {
			t.Fatalf("the newest is taken away: %+v", b)
		}
	}
	future := append([]Backup{}, all...)
	for i := range future {
		future[i].At = future[0].At // one day for ever
	}
	same(t, len(future)-len(tooMany(future)), keptNewest)
}

func TestFilesThatAreNoBackupsAreLeftAlone(t *testing.T) {
	for _, name := range []string{
		"lachanso.db", "lachanso-daily-20261129-080000-000001.db.partial", "lachanso-other-20261129-080000-000001.db",
		"lachanso-daily-20261329-080000-000001.db", "lachanso-daily-20261129-080000.db", "lachanso-daily-20261129-080000-x.db", "Danh sách.db",
	} {
		if b, ok := parseName(name); ok {
			t.Errorf("%s is taken for %+v", name, b)
		}
	}
	for _, why := range reasons() {
		b, ok := parseName(nameOf(why, morning().now, 7))
		if !ok || b.Reason != why || b.Seq != 7 || !b.At.Equal(morning().now) {
			t.Errorf("%s comes back as %+v", why, b)
		}
	}
}

func TestABackupOfDamagedDataDoesNotCount(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	_, pupils := classOf(t, s, "Lê An")
	quiz(t, s, pupils[0].ID, 3)
	_, err := s.Backup(Daily)
	must(t, err)
	must(t, s.Close())
	damage(t, filepath.Join(dir, FileName), viewClass)
	again, err := Open(dir, Options{Now: w.Now})
	must(t, err)
	defer func() { _ = again.Close() }()
	_, err = again.Backup(Daily)
	wantErr(t, err, ErrCorrupt)
	wantErr(t, again.BackupFault(), ErrCorrupt)
	same(t, len(backups(t, dir)), 1)
	entries, err := os.ReadDir(filepath.Join(dir, BackupsFolder))
	must(t, err)
	same(t, len(entries), 1)
}

// damage changes a byte of the first value of a bucket, wherever it stands.
func damage(t testing.TB, path, bucket string) {
	t.Helper()
	var value []byte
	db, err := bolt.Open(path, 0o600, nil)
	must(t, err)
	must(t, db.View(func(tx *bolt.Tx) error {
		_, v := tx.Bucket([]byte(bucket)).Cursor().First()
		value = bytes.Clone(v)
		return nil
	}))
	must(t, db.Close())
	data, err := os.ReadFile(path)
	must(t, err)
	for at := 0; ; at++ {
		n := bytes.Index(data[at:], value)
		if n < 0 {
			break
		}
		at += n
		data[at] ^= 4
	}
	must(t, os.WriteFile(path, data, 0o600))
}

func TestErasedNamesAreFoundInOldBackupsAndStayErasedAfterARestore(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	class, pupils := classOf(t, s, "Phạm Thị Ánh", "Trần Bích")
	_, err := s.Backup(Daily)
	must(t, err)
	must(t, s.ErasePupil(pupils[0].ID))
	after, err := s.Backup(ByHand)
	must(t, err)
	if data, err := os.ReadFile(after.Path); err != nil || bytes.Contains(data, []byte("Ánh")) {
		t.Fatalf("the later backup holds the name: %v", err)
	}
	holding, err := s.BackupsHolding()
	must(t, err)
	same(t, len(holding), 1)
	same(t, holding[0].Reason, Daily)
	for id, want := range map[ID]int{pupils[0].ID: 1, pupils[1].ID: 2} {
		some, err := s.BackupsHolding(id)
		must(t, err)
		same(t, len(some), want)
	}
	plan, err := s.Restore(holding[0].Path)
	must(t, err)
	same(t, plan.Erased, 1)
	left, err := s.Pupils(class.ID)
	must(t, err)
	same(t, len(left), 1)
	if data, err := os.ReadFile(s.path); err != nil || bytes.Contains(data, []byte("Ánh")) {
		t.Fatalf("the restored file holds the name: %v", err)
	}
	must(t, s.RemoveBackup(holding[0]))
	holding, err = s.BackupsHolding()
	must(t, err)
	same(t, len(holding), 0)
	wantErr(t, s.RemoveBackup(Backup{Path: s.path}), ErrUnknown)
}

func TestRestoringGoesBackAndCanBeUndone(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	must(t, s.SaveSettings(Settings{School: "Hoa Sen", SetUp: true}))
	class, pupils := classOf(t, s, "Lê An", "Trần Bích")
	quiz(t, s, pupils[0].ID, 3)
	then, err := s.Backup(ByHand)
	must(t, err)
	w.now = w.now.Add(2 * time.Hour)
	must(t, s.SetPIN("2468"))
	quiz(t, s, pupils[1].ID, 5)
	_, err = s.AddPupils(class.ID, []string{"Vũ Chi"})
	must(t, err)
	device := deviceOf(t, s)

	plan, err := s.PlanRestore(then.Path)
	must(t, err)
	same(t, plan.Now, Tally{1, 3, 8})
	same(t, plan.Backup.Tally, Tally{1, 2, 3})
	same(t, plan.Lost, Difference{Pupils: 1, Answers: 5, Others: 1, First: w.now, Last: plan.Lost.Last})
	same(t, []bool{plan.Gained.None(), plan.Own}, []bool{true, true})
	_, err = s.Restore(then.Path)
	must(t, err)
	left, err := s.Pupils(class.ID)
	must(t, err)
	same(t, len(left), 2)
	if ok, err := s.HasPIN(); err != nil || !ok {
		t.Fatalf("the PIN of this PC is gone: %v %v", ok, err)
	}
	same(t, deviceOf(t, s), device)
	quiz(t, s, pupils[0].ID, 1) // it goes on being used

	all := backups(t, dir)
	same(t, []any{len(all), all[0].Reason}, []any{2, BeforeRestore})
	_, err = s.Restore(all[0].Path)
	must(t, err)
	left, err = s.Pupils(class.ID)
	must(t, err)
	same(t, len(left), 3)
}

func deviceOf(t *testing.T, s *Store) (id string) {
	t.Helper()
	must(t, s.view(func(d *desk) error {
		u, err := d.device()
		id = u.String()
		return err
	}))
	return id
}

func TestAFileOfAnotherPCBecomesThisPCsOwn(t *testing.T) {
	w := morning()
	other, err := Open(t.TempDir(), Options{Now: w.Now, Entropy: chance(99)})
	must(t, err)
	defer func() { must(t, other.Close()) }()
	must(t, other.SaveSettings(Settings{School: "Hoa Mai", SetUp: true}))
	_, pupils := classOf(t, other, "Lê An")
	quiz(t, other, pupils[0].ID, 4)
	b, err := other.Backup(ByHand)
	must(t, err)

	s := openStore(t, t.TempDir(), w)
	ours := deviceOf(t, s)
	plan, err := s.Restore(b.Path)
	must(t, err)
	same(t, []any{plan.Own, plan.Lost.None(), plan.Gained.Answers}, []any{false, true, 4})
	same(t, deviceOf(t, s), ours)
	settings, err := s.Settings()
	must(t, err)
	same(t, settings.School, "Hoa Mai") // this PC was not set up
	quiz(t, s, pupils[0].ID, 1)
}

func TestAnErasedClassAndContactStayErasedAfterARestore(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	class, _ := classOf(t, s, "Phạm Ánh")
	moved, err := s.MakeClass("4B", 4)
	must(t, err)
	_, err = s.AddPupils(moved.ID, []string{"Trần Bích"})
	must(t, err)
	contact, err := s.KeepSpeaker("", "contact", []byte(`{"Name":"Trạm Y tế Sen"}`))
	must(t, err)
	old, err := s.Backup(Daily)
	must(t, err)
	must(t, s.EraseClass(class.ID))
	must(t, s.EraseSpeaker(contact))
	_, err = s.Restore(old.Path)
	must(t, err)
	classes, err := s.Classes()
	must(t, err)
	same(t, []any{len(classes), classes[0].Name, classes[0].Pupils}, []any{1, "4B", 1})
	contacts, err := s.Speakers()
	must(t, err)
	same(t, len(contacts), 0)
	data, err := os.ReadFile(s.path)
	must(t, err)
	for _, name := range []string{"Ánh", "Trạm Y tế Sen"} {
		if bytes.Contains(data, []byte(name)) {
			t.Errorf("%s is in the restored file", name)
		}
	}
}

// TestABackupBesideALessonHoldsOneMoment backs up while pupils answer: each copy is whole, and nobody's answer is lost.
func TestABackupBesideALessonHoldsOneMoment(t *testing.T) {
	dir := t.TempDir()
	s, err := Open(dir, Options{})
	must(t, err)
	_, pupils := classOf(t, s, "Lê An")
	const answers = 60
	answered := make(chan error, 1)
	go func() {
		a, err := s.BeginAttempt(Attempt{Pupil: pupils[0].ID, Module: "3B", Part: "quiz", Questions: []string{"3B-q01"}})
		for n := 0; n < answers && err == nil; n++ {
			err = s.Answer(Answer{Attempt: a.ID, Question: "3B-q01", Options: []string{"b"}, First: true, Move: "q01 b"})
		}
		answered <- err
	}()
	for range 5 {
		_, err := s.Backup(ByHand)
		must(t, err)
		must(t, s.Check())
	}
	must(t, <-answered)
	last, err := s.Backup(ByHand)
	must(t, err)
	same(t, last.Answers, answers)
	must(t, s.Close())
	for _, b := range backups(t, dir) {
		must(t, checkFile(b.Path))
	}
}

// A PC without a battery wakes up at the same minute of the same day whenever it is switched on, and it is often switched off
// at the wall: then no program ends, and no backup is made by its ending. What was said of yesterday is not said of today.
func TestEachMorningIsAnotherDayWhereTheClockBeginsAnew(t *testing.T) {
	dir, w := t.TempDir(), morning()
	woken := w.now
	class := ""
	for day := range 3 {
		w.now = woken
		s := openStore(t, dir, w)
		made, err := s.BackupDaily()
		must(t, err)
		same(t, []bool{made, s.ReadToday()}, []bool{day > 0, false})
		if day == 0 {
			one, pupils := classOf(t, s, "Lê An")
			class = one.ID
			w.now = w.now.Add(2 * time.Hour)
			must(t, s.SetAbsent(class, []ID{pupils[0].ID}))
		}
		absent, err := s.Absent(class)
		must(t, err)
		same(t, len(absent) > 0, day == 0)
		w.now = woken.Add(2 * time.Hour)
		must(t, s.NoteRead())
		_, err = s.AddPupils(class, []string{"Trần Bích"})
		must(t, err)
		made, err = s.BackupDaily() // the same morning
		must(t, err)
		same(t, []bool{made, s.ReadToday()}, []bool{day == 0, true})
		_, err = s.AddPupils(class, []string{"Vũ Chi"})
		must(t, err)
		must(t, s.Close())
	}
}
