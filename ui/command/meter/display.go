//go:build linux

package main

import (
	"fmt"
	"hash/maphash"
	"image"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"
)

// symbols are X's numbers of the keys that lessons are led with.
var symbols = map[string]xproto.Keysym{
	"Right": 0xff53, "Left": 0xff51, "Up": 0xff52, "Down": 0xff54, "F11": 0xffc8, "Next": 0xff56, "Prior": 0xff55, "space": 0x20, "Return": 0xff0d,
}

// display is an X display whose pixels are read and whose keys are pressed.
type display struct {
	conn   *xgb.Conn
	screen *xproto.ScreenInfo
	first  xproto.Keycode
	codes  *xproto.GetKeyboardMappingReply
	seed   maphash.Seed
}

func openDisplay() (*display, error) {
	conn, err := xgb.NewConn()
	if err != nil {
		return nil, err
	}
	if err := xtest.Init(conn); err != nil {
		return nil, err
	}
	setup := xproto.Setup(conn)
	d := &display{conn: conn, screen: setup.DefaultScreen(conn), first: setup.MinKeycode, seed: maphash.MakeSeed()}
	d.codes, err = xproto.GetKeyboardMapping(conn, d.first, byte(setup.MaxKeycode-d.first+1)).Reply()
	return d, err
}

func (d *display) close() { d.conn.Close() }

func (d *display) whole() image.Rectangle {
	return image.Rect(0, 0, int(d.screen.WidthInPixels), int(d.screen.HeightInPixels))
}

// look gives a number that stands for the pixels of a part of the screen.
func (d *display) look(part image.Rectangle) (uint64, error) {
	got, err := xproto.GetImage(d.conn, xproto.ImageFormatZPixmap, xproto.Drawable(d.screen.Root),
		int16(part.Min.X), int16(part.Min.Y), uint16(part.Dx()), uint16(part.Dy()), 0xffffffff).Reply()
	if err != nil {
		return 0, err
	}
	return maphash.Bytes(d.seed, got.Data), nil
}

// settle watches a part until it has changed and then stayed for the given time, and tells how long after begin the last
// change was seen. changed is false when nothing happened at all.
func (d *display) settle(part image.Rectangle, last uint64, begin time.Time, still, most time.Duration) (took time.Duration, changed bool, err error) {
	for time.Since(begin) < most {
		now, err := d.look(part)
		if err != nil {
			return 0, false, err
		}
		if now != last {
			last, took, changed = now, time.Since(begin), true
		}
		if changed && time.Since(begin)-took > still {
			break
		}
		time.Sleep(between)
	}
	return took, changed, nil
}

// press presses a key and lets it go.
func (d *display) press(key string) error {
	code, err := d.code(key)
	if err != nil {
		return err
	}
	for _, kind := range []byte{xproto.KeyPress, xproto.KeyRelease} {
		if err := xtest.FakeInputChecked(d.conn, kind, byte(code), 0, d.screen.Root, 0, 0, 0).Check(); err != nil {
			return err
		}
	}
	return nil
}

// symbolOf gives X's number of a key: letters and digits are their own.
func symbolOf(key string) (xproto.Keysym, bool) {
	if len(key) == 1 {
		return xproto.Keysym(key[0]), true
	}
	symbol, known := symbols[key]
	return symbol, known
}

func (d *display) code(key string) (xproto.Keycode, error) {
	each := int(d.codes.KeysymsPerKeycode)
	for i := 0; i < len(d.codes.Keysyms); i += each {
		if symbol, known := symbolOf(key); known && d.codes.Keysyms[i] == symbol {
			return d.first + xproto.Keycode(i/each), nil
		}
	}
	return 0, fmt.Errorf("the display has no key %q", key)
}
