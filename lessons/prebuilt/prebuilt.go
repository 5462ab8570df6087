// Package prebuilt keeps what a build has read once and for all, so that a start need not parse it: CBOR (RFC 8949),
// deflated. It is read only by the program that is built with it, so its form is that of the types themselves.
package prebuilt

import (
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"os"

	"github.com/fxamacker/cbor/v2"
)

// most bounds what Read inflates, in bytes.
const most = 64 << 20

// Write writes a value. The same value always gives the same bytes.
func Write(to io.Writer, v any) error {
	options := cbor.CoreDetEncOptions()
	options.OmitEmpty = cbor.OmitEmptyGoValue
	mode, err := options.EncMode()
	if err != nil {
		return fmt.Errorf("prebuild: %w", err)
	}
	raw, err := mode.Marshal(v)
	if err != nil {
		return fmt.Errorf("prebuild: %w", err)
	}
	z, err := flate.NewWriter(to, flate.BestCompression)
	if err == nil {
		_, err = z.Write(raw)
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		return fmt.Errorf("prebuild: %w", err)
	}
	return nil
}

// Read reads into v what Write wrote.
func Read(deflated []byte, v any) error {
	raw, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(deflated)), most))
	if err == nil {
		err = cbor.Unmarshal(raw, v)
	}
	if err != nil {
		return fmt.Errorf("read what was prebuilt: %w", err)
	}
	return nil
}

// Keep writes to a file what write gives, but only when it is another than before, so that nothing is built anew without
// need.
func Keep(file string, write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	if old, err := os.ReadFile(file); err == nil && bytes.Equal(old, b.Bytes()) {
		return nil
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}
