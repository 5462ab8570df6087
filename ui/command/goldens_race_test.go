//go:build race

package command

// slowed says that pictures would take too long: the measures are taken all the same.
const slowed = true
