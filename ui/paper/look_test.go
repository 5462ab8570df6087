package paper

import (
	"os"
	"strconv"
	"testing"

	"lachanso/assets"
	"lachanso/lessons/contest"
	"lachanso/lessons/session"
	"lachanso/ui/kit/paint"
	"lachanso/ui/paper/doc"
)

// TestLook writes one of each paper under $LACHANSO_LOOK, if that is set, to be looked at.
func TestLook(t *testing.T) {
	dir := os.Getenv("LACHANSO_LOOK")
	if dir == "" {
		t.Skip("LACHANSO_LOOK names no folder")
	}
	for _, lang := range []string{"vi", "en"} {
		p := press(t, lang)
		p.Art = paint.New(built.Art, built.Heads, assets.Icon)
		docs := map[string]*doc.Document{
			"poster-a4": p.Poster(false), "poster-a3": p.Poster(true),
			"cards": p.Cards([]Pupil{{1, "Nguyễn Hoài An"}, {2, "Công Tằng Tôn Nữ Thị Hoàng Quỳnh Anh"}, {45, ""}}),
		}
		held := bellHeld(p)
		docs["contest-minutes"], docs["contest-honours"] = p.Minutes(held), p.Honours(held)
		race := raceHeld(p)
		docs["contest-race-minutes"], docs["contest-race-honours"] = p.Minutes(race), p.Honours(race)
		if s, err := contest.DrawCrossword(p.Pack, contest.Wish{}, 12, 12, nil, contest.CrosswordSetup{Lang: lang, Seed: 7}); err == nil {
			l, _ := contest.Lay(p.Pack, lang, s.Keyword, s.Words, s.Seed)
			docs["crossword-blank"], docs["crossword-solution"] = p.Crossword(l, false), p.Crossword(l, true)
		}
		for i, r := range p.Pack.Contests {
			docs["contest-rules-"+r.Kind] = p.Rules(&p.Pack.Contests[i], 0)
		}
		for _, id := range []string{"safer-internet-day", "month-09"} {
			for _, one := range p.Pack.Plans {
				if one.ID == id {
					docs["session-"+id] = p.SessionPlan(Session{Name: one.Title.In(lang), Plan: session.FromReady(one, 300)})
				}
			}
		}
		docs["season-school"], docs["season-team"] = p.SeasonReport(heldTerm(), toSchool), p.SeasonReport(heldTerm(), toTeam)
		docs["places-a4"], docs["places-a3"], docs["places-family"], docs["six"] = p.PlacesPoster(goodPlaces()[1:9], false), p.PlacesPoster(goodPlaces(), true), p.PlacesFamily(goodPlaces()[1:9]), p.Six()
		docs["guest-invite"], docs["guest-brief"], docs["guest-thanks"], docs["guest-received"] = p.GuestLetter(guest()), p.GuestBriefing(guest()), p.GuestThanks(guest()), p.GuestReceived(guest())
		docs["notice"] = p.Notice()
		st, classes := madeSchool(t)
		for i, class := range classes {
			f, err := ReadClassFile(st, p.Pack, p.Words, class)
			if err != nil {
				t.Fatal(err)
			}
			docs["class-report-"+[]string{"10", "0"}[i]], docs["class-list-"+[]string{"10", "0"}[i]] = p.ClassReport(f), p.ClassList(f.Pupils)
		}
		for _, term := range terms {
			f, err := ReadSchoolFile(st, p.Pack, 2026, term, reportDay)
			if err != nil {
				t.Fatal(err)
			}
			docs["school-report-"+strconv.Itoa(term)] = p.SchoolReport(f)
		}
		for _, n := range []int{1, 45} {
			docs["class-report-"+strconv.Itoa(n)] = p.ClassReport(manyFile(manyChildren(n)))
		}
		docs["school-report-full"] = p.SchoolReport(fullSchool(session.TermOne))
		docs["parents-1"] = p.Parents([]Child{child("Nguyễn Hoài An", 4)}, p.Pack.Module("3B"))
		docs["parents-4"] = p.Parents([]Child{child("An", 0), child(longName, 10), child("Trần Quốc Bảo", 1), child("Số 7", 6)}, nil)
		for _, id := range []string{"1A", "3B", "2D", "5C"} {
			m := built.Module(id)
			docs["unplugged-"+id], docs["family-"+id], docs["sheet-"+id] = p.Unplugged(m), p.Family(m), p.Worksheet(m)
			docs["certificate-"+id] = p.Certificate("Nguyễn Hoài An", m)
		}
		for name, d := range docs {
			for _, f := range Formats {
				if _, err := Write(dir, name+"-"+lang, d, f, true); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
