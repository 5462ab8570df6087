//go:build !windows

package command

import "os"

// Console gives where to print.
func Console() (out, errs *os.File) { return os.Stdout, os.Stderr }
