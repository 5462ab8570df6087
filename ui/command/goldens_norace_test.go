//go:build !race

package command

const slowed = false
