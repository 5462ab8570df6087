//go:build proof

package store

// everyFlip says that bytes are changed all over each page, and not in ten places of it.
const everyFlip = true
