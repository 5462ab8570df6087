//go:build e2e && !proof

package e2e

// powerCuts is how many times a walk is cut short in the ordinary run; make proof does it oftener.
const powerCuts = 2
