package ui

import (
	"fmt"

	"github.com/go-gl/gl/v2.1/gl"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// Graphics is what this PC can show.
type Graphics struct {
	Error    string // why no window can be opened; "" when one can
	Problem  string // "graphics" or "display": what to mend
	Renderer string
	Displays []string // width × height of each
}

// LookAtGraphics opens an invisible window as Fyne would open its own. It wants the goroutine of main, and is not to be
// called beside a running window.
func LookAtGraphics() (g Graphics) {
	if err := displayThere(); err != nil {
		return Graphics{Error: err.Error(), Problem: "display"}
	}
	// GLFW's binding panics for errors that it does not expect.
	defer func() {
		if r := recover(); r != nil {
			g.Error, g.Problem = fmt.Sprint(r), "graphics"
		}
	}()
	if err := glfw.Init(); err != nil {
		return Graphics{Error: err.Error(), Problem: "display"}
	}
	defer glfw.Terminate()
	for _, m := range glfw.GetMonitors() {
		mode := m.GetVideoMode()
		g.Displays = append(g.Displays, fmt.Sprintf("%d×%d", mode.Width, mode.Height))
	}
	glfw.WindowHint(glfw.Visible, glfw.False)
	glfw.WindowHint(glfw.ContextVersionMajor, 2)
	glfw.WindowHint(glfw.ContextVersionMinor, 1)
	w, err := glfw.CreateWindow(64, 64, "", nil, nil)
	if err != nil {
		return Graphics{Error: err.Error(), Problem: "graphics"}
	}
	defer w.Destroy()
	w.MakeContextCurrent()
	if err := gl.Init(); err != nil {
		return Graphics{Error: err.Error(), Problem: "graphics"}
	}
	g.Renderer = gl.GoStr(gl.GetString(gl.RENDERER)) + ", OpenGL " + gl.GoStr(gl.GetString(gl.VERSION))
	return g
}
