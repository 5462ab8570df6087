package store

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"lachanso/store/roster"
)

// list reads pasted cells with a heading, as a test writes them: columns are parted by |.
func list(t tester, rows ...string) *roster.Lists {
	t.Helper()
	l, err := roster.Pasted(strings.ReplaceAll("Mã HS|Họ và tên|Giới tính|Năm sinh|Lớp\n"+strings.Join(rows, "\n"), "|", "\t"), roster.Options{Now: morning().now})
	must(t, err)
	return l
}

// fates writes a plan as a test reads it.
func fates(p ImportPlan) string {
	var lines []string
	for _, c := range p.Changes {
		line := string(c.Fate) + " " + c.Class + " " + c.Person.Name
		if c.Fate == FateAbsent {
			line = string(c.Fate) + " " + c.Class + " " + c.Pupil.Name
		}
		name, code, sex, birth := c.Differs()
		for _, d := range []struct {
			on       bool
			from, to any
		}{{name, c.Pupil.Name, c.Person.Name}, {code, c.Pupil.Code, c.Person.Code}, {sex, c.Pupil.Sex, c.Person.Sex}, {birth, c.Pupil.Birth, c.Person.Birth}} {
			if d.on {
				line += fmt.Sprintf(" %v→%v", d.from, d.to)
			}
		}
		if c.Fate == FateMoved {
			line += " from " + c.From
		}
		lines = append(lines, line)
	}
	for _, c := range p.NewClasses {
		lines = append(lines, "class "+c)
	}
	return strings.Join(lines, "\n")
}

func imported(t tester, s *Store, l *roster.Lists, leave ...ID) ImportPlan {
	t.Helper()
	p, err := s.Import(Import{Lists: l, Leave: leave})
	must(t, err)
	return p
}

func TestAnImportSaysWhatItChangesAndThenChangesThat(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	first := list(t, "1|Lê An|Nam|2016|4A", "2|Đỗ Bình|Nữ|2016|4A", "3|Vũ Chi|Nữ||4A", "|Y Thương|Nữ|2016|4A", "|Lê An|Nam|2016|4A", "5|Hà My|Nữ|2016|4B")
	plan, err := s.PlanImport(first)
	must(t, err)
	same(t, fates(plan), "new 4A Lê An\nnew 4A Đỗ Bình\nnew 4A Vũ Chi\nnew 4A Y Thương\nnew 4A Lê An\nnew 4B Hà My\nclass 4A\nclass 4B")
	if classes, _ := s.Classes(); len(classes) != 0 {
		t.Fatal("looking at a plan changed something")
	}
	same(t, imported(t, s, first), plan)
	classes, err := s.Classes()
	must(t, err)
	same(t, []Class{{ID: classes[0].ID, Name: "4A", Grade: 4, Pupils: 5, Year: 2026}, {ID: classes[1].ID, Name: "4B", Grade: 4, Pupils: 1, Year: 2026}}, classes)
	a, err := s.Pupils(classes[0].ID)
	must(t, err)
	same(t, a[0].Shown()+" "+a[1].Shown(), "Lê An Lê An (2)")
	same(t, Pupil{ID: a[2].ID, Class: classes[0].ID, Name: "Đỗ Bình", Animal: a[2].Animal, Place: 3, Code: "2", Sex: roster.Female, Birth: 2016}, a[2])

	again := imported(t, s, first)
	same(t, again.Count(FateSame), 6)
	same(t, again.Nothing(), true)

	quiz, err := s.BeginAttempt(Attempt{Pupil: a[2].ID, Module: "3B", Part: "quiz"})
	must(t, err)
	must(t, s.Answer(Answer{Attempt: quiz.ID, Question: "3B-q01", Options: []string{"a"}, First: true}))

	second := list(t, "1|Lê Ân|Nam|2016|Lớp 4A", "2|Đỗ Bình|||4B", "3|Vũ Chi|Nữ|2015|4A", "|y thương|Nữ|2016|4a", "9|Mai Anh|Nữ|2016|4A", "5|Hà My|Nữ|2016|4B")
	plan = imported(t, s, second)
	same(t, fates(plan), strings.Join([]string{
		"changed 4A Lê Ân Lê An→Lê Ân", "changed 4A Vũ Chi 0→2015", "changed 4A y thương Y Thương→y thương", "new 4A Mai Anh",
		"moved 4B Đỗ Bình from 4A", "same 4B Hà My", "absent 4A Lê An",
	}, "\n"))
	moved, err := s.Pupil(a[2].ID)
	must(t, err)
	same(t, Pupil{ID: a[2].ID, Class: classes[1].ID, Name: "Đỗ Bình", Animal: a[2].Animal, Place: 1, Code: "2", Sex: roster.Female, Birth: 2016}, moved)
	must(t, s.Answer(Answer{Attempt: quiz.ID, Question: "3B-q02", Options: []string{"a"}, First: true})) // goes on in the new class
	hardest, err := s.Hardest(classes[0].ID, 0)
	must(t, err)
	same(t, len(hardest), 2) // stays where it was begun
	if left, _ := s.Pupils(classes[0].ID); len(left) != 5 {
		t.Errorf("%d pupils: somebody who was absent was removed without a tick", len(left))
	}
}

func TestWhoeverIsAbsentLeavesOnlyWithATickAndComesBackWithACode(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	imported(t, s, list(t, "1|Lê An|Nam|2016|4A", "2|Đỗ Bình|Nữ|2016|4A", "3|Vũ Chi|Nữ|2016|4B"))
	less := list(t, "1|Lê An|Nam|2016|4A")
	plan := imported(t, s, less)
	same(t, fates(plan), "same 4A Lê An\nabsent 4A Đỗ Bình")
	gone := plan.Changes[1].Pupil
	other, err := s.Classes()
	must(t, err)
	b, err := s.Pupils(other[1].ID)
	must(t, err)
	imported(t, s, less, gone.ID, b[0].ID) // of whom the list says nothing: stays
	a, err := s.Pupils(other[0].ID)
	must(t, err)
	same(t, len(a), 1)
	if b, _ = s.Pupils(other[1].ID); len(b) != 1 {
		t.Error("a pupil of another class left")
	}
	page, err := s.PupilPage(gone.ID)
	must(t, err)
	same(t, page.Pupil.Name+page.Pupil.Class+page.Class.Name, "Đỗ Bình")
	must(t, s.RenamePupil(gone.ID, "Đỗ Thị Bình"))
	back := imported(t, s, list(t, "2|Đỗ Thị Bình|Nữ|2016|4B"))
	same(t, fates(back), "moved 4B Đỗ Thị Bình from \nabsent 4B Vũ Chi")
	must(t, s.RemoveClass(other[1].ID))
	same(t, fates(imported(t, s, list(t, "3|Vũ Chi|Nữ|2016|4A"))), "moved 4A Vũ Chi from \nabsent 4A Lê An")
	must(t, s.ErasePupil(gone.ID))
	same(t, fates(imported(t, s, list(t, "2|Đỗ Thị Bình|Nữ|2016|4A"))), "new 4A Đỗ Thị Bình\nabsent 4A Lê An\nabsent 4A Vũ Chi")
}

func TestARefusedRowMakesNobodyAbsent(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	imported(t, s, list(t, "1|Lê An|Nam|2016|4A", "|Đỗ Bình|Nữ|2016|4A", "3|Vũ Chi|Nữ|2016|4A"))
	plan := imported(t, s, list(t, "1|Lê An|Nam|20166|4A", "|Đỗ Bình|Nữ|20166|4A", "3|Vũ Chi|Nữ|2016|4A"))
	same(t, fates(plan), "same 4A Vũ Chi")
}

func TestTwoOfOneNameInAListStayTwo(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	twins := list(t, "|Lê An|Nam|2016|4A", "|Lê An|Nữ|2016|4A", "|Lê An||2017|4A")
	same(t, imported(t, s, twins).Count(FateNew), 3)
	for range 2 {
		same(t, imported(t, s, twins).Count(FateSame), 3)
	}
	coded := list(t, "8|Lê An|Nữ|2016|4A", "7|Lê An|Nam|2016|4A", "|Lê An||2017|4A")
	same(t, fates(imported(t, s, coded)), "changed 4A Lê An →8\nchanged 4A Lê An →7\nsame 4A Lê An")
	same(t, fates(imported(t, s, list(t, "7|Lê An|Nam|2016|4A", "8|Lê An|Nữ|2016|4A", "|Lê An|Nam||4A", "9|Lê An|Nam|2017|4A"))),
		"same 4A Lê An\nsame 4A Lê An\nnew 4A Lê An\nchanged 4A Lê An →9 →male")
}

func TestACodeWithoutItsZerosIsTheSameCode(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	imported(t, s, list(t, "0012|Lê An|Nam|2016|4A", "hs-a1|Đỗ Bình|Nữ|2016|4A"))
	same(t, fates(imported(t, s, list(t, "12|Lê Ân|Nam|2016|4A", "HS-A1|Đỗ Bình|Nữ|2016|4A"))), "changed 4A Lê Ân Lê An→Lê Ân\nsame 4A Đỗ Bình")
}

func TestImportingWhatWasExportedChangesNoByte(t *testing.T) {
	dir := t.TempDir()
	s := openStore(t, dir, morning())
	hard := []string{
		"Nguyễn Thị Ánh", "Lê Văn Ước", "Đỗ Đạt", "Trần Dao", "Nguyễn Thị Ảnh", "Phạm Đào", "An", "Vũ Uyên", "Hoàng Ân", norm.NFD.String("Nguyễn Văn An"),
		"Nguyễn Văn An", "H’Hen Niê", "Công Tằng Tôn Nữ Hoàng Thiên Kim Ngọc Bảo Trân",
	}
	var rows []string
	for i, name := range hard {
		rows = append(rows, fmt.Sprintf("%s|%s|%s|%s|4/2", []string{fmt.Sprintf("HS%03d", i), ""}[i%2], name, []string{"Nam", "Nữ", ""}[i%3], []string{"2016", ""}[i/2%2]))
	}
	imported(t, s, list(t, rows...))
	classes, err := s.Classes()
	must(t, err)
	pupils, err := s.Pupils(classes[0].ID)
	must(t, err)
	class := roster.Class{Name: classes[0].Name}
	var order []string
	for _, p := range pupils {
		order = append(order, p.Name)
		class.People = append(class.People, roster.Person{Name: p.Name, Code: p.Code, Sex: p.Sex, Birth: p.Birth})
	}
	same(t, strings.Join(order, ", "), "An, Nguyễn Văn An, Nguyễn Văn An, Nguyễn Thị Ảnh, Nguyễn Thị Ánh, Hoàng Ân, Trần Dao, Phạm Đào, Đỗ Đạt, H’Hen Niê, "+
		"Công Tằng Tôn Nữ Hoàng Thiên Kim Ngọc Bảo Trân, Vũ Uyên, Lê Văn Ước")
	var b bytes.Buffer
	must(t, roster.WriteXLSX(&b, class, roster.Words{
		Title: "DANH SÁCH HỌC SINH LỚP 4/2", Number: "STT", Code: "Mã học sinh", Name: "Họ và tên", Sex: "Giới tính", Birth: "Năm sinh", Class: "Lớp", Male: "Nam", Female: "Nữ",
	}))
	before, err := os.ReadFile(s.path)
	must(t, err)
	l, err := roster.Read(b.Bytes(), roster.Options{Now: morning().now})
	must(t, err)
	plan := imported(t, s, l)
	same(t, plan.Count(FateSame), len(hard))
	same(t, plan.Count(FateAbsent), 0)
	after, err := os.ReadFile(s.path)
	must(t, err)
	if !bytes.Equal(before, after) {
		t.Error("the file was written to")
	}
}

// school2000 is a list of 2,000 made-up pupils in 50 classes.
func school2000(change int) *roster.Lists {
	chance := rand.New(rand.NewPCG(1, 2))
	l := &roster.Lists{}
	for c := range 50 {
		class := roster.Class{Name: fmt.Sprintf("%d/%d", c%9+1, c/9+1)}
		for n := range 40 {
			p := roster.Person{Name: madeUpName(chance), Code: fmt.Sprintf("%02d%04d", c, n), Sex: roster.Female, Birth: 2010 + c%9, Row: n + 2}
			if change > 0 && n%change == 0 {
				p.Birth++
			}
			class.People = append(class.People, p)
		}
		l.Classes = append(l.Classes, class)
	}
	return l
}

// A school of 2,000 pupils comes in, comes again, and comes with every second pupil changed. (make bench says how long it takes.)
func TestTwoThousandPupilsComeInByOneList(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	for _, step := range []struct {
		list *roster.Lists
		want Fate
		n    int
	}{{school2000(0), FateNew, 2000}, {school2000(0), FateSame, 2000}, {school2000(2), FateChanged, 1000}} {
		same(t, imported(t, s, step.list).Count(step.want), step.n)
	}
}

func TestAnImportThatIsCutShortLeavesAllOrNothing(t *testing.T) {
	for _, at := range []int{0, 1, 2} {
		dir, w := t.TempDir(), morning()
		s := openStore(t, dir, w)
		imported(t, s, list(t, "1|Lê An|Nam|2016|4A"))
		l := list(t, "1|Lê Ân|Nam|2016|4A", "2|Đỗ Bình|Nữ|2016|4A", "3|Vũ Chi|Nữ|2016|4B")
		killed := filepath.Join(t.TempDir(), "killed")
		steps := 0
		step := func(done, of int) {
			if steps++; steps == at+1 {
				copyFile(t, s.path, filepath.Join(killed, FileName)) // as a kill at this moment would leave it
				if at == 1 {
					panic("the program falls over")
				}
			}
			if done > of {
				t.Errorf("%d of %d", done, of)
			}
		}
		_, err := s.Import(Import{Lists: l, Step: step})
		if at == 1 {
			wantErr(t, err, ErrCorrupt)
			_ = s.Close()
		} else {
			must(t, err)
		}
		left := openStore(t, killed, w)
		classes, err := left.Classes()
		must(t, err)
		same(t, []Class{{ID: classes[0].ID, Name: "4A", Grade: 4, Pupils: 1, Year: 2026}}, classes)
		pupils, err := left.Pupils(classes[0].ID)
		must(t, err)
		same(t, pupils[0].Name, "Lê An")
		same(t, fates(imported(t, left, l)), "changed 4A Lê Ân Lê An→Lê Ân\nnew 4A Đỗ Bình\nnew 4B Vũ Chi\nclass 4B")
	}
}

func TestListsThatCannotBeImportedChangeNothing(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	_, err := s.Import(Import{Lists: list(t, "1|Lê An|Nam|2016|4A", "2|Đỗ Bình|Nữ|2016|")})
	wantErr(t, err, ErrClassName)
	_, err = s.Import(Import{Lists: &roster.Lists{Classes: []roster.Class{{Name: "4A", People: []roster.Person{{Name: "Lê An"}, {Name: "🐯"}}}}}})
	if err == nil || strings.Contains(err.Error(), "🐯") {
		t.Errorf("error %v", err)
	}
	if classes, _ := s.Classes(); len(classes) != 0 {
		t.Errorf("classes %+v", classes)
	}
}

// BenchmarkALargeSchoolComesIn reads a school's list into an empty file, and the same list again.
func BenchmarkALargeSchoolComesIn(b *testing.B) {
	for b.Loop() {
		s := openStore(b, b.TempDir(), morning())
		imported(b, s, school2000(0))
		imported(b, s, school2000(0))
	}
}
