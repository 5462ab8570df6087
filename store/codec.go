package store

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"sync"

	"github.com/fxamacker/cbor/v2"
)

// cborModes writes the same bytes for the same value, always, so that views can be compared; it reads with limits.
var cborModes = sync.OnceValue(func() (m struct {
	cbor.EncMode
	cbor.DecMode
},
) {
	var err error
	if m.EncMode, err = cbor.CoreDetEncOptions().EncMode(); err != nil {
		panic(err) // fixed options: cannot happen
	}
	limits := cbor.DecOptions{DupMapKey: cbor.DupMapKeyEnforcedAPF, MaxNestedLevels: 8, IndefLength: cbor.IndefLengthForbidden}
	if m.DecMode, err = limits.DecMode(); err != nil {
		panic(err)
	}
	return m
})

func encode(v any) ([]byte, error) {
	data, err := cborModes().Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("encode %T: %w", v, err)
	}
	return data, nil
}

func decode(data []byte, v any) error {
	if err := cborModes().Unmarshal(data, v); err != nil {
		return corrupt("decode %T: %v", v, err)
	}
	return nil
}

const sumSize = 4

func sum(key, value []byte) uint32 {
	table := crc32.MakeTable(crc32.Castagnoli)
	return crc32.Update(crc32.Checksum(key, table), table, value)
}

// seal puts the checksum of key and value after the value.
func seal(key, value []byte) []byte {
	sealed := make([]byte, len(value), len(value)+sumSize)
	copy(sealed, value)
	return binary.BigEndian.AppendUint32(sealed, sum(key, value))
}

// unseal checks and removes the checksum. The result lies in sealed.
func unseal(key, sealed []byte) ([]byte, error) {
	cut := len(sealed) - sumSize
	if cut < 0 || binary.BigEndian.Uint32(sealed[cut:]) != sum(key, sealed[:cut]) {
		return nil, corrupt("checksum of %x", key)
	}
	return sealed[:cut:cut], nil
}

func seqKey(seq uint64) []byte { return binary.BigEndian.AppendUint64(nil, seq) }

// encodeFact writes id, device, kind, the clock's reading where it differs, payload.
func encodeFact(f fact) ([]byte, error) {
	payload, err := encode(f.Body)
	if err != nil {
		return nil, err
	}
	data := binary.AppendUvarint(append(make([]byte, 0, len(payload)+32), f.ID[:]...), f.Device)
	if f.Wall != 0 {
		data = binary.AppendUvarint(append(data, byte(f.Kind|kindHasWall)), f.Wall)
	} else {
		data = append(data, byte(f.Kind))
	}
	return append(data, payload...), nil
}

// decodeFact reads what encodeFact wrote. Nothing of the fact lies in data.
func decodeFact(data []byte) (f fact, err error) {
	f, _, payload, err := decodeHead(data)
	if err != nil {
		return f, err
	}
	return f, decode(payload, &f.Body)
}

// decodeHead reads all of a fact but its body, which is the payload. What comes after the device is the same in every file.
func decodeHead(data []byte) (f fact, afterDevice, payload []byte, err error) {
	rest := data
	if len(rest) < len(f.ID) {
		return f, nil, nil, corrupt("fact of %d bytes", len(data))
	}
	copy(f.ID[:], rest)
	rest = rest[len(f.ID):]
	var n int
	if f.Device, n = binary.Uvarint(rest); n <= 0 || n >= len(rest) {
		return f, nil, nil, corrupt("device of a fact")
	}
	rest = rest[n:]
	afterDevice = rest
	f.Kind, rest = kind(rest[0]), rest[1:]
	if f.Kind&kindHasWall != 0 {
		f.Kind &^= kindHasWall
		if f.Wall, n = binary.Uvarint(rest); n <= 0 || f.Wall == 0 {
			return f, nil, nil, corrupt("time of a fact")
		}
		rest = rest[n:]
	}
	if f.Kind == 0 || f.Kind > newestKind {
		return f, nil, nil, corrupt("fact of kind %d", f.Kind)
	}
	return f, afterDevice, rest, nil
}

func seqOf(key []byte) uint64 {
	if len(key) != 8 {
		return 0
	}
	return binary.BigEndian.Uint64(key)
}
