//go:build linux

// Meter times a program with a window from outside, as the person in front of it would: from its start to the settled
// picture, from a key press to the settled picture of a part of the screen, and the memory of all its processes.
//
//	meter [-first 2,Return] [-key Right] [-presses 15] [-part x,y,w,h] -- PROGRAM ARGUMENT…
//
// The keys of -first lead from the first picture to the one that is measured; of several keys of -key each has its turn.
// It knows nothing of the program: it reads the pixels of the X display and presses keys on it. It prints one line:
// milliseconds of the start, MiB, and the milliseconds under which half and 95 of 100 key presses stayed.
package main

import (
	"errors"
	"flag"
	"fmt"
	"image"
	"os"
	"slices"
	"strings"
	"time"
)

// wish is what is to be measured.
type wish struct {
	first   []string
	keys    []string
	presses int
	part    image.Rectangle // watched at key presses; empty for the whole screen
	still   time.Duration   // a picture that stays so long after the start is settled
	quiet   time.Duration   // the same after a key
	most    time.Duration   // to wait for a start
}

// result is what was measured.
type result struct {
	start   time.Duration
	memory  int // KiB
	presses []time.Duration
}

func main() {
	w := wish{}
	part := flag.String("part", "", "x,y,w,h: the part of the screen to watch at key presses")
	key := flag.String("key", "Right", "the key to press, or several that take turns")
	first := flag.String("first", "", "keys that lead to what is measured")
	flag.IntVar(&w.presses, "presses", 15, "how often")
	flag.DurationVar(&w.still, "still", 2*time.Second, "a started program whose picture stays so long is there")
	flag.DurationVar(&w.quiet, "quiet", 400*time.Millisecond, "rest after each key press")
	flag.DurationVar(&w.most, "most", time.Minute, "give up a start after this")
	flag.Parse()
	w.keys, w.first = strings.Split(*key, ","), strings.FieldsFunc(*first, func(r rune) bool { return r == ',' })
	if err := run(w, *part, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "meter:", err)
		os.Exit(1)
	}
}

func run(w wish, part string, command []string) error {
	if len(command) == 0 {
		return errors.New("which program?")
	}
	if part != "" {
		var x, y, wide, high int
		if _, err := fmt.Sscanf(part, "%d,%d,%d,%d", &x, &y, &wide, &high); err != nil {
			return fmt.Errorf("-part %s: %w", part, err)
		}
		w.part = image.Rect(x, y, x+wide, y+high)
	}
	d, err := openDisplay()
	if err != nil {
		return err
	}
	defer d.close()
	r, err := measure(d, w, command)
	if err != nil {
		return err
	}
	fmt.Printf("%.1f %.1f %.1f %.1f\n", millis(r.start), float64(r.memory)/1024, millis(share(r.presses, 0.5)), millis(share(r.presses, 0.95)))
	return nil
}

func millis(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// share gives the time under which the given share of them stays.
func share(times []time.Duration, part float64) time.Duration {
	if len(times) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(times))
	return sorted[int(part*float64(len(sorted)-1)+0.5)]
}
