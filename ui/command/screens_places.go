package command

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons/places"
	"lachanso/lessons/speakers"
	"lachanso/store"
)

// goodPlaces walks through the room of recommended places.
func goodPlaces(w *walk) {
	w.press("team")
	w.press("door-places")
	w.take("80-places")
	w.keys(fyne.Key1, fyne.Key2, fyne.Key2)
	w.take("81-places-narrowed")
	w.keys(fyne.Key0)
	w.press("place-scratch")
	w.take("82-place")
	w.press("side")
	w.press("give")
	w.keys(fyne.KeyN)
	w.write("Đã cài trên máy 1 đến 12.")
	w.take("83-place-note")
	w.press("keep")
	w.take("84-place-noted")
	w.keys(fyne.KeyEscape)
	for _, id := range []string{"place-code-org", "place-khan-academy"} {
		w.turnTo(id)
		w.press(id)
		w.press("side")
		w.press("give")
		w.keys(fyne.KeyEscape)
	}
	w.keys(fyne.KeyPageUp, fyne.KeyPageUp)
	w.take("85-places-chosen")
	w.press("compare")
	w.take("86-places-compared")
	w.keys(fyne.KeyEscape)
	w.press("list")
	w.take("87-places-given")
	w.press("print")
	w.take("88-places-print")
	w.keys(fyne.KeyEscape, fyne.KeyEscape, fyne.Key1, fyne.Key1)
	w.take("89-places-explained")
	w.turnTo("place-tiktok")
	w.press("place-tiktok")
	w.take("8a-place-explained")
	w.keys(fyne.KeyEscape, fyne.Key0, fyne.KeyX)
	w.take("8b-places-avoid")
	w.keys(fyne.KeyEscape, fyne.KeyN)
	w.write("Thư viện số của trường")
	w.take("8c-place-own")
	w.press("keep")
	w.take("8d-place-own-wrong")
	w.keys(fyne.KeyEscape, fyne.KeyQ)
	w.take("8e-places-six")
	w.press("play")
	w.take("8f-places-six-play")
	w.keys(fyne.KeyEscape, fyne.KeyEscape, fyne.Key1, fyne.Key1, fyne.Key1)
	w.press("place-")
	w.take("8g-place-own-judged")
	w.keys(fyne.KeyQ)
	w.take("8h-place-judge")
	w.home()
}

// turnTo turns pages until something can be pressed.
func (w *walk) turnTo(start string) {
	for range 10 {
		if w.has(start) {
			return
		}
		w.keys(fyne.KeyPageDown)
	}
}

// guests walks through the room of guests: an office, its contact, an invitation on its way.
func guests(w *walk) {
	w.press("team")
	w.press("door-speakers")
	w.take("a0-guests")
	w.press("office-commune-police")
	w.take("a1-office")
	w.press("invite")
	w.press("keep")
	w.take("a2-contact-wrong")
	w.write("Công an xã Tân Trụ")
	w.focus(1)
	w.write("Đại uý Trần Văn Minh")
	w.focus(1)
	w.write("Phó Trưởng Công an xã")
	w.press("keep")
	w.take("a3-letter")
	w.press("keep")
	w.take("a4-letter-missing")
	w.press("print")
	w.take("a5-letter-lacking")
	w.keys(fyne.KeyEscape)
	w.press("edit")
	w.press("topic-2")
	w.press("topic-3")
	w.press("band-B")
	w.write("07/12/2026")
	w.focus(1)
	w.write("7h30")
	w.focus(1)
	w.write("Sân trường")
	w.press("keep")
	w.take("a6-letter-whole")
	w.press("print")
	w.take("a7-letter-print")
	w.keys(fyne.KeyEscape, fyne.Key1, fyne.Key1, fyne.Key1)
	w.press("thing")
	w.write("Tờ rơi “Không một mình”")
	w.take("a8-letter-thing")
	w.press("keep")
	w.take("a9-letter-came")
	w.keys(fyne.KeyEscape)
	w.take("aa-office-known")
	w.keys(fyne.KeyEscape)
	w.take("ab-guests-written")
	w.home()
}

// keepGuests keeps a made-up contact, and a letter to it that was sent.
func keepGuests(s *store.Store) error {
	contact, err := s.KeepSpeaker("", speakers.SortContact, speakers.Value(speakers.Contact{
		Office: "commune-health", Name: "Trạm Y tế xã Hoa Sen", Person: "Bác sĩ Nguyễn Thị Hạnh", Role: "Trưởng trạm",
	}))
	if err != nil {
		return err
	}
	_, err = s.KeepSpeaker("", speakers.SortLetter, speakers.Value(speakers.Letter{
		Kind: speakers.Material, Contact: contact, Office: "commune-health", Topics: []int{1}, Day: "2026-12-01",
		Steps: []speakers.Step{{What: speakers.Sent, Day: "2026-11-16"}},
	}))
	return err
}

// keepPlaces keeps what a made-up school says about places: a note, one put away, one of its own, the list of its first class.
func keepPlaces(s *store.Store) error {
	if err := s.KeepPlace("gcompris", places.Value(places.About{Note: "Có sẵn trên 12 máy của phòng máy"})); err != nil {
		return err
	}
	if err := s.KeepPlace("minecraft-education", places.Value(places.About{Hidden: true})); err != nil {
		return err
	}
	own, err := s.KeepOwnPlace("", places.Value(places.Own{
		Name: "Thư viện số của trường", Kind: "site", Low: 6, Purposes: []string{"read"}, Use: "Đọc sách và truyện do trường chọn",
		Caution: "Mở ở phòng thư viện", Price: "free", Languages: []string{"vi"}, Offline: true, AsOf: "2026-09-05",
		Marks: map[string]int{"age": 3, "privacy": 3, "chat": 3, "report": 3, "adverts": 3, "time": 2},
		Whys:  map[string]string{"age": "Thủ thư chọn từng cuốn theo lớp", "time": "Chưa có chỗ nhắc giờ nghỉ"},
	}))
	if err != nil {
		return err
	}
	classes, err := s.Classes()
	if err != nil || len(classes) == 0 {
		return err
	}
	return s.KeepPlaceList(classes[0].ID, places.Value(places.List{Places: []string{own, "gcompris", "scratchjr"}}))
}
