package roster

import (
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/norm"
)

func TestListsOfSchoolProgramsAreRead(t *testing.T) {
	for name, tt := range map[string]struct {
		file string
		data func(testing.TB) []byte
		want string
	}{
		"the ministry's database": {"ds.xlsx", ministry, `
			12.6 DS:5 Nguyễn Văn Thử male 2009
			12.6 DS:6 Trần Thị Mẫu female 2009
			not read: Mã định danh Bộ GD&ĐT | Dân tộc | Trạng thái | SĐT liên hệ | Nơi sinh | Khối học | Số định danh cá nhân
		`},
		"a mark sheet with a name over two columns": {"diem.xlsx", markSheet, `
			6/1 Toán:8 Lê Hoàng Thử #HS001
			6/1 Toán:9 Đỗ Mẫu #HS002
			6/1 Toán:10 Công Tằng Tôn Nữ Bảo Trân #HS003
			not read: ĐĐGtx | ĐĐGgk
		`},
		"a name over two columns, a digit among them": {"lop4a.xlsx", digitAmong, `
			4A DS:4 Lê Hoàng Thử #101
			4A DS:5 Đỗ Bình 2 #102
			4A DS:6 Trần Thị Mẫu #103
		`},
		"one sheet per class": {"truong.xlsx", sheetPerClass, `
			4A 4A:4 Lê An #A1 male 2016
			4A 4A:5 Đỗ Bình #A2 female 2016
			4-2 Lớp 4-2:2 Vũ Chi #B1 female 2017
			not read: Địa chỉ | Điện thoại
		`},
		"a column of classes": {"k12.xlsx", classColumns, `
			3A Sheet1:2 Lê An male 2018
			3A Sheet1:4 Y Thương female 2018
			3B Sheet1:3 Đỗ Bình female 2018
		`},
		"two lists in one sheet, sums and signatures": {"x.xlsx", stacked, `
			4A Trang tính1:4 Lê An #11
			4A Trang tính1:5 Đỗ Bình #12
			4B Trang tính1:12 Vũ Chi #21
			not read: Ghi chú
		`},
		"computed cells by the results that are kept": {"f.xlsx", computed, `
			4A 4A:2 Lê Văn An #2103 male 2016
			4A 4A:3 Đỗ Bình #2104 female 2016
			refused 4A:4 sign "#REF!"
		`},
		"an xls saved as HTML": {"lop.xls", asHTML, `
			5C :8 Phan Thử Nghiệm #0123 male 2015
			5C :9 Hà Mẫu #0124 female 2015
			not read: Nơi sinh | Họ tên cha
		`},
		"a heading without accents in English": {"Class 7B.xlsx", english, `
			7B Students:2 John Example #E-1 male 2013
		`},
	} {
		t.Run(name, func(t *testing.T) {
			expect(t, tt.data(t), tt.file, tt.want)
		})
	}
}

func ministry(t testing.TB) []byte {
	return workbook(t, func(f *excelize.File) { must(t, f.MergeCell("DS", "A2", "M2")) }, "DS", [][]any{
		{"SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH MẪU"},
		{"DANH SÁCH HỌC SINH LỚP 12.6"},
		{},
		{"STT", "Mã định danh Bộ GD&ĐT", "Họ tên", "Ngày sinh", "Giới tính", "Dân tộc", "Trạng thái", "SĐT liên hệ", "Nơi sinh", "Lớp học", "Khối học", "Số định danh cá nhân"},
		{1, "0100000001", "Nguyễn Văn Thử", "12/03/2009", "Nam", "Kinh", "Đang học", "0900000001", "Tỉnh Mẫu", "12.6", "Khối 12", "001000000001"},
		{2, "0100000002", "Trần Thị Mẫu", "5/11/2009", "Nữ", "Kinh", "Đang học", "0900000002", "Tỉnh Mẫu", "12.6", "Khối 12", "001000000002"},
	})
}

func markSheet(t testing.TB) []byte {
	return workbook(t, func(f *excelize.File) {
		for _, m := range [][2]string{{"A3", "H3"}, {"C6", "D6"}, {"C7", "D7"}, {"A6", "A7"}, {"B6", "B7"}, {"E6", "F6"}} {
			must(t, f.MergeCell("Toán", m[0], m[1]))
		}
	}, "Toán", [][]any{
		{"PHÒNG GIÁO DỤC HUYỆN MẪU"},
		{"Trường THCS Hoa Sen"},
		{"BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN"},
		{"Khối 6 - Lớp 6/1"},
		{},
		{"STT", "Mã học sinh", "Họ và tên", nil, "ĐĐGtx", nil, "ĐĐGgk"},
		{nil, nil, nil, nil, "TX1", "TX2"},
		{1, "HS001", "Lê Hoàng", "Thử", 8, 9, 7},
		{2, "HS002", "Đỗ", "Mẫu", 8, 9, 7},
		{3, "HS003", "Công Tằng Tôn Nữ Bảo", "Trân"},
		{4},
		{nil, "Hoa Sen, ngày 23 tháng 11 năm 2026"},
		{nil, "Giáo viên bộ môn"},
		{nil, nil, "Nguyễn Thị Giáo Viên"},
	})
}

func digitAmong(t testing.TB) []byte {
	return workbook(t, func(f *excelize.File) { must(t, f.MergeCell("DS", "C3", "D3")) }, "DS", [][]any{
		{"DANH SÁCH HỌC SINH LỚP 4A"},
		{},
		{"STT", "Mã HS", "Họ và tên"},
		{1, 101, "Lê Hoàng", "Thử"},
		{2, 102, "Đỗ", "Bình 2"},
		{3, 103, "Trần Thị", "Mẫu"},
		{nil, nil, "Tổng số: 3 em"},
	})
}

func sheetPerClass(t testing.TB) []byte {
	return workbook(t, nil,
		"4A", [][]any{
			{"Trường Tiểu học Hoa Sen"},
			{"DANH SÁCH HỌC SINH"},
			{"STT", "Mã học sinh", "Họ và tên", "Ngày sinh", "Giới tính", "Địa chỉ"},
			{1, "A1", "Lê An", 42442, "Nam", "Thôn Mẫu"},
			{2, "A2", "Đỗ Bình", "2016-05-06", "Nữ", "Thôn Mẫu"},
			{"Tổng số: 2 học sinh"},
		},
		"Lớp 4-2", [][]any{
			{"TT", "MA HS", "HO VA TEN (*)", "NGAY SINH", "GIOI TINH", "Điện thoại"},
			{1, "B1", norm.NFD.String("Vũ Chi"), 42900.5, "nữ", "0900000003"},
		},
		"Hướng dẫn", [][]any{{"Điền họ và tên vào cột C."}},
	)
}

func classColumns(t testing.TB) []byte {
	return workbook(t, nil, "Sheet1", [][]any{
		{"Họ và tên(*)", "Giới tính", "Lớp", "Ngày sinh"},
		{"Lê An", "Nam", "3A", "1/2/2018"},
		{"Đỗ Bình", "Nữ", "3B", "01-02-2018"},
		{"Y Thương", "Nữ", "Lớp 3A", "2018"},
	})
}

func stacked(t testing.TB) []byte {
	return workbook(t, nil, "Trang tính1", [][]any{
		{"DANH SÁCH LỚP 4A NĂM HỌC 2026-2027"},
		{"STT", "Mã HS", "Họ và tên", "Ghi chú"},
		{"(1)", "(2)", "(3)", "(4)"},
		{1, 11, "Lê An", ""},
		{2, 12, "Đỗ Bình", "mới"},
		{nil, nil, "Tổng số: 2 em"},
		{nil, nil, "Hiệu trưởng"},
		{nil, nil, "Nguyễn Thị Kí"},
		{},
		{"DANH SÁCH LỚP 4B NĂM HỌC 2026-2027"},
		{"STT", "Mã HS", "Họ và tên", "Ghi chú"},
		{1, 21, "Vũ Chi"},
		{nil, nil, "NGƯỜI LẬP"},
		{nil, nil, "Trần Văn Lập"},
	})
}

func computed(t testing.TB) []byte {
	formula := func(cell, kind, value string) string {
		return `<c r="` + cell + `" t="` + kind + `"><f>X1&amp;Y1</f><v>` + value + `</v></c>`
	}
	return byHand(t, `<row r="1">`+text("A1", "Mã HS")+text("B1", "Họ tên")+text("C1", "Năm sinh")+text("D1", "Phái")+`</row>`+
		`<row r="2">`+formula("A2", "n", "2103")+formula("B2", "str", "Lê Văn An")+formula("C2", "n", "2016")+text("D2", "Nam")+`</row>`+
		`<row r="3">`+formula("A3", "n", "2.104E3")+formula("B3", "str", "Đỗ Bình")+formula("C3", "n", "42500")+text("D3", "Nữ")+`</row>`+
		`<row r="4">`+formula("A4", "n", "2105")+formula("B4", "e", "#REF!")+`</row>`)
}

func asHTML(testing.TB) []byte {
	return []byte(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><style>td{x:y}</style></head><body>
<h3>TRƯỜNG TIỂU HỌC MẪU</h3><table border=1>
<tr><td colspan=7>UBND HUYỆN MẪU</td></tr><tr><td colspan=7>&nbsp;</td></tr>
<tr><td colspan=7>DANH S&Aacute;CH LỚP: 5C</td></tr><tr></tr><tr><td></td></tr>
<tr><th rowspan=2>STT</th><th rowspan=2>Mã học sinh</th><th colspan=2 rowspan=2>Họ và tên</th><th rowspan=2>Ngày sinh</th><th rowspan=2>Nữ</th><th colspan=2>Khác</th></tr>
<tr><th>Nơi sinh</th><th>Họ tên cha</th></tr>
<tr><td>1</td><td>0123</td><td>Phan Thử</td><td>Nghiệm</td><td>01/02/2015</td><td></td><td>Mẫu</td><td>Phan Cha</td></tr>
<tr><td>2<td>0124<td>Hà<td>Mẫu<td>1/2/15 00:00:00<td>x<td>Mẫu<td>Hà Cha
<tr><td colspan=4>Danh sách này có 2 học sinh</td></tr>
</table></body></html>`)
}

func english(t testing.TB) []byte {
	return workbook(t, nil, "Students", [][]any{{"No", "Full name", "Student code", "Gender", "Date of birth"}, {1, "John Example", "E-1", "M", "2013/12/31"}})
}

const separatedList = "STT,Mã HS,Họ và tên,Ngày sinh,Giới tính,Số điện thoại\n" +
	"1,101,Nguyễn Thị Ánh,05/09/2016,Nữ,0900000001\n2,102,\"Đặng Văn Được\",6/9/2016,Nam,\"0900,000\"\n3,103,ĐỖ NGỌC ƯỚC,2016,Nữ,\n\n4,104,Lê Thuỳ Dương,31/12/2016,Nữ,\n"

const separatedWant = `
	4C :2 Nguyễn Thị Ánh #101 female 2016
	4C :3 Đặng Văn Được #102 male 2016
	4C :4 ĐỖ NGỌC ƯỚC #103 female 2016
	4C :6 Lê Thuỳ Dương #104 female 2016
	not read: Số điện thoại
`

func TestTextInEveryEncodingIsRead(t *testing.T) {
	semicolons := strings.ReplaceAll(strings.ReplaceAll(separatedList, "0900,000", "0900 000"), ",", ";")
	tabs := strings.ReplaceAll(semicolons, ";", "\t")
	for name, data := range map[string][]byte{
		"UTF-8":                             []byte(separatedList),
		"UTF-8 with a mark":                 []byte("\ufeff" + separatedList),
		"decomposed":                        []byte(norm.NFD.String(separatedList)),
		"semicolons":                        []byte(semicolons),
		"tabs, lines of Windows":            []byte(strings.ReplaceAll(tabs, "\n", "\r\n")),
		"lines of old Macs":                 []byte(strings.ReplaceAll(semicolons, "\n", "\r")),
		"UTF-16 as Excel's Unicode text":    utf16Text(strings.ReplaceAll(tabs, "\n", "\r\n"), false, true),
		"UTF-16, large end first":           utf16Text(separatedList, true, true),
		"UTF-16 without a mark":             utf16Text(separatedList, false, false),
		"Windows-1258":                      windows1258(t, separatedList),
		"Windows-1258 with semicolons":      windows1258(t, semicolons),
		"TCVN3":                             vnTime(t, separatedList),
		"TCVN3 with tabs":                   vnTime(t, tabs),
		"TCVN3 that was made UTF-8 of late": []byte(latin1(vnTime(t, tabs))),
		"VNI":                               vniTimes(t, separatedList),
		"VNI with semicolons":               vniTimes(t, semicolons),
		"VNI that was made UTF-8 of late":   []byte(latin1(vniTimes(t, tabs))),
	} {
		t.Run(name, func(t *testing.T) { expect(t, data, "Danh sach lop 4C.csv", separatedWant) })
	}
	t.Run("sep=", func(t *testing.T) {
		l, err := Read([]byte("sep=|\nMã HS|Họ tên\n7|Lê An\n"), Options{Now: now()})
		must(t, err)
		if got := said(l); got != " :3 Lê An #7\n" {
			t.Errorf("%q", got)
		}
	})
}

func latin1(data []byte) string {
	var b strings.Builder
	for _, c := range data {
		b.WriteRune(rune(c))
	}
	return b.String()
}

// The heads of letters as they were typed for twenty years, and names: the tables are not held against themselves alone.
func TestOldFontsAreReadAsPeopleWroteThem(t *testing.T) {
	const small, names = "Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc", "Nguyễn Thị Hường, Trần Văn Đức, Lê Thuỳ Dương, Ngô Mỹ Nữ, Vũ Quý, Bùi Hữu Thuý"
	for _, one := range []struct{ font, text, want string }{
		{"TCVN3", "Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc", small},
		{"TCVN3", "NguyÔn ThÞ H\u00adêng, TrÇn V¨n §øc, Lª Thuú D\u00ad¬ng, Ng« Mü N÷, Vò Quý, Bïi H÷u Thuý", names},
		{"VNI", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc", small},
		{"VNI", "Nguyeãn Thò Höôøng, Traàn Vaên Ñöùc, Leâ Thuyø Döông, Ngoâ Myõ Nöõ, Vuõ Quyù, Buøi Höõu Thuyù", names},
		{"VNI", "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM. ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", strings.ToUpper(small)},
	} {
		if got, ok := decodeText(narrow(one.text)); !ok || got != one.want {
			t.Errorf("%s: %q, want %q", one.font, got, one.want)
		}
	}
}

// As iconv tells it: every letter of TCVN 5712 VN3 from 0xA1 on, zero where there is none.
func TestTableOfTCVN3(t *testing.T) {
	const want = "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ"
	if got := strings.ReplaceAll(tcvn3, "\x00", "."); got != want {
		t.Errorf("%q", got)
	}
}

func TestNamesPastedOutOfOldFontsAreRead(t *testing.T) {
	want := []string{"Nguyễn Thị Hường", "Trần Văn Đức", "Lê Thuỳ Dương"}
	for font, text := range map[string]string{
		"TCVN3":               "NguyÔn ThÞ H\u00adêng\nTrÇn V¨n §øc\r\nLª Thuú D\u00ad¬ng",
		"VNI":                 "Nguyeãn Thò Höôøng\nTraàn Vaên Ñöùc\nLeâ Thuyø Döông\n",
		"TCVN3 and a heading": "TT\tHä vµ tªn\n1\tNguyÔn ThÞ H\u00adêng\n2\tTrÇn V¨n §øc\n3\tLª Thuú D\u00ad¬ng",
		"none":                "Nguyễn Thị Hường\nTrần Văn Đức\nLê Thuỳ Dương",
	} {
		if got := Paste(text); !slices.Equal(got.Strings(), want) || got.Refused != nil {
			t.Errorf("%s: %q %+v", font, got.Strings(), got.Refused)
		}
	}
	plain := []string{"Lê Tú", "Võ Hà", "Sùng A Páo", "Niê Blõ"} // no letter beyond Latin-1
	if got := Paste(strings.Join(plain, "\n")); !slices.Equal(got.Strings(), plain) {
		t.Errorf("%q", got.Strings())
	}
}

func TestOldFontsInWorkbooksAreRead(t *testing.T) {
	old := func(s string) string { return latin1(vnTime(t, s)) }
	data := workbook(t, nil, "4A", [][]any{{"STT", old("Họ và tên"), old("Giới tính")}, {1, old("Nguyễn Thị Ánh"), old("Nữ")}, {2, old("Đặng Đức"), "Nam"}})
	expect(t, data, "", `
		4A 4A:2 Nguyễn Thị Ánh female
		4A 4A:3 Đặng Đức male
	`)
}

func TestRowsThatCannotBeTakenAreRefusedAlone(t *testing.T) {
	data := workbook(t, nil, "4A", [][]any{
		{"STT", "Mã HS", "Họ và tên", "Năm sinh", "Giới tính", "Lớp"},
		{1, "2103", "Lê Văn Khoa", "20116", "Nam", "4A"},
		{2, "2117", "", 2016, "Nữ", "4A"},
		{3, "2118", "Lê An", 2016, "Nam", "4A"},
		{4, "2118", "Lê Anh", 2016, "Nam", "4A"},
		{5, "2119", "Lê 🐯", 2016, "Nam", "4A"},
		{6, "2120", "Vũ Chi", "31/02/2016", "Nữ", "4A"},
		{7, "2121", "Vũ Hà", 2016, "???", "4A"},
		{8, "=1+1", "Vũ Lan", 2016, "Nữ", "4A"},
		{9, "2123", "Vũ Mai", 2031, "Nữ", "4A"},
		{10, "2124", "Vũ Mơ", 2016, "Nữ", strings.Repeat("4", 41)},
		{11, "", "Lê An", 2016, "Nam", "4A"},
		{12, "", "Lê An", 2016, "Nam", "4A"},
		{13},
	})
	expect(t, data, "", `
		4A 4A:4 Lê An #2118 male 2016
		4A 4A:12 Lê An male 2016
		4A 4A:13 Lê An male 2016
		refused 4A:2 birth "20116"
		refused 4A:3 empty ""
		refused 4A:5 twice "2118"
		refused 4A:6 emoji "Lê 🐯"
		refused 4A:7 birth "31/02/2016"
		refused 4A:8 sex "???"
		refused 4A:9 code "=1+1"
		refused 4A:10 birth "2031"
		refused 4A:11 class "`+strings.Repeat("4", 41)+`"
	`)
}

func TestCellsPastedAreReadAsFilesAre(t *testing.T) {
	for text, want := range map[string]string{
		"STT\tMã HS\tHọ và tên\t\tNgày sinh\tNữ\n1\t7\tLê Văn\tAn\t1/2/2016\t\n2\t8\tĐỗ Thị\tNam\t1/2/2016\tx": " :2 Lê Văn An #7 male 2016\n :3 Đỗ Thị Nam #8 female 2016\n",
		"DANH SÁCH LỚP 4A\nLê An\nĐỗ Bình\n":                  "4A :2 Lê An\n4A :3 Đỗ Bình\n",
		"Họ và tên\nLê An":                                    " :2 Lê An\n",
		"1. Lê An\n2. Đỗ Bình\n12\n":                          " :1 Lê An\n :2 Đỗ Bình\nrefused :3 no-letter \"12\"\n",
		"Lê Văn An\tNam\nĐỗ Thị Bình\tNữ":                     " :1 Lê Văn An\n :2 Đỗ Thị Bình\n",
		latin1(vnTime(t, "Họ và tên\tLớp\nTrần Thị Ước\t4A")): "4A :2 Trần Thị Ước\n",
	} {
		l, err := Pasted(text, Options{Now: now()})
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		if got := said(l); got != want {
			t.Errorf("%q gives\n%swant\n%s", text, got, want)
		}
	}
}

func TestBirthYearsAreReadHoweverDatesAreWritten(t *testing.T) {
	for cell, want := range map[string]int{
		"": 0, "2016": 2016, "12/03/2016": 2016, "1-2-2016": 2016, "1.2.2016": 2016, "12 / 03 / 2016": 2016, "2016-03-12": 2016,
		"2016-03-12T00:00:00Z": 2016, "12/03/2016 00:00:00": 2016, "1/2/16": 2016, "1/2/87": 1987, "03/2016": 2016, "42442": 2016,
		"42442.75": 2016, "ngày 5 tháng 9 năm 2016": 2016, "12/31/2016": 2016, "29/02/2016": 2016,
		"29/02/2015": -1, "20116": -1, "2031": -1, "1/13/13/2016": -1, "hai nghìn": -1, "0": -1, "-1": -1, "NaN": -1, "1e9": -1, "31/04/2016": -1,
		"2/30/2016": -1, "13/13/2016": -1, "1900": -1,
	} {
		year, why := birthYear(cell, 0, 2026)
		if why != "" {
			year = -1
		}
		if year != want {
			t.Errorf("%q is %d %s, want %d", cell, year, why, want)
		}
	}
	if year, _ := birthYear("41000", 1462, 2026); year != 2016 {
		t.Errorf("days from 1904: %d", year)
	}
}

func TestClassesAreFoundInTitlesSheetsAndFiles(t *testing.T) {
	for text, want := range map[string]string{
		"DANH SÁCH HỌC SINH LỚP 12.6": "12.6", "Khối 6 - Lớp 6/1": "6/1", "Lớp: 4Đ - GVCN: cô Mẫu": "4Đ", "LOP 3A1": "3A1",
		norm.NFD.String("LỚP 4A,"): "4A", "Lớp học tình thương": "", "Sĩ số lớp: 38": "38", "LỚP 2026": "", "Trường Tiểu học": "",
	} {
		if got := classInTitle(text); got != want {
			t.Errorf("title %q: %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"4A": "4A", "Lớp 4A": "4A", "DS 4/2": "4/2", "DS_4A": "4A", "12.6": "12.6", "5 C": "5 C", "Sheet1": "", "Trang tính1": "", "2026": "", "Khối 4": "", "Toán": "", "": "",
	} {
		if got := classInSheet(text); got != want {
			t.Errorf("sheet %q: %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"Danh sach 4A": "4A", "DS_Lop_4A_2026-2027": "4A", "lớp 5-1": "5-1", "danh sách": "", "2026-11-23": "", "k12": "",
	} {
		if got := classInFile(text); got != want {
			t.Errorf("file %q: %q, want %q", text, got, want)
		}
	}
}

func TestGradeIsGuessedFromTheName(t *testing.T) {
	for name, want := range map[string]int{"4A": 4, "Lớp 5/2": 5, "9A12": 9, "10A": 0, "Hoa Mai": 0, "": 0, "0B": 0} {
		if got := Grade(name); got != want {
			t.Errorf("%q: %d, want %d", name, got, want)
		}
	}
}
