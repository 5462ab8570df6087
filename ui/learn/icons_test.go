package learn

import (
	"os"
	"testing"

	"lachanso/lessons"
)

// A child who cannot read yet tells the activities of a lesson apart by their pictures.
func TestNoTwoActivitiesOfALessonHaveTheSamePicture(t *testing.T) {
	pack, _ := lessons.Load(os.DirFS("../../assets/packs/lachanso"), lessons.Options{})
	if len(pack.Modules) < 28 {
		t.Fatalf("only %d lessons", len(pack.Modules))
	}
	for _, m := range pack.Modules {
		had := map[string]string{}
		for _, part := range parts(m) {
			icon := activityIcon(part)
			if icon == "play" { // no activity
				continue
			}
			if other := had[icon]; other != "" {
				t.Errorf("%s: %s and %s both show %s", m.ID, other, part, icon)
			}
			had[icon] = part
		}
	}
}
