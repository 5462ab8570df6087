//go:build e2e

package e2e

import (
	"archive/zip"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/norm"

	"lachanso/assets"
	"lachanso/lessons"
	"lachanso/store"
	"lachanso/store/report"
	"lachanso/store/sealed"
)

const wayPhrase = "bon chu cai dau tien" // xdotool types it

// TestTheWayOfAListToAnotherPC: a school's list is looked at and imported, its pupils answer, the report on paper says what the
// report for programs says, and the sealed backup is merged on another PC, which then says the same of the class.
func TestTheWayOfAListToAnotherPC(t *testing.T) {
	t.Parallel()
	short, err := os.MkdirTemp("", "l*") // its path is typed
	check(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(short) })
	list, stick := filepath.Join(short, "a.xlsx"), filepath.Join(short, "b"+sealed.Suffix)
	here, there := t.TempDir(), t.TempDir()
	schoolList(t, list)
	settled(t, here)
	settled(t, there, "2B")

	out, errs, code := command(t, "import-roster", list, "-data", here)
	if code != 0 || !strings.Contains(out, "Dòng 5: Thiếu họ tên") || !strings.Contains(out, "“Số điện thoại”") {
		t.Fatalf("the list is looked at: %d %s %s", code, out, errs)
	}
	r := start(newDisplay(t), "-data", here)
	r.turn(func() { r.key("4") })
	r.turn(func() { r.key("Return") })
	r.turn(func() { r.key("Right", "Return") }) // from a file
	r.turn(func() { r.key("Tab"); r.write(list) })
	r.turn(func() { r.key("Return") })
	r.key("Return")
	stored(t, here, "the class is imported", func(s *store.Store) bool { return slices.Equal(classesOf(s), []string{"4A 3"}) })
	if code := r.end(); code != 0 {
		t.Errorf("ended with %d: %s", code, r.errs.String())
	}

	answers(t, here)
	want := reported(t, here)
	if names := namesIn(want); !slices.Equal(names, []string{"Lê Hoàng An", "Trần Thị Bình", "Vũ Thị Giang"}) {
		t.Errorf("the class is %q", names)
	}
	onPaper(t, here, want)

	sealing := exec.Command(program(), "backup", "-sealed", "-out", stick, "-data", here)
	sealing.Env = append(os.Environ(), "LACHANSO_PASSPHRASE="+wayPhrase)
	if said, err := sealing.CombinedOutput(); err != nil {
		t.Fatalf("backup: %v %s", err, said)
	}
	r = start(newDisplay(t), "-data", there)
	r.turn(func() { r.key("5") })
	r.turn(func() { r.key("shift+Tab", "shift+Tab", "shift+Tab", "Return") }) // up, about, data
	r.turn(func() { r.key("2") })
	r.turn(func() { r.key("Tab"); r.write(stick) })
	r.turn(func() { r.key("Tab"); r.write(wayPhrase) })
	r.turn(func() { r.key("Return") })
	r.key("Return")
	stored(t, there, "the other PC's class is merged", func(s *store.Store) bool { return slices.Equal(classesOf(s), []string{"2B 1", "4A 3"}) })
	if code := r.end(); code != 0 {
		t.Errorf("ended with %d: %s", code, r.errs.String())
	}
	if diff := cmp.Diff(want, reported(t, there)); diff != "" {
		t.Errorf("the other PC says of the class (-here +there)\n%s", diff)
	}
	again := exec.Command(program(), "merge", stick, "-apply", "-format", "json", "-data", there)
	again.Env = append(os.Environ(), "LACHANSO_PASSPHRASE="+wayPhrase)
	var answer struct{ Applied, Nothing bool }
	if said, err := again.Output(); err != nil || json.Unmarshal(said, &answer) != nil || answer.Applied || !answer.Nothing {
		t.Errorf("merged once more: %v %s", err, said)
	}
	for _, dir := range []string{here, there} {
		if out, errs, code := command(t, "verify", "-data", dir); code != 0 {
			t.Errorf("verify: %d %s %s", code, out, errs)
		}
	}
}

// schoolList is a list as school programs write it: titles, one heading over two columns of names, numbers that are not to be
// kept, a decomposed name, a row without a name, and a place to sign.
func schoolList(t testing.TB, path string) {
	t.Helper()
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	for i, cells := range [][]any{
		{"TRƯỜNG TIỂU HỌC HOA SEN"},
		{"DANH SÁCH HỌC SINH LỚP 4A"},
		{"STT", "Họ và tên", nil, "Ngày sinh", "Giới tính", "Số điện thoại", "Lớp"},
		{1, "Trần Thị", "Bình", "02/03/2017", "Nữ", "0900000001", "4A"},
		{2, nil, nil, "03/03/2017", "Nam", "0900000002", "4A"},
		{3, norm.NFD.String("Vũ Thị"), norm.NFD.String("Giang"), "04/03/2017", "Nữ", "0900000003", "4A"},
		{4, "Lê Hoàng", "An", "05/03/2017", "Nam", "0900000004", "4A"},
		{nil, "Tổng số: 4 học sinh"},
		{nil, nil, nil, nil, "Người lập"},
	} {
		check(t, f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &cells))
	}
	check(t, f.MergeCell("Sheet1", "B3", "C3"))
	check(t, f.SaveAs(path))
}

// settled is the data of a PC whose first start is over, with classes of a pupil each.
func settled(t testing.TB, dir string, classes ...string) {
	t.Helper()
	s, err := store.Open(dir, store.Options{})
	check(t, err)
	check(t, s.SaveSettings(store.Settings{Lang: "vi", School: "Trường Hoa Sen", SetUp: true, LessMotion: true}))
	for _, name := range classes {
		c, err := s.MakeClass(name, 2)
		check(t, err)
		_, err = s.AddPupils(c.ID, []string{"Đỗ Minh"})
		check(t, err)
	}
	check(t, s.Close())
}

// classesOf names the classes with how many pupils they have.
func classesOf(s *store.Store) (all []string) {
	classes, err := s.Classes()
	if err != nil {
		return nil
	}
	for _, c := range classes {
		all = append(all, fmt.Sprintf("%s %d", c.Name, c.Pupils))
	}
	slices.Sort(all)
	return all
}

// answers lets each pupil take a quiz to its end, the last one half of it.
func answers(t testing.TB, dir string) {
	t.Helper()
	pack, _ := lessons.Load(assets.Pack(), lessons.Options{})
	s, err := store.Open(dir, store.Options{})
	check(t, err)
	classes, err := s.Classes()
	check(t, err)
	pupils, err := s.Pupils(classes[0].ID)
	check(t, err)
	for i, p := range pupils {
		at, run, err := goOn(s, pack.Module("3B"), p)
		check(t, err)
		for n := 0; !run.Done() && (i < len(pupils)-1 || n < 4); n++ {
			check(t, step(s, at, run))
		}
		if run.Done() {
			r := run.Result()
			check(t, s.Finish(store.Finished{Attempt: at.ID, Asked: r.Asked, Right: r.Right}))
		}
	}
	check(t, s.Close())
}

// reported is what programs are told of class 4A.
func reported(t testing.TB, dir string) (r report.Report) {
	t.Helper()
	out, errs, code := command(t, "report", "-class", "4A", "-of", "class", "-format", "json", "-data", dir)
	if err := json.Unmarshal([]byte(out), &r); err != nil || code != 0 {
		t.Fatalf("report: %d %v %s %s", code, err, out, errs)
	}
	return r
}

func namesIn(r report.Report) (names []string) {
	for _, p := range r.Pupils {
		names = append(names, p.Name)
	}
	return names
}

// onPaper holds the table of the pupils in the report for Word against what programs are told: names and shares by topic.
func onPaper(t testing.TB, dir string, want report.Report) {
	t.Helper()
	folder := t.TempDir()
	if out, errs, code := command(t, "report", "-class", "4A", "-as", "docx", "-out", folder, "-data", dir); code != 0 {
		t.Fatalf("report on paper: %d %s %s", code, out, errs)
	}
	papers, err := filepath.Glob(filepath.Join(folder, "*.docx"))
	check(t, err)
	if len(papers) != 1 {
		t.Fatalf("papers: %q", papers)
	}
	rows := rowsOf(t, papers[0])
	shares := 0
	for i, p := range want.Pupils {
		at := slices.IndexFunc(rows, func(r []string) bool { return len(r) > 2 && r[0] == strconv.Itoa(i+1) && r[1] == p.Name })
		if at < 0 {
			t.Errorf("%q is not in the table: %q", p.Name, rows)
			continue
		}
		for _, topic := range p.Topics {
			if topic.Quiz == nil {
				continue
			}
			shares++
			if cell := rows[at][1+topic.Topic]; strings.Trim(cell, " !") != strconv.Itoa(topic.Quiz.Percent()) {
				t.Errorf("%s, topic %d: %q on paper, %d for programs", p.Name, topic.Topic, cell, topic.Quiz.Percent())
			}
		}
	}
	if shares == 0 {
		t.Error("nobody has a share: nothing was compared")
	}
}

// rowsOf gives the rows of all tables of a docx, as another program reads them.
func rowsOf(t testing.TB, path string) (rows [][]string) {
	t.Helper()
	z, err := zip.OpenReader(path)
	check(t, err)
	defer z.Close()
	f, err := z.Open("word/document.xml")
	check(t, err)
	cell, text := "", false
	for in := xml.NewDecoder(f); ; {
		token, err := in.Token()
		if err == io.EOF {
			return rows
		}
		check(t, err)
		switch v := token.(type) {
		case xml.StartElement:
			switch v.Name.Local {
			case "tr":
				rows = append(rows, nil)
			case "tc":
				cell = ""
			case "t":
				text = true
			}
		case xml.EndElement:
			switch {
			case v.Name.Local == "t":
				text = false
			case v.Name.Local == "tc" && len(rows) > 0:
				rows[len(rows)-1] = append(rows[len(rows)-1], strings.TrimSpace(cell))
			}
		case xml.CharData:
			if text {
				cell += string(v)
			}
		}
	}
}
