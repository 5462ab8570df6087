package signin

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// pressed presses pictures by how their names begin; "<" takes one back.
func pressed(c Choosing, keys string) Choosing {
	for _, k := range strings.Fields(keys) {
		if k == "<" {
			c = c.Undo()
			continue
		}
		for _, p := range Pictures() {
			if strings.HasPrefix(p, k) {
				c = c.Press(p)
			}
		}
	}
	return c
}

func TestChoosing(t *testing.T) {
	for _, tt := range []struct {
		name, keys, secret string
		first, again       int
		differs            bool
	}{
		{"nothing yet", "", "", 0, 0, false},
		{"two are no secret", "bal su", "", 2, 0, false},
		{"a second press of one does no harm", "bal bal su", "", 2, 0, false},
		{"three go on to the second time", "bal su ki", "", 3, 0, false},
		{"the same three in the same order are a secret", "bal su ki bal su ki", "ball sun kite", 3, 3, false},
		{"another order begins anew", "bal su ki su bal ki", "", 0, 0, true},
		{"another picture begins anew", "bal su ki bal su mo", "", 0, 0, true},
		{"and says so until the next press", "bal su ki bal su mo dr", "", 1, 0, false},
		{"a picture is taken back", "bal su < ki mo bal ki mo", "ball kite moon", 3, 3, false},
		{"one of the second time is taken back", "bal su ki bal mo < su ki", "ball sun kite", 3, 3, false},
		{"before the second time all are taken back", "bal su ki <", "", 0, 0, false},
		{"nothing is taken back from nothing", "< <", "", 0, 0, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := pressed(Choosing{}, tt.keys)
			secret, ok := c.Done()
			if secret != tt.secret || ok != (tt.secret != "") {
				t.Errorf("secret %q, %v", secret, ok)
			}
			if len(c.First) != tt.first || len(c.Again) != tt.again || c.Differs != tt.differs {
				t.Errorf("state %+v", c)
			}
		})
	}
	if r := (Row{}).Press("no such picture"); len(r) > 0 {
		t.Errorf("a picture that is none was taken: %v", r)
	}
}

func TestAnyPressesKeepChoosingValid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var c Choosing
		for _, p := range rapid.SliceOf(rapid.SampledFrom(append(Pictures(), "<"))).Draw(t, "presses") {
			if _, done := c.Done(); done {
				break
			}
			if p == "<" {
				c = c.Undo()
			} else {
				c = c.Press(p)
			}
			if len(c.First) > Length || len(c.Again) > 0 && !c.Second() {
				t.Fatalf("state %+v", c)
			}
		}
		if secret, done := c.Done(); done && len(strings.Fields(secret)) != Length {
			t.Fatalf("secret %q", secret)
		}
	})
}
