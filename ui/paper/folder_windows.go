package paper

import (
	"syscall"
	"unsafe"
)

// knownDocuments is FOLDERID_Documents, wherever the user has moved it.
var knownDocuments = syscall.GUID{Data1: 0xFDD39AD0, Data2: 0x238F, Data3: 0x46AF, Data4: [8]byte{0xAD, 0xB4, 0x6C, 0x85, 0x48, 0x03, 0x69, 0xC7}}

// documents is the user's folder of documents, or "".
func documents() string {
	var path *uint16
	failed, _, _ := syscall.NewLazyDLL("shell32.dll").NewProc("SHGetKnownFolderPath").Call(
		uintptr(unsafe.Pointer(&knownDocuments)), 0, 0, uintptr(unsafe.Pointer(&path)))
	if failed != 0 || path == nil {
		return underHome()
	}
	var letters []uint16
	for p := unsafe.Pointer(path); *(*uint16)(p) != 0; p = unsafe.Add(p, 2) {
		letters = append(letters, *(*uint16)(p))
	}
	_, _, _ = syscall.NewLazyDLL("ole32.dll").NewProc("CoTaskMemFree").Call(uintptr(unsafe.Pointer(path))) // gives nothing back
	return syscall.UTF16ToString(letters)
}
