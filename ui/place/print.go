package place

import (
	"lachanso/lessons/places"
	"lachanso/ui/paper"
)

// show opens the screen that prints places; with none it prints the six questions alone.
func show(r *room, title, class string, entries []places.Entry) {
	r.App.Show(paper.NewPlaces(r.App, title, class, entries))
}
