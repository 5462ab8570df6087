//go:build race

package play

// slowed says that drawing every state would take too long, and too much memory: the plain run does it.
const slowed = true
