package sealed

import (
	"fmt"
	"io"
	"strings"
)

// Syllables without marks, easy to say, to write down and to type on any keyboard: sixteen beginnings and sixteen ends.
var (
	beginnings = strings.Fields("b ch tr g h kh l m n nh ph s t th v x")
	ends       = strings.Fields("a ai am an ang anh ao at e en i inh o oi uy ung")
)

const syllables = 6

// Suggest makes up a passphrase to be written down: six syllables without marks, of 256 each (48 bits), with hyphens.
func Suggest(chance io.Reader) (string, error) {
	var drawn [syllables]byte
	if _, err := io.ReadFull(chance, drawn[:]); err != nil {
		return "", fmt.Errorf("chance for a passphrase: %w", err)
	}
	words := make([]string, 0, syllables)
	for _, b := range drawn {
		words = append(words, beginnings[b>>4]+ends[b&15])
	}
	return strings.Join(words, "-"), nil
}
