package messages_test

import (
	"bytes"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"lachanso/assets"
	"lachanso/ui/messages"
)

func prepared(t testing.TB, files fs.FS) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := messages.Prepare(&b, files); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Every message of every file is said alike from its file and from what was prepared, in each of its forms.
func TestPreparedMessagesSayTheSame(t *testing.T) {
	ready := prepared(t, assets.Lang())
	if !bytes.Equal(ready, prepared(t, assets.Lang())) {
		t.Error("the same messages gave other bytes")
	}
	from, err := messages.Load(assets.Lang())
	if err != nil {
		t.Fatal(err)
	}
	got, err := messages.Prepared(ready)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	err = fs.WalkDir(assets.Lang(), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := fs.ReadFile(assets.Lang(), name)
		if err != nil {
			return err
		}
		f, err := i18n.ParseMessageFileBytes(b, name, map[string]i18n.UnmarshalFunc{"toml": toml.Unmarshal})
		if err != nil {
			return err
		}
		want, have := i18n.NewLocalizer(from, f.Tag.String()), i18n.NewLocalizer(got, f.Tag.String())
		for _, m := range f.Messages {
			n++
			if m.Zero+m.Two+m.Few+m.Many+m.LeftDelim+m.RightDelim != "" {
				t.Errorf("%s: %s has a form that is not kept", name, m.ID)
			}
			for _, count := range []any{nil, 1, 2} {
				c := &i18n.LocalizeConfig{MessageID: m.ID, PluralCount: count, TemplateData: map[string]any{"Count": count}}
				a, _ := want.Localize(c) // Vietnamese has no plural form: the text comes with an error
				b, _ := have.Localize(c)
				if a != b {
					t.Errorf("%s: %s is %q, want %q", name, m.ID, b, a)
				}
			}
		}
		return nil
	})
	if err != nil || n < 3000 {
		t.Errorf("%d messages, %v", n, err)
	}
}

func TestBadMessagesAreRefused(t *testing.T) {
	if _, err := messages.Load(fstest.MapFS{"a.vi.toml": {Data: []byte("a = ")}}); err == nil {
		t.Error("a broken file was read")
	}
	good := prepared(t, assets.Lang())
	for name, b := range map[string][]byte{"empty": {}, "cut": good[:len(good)/2], "text": []byte("lachanso")} {
		if _, err := messages.Prepared(b); err == nil {
			t.Errorf("%s was read", name)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := messages.Load(assets.Lang()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPrepared(b *testing.B) {
	ready := prepared(b, assets.Lang())
	for b.Loop() {
		if _, err := messages.Prepared(ready); err != nil {
			b.Fatal(err)
		}
	}
}
