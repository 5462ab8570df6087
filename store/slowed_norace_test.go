//go:build !race

package store

// slowed is how many times longer things may take.
const slowed = 1
