package roster

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// refusedFor says for which reason a file is refused whole; every refusal must be quick and take little memory.
func refusedFor(t testing.TB, data []byte) Bad {
	t.Helper()
	const megabytes = 160
	var most atomic.Uint64
	stop, stopped := make(chan bool), make(chan bool)
	runtime.GC()
	var before runtime.MemStats
	runtime.ReadMemStats(&before)
	go func() {
		defer close(stopped)
		for {
			var now runtime.MemStats
			runtime.ReadMemStats(&now)
			most.Store(max(most.Load(), now.HeapAlloc))
			select {
			case <-stop:
				return
			case <-time.After(10 * time.Millisecond):
			}
		}
	}()
	l, err := Read(data, Options{Now: now(), Name: "4A.xlsx"})
	close(stop)
	<-stopped
	if used := int64(most.Load()) - int64(before.HeapAlloc); used > megabytes<<20 {
		t.Errorf("it took %d MB", used>>20)
	}
	var file *FileError
	if !errors.As(err, &file) {
		t.Fatalf("lists %v, error %v", l != nil, err)
	}
	return file.Bad
}

func TestFilesThatAreRefusedWholeSayWhy(t *testing.T) {
	good := sheetPerClass(t)
	image := append([]byte("\x89PNG\r\n\x1a\n"), bytes.Repeat([]byte{0, 1, 2, 250}, 500)...)
	for name, tt := range map[string]struct {
		data []byte
		want Bad
	}{
		"nothing":                         {nil, BadEmpty},
		"spaces":                          {[]byte(" \n\t\r\n"), BadEmpty},
		"a mark alone":                    {[]byte("\xef\xbb\xbf\n"), BadEmpty},
		"a picture":                       {image, BadKind},
		"a PDF":                           {[]byte("%PDF-1.4\nHọ và tên,Lớp\nLê An,4A\n"), BadKind},
		"a letter of Word":                {zipped(t, "[Content_Types].xml", kindsPart, "word/document.xml", "<x/>"), BadKind},
		"LibreOffice's ods":               {zipped(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>"), BadKind},
		"a program":                       {append([]byte("MZ\x90\x00"), bytes.Repeat([]byte{0xff, 0, 7}, 900)...), BadKind},
		"macros":                          {withMacros(t), BadMacros},
		"macros by its kind alone":        {zipped(t, "[Content_Types].xml", strings.Replace(kindsPart, "openxmlformats-officedocument.spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main", 1), "xl/workbook.xml", bookPart), BadMacros},
		"a password":                      {locked(t), BadPassword},
		"an old binary xls":               {oleFile("Workbook"), BadOld},
		"a very old one":                  {oleFile("Book"), BadOld},
		"a letter of old Word":            {oleFile("WordDocument"), BadKind},
		"xlsb":                            {zipped(t, "[Content_Types].xml", kindsPart, "xl/workbook.bin", "x"), BadOld},
		"half a workbook":                 {good[:len(good)/2], BadDamaged},
		"a byte of a workbook wrong":      {flipped(t, good), BadDamaged},
		"a workbook of nonsense":          {zipped(t, "[Content_Types].xml", "<", "xl/workbook.xml", "<", "xl/worksheets/sheet1.xml", "<"), BadDamaged},
		"no heading":                      {workbook(t, nil, "4A", [][]any{{"Kính gửi phụ huynh lớp 4A"}, {"Lê An", "Đỗ Bình"}}), BadHeading},
		"one known column":                {workbook(t, nil, "4A", [][]any{{"Họ và tên"}, {"Lê An"}}), BadHeading},
		"a heading far below":             {workbook(t, nil, "4A", append(make([][]any, 30), []any{"Họ và tên", "Lớp"})), BadHeading},
		"text without a list":             {[]byte("Kính gửi quý phụ huynh,\nmời họp lúc 8 giờ."), BadHeading},
		"more bytes than a list has":      {bytes.Repeat([]byte("a,b\n"), MostBytes/4+1), BadLarge},
		"lines without end":               {bytes.Repeat([]byte("Họ và tên,Lớp\n"), MostRows+2), BadRows},
		"lines without end, as HTML":      {append([]byte("<table>"), bytes.Repeat([]byte("<tr><td>a"), MostRows+2)...), BadRows},
		"words without end, as HTML":      {append([]byte("<html>"), bytes.Repeat([]byte("<p>a"), 4_000_000)...), BadRows},
		"a line of cells without end":     {bytes.Repeat([]byte("a,"), 4_000_000), BadHeading},
		"a bomb":                          {bomb(t, "xl/worksheets/sheet1.xml", 300<<20, false), BadLarge},
		"a bomb that lies about its size": {bomb(t, "xl/sharedStrings.xml", 300<<20, true), BadDamaged},
		"a million rows":                  {millionRows(t, `<row r="%d"><c r="A%[1]d"><v>1</v></c></row>`), BadRows},
		"a million empty rows":            {millionRows(t, `<row r="%d"/>`), BadRows},
		"a row far away":                  {byHand(t, `<row r="1">`+text("A1", "Họ tên")+text("B1", "Lớp")+`</row><row r="1048576">`+text("A1048576", "x")+`</row>`), BadRows},
		"cells far away in every row":     {wideRows(t), BadRows},
	} {
		t.Run(name, func(t *testing.T) {
			if got := refusedFor(t, tt.data); got != tt.want {
				t.Errorf("refused as %s, want %s", got, tt.want)
			}
		})
	}
}

// A column that is taken for the class may name another in each row: a teacher waits for that too.
func TestAClassInEachRowIsReadAsQuicklyAsOne(t *testing.T) {
	took := func(n int) uint64 {
		var b strings.Builder
		b.WriteString("Họ và tên,Lớp\n")
		for i := range n {
			fmt.Fprintf(&b, "Lê An,K%d\n", i)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		l, err := Read([]byte(b.String()), Options{Now: now()})
		runtime.ReadMemStats(&after)
		must(t, err)
		if len(l.Classes) != n {
			t.Fatalf("%d classes", len(l.Classes))
		}
		return after.Mallocs - before.Mallocs
	}
	if few, many := took(300), took(1200); many > 6*few {
		t.Errorf("four times the classes took %.1f times the work", float64(many)/float64(few))
	}
}

// BenchmarkAMillionRowsAreRefused is how long a teacher waits for that sentence.
func BenchmarkAMillionRowsAreRefused(b *testing.B) {
	data := millionRows(b, `<row r="%d"><c r="A%[1]d"><v>1</v></c></row>`)
	for b.Loop() {
		if l, err := Read(data, Options{Now: now(), Name: "4A.xlsx"}); err == nil {
			b.Fatal(len(l.Classes))
		}
	}
}

func withMacros(t testing.TB) []byte {
	return zipped(t, "[Content_Types].xml", kindsPart, "_rels/.rels", rootPart, "xl/workbook.xml", bookPart, "xl/vbaProject.bin", "x")
}

func locked(t testing.TB) []byte {
	t.Helper()
	f := excelize.NewFile()
	var b bytes.Buffer
	must(t, f.Write(&b, excelize.Options{Password: "1234"}))
	must(t, f.Close())
	return b.Bytes()
}

func oleFile(stream string) []byte {
	data := append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 1024)...)
	return append(append(data, utf16Text(stream, false, false)...), make([]byte, 512)...)
}

// flipped changes a byte of what is packed, not of the directory.
func flipped(t testing.TB, data []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	for _, part := range z.File {
		if part.Name == "xl/worksheets/sheet1.xml" {
			at, err := part.DataOffset()
			must(t, err)
			data = bytes.Clone(data)
			data[at+int64(part.CompressedSize64)/2] ^= 0x55
		}
	}
	return data
}

// bomb is a workbook with a part that unpacks to so many bytes.
func bomb(t testing.TB, part string, size int, lies bool) []byte {
	t.Helper()
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestSpeed)
	must(t, err)
	sum := crc32.NewIEEE()
	block := make([]byte, 1<<20)
	for range size >> 20 {
		_, err = w.Write(block)
		must(t, err)
		_, _ = sum.Write(block)
	}
	must(t, w.Close())
	h := &zip.FileHeader{Name: part, Method: zip.Deflate, CRC32: sum.Sum32(), CompressedSize64: uint64(packed.Len()), UncompressedSize64: uint64(size)}
	if lies {
		h.UncompressedSize64 = 1000
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	kinds, err := z.Create("[Content_Types].xml")
	must(t, err)
	_, err = kinds.Write([]byte(kindsPart))
	must(t, err)
	raw, err := z.CreateRaw(h)
	must(t, err)
	_, err = raw.Write(packed.Bytes())
	must(t, err)
	must(t, z.Close())
	return b.Bytes()
}

func millionRows(t testing.TB, row string) []byte {
	t.Helper()
	var b strings.Builder
	for n := range 1000000 {
		fmt.Fprintf(&b, row, n+1)
	}
	return byHand(t, b.String())
}

func wideRows(t testing.TB) []byte {
	t.Helper()
	var b strings.Builder
	for n := range 5000 {
		fmt.Fprintf(&b, `<row r="%d"><c r="XFD%[1]d"><v>1</v></c></row>`, n+1)
	}
	return byHand(t, b.String())
}

func TestFilesAreFoundOnDiskOrSaidToBeMissing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "Danh sách lớp 4A.csv")
	must(t, os.WriteFile(path, []byte("Họ và tên,Mã HS\nLê An,1\n"), 0o600))
	l, err := ReadFile(path, Options{Now: now()})
	must(t, err)
	if got := said(l); got != "4A :2 Lê An #1\n" {
		t.Error(got)
	}
	for path, want := range map[string]Bad{filepath.Join(dir, "không có.xlsx"): BadMissing, dir: BadFolder, "": BadMissing, "a\x00b": BadClosed, "/dev/null": BadFolder} {
		_, err := ReadFile(path, Options{Now: now()})
		var file *FileError
		if !errors.As(err, &file) || file.Bad != want {
			t.Errorf("%q: %v, want %s", path, err, want)
		}
	}
}

func TestReadingWritesNothingToTheDisk(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	var rows [][]any
	rows = append(rows, []any{"Mã HS", "Họ và tên", "Lớp", "Ghi chú"})
	for i := range 15000 { // more than the library keeps in memory of itself
		rows = append(rows, []any{i + 1, "Nguyễn Văn Thử", "4A", strings.Repeat(fmt.Sprint("chữ ", i), 100)})
	}
	data := workbook(t, nil, "4A", rows)
	left, err := os.ReadDir(dir)
	must(t, err)
	for _, one := range left {
		must(t, os.RemoveAll(filepath.Join(dir, one.Name())))
	}
	watch := make(chan []os.DirEntry)
	stop := make(chan bool)
	go func() {
		var seen []os.DirEntry
		for {
			now, _ := os.ReadDir(dir)
			seen = append(seen, now...)
			select {
			case <-stop:
				watch <- seen
				return
			case <-time.After(time.Millisecond):
			}
		}
	}()
	l, err := Read(data, Options{Now: now()})
	close(stop)
	if seen := <-watch; len(seen) > 0 {
		t.Errorf("written while reading: %v", seen[0])
	}
	must(t, err)
	if l.People() != 15000 {
		t.Errorf("%d people", l.People())
	}
}
