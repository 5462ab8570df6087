// Package sorted sorts slices with code that is in the program once: slices.SortFunc and its like are compiled anew for each
// type of element, 16 kB each time, which for the sixty and more places that sort was close to 1 MB of the program.
package sorted

import "slices"

// By sorts s in place by compare, which says as cmp.Compare does how two elements stand to each other. Elements that are
// alike keep their order. It takes the room of a second s: what is sorted are the places, which are of one type whatever
// stands on them.
func By[T any](s []T, compare func(a, b T) int) {
	if len(s) < 2 {
		return
	}
	places := make([]int, len(s))
	for i := range places {
		places[i] = i
	}
	sortPlaces(places, func(i, j int) int { return compare(s[i], s[j]) })
	old := slices.Clone(s)
	for i, place := range places {
		s[i] = old[place]
	}
}

// sortPlaces sorts places by compare; those that are alike stay as they stood, which their numbers say.
func sortPlaces(places []int, compare func(i, j int) int) {
	slices.SortFunc(places, func(i, j int) int {
		if c := compare(i, j); c != 0 {
			return c
		}
		return i - j
	})
}
