package paper

import (
	"runtime"

	"fyne.io/fyne/v2"
	"golang.org/x/sys/windows"
)

// show opens a file or a folder in the system's own program. Fyne would ask rundll32, which takes no letter that the code page of
// the PC lacks, ễ for one, and never says that it failed.
func show(_ fyne.App, path string) error {
	p, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED|windows.COINIT_DISABLE_OLE1DDE) == nil { // some programs are asked by COM
		defer windows.CoUninitialize()
	}
	return windows.ShellExecute(0, nil, p, nil, nil, windows.SW_SHOWNORMAL)
}
