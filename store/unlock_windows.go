package store

import "os"

// letFileGo closes a file, which unlocks it here.
func letFileGo(f *os.File) error { return f.Close() }
