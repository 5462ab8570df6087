package manage_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lachanso/store"
	"lachanso/store/roster"
	"lachanso/ui/app/apptest"
	"lachanso/ui/manage"
)

// listed writes a class list of a school as it comes from elsewhere; everybody in it is made up.
func listed(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	must(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

// class4A is the class that the lists of these tests are held against.
func class4A(t testing.TB, s *store.Store) {
	t.Helper()
	var rows strings.Builder
	rows.WriteString("Mã HS\tHọ và tên\tGiới tính\tNăm sinh\tLớp\n")
	for i, name := range names(38) {
		fmt.Fprintf(&rows, "%d\t%s\t%s\t2016\t4A\n", 2096+i, name, []string{"Nam", "Nữ"}[i%2])
	}
	rows.WriteString("2300\tMai Quỳnh Anh\tNữ\t2016\t4C\n")
	l, err := roster.Pasted(rows.String(), roster.Options{Now: time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)})
	must(t, err)
	_, err = s.Import(store.Import{Lists: l})
	must(t, err)
}

const newList = "TRƯỜNG TIỂU HỌC HOA SEN\nDANH SÁCH HỌC SINH LỚP 4A\nSTT,Mã HS,Họ và tên,Giới tính,Ngày sinh,Điện thoại,Địa chỉ\n" +
	"1,2099,Phạm Minh Châu (lớn),Nữ,5/9/2016,0900000001,Thôn Mẫu\n2,2100,Nông Văn Được,Nam,5/9/2015,,\n3,2101,Nguyễn Hoài An,Nữ,2016,,\n" +
	"4,2300,Mai Quỳnh Anh,Nữ,2016,,\n5,2141,Cao Thiên Phúc,Nam,2016,,\n6,2103,Lê Văn Khoa,Nam,20116,,\n7,2117,,Nữ,2016,,\n"

func TestAFileIsLookedAtBeforeItIsImported(t *testing.T) {
	s := apptest.New(t, apptest.Options{Width: 1366, Height: 768})
	class4A(t, s.Store)
	s.Open(manage.NewClasses(s.App))
	s.Press("import")
	if s.Focused() != "choose" {
		t.Errorf("the focus is on %q", s.Focused())
	}
	s.Key(fyne.KeyTab)
	s.Type(listed(t, "Danh sách 4A.csv", newList))
	s.Key(fyne.KeyReturn)
	s.MustShow("Xem trước danh sách lớp 4A")
	s.MustShow("Danh sách 4A.csv")
	s.MustShow("“20116”")
	s.MustShow("(trống)")
	s.MustShow("Tên cũ: Phạm Minh Châu.")
	s.MustShow("Năm sinh cũ: 2016.")
	s.MustShow("Chuyển từ lớp 4C.")
	s.MustShow("Cột “Điện thoại”, “Địa chỉ” được bỏ qua")
	s.MustShow("Nhập 4 em")
	classes, err := s.Store.Classes()
	must(t, err)
	if classes[0].Pupils != 38 || classes[1].Pupils != 1 {
		t.Fatalf("looking changed something: %+v", classes)
	}
	s.Key(fyne.KeyReturn)
	s.MustShow("Đã nhập danh sách")
	s.MustShow("1 em mới, 2 em thay đổi, 1 em chuyển lớp.")
	s.MustShow("Đã lưu lúc")
	s.MustShow("2 dòng chưa nhập")
	s.MustShow("vẫn ở trong lớp")
	s.Key(fyne.KeyEscape)
	s.MustShow("4C")
	if classes, err = s.Store.Classes(); err != nil || classes[0].Pupils != 40 || classes[1].Pupils != 0 {
		t.Errorf("classes %+v %v", classes, err)
	}
}

func TestWhoeverIsAbsentLeavesByATickAlone(t *testing.T) {
	s := apptest.New(t, apptest.Options{Width: 1366, Height: 768})
	class4A(t, s.Store)
	classes, err := s.Store.Classes()
	must(t, err)
	pupils, err := s.Store.Pupils(classes[0].ID)
	must(t, err)
	gone := pupils[3]
	var rows strings.Builder
	rows.WriteString("Mã HS\tHọ và tên\tLớp\n")
	for _, p := range pupils {
		if p.ID != gone.ID {
			fmt.Fprintf(&rows, "%s\t%s\t4A\n", p.Code, p.Name)
		}
	}
	s.Open(manage.NewImport(s.App, ""))
	s.Key(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab)
	paste(s, rows.String())
	s.Press("look")
	s.MustShow("Không có gì để thay đổi")
	s.Press("count-absent")
	s.Press("leave-" + gone.ID)
	s.MustShow("Rời lớp")
	s.Press("apply")
	s.MustShow("Đưa ra khỏi lớp?")
	s.Key(fyne.KeyEscape)
	if left, _ := s.Store.Pupils(classes[0].ID); len(left) != 38 {
		t.Fatal("left without being sure")
	}
	s.Press("apply")
	s.Press("yes")
	s.MustShow("1 em đã rời lớp")
	if left, _ := s.Store.Pupils(classes[0].ID); len(left) != 37 {
		t.Errorf("%d are left", len(left))
	}
}

// paste puts text into the field that has the focus, as Ctrl+V does.
func paste(s *apptest.Stage, text string) {
	s.Fyne.Clipboard().SetContent(text)
	if f, ok := s.Window.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: s.Fyne.Clipboard()})
	}
	s.Settle()
}

func TestAListWithoutAClassAsksForIt(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	class4A(t, s.Store)
	s.Open(manage.NewImport(s.App, ""))
	s.Key(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab)
	paste(s, "Họ và tên\tNăm sinh\nVũ Mới\t2016\n")
	s.Key(desktop.KeyShiftLeft, fyne.KeyReturn)
	s.MustShow("Danh sách này của lớp nào?")
	s.Key(fyne.KeyReturn)
	s.MustShow("Tên lớp có từ 1 đến 40 kí tự")
	s.Type("5B")
	s.Key(fyne.KeyReturn)
	s.MustShow("Nhập 1 em")
	s.Key(fyne.KeyReturn)
	classes, err := s.Store.Classes()
	must(t, err)
	if len(classes) != 3 || classes[2].Name != "5B" || classes[2].Grade != 5 {
		t.Errorf("%+v", classes)
	}
}

func TestImportingFromAClassGoesThere(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	class4A(t, s.Store)
	classes, err := s.Store.Classes()
	must(t, err)
	s.Open(manage.NewClasses(s.App))
	s.Press("class-" + classes[0].ID)
	s.Press("add")
	s.Press("import")
	s.Key(fyne.KeyTab)
	s.Type(listed(t, "danh sách.csv", "Họ và tên,Giới tính\nVũ Mới,Nam\n"))
	s.Key(fyne.KeyReturn)
	s.Press("apply")
	if pupils, err := s.Store.Pupils(classes[0].ID); err != nil || len(pupils) != 39 {
		t.Errorf("%d pupils %v", len(pupils), err)
	}
}

func TestFilesThatAreNoListsAreSaidAndNothingChanges(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	class4A(t, s.Store)
	before, err := os.ReadFile(filepath.Join(s.Dir(), store.FileName))
	must(t, err)
	for path, say := range map[string]string{
		"/nowhere/4A.xlsx": "Không tìm thấy tệp",
		t.TempDir():        "Đây là thư mục",
		listed(t, "4A.xlsx", "\x89PNG\r\n\x1a\n\x00"): "không phải là tệp bảng tính",
		`"` + listed(t, "4A.xls", "PK\x03\x04") + `"`: "Tệp bị hỏng",
	} {
		s.Open(manage.NewImport(s.App, ""))
		s.Key(fyne.KeyTab)
		s.Type(path)
		s.Key(fyne.KeyReturn)
		s.MustShow(say)
		s.Key(fyne.KeyEscape)
	}
	after, err := os.ReadFile(filepath.Join(s.Dir(), store.FileName))
	must(t, err)
	if !bytes.Equal(before, after) {
		t.Error("the data was changed")
	}
}

func TestAFileIsFoundInItsFolder(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	must(t, os.MkdirAll(filepath.Join(home, "Downloads", "Năm học mới"), 0o700))
	must(t, os.MkdirAll(filepath.Join(home, "Downloads", ".ẩn"), 0o700))
	for _, name := range []string{"Downloads/thư.docx", "Downloads/~$4A.xlsx", "Downloads/Năm học mới/4A.csv"} {
		must(t, os.WriteFile(filepath.Join(home, name), []byte(newList), 0o600))
	}
	s := apptest.New(t, apptest.Options{})
	class4A(t, s.Store)
	s.Open(manage.NewImport(s.App, ""))
	s.Key(fyne.KeyReturn)
	s.MustShow("Năm học mới")
	for _, hidden := range []string{"thư.docx", "~$", ".ẩn"} {
		if strings.Contains(s.Shown(), hidden) {
			t.Errorf("%s is shown", hidden)
		}
	}
	if s.Focused() != "file-Năm học mới" {
		t.Errorf("the focus is on %q", s.Focused())
	}
	s.Key(fyne.KeyReturn)
	s.MustShow("4A.csv")
	s.Key(fyne.KeyBackspace, fyne.KeyBackspace)
	s.MustShow("Downloads")
	s.Press("place-downloads")
	s.Press("file-Năm học mới")
	s.Press("file-4A.csv")
	s.MustShow("Xem trước danh sách lớp 4A")
	s.Key(fyne.KeyEscape)
	s.Press("choose") // where the last one was
	s.MustShow("4A.csv")
	s.Press("place-drives")
	s.MustShow("Ổ đĩa")
	s.Key(fyne.KeyEscape)
	s.MustShow("Nhập danh sách lớp")
}

// do does what is called so, also where one has to scroll to it.
func do(s *apptest.Stage, start string) {
	for _, h := range s.Hots() {
		if strings.HasPrefix(h.ID, start) {
			h.Do()
			break
		}
	}
	s.Settle()
}

func TestPicturesOfImporting(t *testing.T) {
	apptest.Plainly(t)
	path := listed(t, "Danh sách 4A.csv", newList)
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	for i := range 14 {
		must(t, os.MkdirAll(filepath.Join(home, "Downloads", fmt.Sprintf("Thư mục %d", i)), 0o700))
	}
	must(t, os.WriteFile(filepath.Join(home, "Downloads", "Danh sách học sinh lớp 4A năm học 2026–2027 (bản cuối).xlsx"), nil, 0o600))
	must(t, os.Mkdir(filepath.Join(home, "Documents"), 0o700))
	for _, size := range sizes {
		t.Run(size.name, func(t *testing.T) {
			s := apptest.New(t, size.o)
			class4A(t, s.Store)
			s.Open(manage.NewClasses(s.App))
			s.Look("classes-import-" + size.name)
			s.Inside(t, "classes")
			s.Open(manage.NewImport(s.App, ""))
			s.Look("import-" + size.name)
			s.Inside(t, "import")
			do(s, "choose")
			s.Key(fyne.KeyPageDown)
			s.Look("import-files-" + size.name)
			s.Inside(t, "files")
			s.Key(fyne.KeyEscape)
			s.Open(manage.NewImport(s.App, ""))
			s.Key(fyne.KeyTab)
			s.Type(t.TempDir())
			s.Key(fyne.KeyReturn)
			s.Look("import-bad-" + size.name)
			s.Inside(t, "import with a fault")
			s.Open(manage.NewImport(s.App, ""))
			s.Key(fyne.KeyTab)
			s.Type(path)
			s.Key(fyne.KeyReturn)
			s.Look("import-plan-" + size.name)
			s.Inside(t, "plan")
			s.Press("count-absent")
			do(s, "leave-")
			s.Look("import-absent-" + size.name)
			s.Inside(t, "plan with a tick")
			do(s, "apply")
			s.Press("yes")
			s.Look("import-done-" + size.name)
			s.Inside(t, "done")
		})
	}
}
