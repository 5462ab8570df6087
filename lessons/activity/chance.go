package activity

import (
	"hash/fnv"
	"math/rand/v2"
)

// Shuffled gives the list in an order that depends on nothing but seed and salt, for ever:
// moves such as `up CARD` are stored and mean something only from the same start.
func Shuffled[T any](list []T, seed uint64, salt string) []T {
	h := fnv.New64a()
	h.Write([]byte(salt)) // never fails
	src := rand.NewPCG(seed, h.Sum64())
	out := append([]T(nil), list...)
	// Written out because only the stream of PCG is promised, not the steps of rand.Shuffle.
	for i := len(out) - 1; i > 0; i-- {
		j := int(src.Uint64() % uint64(i+1))
		out[i], out[j] = out[j], out[i]
	}
	return out
}
