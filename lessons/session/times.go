package session

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// day is how many minutes a day has.
const day = 24 * 60

// ReadTime reads a time of day as it is typed: 7:15, 07:15, 7h15, 7g15, 7.15, 7 giờ 15, 7h. It gives the form in which a Plan
// keeps it, 07:15, "" of a text that is empty, and says whether the text is either.
func ReadTime(text string) (string, bool) {
	text = strings.TrimSuffix(strings.ToLower(strings.Join(strings.Fields(text), "")), "phút")
	if text == "" {
		return "", true
	}
	for _, mark := range []string{"giờ", "h", "g", "."} {
		text = strings.Replace(text, mark, ":", 1)
	}
	hours, minutes, cut := strings.Cut(text, ":")
	if cut && minutes == "" {
		minutes = "0"
	}
	h, err := strconv.ParseUint(hours, 10, 8)
	m, other := strconv.ParseUint(minutes, 10, 8)
	if err != nil || other != nil || len(hours) > 2 || len(minutes) > 2 || h > 23 || m > 59 {
		return "", false
	}
	return fmt.Sprintf("%02d:%02d", h, m), true
}

// begins gives the minute of the day at which a plan begins, where it says so.
func (p Plan) begins() (minute int, said bool) {
	t, err := time.Parse("15:04", p.Start)
	return t.Hour()*60 + t.Minute(), err == nil
}

// Moment writes a minute of the session: the time of day where the plan says when it begins, else the minutes gone.
func (p Plan) Moment(minute int) string {
	start, said := p.begins()
	if !said {
		return fmt.Sprintf("%d′", minute)
	}
	at := (start + minute) % day
	return fmt.Sprintf("%02d:%02d", at/60, at%60)
}

// Minute gives the minute of the session at which a part, from 0, is planned to begin.
func (p Plan) Minute(part int) int {
	sum := 0
	for _, one := range p.Parts[:part] {
		sum += one.Minutes
	}
	return sum
}

// When writes from when to when a part, from 0, is planned: 07:18–07:25, or 3′–10′ where nobody said when the session begins.
func (p Plan) When(part int) string {
	from := p.Minute(part)
	return p.Moment(from) + "–" + p.Moment(from+p.Parts[part].Minutes)
}

// near is how far from the time it was planned for a session may begin and still be that one: a plan that is tried out on the
// evening before is not late by half a day.
const near = time.Hour

// delay gives how much later than planned a session was begun that has run so long now, by the clock of now; below 0 earlier.
func (p Plan) delay(elapsed time.Duration, now time.Time) time.Duration {
	start, said := p.begins()
	if !said {
		return 0
	}
	begun := now.Add(-elapsed)
	y, m, d := begun.Date()
	late := begun.Sub(time.Date(y, m, d, start/60, start%60, 0, 0, begun.Location()))
	if late.Abs() > near {
		return 0
	}
	return late
}
