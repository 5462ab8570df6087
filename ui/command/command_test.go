package command

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/google/go-cmp/cmp"

	"lachanso/lessons"
	"lachanso/lessons/contest"
	"lachanso/lessons/speakers"
	"lachanso/store"
	"lachanso/ui"
)

// result is what a command printed and ended with.
type result struct {
	out, errs string
	code      int
}

func testNow() time.Time { return time.Date(2026, 11, 23, 9, 14, 0, 0, time.UTC) }

// run runs a command as main does, without a window.
func run(t testing.TB, args ...string) result {
	t.Helper()
	var out, errs bytes.Buffer
	code := Run(Desk{
		Args: args, Out: &out, Err: &errs, Now: testNow,
		Window:   func(ui.Open) int { t.Error("a window was opened"); return failed },
		Graphics: func() ui.Graphics { return ui.Graphics{Renderer: "Test", Displays: []string{"1366×768", "1024×768"}} },
	})
	return result{out.String(), errs.String(), code}
}

// school makes a class of three in a new folder: one lesson taught, one pupil with a story, an activity and a quiz.
func school(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	s, err := store.Open(dir, store.Options{Now: testNow})
	check(t, err)
	class, err := s.MakeClass("4A", 4)
	check(t, err)
	pupils, err := s.AddPupils(class.ID, []string{"Nguyễn Văn An", "Trần Thị Bình", "Lê Chi"})
	check(t, err)
	lesson, err := s.BeginLesson(class.ID, "3B")
	check(t, err)
	check(t, s.CountHands(store.Hands{Lesson: lesson, Class: class.ID, Module: "3B", Question: "q", Round: 1, Counts: map[string]int{"A": 2, "C": 1}}))
	check(t, s.EndLesson(store.Taught{Lesson: lesson, Class: class.ID, Module: "3B", Minutes: 35}))
	for _, f := range []store.Finished{{Ending: "end-family"}, {Score: 0.5}, {Asked: 10, Right: 8}} {
		part := map[bool]string{true: "story", false: "quiz"}[f.Ending != ""]
		if f.Score > 0 {
			part = "activity:order"
		}
		a, err := s.BeginAttempt(store.Attempt{Pupil: pupils[0].ID, Module: "3B", Part: part})
		check(t, err)
		f.Attempt = a.ID
		check(t, s.Finish(f))
	}
	_, err = s.BeginAttempt(store.Attempt{Pupil: pupils[1].ID, Module: "3B", Part: "quiz"})
	check(t, err)
	check(t, s.Close())
	return dir
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestReportAsJSONHasTheShapeThatOtherProgramsRead(t *testing.T) {
	got := run(t, "report", "-class", "4a", "-format", "json", "-data", school(t))
	want := `{"class":"4A","pupils":[
		{"name":"Nguyễn Văn An","modules":[{"id":"3B","story":{"ending":"end-family"},"activities":[{"kind":"order","score":0.5}],
			"quiz":{"asked":10,"right":8},"before":null,"after":null,"later":null,"unfinished":false}]},
		{"name":"Trần Thị Bình","modules":[{"id":"3B","story":null,"activities":[],"quiz":null,"before":null,"after":null,"later":null,"unfinished":true}]},
		{"name":"Lê Chi","modules":[]}],
		"taught":[{"module":"3B","date":"2026-11-23","minutes":35,"hands":[{"question":"q","rounds":[{"A":2,"C":1}]}]}]}`
	if diff := cmp.Diff(decoded(t, want), decoded(t, got.out)); diff != "" || got.code != done || got.errs != "" {
		t.Errorf("code %d, errs %q\n%s", got.code, got.errs, diff)
	}
}

func decoded(t testing.TB, text string) (v any) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return v
}

func TestReportAsTextNamesPupilsAndTheirMarks(t *testing.T) {
	got := run(t, "report", "-data", school(t))
	for _, want := range []string{"4A", "Nguyễn Văn An", "8/10", "Xếp thứ tự 50%", "Cả nhà cùng lo", "2026-11-23"} {
		if !strings.Contains(got.out, want) {
			t.Errorf("%q is not in\n%s", want, got.out)
		}
	}
	english := run(t, "report", "-of", "class", "-lang", "en", "-data", school(t))
	for _, want := range []string{"The family helps", "Put in order 50%"} {
		if !strings.Contains(english.out, want) {
			t.Errorf("%q is not in\n%s", want, english.out)
		}
	}
	if strings.Contains(got.out+english.out, "end-family") || strings.Contains(got.out, "order") {
		t.Errorf("a code is not worded in\n%s%s", got.out, english.out)
	}
}

// A story of a lesson that this copy of the program does not have is told by no code.
func TestReportAsTextOfALessonThatIsGone(t *testing.T) {
	dir := school(t)
	s, err := store.Open(dir, store.Options{Now: testNow})
	check(t, err)
	classes, err := s.Classes()
	check(t, err)
	pupils, err := s.Pupils(classes[0].ID)
	check(t, err)
	a, err := s.BeginAttempt(store.Attempt{Pupil: pupils[1].ID, Module: "7Z", Part: "story"})
	check(t, err)
	check(t, s.Finish(store.Finished{Attempt: a.ID, Ending: "end-gone"}))
	check(t, s.Close())
	got := run(t, "report", "-data", dir)
	if !strings.Contains(got.out, "7Z") || !strings.Contains(got.out, "Đã xem hết") || strings.Contains(got.out, "end-gone") {
		t.Error(got.out)
	}
}

func TestReportOfAClassASchoolAndQuestions(t *testing.T) {
	dir := school(t)
	for name, keys := range map[string][]string{
		"class":  {"class", "grade", "lessons", "pupils", "remarks", "taught", "topics"},
		"school": {"classes", "grades", "held", "pupils", "term", "year"},
	} {
		got := run(t, "report", "-of", name, "-format", "json", "-data", dir)
		have := slices.Sorted(maps.Keys(decoded(t, got.out).(map[string]any)))
		if diff := cmp.Diff(keys, have); diff != "" || got.code != done {
			t.Errorf("%s: code %d %s\n%s", name, got.code, got.errs, diff)
		}
	}
	if got := run(t, "report", "-of", "questions", "-format", "json", "-data", dir); got.code != done || strings.TrimSpace(got.out) != "[]" {
		t.Errorf("code %d, %q", got.code, got.out)
	}
	for of, want := range map[string]string{"class": "8/10", "school": "Khối  Chủ đề", "questions": "Phân biệt"} {
		if got := run(t, "report", "-of", of, "-data", dir); got.code != done || !strings.Contains(got.out, want) {
			t.Errorf("code %d, no %q in\n%s", got.code, want, got.out)
		}
	}
	if got := run(t, "report", "-of", "pupils", "-data", dir); got.code != called {
		t.Errorf("a report of what is not known ends with %d", got.code)
	}
}

func TestVerifyReadsTheDataAndLeavesItAsItIs(t *testing.T) {
	dir := school(t)
	before := contents(t, dir)
	got := run(t, "verify", "-format", "json", "-data", dir)
	var v verified
	check(t, json.Unmarshal([]byte(got.out), &v))
	if got.code != done || !v.Clean || v.Pupils != 3 || v.Classes != 1 || len(v.Problems) != 0 {
		t.Errorf("code %d, %+v", got.code, v)
	}
	if !bytes.Equal(before, contents(t, dir)) {
		t.Error("the data was changed")
	}
}

func contents(t testing.TB, dir string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, store.FileName))
	check(t, err)
	return b
}

func TestVerifyEndsWithAFailureWhenAByteIsWrong(t *testing.T) {
	dir := school(t)
	b := contents(t, dir)
	at := bytes.Index(b, []byte("Trần Thị Bình"))
	if at < 0 {
		t.Fatal("the name is not in the file")
	}
	for ; at >= 0; at = bytes.Index(b, []byte("Trần Thị Bình")) {
		b[at] = 't'
	}
	check(t, os.WriteFile(filepath.Join(dir, store.FileName), b, 0o600))
	if got := run(t, "verify", "-data", dir, "-lang", "en"); got.code != failed || !strings.Contains(got.out, "A value is not what was written") {
		t.Errorf("got %+v", got)
	}
}

func TestWhatCannotBeDoneIsOneSentence(t *testing.T) {
	full := school(t)
	foreign := t.TempDir()
	check(t, os.WriteFile(filepath.Join(foreign, store.FileName), bytes.Repeat([]byte("no data of ours "), 1000), 0o600))
	file := filepath.Join(t.TempDir(), "file")
	check(t, os.WriteFile(file, nil, 0o600))
	empty := t.TempDir()
	for name, tt := range map[string]struct {
		args []string
		code int
		want string
	}{
		"an unknown flag":             {[]string{"-frob", "-lang", "en"}, called, "no option -frob"},
		"an unknown command":          {[]string{"frob"}, called, "Không có lệnh “frob”"},
		"a report without data":       {[]string{"report", "-data", empty, "-lang", "en"}, failed, "There is no data"},
		"verify without data":         {[]string{"verify", "-data", empty}, failed, "Chưa có dữ liệu"},
		"a class that is not there":   {[]string{"report", "-class", "9Z", "-data", full}, failed, "9Z"},
		"demo where there is a class": {[]string{"demo", "-data", full}, failed, full},
		"data of another program":     {[]string{"report", "-data", foreign}, failed, ""},
		"a file instead of a folder":  {[]string{"report", "-data", file}, failed, ""},
		"a pack that is not there":    {[]string{"check", filepath.Join(empty, "no")}, failed, "no"},
		"shots into a file":           {[]string{"shots", file}, failed, file},
	} {
		t.Run(name, func(t *testing.T) {
			got := run(t, tt.args...)
			if got.code != tt.code || got.out != "" {
				t.Errorf("code %d, printed %q", got.code, got.out)
			}
			if strings.Count(got.errs, "\n") != 1 || !strings.HasSuffix(got.errs, "\n") || !strings.Contains(got.errs, tt.want) {
				t.Errorf("said %q, want one line with %q", got.errs, tt.want)
			}
			if strings.ContainsAny(got.errs, "[]{}") {
				t.Errorf("a message is missing: %q", got.errs)
			}
		})
	}
}

func TestCheckFindsTheBuiltInPackWhole(t *testing.T) {
	got := run(t, "check", "-format", "json")
	d := json.NewDecoder(strings.NewReader(got.out))
	d.DisallowUnknownFields()
	var r lessons.Report
	check(t, d.Decode(&r))
	if got.code != done || r.Pack != "lachanso" || len(r.Modules) < 4 {
		t.Errorf("code %d, pack %q, %d modules", got.code, r.Pack, len(r.Modules))
	}
	for _, p := range r.Problems {
		if p.Severity == lessons.Error || strings.Contains(p.Message, "[check-") {
			t.Errorf("%s:%d: %s", p.File, p.Line, p.Message)
		}
	}
}

func TestCheckNamesThePlaceOfAFaultAndFails(t *testing.T) {
	dir := t.TempDir()
	check(t, os.WriteFile(filepath.Join(dir, "pack.yaml"), []byte("format: 9\n"), 0o600))
	got := run(t, "check", dir, "-lang", "en")
	if got.code != failed || !strings.Contains(got.out, "pack.yaml:1:") {
		t.Errorf("got %+v", got)
	}
}

// What is wrong with a whole file or pack stands at no line, and a pack that cannot be opened keeps none from being read.
func TestCheckNamesWholeFilesByTheirNameAlone(t *testing.T) {
	dir := t.TempDir()
	none, broken := filepath.Join(dir, "none"), filepath.Join(dir, "lesson.zip")
	check(t, os.WriteFile(broken, []byte("no zip"), 0o600))
	got := run(t, "check", none, broken, dir, "-lang", "en")
	if got.code != failed || !strings.Contains(got.errs, none) || !strings.HasPrefix(got.out, broken+": error: ") ||
		!strings.Contains(got.out, "\npack.yaml: error: ") {
		t.Errorf("got %+v", got)
	}
}

func TestEveryCodeOfAProblemHasASentenceInBothLanguages(t *testing.T) {
	for _, lang := range lessons.Languages {
		j := newJob(t)
		j.lang = lang
		j.speak("")
		for _, code := range lessons.Codes() {
			p := lessons.Problem{Code: code, Args: []string{"1", "2", "3", "4", "5"}}
			if s := j.sentence(p); strings.Contains(s, "[check-") || strings.Contains(s, "<no value>") {
				t.Errorf("%s: %s says %q", lang, code, s)
			}
		}
	}
}

func newJob(t testing.TB) *job {
	t.Helper()
	j := &job{Desk: Desk{Now: testNow, Graphics: func() ui.Graphics { return ui.Graphics{Renderer: "Test"} }}}
	var err error
	j.bundle, err = words()
	check(t, err)
	j.speak("vi")
	return j
}

func TestDemoMakesASchoolOnceAndTheSameOne(t *testing.T) {
	a, b := t.TempDir(), t.TempDir()
	for _, dir := range []string{a, b} {
		if got := run(t, "demo", "-data", dir, "-seed", "3"); got.code != done || got.errs != "" {
			t.Fatalf("got %+v", got)
		}
	}
	one, other := run(t, "report", "-data", a, "-format", "json"), run(t, "report", "-data", b, "-format", "json")
	if one.out != other.out || len(one.out) < 1000 {
		t.Error("two schools of one seed differ, or are empty")
	}
	if got := run(t, "verify", "-data", a); got.code != done {
		t.Errorf("verify: %+v", got)
	}
}

// madeUp is the made-up school, opened until the test ends.
func madeUp(t *testing.T) *store.Store {
	t.Helper()
	dir := t.TempDir()
	if got := run(t, "demo", "-data", dir, "-seed", "3"); got.code != done {
		t.Fatalf("got %+v", got)
	}
	s, err := store.Open(dir, store.Options{})
	check(t, err)
	t.Cleanup(func() { check(t, s.Close()) })
	return s
}

func TestTheMadeUpSchoolHasHeldSessions(t *testing.T) {
	s := madeUp(t)
	held, err := s.Sessions()
	check(t, err)
	plans, err := s.Plans()
	check(t, err)
	if len(held) != len(demoHeld) || len(plans) != 2 {
		t.Fatalf("%d sessions and %d plans", len(held), len(plans))
	}
	for _, one := range held {
		if one.Ended.IsZero() || one.Pupils == 0 || one.Minutes < 15 || one.Begun.After(time.Now()) {
			t.Errorf("%+v", one)
		}
	}
}

// The made-up school has held a contest of teams and a Bell, each played to its end, and has thanked a guest.
func TestTheMadeUpSchoolHasHeldContests(t *testing.T) {
	s := madeUp(t)
	all, err := s.Contests()
	check(t, err)
	pack := ui.Lessons(nil)
	for i, kind := range []string{contest.KindBell, contest.KindRace} { // the newest first
		if len(all) != 2 || all[i].Kind != kind || all[i].GivenUp || all[i].Minutes < 5 || len(all[i].Asked) < 8 || !all[i].Ended.Before(testNow()) {
			t.Fatalf("contests %+v", all)
		}
		one, moves, err := s.Contest(all[i].ID)
		check(t, err)
		var r contest.Record
		if kind == contest.KindBell {
			var setup contest.BellSetup
			check(t, json.Unmarshal(one.Setup, &setup))
			b, err := contest.ResumeBell(pack, setup, moves, testNow())
			check(t, err)
			r = b.Record(testNow(), nil)
		} else {
			var setup contest.RaceSetup
			check(t, json.Unmarshal(one.Setup, &setup))
			b, err := contest.ResumeRace(pack, setup, moves, testNow())
			check(t, err)
			r = b.Record(testNow())
		}
		if !r.Over || !r.Winner.Known || r.Minutes != one.Minutes || !slices.Equal(r.Questions(), one.Asked) {
			t.Errorf("%s: %+v, kept are %+v", kind, r, one)
		}
	}
	letters, err := s.Speakers()
	check(t, err)
	thanked := 0
	for _, one := range letters {
		if l, ok := speakers.ReadLetter(one.Value); ok && one.Sort == speakers.SortLetter && l.Kind == speakers.Invite && l.State() == speakers.Thanked {
			thanked++
		}
	}
	if thanked != 1 {
		t.Errorf("%d guests were thanked, of %d letters", thanked, len(letters))
	}
}

// From any seed the contests of the made-up school come to their end.
func TestMadeUpContestsEnd(t *testing.T) {
	pack := ui.Lessons(nil)
	for seed := range uint64(40) {
		plan := store.DemoPlan{Seed: seed}
		check(t, demoContests(pack, &plan))
		if len(plan.Contests) != 2 {
			t.Fatalf("seed %d: %d contests", seed, len(plan.Contests))
		}
	}
}

func TestHelpNamesEveryCommandInBothLanguages(t *testing.T) {
	for _, lang := range lessons.Languages {
		got := run(t, "help", "-lang", lang)
		if got.code != done || strings.Contains(got.out, "[command-") {
			t.Errorf("%s: code %d: %s", lang, got.code, got.out)
		}
		for _, c := range commands() {
			if !strings.Contains(got.out, c.name) {
				t.Errorf("%s: %s is not there", lang, c.name)
			}
		}
	}
}

func TestTheVersionIsTheOneOfThePackage(t *testing.T) {
	var f struct{ Details struct{ Version string } }
	if _, err := toml.DecodeFile("../../FyneApp.toml", &f); err != nil {
		t.Fatal(err)
	}
	if got := run(t, "version"); got.out != "lachanso "+f.Details.Version+"\n" {
		t.Errorf("version prints %q, FyneApp.toml has %q", got.out, f.Details.Version)
	}
}

func TestTheDataFolder(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("paths of other systems")
	}
	for name, tt := range map[string]struct {
		system string
		env    map[string]string
		want   string
	}{
		"Linux":                        {"linux", map[string]string{"HOME": "/home/an"}, "/home/an/.local/share"},
		"Linux with a folder for data": {"linux", map[string]string{"HOME": "/home/an", "XDG_DATA_HOME": "/data"}, "/data"},
		"a relative folder is ignored": {"linux", map[string]string{"HOME": "/home/an", "XDG_DATA_HOME": "data"}, "/home/an/.local/share"},
		"without a home":               {"linux", nil, "."},
		"Mac":                          {"darwin", map[string]string{"HOME": "/Users/an"}, "/Users/an/Library/Application Support"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := home(tt.system, func(k string) string { return tt.env[k] }); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestDataBesideTheProgramIsUsedWhereItExists(t *testing.T) {
	dir := t.TempDir()
	j := &job{Desk: Desk{Program: filepath.Join(dir, "lachanso")}}
	own := filepath.Join(dir, "data")
	if j.dir() == own {
		t.Error("a folder that is not there is used")
	}
	check(t, os.Mkdir(own, 0o700))
	if got := j.dir(); got != own {
		t.Errorf("got %q, want %q", got, own)
	}
	j.data = "/elsewhere"
	if got := j.dir(); got != "/elsewhere" {
		t.Errorf("-data is not followed: %q", got)
	}
}

func TestFoldersThatAreCopiedByOthersAreKnown(t *testing.T) {
	for dir, want := range map[string]string{
		`C:\Users\An\OneDrive\lachanso`:             synced,
		`C:\Users\An\OneDrive - Truong Hoa Sen\d`:   synced,
		"/home/an/Dropbox/lachanso":                 synced,
		"/home/an/Google Drive/lachanso":            synced,
		`\\server\share\lachanso`:                   network,
		t.TempDir():                                 "",
		"/home/an/dropboxes/lachanso":               "",
		`C:\Users\An\AppData\Local\lachanso`:        "",
		"/Users/an/Library/iCloudDrive/x/lachanso/": synced,
	} {
		if got := standing(dir); got != want {
			t.Errorf("standing(%q) = %q, want %q", dir, got, want)
		}
	}
}
