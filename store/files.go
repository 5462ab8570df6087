package store

import (
	"errors"
	"io"
	"os"

	bolt "go.etcd.io/bbolt"
)

// writeFile makes a file of what write gives it, in the place of one of the name, and takes it to the disk.
func writeFile(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	if err := write(f); err != nil {
		return errors.Join(err, f.Close())
	}
	return errors.Join(f.Sync(), f.Close())
}

// copyOut writes the whole data as it is in a transaction to a file.
func copyOut(tx *bolt.Tx, path string) error {
	return writeFile(path, func(to io.Writer) error {
		_, err := tx.WriteTo(to)
		return err
	})
}
