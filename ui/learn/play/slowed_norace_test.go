//go:build !race

package play

const slowed = false
