//go:build linux

package main

import (
	"bufio"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// memory sums the resident memory, in KiB, of a process and of all that it started.
func memory(pid int) int {
	children, resident := map[int][]int{}, map[int]int{}
	files, _ := filepath.Glob("/proc/[0-9]*/status") // the pattern is right, and no other error is given
	for _, file := range files {
		id, _ := strconv.Atoi(filepath.Base(filepath.Dir(file)))
		parent, kib := status(file)
		children[parent] = append(children[parent], id)
		resident[id] = kib
	}
	return sum(pid, children, resident)
}

func sum(pid int, children map[int][]int, resident map[int]int) int {
	total := resident[pid]
	for _, child := range children[pid] {
		total += sum(child, children, resident)
	}
	return total
}

// status reads a process's parent and its resident memory; one that has ended meanwhile has none.
func status(file string) (parent, kib int) {
	f, err := os.Open(file)
	if err != nil {
		return 0, 0
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		name, value, _ := strings.Cut(lines.Text(), ":")
		n, _ := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(value), " kB"))
		switch name {
		case "PPid":
			parent = n
		case "VmRSS":
			kib = n
		}
	}
	return parent, kib
}
