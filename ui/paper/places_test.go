package paper

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"lachanso/lessons"
	book "lachanso/lessons/places"
	"lachanso/lessons/speakers"
	"lachanso/ui/paper/doc"
)

// goodPlaces are the recommended ones of the pack, and one of a school's with a name of 100 letters.
func goodPlaces() []book.Entry {
	kept := book.Kept{Own: []book.Row{{ID: "own", Value: book.Value(book.Own{Name: strings.Repeat("ữ ", 50), Use: "Đọc sách", Address: "thuvien.example.vn", AsOf: "2026-11-29"})}}}
	return book.Open(built, kept).Find(book.Filter{Shelf: book.ShelfGood})
}

func TestPostersOfPlacesAreOnePage(t *testing.T) {
	all := goodPlaces()
	if len(all) < 20 {
		t.Fatalf("%d places", len(all))
	}
	for _, lang := range lessons.Languages {
		p := press(t, lang)
		for n := 1; n <= len(all); n += 5 {
			for _, large := range []bool{false, true} {
				d := p.PlacesPoster(all[:n], large)
				complete(t, d)
				if got := pages(t, d); got != 1 {
					t.Errorf("%s: %d places take %d pages, large %v", lang, n, got, large)
				}
				if large && (d.Page.Width != 297 || d.Page.Height != 420) || !large && d.Page.Width != 210 {
					t.Errorf("the poster is %v × %v", d.Page.Width, d.Page.Height)
				}
			}
		}
		d := p.PlacesPoster(all, false)
		for _, e := range all {
			if !strings.Contains(d.Words(), e.Name) || !strings.Contains(d.Words(), p.in(e.Use)) {
				t.Errorf("%s is not on the poster", e.ID)
			}
		}
	}
}

// What goes to pupils and families says what to heed and asks the six questions, and holds no address.
func TestPapersOfPlacesHoldNoAddress(t *testing.T) {
	for _, lang := range lessons.Languages {
		p := press(t, lang)
		for name, d := range map[string]*doc.Document{"poster": p.PlacesPoster(goodPlaces(), false), "family": p.PlacesFamily(goodPlaces()), "six": p.Six()} {
			complete(t, d)
			words := d.Words()
			for _, c := range lessons.PlaceCriteria {
				if !strings.Contains(words, p.say("place-six-"+c)) {
					t.Errorf("%s does not ask about %s", name, c)
				}
			}
			for _, sign := range []string{"http", "www.", ".com ", ".vn", ".edu", ".net"} {
				if strings.Contains(words, sign) {
					t.Errorf("%s holds %q", name, sign)
				}
			}
		}
		if n := pages(t, p.Six()); n != 1 {
			t.Errorf("the sheet of six takes %d pages", n)
		}
		if n := pages(t, p.PlacesFamily(goodPlaces()[:8])); n > 2 {
			t.Errorf("a sheet of eight for families takes %d pages", n)
		}
		if words := p.PlacesFamily(goodPlaces()).Words(); !strings.Contains(words, "23/11/2026") || !strings.Contains(words, "111") {
			t.Error("the family is not told the day or the helpline")
		}
	}
}

func guest() Guest {
	return Guest{
		Letter: speakers.Letter{
			Kind: speakers.Invite, Topics: []int{2, 3}, Bands: []lessons.Band{lessons.BandB, lessons.BandC}, Day: "2026-12-07", Time: "07:30", Minutes: 30, Venue: "Sân trường", Pupils: 300,
			Received: []speakers.Thing{{Title: "Tờ rơi “Không một mình”", Count: 120, Day: "2026-12-07"}},
		},
		To:    speakers.Contact{Name: "Công an xã Tân Trụ", Person: "Đại uý Trần Văn Minh", Reach: "0900000000"},
		Known: []speakers.Known{{Topic: 2, Taught: []string{"2B", "2C"}, Level: speakers.Half}, {Topic: 3, Level: speakers.Unclear}},
	}
}

// Letters have the form of Nghị định 30: margins, head, number and place left open, body, receivers and signature.
func TestLettersHaveTheFormOfOffices(t *testing.T) {
	for _, lang := range lessons.Languages {
		p := press(t, lang)
		g := guest()
		ask := g
		ask.Letter = speakers.Letter{Kind: speakers.Material, Topics: []int{1}, Day: "2026-12-20"}
		for name, d := range map[string]*doc.Document{"invite": p.GuestLetter(g), "ask": p.GuestLetter(ask), "thanks": p.GuestThanks(g)} {
			complete(t, d, "- ", p.say("paper-receivers"), p.say("paper-thanks-things"))
			if m := d.Page; m.Top != 20 || m.Bottom != 20 || m.Left != 30 || m.Right != 20 || m.Width != 210 || m.Height != 297 {
				t.Errorf("%s: the page is %+v", name, m)
			}
			if d.Size < 13 || d.Size > 14 || !d.Numbered {
				t.Errorf("%s: letters of %v, numbered %v", name, d.Size, d.Numbered)
			}
			words := d.Words()
			for _, want := range []string{
				p.say("paper-country"), p.say("paper-motto"), "TRƯỜNG HOA SEN", p.say("paper-missive-number"), p.say("paper-missive-place"), "Công an xã Tân Trụ",
				p.say("paper-receivers"), strings.ToUpper(p.say("paper-sign-head")),
			} {
				if !strings.Contains(words, want) {
					t.Errorf("%s does not say %q", name, want)
				}
			}
			for _, private := range []string{"Trần Văn Minh", "0900000000"} {
				if strings.Contains(words, private) {
					t.Errorf("%s tells %q", name, private)
				}
			}
			if n := pages(t, d); n != 1 {
				t.Errorf("%s: %s takes %d pages", lang, name, n)
			}
		}
		invite := p.GuestLetter(g).Words()
		for _, want := range []string{"07:30", "07/12/2026", "Sân trường", "300", p.say("topic-2"), p.say("topic-3")} {
			if !strings.Contains(invite, want) {
				t.Errorf("the invitation does not say %q", want)
			}
		}
		if words := p.GuestThanks(g).Words(); !strings.Contains(words, "Tờ rơi “Không một mình”: 120") {
			t.Error("the thanks do not name the material")
		}
	}
}

// The file that an office program opens has the margins, the typeface and the size of letters.
func TestALetterIsReadBackAsAnOfficeReadsIt(t *testing.T) {
	var b bytes.Buffer
	if err := press(t, "vi").GuestLetter(guest()).WriteDOCX(&b); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	for name, wants := range map[string][]string{
		"word/document.xml": {`w:top="1134"`, `w:bottom="1134"`, `w:left="1701"`, `w:right="1134"`, `w:w="11906"`, "Kính gửi: Công an xã Tân Trụ", "V/v mời báo cáo viên", "Nơi nhận:", `w:firstLine="567"`},
		"word/styles.xml":   {`w:ascii="Times New Roman"`, `<w:sz w:val="28"`},
	} {
		f, err := z.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range wants {
			if !strings.Contains(string(data), want) {
				t.Errorf("%s does not hold %s", name, want)
			}
		}
	}
}

func TestAGuestIsTold(t *testing.T) {
	for _, lang := range lessons.Languages {
		p := press(t, lang)
		d := p.GuestBriefing(guest())
		complete(t, d, "- ")
		words := d.Words()
		b := built.Briefing
		for _, list := range [][]lessons.Text{b.Do, b.Avoid, b.IfTold, b.Material} {
			for _, text := range list {
				if !strings.Contains(letters(words), letters(p.in(text))) {
					t.Errorf("the guest is not told %q", p.in(text))
				}
			}
		}
		for _, want := range []string{"2B " + p.in(built.Module("2B").Title), p.say("paper-brief-level-half"), p.say("paper-brief-level-unclear"), "111"} {
			if !strings.Contains(words, want) {
				t.Errorf("the briefing does not say %q", want)
			}
		}
		if n := pages(t, d); n > 3 {
			t.Errorf("%s: the briefing takes %d pages", lang, n)
		}
		g := guest()
		g.Known = nil
		if words := p.GuestBriefing(g).Words(); !strings.Contains(words, p.say("paper-brief-known-none")) {
			t.Error("nothing is said where nothing is known")
		}
	}
}

func TestMaterialIsListedOnPaper(t *testing.T) {
	p := press(t, "vi")
	g := guest()
	for i := range speakers.MostThings - 1 {
		g.Letter.Received = append(g.Letter.Received, speakers.Thing{Title: fmt.Sprintf("Tài liệu %02d", i), Count: i + 1, Day: "2026-12-08"})
	}
	d := p.GuestReceived(g)
	complete(t, d)
	if words := d.Words(); !strings.Contains(words, "Tài liệu 48") || !strings.Contains(words, "08/12/2026") || !strings.Contains(words, "Công an xã Tân Trụ") {
		t.Errorf("the list says\n%s", words)
	}
}

// The marks of every place are printed with their reasons, those a school gave its own like those of the pack.
func TestMarksAndReasonsOfPlacesArePrinted(t *testing.T) {
	own := book.Own{Name: "Thư viện số", Use: "Đọc sách", Address: "thuvien.example.vn", AsOf: "2026-11-29", Marks: map[string]int{"age": 3, "chat": 1}, Whys: map[string]string{"chat": "Ai cũng nhắn được"}}
	all := book.Open(built, book.Kept{Own: []book.Row{{ID: "own", Value: book.Value(own)}}}).Find(book.Filter{Shelf: book.ShelfGood})
	for _, lang := range lessons.Languages {
		p := press(t, lang)
		d := p.PlacesMarks(all)
		complete(t, d)
		words := d.Words()
		for _, e := range all {
			for _, name := range lessons.PlaceCriteria {
				if c := e.Criteria[name]; c.Mark > 0 && !strings.Contains(words, p.in(c.Why)) {
					t.Errorf("in %s %s is not given its reason for %s", lang, e.ID, name)
				}
			}
		}
		for _, want := range []string{p.say("place-criterion-chat") + "\n" + p.say("place-mark-1") + "\nAi cũng nhắn được", p.say("place-criterion-report") + "\n–\n" + p.say("place-not-judged")} {
			if !strings.Contains(letters(words), letters(want)) {
				t.Errorf("in %s %q is not printed", lang, want)
			}
		}
		if strings.Contains(words, "example.vn") {
			t.Error("an address is printed")
		}
	}
}
