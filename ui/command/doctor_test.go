package command

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lachanso/assets"
	"lachanso/store"
	"lachanso/ui"
	"lachanso/ui/app/apptest"
	"lachanso/ui/voice"
)

// seen gives what doctor found: id and whether it is well, in order.
func seen(t testing.TB, out string) (well bool, checks map[string]bool) {
	t.Helper()
	var f findings
	check(t, json.Unmarshal([]byte(out), &f))
	checks = map[string]bool{}
	for _, c := range f.Checks {
		checks[c.ID] = c.OK
		if c.OK == (c.Mend != "") || c.Found == "" {
			t.Errorf("%s is %v and says %q, %q", c.ID, c.OK, c.Found, c.Mend)
		}
	}
	return f.OK, checks
}

func TestDoctorFindsAGoodPCWell(t *testing.T) {
	got := run(t, "doctor", "-format", "json", "-data", school(t))
	well, checks := seen(t, got.out)
	want := map[string]bool{"graphics": true, "displays": true, "fonts": true, "voice": true, "space": true, "clock": true, "data": true, "backup": true}
	if diff := cmp.Diff(want, checks); diff != "" || !well || got.code != done {
		t.Errorf("code %d, well %v\n%s", got.code, well, diff)
	}
	if day := testNow().Format("02/01/2006 15:04"); !strings.Contains(got.out, day) {
		t.Errorf("the clock is not told as schools write it, %s\n%s", day, got.out)
	}
}

func TestDoctorSaysWhatIsWrongAndWhatToDo(t *testing.T) {
	foreign := t.TempDir()
	check(t, os.WriteFile(filepath.Join(foreign, store.FileName), bytes.Repeat([]byte("x"), 9000), 0o600))
	cut := school(t)
	check(t, os.Truncate(filepath.Join(cut, store.FileName), 9000))
	for name, tt := range map[string]struct {
		change func(*Desk)
		dir    string
		sick   string
	}{
		"no display":           {func(d *Desk) { d.Graphics = func() ui.Graphics { return ui.Graphics{Error: "x", Problem: "display"} } }, "", "graphics"},
		"no driver":            {func(d *Desk) { d.Graphics = func() ui.Graphics { return ui.Graphics{Error: "x", Problem: "graphics"} } }, "", "graphics"},
		"a clock without time": {func(d *Desk) { d.Now = func() time.Time { return time.Date(2009, 1, 1, 0, 0, 0, 0, time.UTC) } }, "", "clock"},
		"a foreign file":       {func(*Desk) {}, foreign, "data"},
		"a file cut short":     {func(*Desk) {}, cut, "data"},
	} {
		t.Run(name, func(t *testing.T) {
			if tt.dir == "" {
				tt.dir = t.TempDir()
			}
			var out, errs bytes.Buffer
			d := Desk{
				Args: []string{"doctor", "-format", "json", "-data", tt.dir}, Out: &out, Err: &errs, Now: testNow,
				Graphics: func() ui.Graphics { return ui.Graphics{Renderer: "Test", Displays: []string{"1×1"}} },
			}
			tt.change(&d)
			code := Run(d)
			well, checks := seen(t, out.String())
			if well || code != failed || checks[tt.sick] {
				t.Errorf("code %d, well %v, %v", code, well, checks)
			}
		})
	}
}

func TestDoctorSaysWhichVoicesThereAre(t *testing.T) {
	for name, tt := range map[string]struct {
		voice voice.Voice
		says  string
	}{
		"none":     {nil, "cài gói espeak-ng"},
		"both":     {apptest.NewEar("vi", "en"), "ear: tiếng Việt, tiếng Anh"},
		"only one": {apptest.NewEar("en"), "ear: tiếng Anh. Máy chưa có giọng đọc tiếng Việt."},
	} {
		var out, errs bytes.Buffer
		code := Run(Desk{
			Args: []string{"doctor", "-data", t.TempDir()}, Out: &out, Err: &errs, Now: testNow, Voice: tt.voice,
			Graphics: func() ui.Graphics { return ui.Graphics{Renderer: "Test", Displays: []string{"1×1"}} },
		})
		if code != done || !strings.Contains(out.String(), tt.says) {
			t.Errorf("%s: code %d, says\n%s", name, code, out.String())
		}
	}
}

func TestDoctorMissesNoLetterOfTheFonts(t *testing.T) {
	if got := lacks(assets.Font(false), "ễ\U0001F600"); got != "\U0001F600" {
		t.Errorf("lacks %q, want the face alone", got)
	}
	if got := lacks([]byte("no font"), "a"); got != "a" {
		t.Errorf("a broken font lacks %q", got)
	}
}
