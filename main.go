// Lachanso is Lá Chắn Số: lessons in digital safety for grades 1 to 9, to be projected, played and remembered.
package main

import (
	"io"
	"log"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"lachanso/ui"
	"lachanso/ui/command"
	"lachanso/ui/voice"
)

func main() {
	out, errs := command.Console()
	log.SetOutput(io.Discard)
	program, _ := os.Executable() // without it there is no data folder beside the program
	os.Exit(command.Run(command.Desk{
		Args: os.Args[1:], Out: out, Err: errs, Now: time.Now, Program: program,
		Window: window, Graphics: ui.LookAtGraphics, Voice: voice.System(),
	}))
}

// window opens the window and keeps a log of it in the data folder, which also gets what is left of a crash.
// It holds no names.
func window(o ui.Open) int {
	f, err := openLog(o.Dir)
	if err != nil {
		return ui.Run(o) // the window says what is wrong with the folder
	}
	defer f.Close()
	log.SetOutput(f)
	_ = debug.SetCrashOutput(f, debug.CrashOptions{}) // without it a crash is told to the console alone
	return ui.Run(o)
}

// largestLog is begun anew beyond this many bytes.
const largestLog = 1 << 20

func openLog(dir string) (*os.File, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	path := filepath.Join(dir, "lachanso.log")
	flag := os.O_APPEND | os.O_CREATE | os.O_WRONLY
	if info, err := os.Stat(path); err == nil && info.Size() > largestLog {
		flag |= os.O_TRUNC
	}
	return os.OpenFile(path, flag, 0o600)
}
