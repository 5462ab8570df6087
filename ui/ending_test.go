package ui

import (
	"os"
	"os/signal"
	"syscall"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
)

func TestAnEndingThatHangsIsEnded(t *testing.T) {
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		t.Fatal(err)
	}
	signal.Notify(make(chan os.Signal, 1), syscall.SIGTERM) // so that one which comes late ends no test
	app := test.NewTempApp(t)
	for name, tt := range map[string]struct {
		gone bool // the window, else the system asks
		over bool // the loop returns in time
	}{
		"the window is closed and the loop hangs":        {gone: true},
		"the window is closed and the loop returns":      {gone: true, over: true},
		"the system asks to end and the loop hangs":      {},
		"the system asks to end and the program returns": {over: true},
	} {
		t.Run(name, func(t *testing.T) {
			w := app.NewWindow("")
			ended := make(chan struct{})
			over := surely(w, 20*time.Millisecond, func() { close(ended) })
			t.Cleanup(over)
			if tt.gone {
				w.Close()
			} else if err := self.Signal(syscall.SIGTERM); err != nil {
				t.Fatal(err)
			}
			if tt.over {
				over()
				select {
				case <-ended:
					t.Error("ended although all was over")
				case <-time.After(100 * time.Millisecond):
				}
				return
			}
			select {
			case <-ended:
			case <-time.After(10 * time.Second):
				t.Error("still there")
			}
		})
	}
}
