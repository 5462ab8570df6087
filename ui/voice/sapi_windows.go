package voice

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// System is the voice of this computer: SAPI, which every Windows has, with the voices that are installed; winmm plays
// recordings. SAPI is called by its tables directly: four calls are no reason for a library.
func System() Voice { return sapi{} }

type sapi struct{}

// voiceKeys are where voices are registered: those of SAPI itself, and those that came with a language of Windows 10 and
// 11 (Microsoft An speaks Vietnamese), which SAPI speaks as well when it is given their key.
var voiceKeys = []string{`SOFTWARE\Microsoft\Speech\Voices\Tokens`, `SOFTWARE\Microsoft\Speech_OneCore\Voices\Tokens`}

// primary are the languages by the low ten bits of Windows' numbers: 0x42A is Vietnamese in Vietnam, 0x409 American.
var primary = map[uint64]string{0x2A: "vi", 0x09: "en"}

// Find reads which voices are registered.
func (sapi) Find(context.Context) Found {
	f := Found{Program: "Windows SAPI", Voices: map[string]string{}, Player: "winmm"}
	for _, key := range voiceKeys {
		k, err := registry.OpenKey(registry.LOCAL_MACHINE, key, registry.READ)
		if err != nil {
			continue
		}
		names, _ := k.ReadSubKeyNames(-1)
		k.Close()
		for _, name := range names {
			if lang := languageOf(key + `\` + name); lang != "" && f.Voices[lang] == "" {
				f.Voices[lang] = `HKEY_LOCAL_MACHINE\` + key + `\` + name
			}
		}
	}
	return f
}

// languageOf reads a voice's first language: hexadecimal numbers parted by semicolons.
func languageOf(key string) string {
	k, err := registry.OpenKey(registry.LOCAL_MACHINE, key+`\Attributes`, registry.READ)
	if err != nil {
		return ""
	}
	defer k.Close()
	list, _, err := k.GetStringValue("Language")
	if err != nil {
		return ""
	}
	first, _, _ := strings.Cut(list, ";")
	var number uint64
	if _, err := fmt.Sscanf(strings.TrimSpace(first), "%x", &number); err != nil {
		return ""
	}
	return primary[number&0x3FF]
}

var (
	classVoice  = windows.GUID{Data1: 0x96749377, Data2: 0x3391, Data3: 0x11d2, Data4: [8]byte{0x9e, 0xe3, 0x00, 0xc0, 0x4f, 0x79, 0x73, 0x96}}
	faceVoice   = windows.GUID{Data1: 0x6c44df74, Data2: 0x72b9, Data3: 0x4992, Data4: [8]byte{0xa1, 0xec, 0xef, 0x99, 0x6e, 0x04, 0x22, 0xd4}}
	classToken  = windows.GUID{Data1: 0xef411752, Data2: 0x3736, Data3: 0x4cb4, Data4: [8]byte{0x9c, 0x8c, 0x8e, 0xf4, 0xcc, 0xb5, 0x8e, 0xfe}}
	faceToken   = windows.GUID{Data1: 0x14056589, Data2: 0xe16c, Data3: 0x11d2, Data4: [8]byte{0xbb, 0x90, 0x00, 0xc0, 0x4f, 0x8e, 0xe6, 0xc0}}
	ole         = windows.NewLazySystemDLL("ole32.dll")
	newInstance = ole.NewProc("CoCreateInstance")
	winmm       = windows.NewLazySystemDLL("winmm.dll")
	playSound   = winmm.NewProc("PlaySoundW")
)

// Places in the tables of ISpVoice and ISpObjectToken, and flags of Speak, as sapi.h has them.
const (
	release    = 2
	tokenSetID = 15
	setVoice   = 18
	speak      = 20
	setRate    = 28
	waitDone   = 32

	inProcess = 1 // CLSCTX_INPROC_SERVER: nothing is asked of other computers
	async     = 1
	purge     = 2
	plain     = 0x10 // the text holds no marks
)

// object is a COM object: a pointer to the table of its functions.
type object struct{ table *[64]uintptr }

func create(class, face *windows.GUID) (*object, error) {
	var o *object
	hr, _, _ := newInstance.Call(uintptr(unsafe.Pointer(class)), 0, inProcess, uintptr(unsafe.Pointer(face)), uintptr(unsafe.Pointer(&o)))
	if int32(hr) < 0 || o == nil {
		return nil, fmt.Errorf("speech interface: %#x", uint32(hr))
	}
	return o, nil
}

func (o *object) call(place int, args ...uintptr) int32 {
	hr, _, _ := syscall.SyscallN(o.table[place], append([]uintptr{uintptr(unsafe.Pointer(o))}, args...)...)
	return int32(hr)
}

// Say speaks by SAPI, and looks ten times a second whether to go on.
func (sapi) Say(ctx context.Context, f Found, lang, text string) error {
	if !f.Speaks(lang) {
		return ErrSilent
	}
	ctx, cancel := context.WithTimeout(ctx, Limit(text))
	defer cancel()
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := windows.CoInitializeEx(0, windows.COINIT_MULTITHREADED); err == nil || err == syscall.Errno(1) { // S_FALSE: it was
		defer windows.CoUninitialize()
	}
	speaker, err := create(&classVoice, &faceVoice)
	if err != nil {
		return err
	}
	defer speaker.call(release)
	token, err := create(&classToken, &faceToken)
	if err != nil {
		return err
	}
	defer token.call(release)
	id, err := windows.UTF16PtrFromString(f.Voices[lang])
	if err != nil {
		return fmt.Errorf("speak: %w", err)
	}
	words, err := windows.UTF16PtrFromString(strings.ReplaceAll(Spoken(text), "\x00", " "))
	if err != nil {
		return fmt.Errorf("speak: %w", err)
	}
	if hr := token.call(tokenSetID, 0, uintptr(unsafe.Pointer(id)), 0); hr < 0 {
		return fmt.Errorf("find the voice: %#x", uint32(hr))
	}
	if hr := speaker.call(setVoice, uintptr(unsafe.Pointer(token))); hr < 0 {
		return fmt.Errorf("take the voice: %#x", uint32(hr))
	}
	slower := int32(-2) // of -10 to 10: children listen
	speaker.call(setRate, uintptr(slower))
	if hr := speaker.call(speak, uintptr(unsafe.Pointer(words)), async|plain, 0); hr < 0 {
		return fmt.Errorf("speak: %#x", uint32(hr))
	}
	runtime.KeepAlive(id)
	runtime.KeepAlive(words)
	for {
		switch hr := speaker.call(waitDone, 100); {
		case hr == 0:
			return nil
		case hr < 0: // it waited for nothing: asking again would keep a core busy until the limit
			return fmt.Errorf("wait for the voice: %#x", uint32(hr))
		}
		if ctx.Err() != nil {
			speaker.call(speak, 0, async|purge, 0)
			return ctx.Err()
		}
	}
}

// Flags of PlaySound.
const (
	soundAsync     = 0x1
	soundNoDefault = 0x2
	soundMemory    = 0x4
)

// Play plays a recording from memory.
func (sapi) Play(ctx context.Context, _ Found, wav []byte, lasts time.Duration) error {
	if len(wav) == 0 {
		return ErrSilent
	}
	if ok, _, _ := playSound.Call(uintptr(unsafe.Pointer(&wav[0])), 0, soundAsync|soundNoDefault|soundMemory); ok == 0 {
		return ErrSilent
	}
	wait := time.NewTimer(lasts + 200*time.Millisecond)
	defer wait.Stop()
	var err error
	select {
	case <-wait.C:
	case <-ctx.Done():
		err = ctx.Err()
	}
	playSound.Call(0, 0, 0) // also so that winmm no longer reads the bytes
	runtime.KeepAlive(wav)
	return err
}
