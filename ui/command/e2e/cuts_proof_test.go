//go:build e2e && proof

package e2e

// powerCuts is how many times a walk is cut short.
const powerCuts = 12
