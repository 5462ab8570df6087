//go:build linux

package main

import (
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"time"
)

// between is the rest from one look at the screen to the next: often enough to miss nothing, seldom enough to leave the
// processor to the program.
const between = time.Millisecond

// answerMost is how long a program may take to answer a key.
const answerMost = 3 * time.Second

// measure starts the program, presses the keys and ends it with all its processes.
func measure(d *display, w wish, command []string) (result, error) {
	whole := d.whole()
	before, err := d.look(whole)
	if err != nil {
		return result{}, err
	}
	program := exec.Command(command[0], command[1:]...)
	program.Stderr = os.Stderr
	program.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	begin := time.Now()
	if err := program.Start(); err != nil {
		return result{}, err
	}
	defer end(program)
	var r result
	settled, changed, err := d.settle(whole, before, begin, w.still, w.most)
	switch {
	case err != nil:
		return r, err
	case !changed:
		return r, fmt.Errorf("%s showed nothing in %v", command[0], w.most)
	}
	r.start, r.memory = settled, memory(program.Process.Pid)
	part := w.part
	if part.Empty() {
		part = whole
	}
	for _, key := range w.first {
		before, err := d.look(whole)
		if err == nil {
			err = d.press(key)
		}
		if err == nil {
			_, _, err = d.settle(whole, before, time.Now(), w.quiet, answerMost)
		}
		if err != nil {
			return r, err
		}
	}
	for i := range w.presses {
		before, err := d.look(part)
		if err != nil {
			return r, err
		}
		pressed := time.Now()
		if err := d.press(w.keys[i%len(w.keys)]); err != nil {
			return r, err
		}
		took, changed, err := d.settle(part, before, pressed, w.quiet, answerMost)
		switch {
		case err != nil:
			return r, err
		case !changed:
			return r, fmt.Errorf("%s did not answer key press %d", command[0], i+1)
		}
		r.presses = append(r.presses, took)
	}
	return r, nil
}

// politely is how long a program may take to end when it is asked to.
const politely = 3 * time.Second

// end asks the program to end, so that its next start is an ordinary one and mends nothing; then it stops what is left of it
// and of what it started: they are a group of their own.
func end(program *exec.Cmd) {
	group := -program.Process.Pid
	late := time.AfterFunc(politely, func() { _ = syscall.Kill(group, syscall.SIGKILL) })
	_ = syscall.Kill(group, syscall.SIGTERM) // it may have ended by itself
	_ = program.Wait()
	late.Stop()
	_ = syscall.Kill(group, syscall.SIGKILL)
}
