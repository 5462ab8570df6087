package report

import (
	"flag"
	"os"
	"testing"
)

// Each step of the tests by chance waits for the disk: half as many of them as elsewhere are enough, unless more are asked for.
func TestMain(m *testing.M) {
	if err := flag.Set("rapid.checks", "50"); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}
