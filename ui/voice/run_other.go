//go:build !windows

package voice

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

// System is the voice of this computer: espeak-ng, and paplay or aplay for recordings.
func System() Voice { return programs{limit: Limit} }

// programs speaks by other programs.
type programs struct {
	limit func(text string) time.Duration
}

// findLimit is how long a program may take to list its voices.
const findLimit = 3 * time.Second

// Find looks for the programs and asks which voices there are.
func (p programs) Find(ctx context.Context) Found {
	f := Found{Voices: map[string]string{}}
	for _, name := range []string{"paplay", "aplay"} {
		if path, err := exec.LookPath(name); err == nil {
			f.Player = path
			break
		}
	}
	path, err := exec.LookPath("espeak-ng")
	if err != nil {
		return f
	}
	f.Program = path
	ctx, cancel := context.WithTimeout(ctx, findLimit)
	defer cancel()
	var list bytes.Buffer
	cmd := command(ctx, path, "--voices")
	cmd.Stdout = &list
	if err := cmd.Run(); err != nil {
		return f
	}
	for _, lang := range []string{"vi", "en"} {
		f.Voices[lang] = listed(list.String(), lang)
	}
	return f
}

// listed finds a voice in espeak-ng's table: its second column is the language, "vi" or "en-gb"; the language without a
// country comes first.
func listed(table, lang string) string {
	best := ""
	rows := bufio.NewScanner(strings.NewReader(table))
	for rows.Scan() {
		columns := strings.Fields(rows.Text())
		if len(columns) < 4 {
			continue
		}
		switch tag := columns[1]; {
		case tag == lang:
			return tag
		case best == "" && strings.HasPrefix(tag, lang+"-"):
			best = tag
		}
	}
	return best
}

// Words per minute: slower than espeak-ng's own 175, since children listen.
const speed = "140"

// Say speaks by espeak-ng.
func (p programs) Say(ctx context.Context, f Found, lang, text string) error {
	if f.Program == "" || !f.Speaks(lang) {
		return ErrSilent
	}
	ctx, cancel := context.WithTimeout(ctx, p.limit(text))
	defer cancel()
	cmd := command(ctx, f.Program, "-v", f.Voices[lang], "-s", speed, "-b", "1", "--stdin")
	cmd.Stdin = strings.NewReader(Spoken(text) + "\n")
	return ran(ctx, cmd)
}

// Play plays a recording by the player. It goes through a file of its own, since not every player reads a pipe.
func (p programs) Play(ctx context.Context, f Found, wav []byte, lasts time.Duration) (err error) {
	if f.Player == "" {
		return ErrSilent
	}
	file, err := os.CreateTemp("", "lachanso-*.wav")
	if err != nil {
		return fmt.Errorf("play a recording: %w", err)
	}
	defer os.Remove(file.Name())
	_, err = file.Write(wav)
	if closing := file.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return fmt.Errorf("play a recording: %w", err)
	}
	ctx, cancel := context.WithTimeout(ctx, lasts+p.limit(""))
	defer cancel()
	return ran(ctx, command(ctx, f.Player, file.Name()))
}

// command is a program that is killed with all it started when ctx ends.
func command(ctx context.Context, path string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = time.Second
	return cmd
}

// ran runs a program to its end. The end of ctx is the reason of whatever it then says.
func ran(ctx context.Context, cmd *exec.Cmd) error {
	err := cmd.Run()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return fmt.Errorf("run %s: %w", cmd.Path, err)
	}
	return nil
}
