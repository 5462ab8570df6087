// Package prebuilt keeps what a build has read once and for all, so that a start need not parse it: CBOR (RFC 8949),
// compressed as Zstandard does (RFC 8878). It is read only by the program that is built with it, so its form is that of the types themselves.
package prebuilt

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"github.com/fxamacker/cbor/v2"
	"github.com/klauspost/compress/zstd"
)

// most bounds what Read unpacks, in bytes.
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
	z, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithWindowSize(8<<20), zstd.WithEncoderConcurrency(1))
	if err == nil {
		_, err = to.Write(z.EncodeAll(raw, nil))
	}
	if err != nil {
		return fmt.Errorf("prebuild: %w", err)
	}
	return nil
}

// Read reads into v what Write wrote.
func Read(compressed []byte, v any) error {
	z, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxMemory(most))
	if err != nil {
		return fmt.Errorf("read what was prebuilt: %w", err)
	}
	defer z.Close()
	raw, err := z.DecodeAll(compressed, nil)
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
