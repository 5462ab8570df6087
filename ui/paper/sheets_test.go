package paper

import (
	"bytes"
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"lachanso/assets"
	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/kit/paint"
	"lachanso/ui/paper/doc"
)

var painter = paint.New(built.Art, built.Heads, assets.Icon)

var fonts = doc.Once(assets.PrintFont)

// pages counts the pages of a document as PDF.
func pages(t testing.TB, d *doc.Document) int {
	t.Helper()
	n, err := d.Pages(fonts)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestEveryModuleHasItsSheets(t *testing.T) {
	all(t, func(t *testing.T, p *Press, m *lessons.Module) {
		off := p.Unplugged(m)
		home := p.Family(m)
		for _, line := range paragraphs(slices.Concat(home.Blocks, off.Blocks)) {
			var text strings.Builder
			for _, r := range line.Runs {
				text.WriteString(r.Text)
			}
			if strings.Contains(text.String(), dots(3)) && line.Align == doc.Justify {
				t.Errorf("the words around what is to be filled in are drawn apart: %q", text.String())
			}
		}
		for _, page := range []struct {
			d    *doc.Document
			text string
		}{{off, p.in(m.Unplugged.Text)}, {home, p.in(m.Home.Text)}} {
			if !strings.Contains(letters(page.d.Words()), letters(page.text)) {
				t.Errorf("the page is not whole on paper:\n%s", page.d.Words())
			}
		}
		if p.Words.Lang == "en" {
			return // the Vietnamese ones are longer
		}
		if n := pages(t, home); n > 2 {
			t.Errorf("the sheet for the family has %d pages: it does not fit on one leaf", n)
		}
	})
}

// letters drops all but letters and digits.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

// The pupils' pages never say which answer is right, the teacher's page says all of them.
func TestWorksheetsKeepTheKeyApart(t *testing.T) {
	all(t, func(t *testing.T, p *Press, m *lessons.Module) {
		d := p.Worksheet(m)
		complete(t, d)
		cut := -1
		for i, b := range d.Blocks {
			if _, is := b.(doc.Break); is {
				cut = i
			}
		}
		if cut < 0 {
			t.Fatal("the key has no page of its own")
		}
		pupils, key := &doc.Document{Blocks: d.Blocks[:cut]}, &doc.Document{Blocks: d.Blocks[cut:]}
		s := &sheet{Press: p, m: m}
		chosen := s.choose()
		if len(chosen) < 3 || len(chosen) > mostOf[m.Band] {
			t.Errorf("%d questions", len(chosen))
		}
		for _, q := range chosen {
			if !strings.Contains(pupils.Words(), p.in(q.Stem)) {
				t.Errorf("%s is not asked", q.ID)
			}
			for i, o := range q.Options {
				answer := letter(i) + ". " + bare(p.in(o.Text))
				if o.Correct && !strings.Contains(key.Words(), answer) {
					t.Errorf("%s: %q is not in the key", q.ID, answer)
				}
				if why := p.in(o.Why); why != "" && strings.Contains(pupils.Words(), why) {
					t.Errorf("%s: the pupils read %q", q.ID, why)
				}
			}
			if q.Kind == lessons.Order && strings.Contains(oneLineOf(pupils), orderOf(p, q)) {
				t.Errorf("%s stands in its right order", q.ID)
			}
		}
		if n := pages(t, d); n > 4 {
			t.Errorf("%d pages", n)
		}
	})
}

func oneLineOf(d *doc.Document) string { return strings.Join(strings.Fields(d.Words()), " ") }

func orderOf(p *Press, q lessons.Question) string {
	var out []string
	for _, c := range q.Items {
		out = append(out, "(…….) "+p.in(c.Text))
	}
	return strings.Join(strings.Fields(strings.Join(out, " ")), " ")
}

func TestCertificateIsOnePageWithoutAMark(t *testing.T) {
	all(t, func(t *testing.T, p *Press, m *lessons.Module) {
		if m.ID == "2D" { // painting takes most of the time
			p.Art = painter
		}
		for _, name := range []string{"Nguyễn Hoài An", strings.Repeat("Công Tằng Tôn Nữ ", 6) + "Anh"} {
			d := p.Certificate(name, m)
			complete(t, d, "- ", p.say("paper-certificate-can"))
			if n := pages(t, d); n != 1 {
				t.Errorf("%q: %d pages", name, n)
			}
			text := d.Words()
			for _, want := range []string{name, p.in(m.Title), "30/11/2026", "TRƯỜNG HOA SEN", "4A"} {
				if !strings.Contains(text, want) {
					t.Errorf("%q is missing", want)
				}
			}
		}
	})
}

func TestCardsHaveFourLettersForEveryPupil(t *testing.T) {
	p := press(t, "vi")
	var pupils []Pupil
	for i := range 45 {
		pupils = append(pupils, Pupil{i + 1, "Nguyễn Thị Ánh"})
	}
	d := p.Cards(pupils)
	if n := pages(t, d); n != 23 {
		t.Errorf("45 cards stand on %d pages", n)
	}
	for i := range 4 {
		seen := map[string]bool{}
		for quarters := range 4 {
			var b bytes.Buffer
			if err := png.Encode(&b, answerLetter(i, quarters)); err != nil {
				t.Fatal(err)
			}
			seen[b.String()] = true
		}
		if len(seen) != 4 {
			t.Errorf("letter %s looks the same in %d ways", letter(i), 5-len(seen))
		}
	}
	if pages(t, p.Cards(nil)) != 1 {
		t.Error("no pupils, no cards")
	}
}

func TestPosterSaysTheSchoolsFactsOnOnePage(t *testing.T) {
	for _, lang := range lessons.Languages {
		p := press(t, lang)
		p.Art = painter
		for _, large := range []bool{false, true} {
			d := p.Poster(large)
			complete(t, d, p.say("paper-poster-facts"))
			if n := pages(t, d); n != 1 {
				t.Errorf("%d pages", n)
			}
			for _, want := range []string{"111", "113", "115"} {
				if !strings.Contains(d.Words(), want) {
					t.Errorf("%s is missing", want)
				}
			}
		}
	}
}

// Heads and signatures as Nghị định 30/2020 wants them, for the papers that need them.
func TestOfficialHead(t *testing.T) {
	p := press(t, "vi")
	d := p.paper("Công văn", doc.A4(), 13)
	d.Blocks = []doc.Block{
		p.Head(Official{Above: "UBND xã Hoà Bình", School: "Trường Hoa Sen", Number: "Số: ……/CV-THHS", About: "V/v mời báo cáo viên", Place: "Hoà Bình, ngày 23 tháng 11 năm 2026"}),
		plain("Kính gửi: …"),
		p.Receivers([]string{"Như trên;", "Lưu: VT."}, Signature{Title: "Hiệu trưởng", Note: "(Kí, đóng dấu)", Name: "Trần Thị Mây"}),
	}
	text := d.Words()
	for _, want := range []string{"CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "UBND XÃ HOÀ BÌNH", "TRƯỜNG HOA SEN", "Số: ……/CV-THHS", "V/v mời", "Nơi nhận:", "- Lưu: VT.", "HIỆU TRƯỞNG", "Trần Thị Mây"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if n := pages(t, d); n != 1 {
		t.Errorf("%d pages", n)
	}
}

func TestWriteLeavesNothingHalf(t *testing.T) {
	p := press(t, "vi")
	d := p.Poster(false)
	dir := t.TempDir()
	path, err := Write(filepath.Join(dir, "mới", "giấy tờ"), "a", d, PDF, false)
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || info.Size() < 1000 || info.Mode().Perm() != 0o644 {
		t.Errorf("%v %v", info, err)
	}
	if _, err := Write(filepath.Dir(path), "a", d, PDF, false); !errors.Is(err, ErrThere) {
		t.Errorf("a second time: %v", err)
	}
	if _, err := Write(filepath.Dir(path), "a", d, PDF, true); err != nil {
		t.Errorf("over it: %v", err)
	}
	if err := os.Mkdir(filepath.Join(dir, "b.pdf"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(dir, "b", d, PDF, true); !errors.Is(err, ErrThere) {
		t.Errorf("over a folder: %v", err)
	}
	if _, err := Write(filepath.Join(path, "x"), "a", d, PDF, false); !errors.Is(err, store.ErrNoFolder) {
		t.Errorf("in a file: %v", err)
	}
	left, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(left) != 1 {
		t.Errorf("%d files are left, %v", len(left), err)
	}
}

func TestFileNames(t *testing.T) {
	for _, c := range []struct {
		words []string
		want  string
	}{
		{[]string{"3B", "ke-hoach", "4/2", "2026-11-23"}, "3B_ke-hoach_4-2_2026-11-23"},
		{[]string{"3B", "", "  "}, "3B"},
		{[]string{"a:b*c?", "..", "Nguyễn  Ánh"}, "a-b-c_Nguyễn-Ánh"},
		{[]string{strings.Repeat("ữ", 100)}, strings.Repeat("ữ", 40)},
		{[]string{"Báo cáo kết quả, lớp 5A"}, "Báo-cáo-kết-quả-lớp-5A"},
		{[]string{"Thi\u0323nh , Ha\u0300"}, "Thịnh-Hà"},
		{[]string{"con"}, "con_"},
		{[]string{"LPT1"}, "LPT1_"},
		{[]string{"COM²"}, "COM²_"},
		{[]string{"CON", "5A"}, "CON_5A"},
		{[]string{"console"}, "console"},
		{[]string{strings.Repeat("ữ", 100), strings.Repeat("ở", 30), "2026-11-23"}, strings.Repeat("ữ", 18) + "_" + strings.Repeat("ở", 18) + "_2026-11-23"},
	} {
		if got := FileName(c.words...); got != c.want {
			t.Errorf("%q gives %q", c.words, got)
		}
	}
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.OneOf(
			rapid.String(), rapid.StringMatching(`[a-zA-ZăâđêôơưĂÂĐÊÔƠƯáàảãạếềểễệ ,.:/\\;*?<>|"-]{0,60}`),
			rapid.SampledFrom([]string{"CON", "nul", "com1", "LPT¹", "aux", "..", "a.", " ", "e\u0302\u0323"}),
		)
		words := rapid.SliceOfN(word, 0, 4).Draw(t, "words")
		name := FileName(words...)
		if strings.ContainsAny(name, "<>:\"/\\|?*.,; ") || strings.ContainsFunc(name, unicode.IsControl) || !utf8.ValidString(name) {
			t.Fatalf("%q has signs that no name has", name)
		}
		if len(name) > 120 || norm.NFC.String(name) != name || strings.HasSuffix(name, "-") || strings.HasPrefix(name, "-") {
			t.Fatalf("%q, of %d bytes", name, len(name))
		}
		if slices.Contains([]string{"con", "prn", "aux", "nul", "com1", "lpt¹"}, strings.ToLower(name)) {
			t.Fatalf("%q is a device", name)
		}
		if dated := FileName(append(words, "2026-11-23")...); !strings.HasSuffix(dated, "2026-11-23") {
			t.Fatalf("%q has lost its day", dated)
		}
		if name != "" && len(name) < 40 {
			if err := os.WriteFile(filepath.Join(dir, name+".docx"), nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	})
	p := press(t, "vi")
	p.Date = time.Time{}
	if got := p.PlanName(built.Module("3B")); got != "3B_ke-hoach-bai-day_4A_2026-11-23_vi" {
		t.Error(got)
	}
}
