package app_test

import (
	"errors"
	"testing"

	"lachanso/store"
	"lachanso/ui/app/apptest"
)

// Who is erased is gone also where the file was not made smaller or the backups cannot be looked through: the screen goes on; what
// could not be erased stays.
func TestErasingGoesOnOnceSomebodyIsGone(t *testing.T) {
	broken := errors.New("the disk does not answer")
	holding := func(all []store.Backup, err error) func() ([]store.Backup, error) {
		return func() ([]store.Backup, error) { return all, err }
	}
	for name, c := range map[string]struct {
		erase   error
		holding func() ([]store.Backup, error)
		gone    bool
		said    string
	}{
		"gone":                        {nil, holding(nil, nil), true, "nobody holds it"},
		"gone, the file is not small": {store.ErrNotCompacted, holding(nil, nil), true, "nobody holds it"},
		"backups hold it":             {nil, holding([]store.Backup{{}}, nil), true, "Đã xoá: Lê An"},
		"backups cannot be read":      {nil, holding(nil, broken), true, "Có việc chưa làm được"},
		"not gone":                    {broken, holding(nil, nil), false, "Có việc chưa làm được"},
	} {
		t.Run(name, func(t *testing.T) {
			s := apptest.New(t, apptest.Options{})
			s.Open(&tall{"first"})
			gone, said := false, ""
			s.App.Erase(func() error { return c.erase }, c.holding, "Lê An", func() { gone = true }, func() { said = "nobody holds it" })
			s.Settle()
			if gone != c.gone {
				t.Errorf("the screen went on: %v", gone)
			}
			if said == "" {
				s.MustShow(c.said)
			} else if said != c.said {
				t.Errorf("said that nobody holds it, want %q", c.said)
			}
		})
	}
}
