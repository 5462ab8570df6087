package store

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/oklog/ulid/v2"
)

func TestWhatASchoolSaysAboutPlacesIsKept(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	class, _ := classOf(t, s, "An")
	must(t, s.KeepPlace("scratch", []byte(`{"note":"máy 3"}`)))
	must(t, s.KeepPlace("scratch", []byte(`{"hidden":true}`)))
	must(t, s.KeepPlace("gone-from-the-pack", []byte(`{"note":"cũ"}`)))
	own, err := s.KeepOwnPlace("", []byte(`{"name":"Thư viện"}`))
	must(t, err)
	other, err := s.KeepOwnPlace("", []byte(`{"name":"Khác"}`))
	must(t, err)
	again, err := s.KeepOwnPlace(own, []byte(`{"name":"Thư viện trường"}`))
	must(t, err)
	same(t, again, own)
	must(t, s.RemoveOwnPlace(other))
	must(t, s.KeepPlaceList(class.ID, []byte(`["scratch"]`)))
	must(t, s.Close())
	s = openStore(t, dir, w)
	all, err := s.Places()
	must(t, err)
	same(t, string(all.Pack["scratch"]), `{"hidden":true}`)
	same(t, string(all.Pack["gone-from-the-pack"]), `{"note":"cũ"}`)
	same(t, len(all.Own), 1)
	same(t, string(all.Own[0].Value), `{"name":"Thư viện trường"}`)
	same(t, all.Own[0].ID, own)
	same(t, string(all.Lists[class.ID]), `["scratch"]`)
	must(t, s.EraseClass(class.ID))
	all, err = s.Places()
	must(t, err)
	same(t, len(all.Lists), 0)
}

func TestFiveHundredPlacesOfASchool(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	for range 500 {
		_, err := s.KeepOwnPlace("", []byte(`{"name":"`+strings.Repeat("ữ", 100)+`"}`))
		must(t, err)
	}
	all, err := s.Places()
	must(t, err)
	same(t, len(all.Own), 500)
}

func TestAPlaceThatCannotBeKeptIsRefused(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	class, _ := classOf(t, s, "An")
	_, unknown := s.KeepOwnPlace(class.ID, []byte("{}"))
	_, letter := s.KeepSpeaker(class.ID, "contact", []byte("{}"))
	for _, err := range []error{
		unknown, letter, s.KeepPlace("", []byte("{}")), s.KeepPlace("scratch", nil), s.RemoveOwnPlace("nonsense"),
		s.KeepPlaceList("nonsense", []byte("{}")), s.EraseSpeaker(class.ID),
	} {
		wantErr(t, err, ErrUnknown)
	}
	wantErr(t, s.KeepPlace("scratch", make([]byte, maxKept+1)), ErrTooMuch)
}

func TestErasingAContactLeavesNoByteOfIt(t *testing.T) {
	dir := t.TempDir()
	s := openStore(t, dir, morning())
	id, err := s.KeepSpeaker("", "contact", []byte(`{"person":"Thượng uý Kim Ngân Hà"}`))
	must(t, err)
	letter, err := s.KeepSpeaker("", "letter", []byte(`{"contact":"`+id+`"}`))
	must(t, err)
	_, err = s.KeepSpeaker(id, "contact", []byte(`{"person":"Đại uý Kim Ngân Hà"}`))
	must(t, err)
	must(t, s.EraseSpeaker(id))
	all, err := s.Speakers()
	must(t, err)
	same(t, len(all), 1)
	same(t, []string{all[0].ID, all[0].Sort}, []string{letter, "letter"})
	_, err = s.KeepSpeaker(id, "contact", []byte(`{"person":"Kim Ngân Hà"}`))
	wantErr(t, err, ErrUnknown)
	must(t, s.Close())
	data, err := os.ReadFile(filepath.Join(dir, FileName))
	must(t, err)
	if bytes.Contains(data, []byte("Kim Ngân Hà")) {
		t.Error("the name of a contact is still in the file")
	}
}

// TestAnErasedContactStaysErased folds a change that was made on another PC before the contact was erased, as a merge does.
func TestAnErasedContactStaysErased(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	id, err := s.KeepSpeaker("", "contact", []byte(`{"person":"Hà"}`))
	must(t, err)
	u := ulid.MustParse(id)
	must(t, s.EraseSpeaker(id))
	must(t, s.view(func(d *desk) error {
		m := &memory{desk: d, rows: map[string]map[string][]byte{viewSpeaker: {}}}
		for _, f := range []fact{
			{ID: u, Seq: 9, Kind: speakerKept, Body: body{Part: "contact"}},
			{Kind: speakerKept, Body: body{Subject: refTo(u), Flags: flagGone}},
			{Seq: 10, Kind: speakerKept, Body: body{Subject: refTo(u)}},
			{ID: u, Seq: 11, Kind: speakerKept, Body: body{Part: "contact"}},
		} {
			must(t, fold(m, f))
		}
		row, there, err := load[keptRow](m, viewSpeaker, u[:])
		must(t, err)
		same(t, []any{row, there}, []any{keptRow{}, true})
		return nil
	}))
}
