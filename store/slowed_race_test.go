//go:build race

package store

// slowed is how many times longer things may take: the race detector watches.
const slowed = 10
