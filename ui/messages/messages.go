// Package messages loads the words of the screens for go-i18n: from their TOML files, or from what was made of them when
// the program was built.
//
// It owns no word and knows no screen; ui/kit's Words says them. It stays free of the toolkit, so that its command is built
// in no time.
package messages

import (
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"lachanso/lessons/prebuilt"
	"lachanso/lessons/sorted"
)

// Load reads all messages: files named ROOM.vi.toml and ROOM.en.toml.
func Load(files fs.FS) (*i18n.Bundle, error) {
	all, err := read(files)
	if err != nil {
		return nil, err
	}
	return bundle(all)
}

// Prepare writes the messages of the files so that Prepared reads them in a fifth of the time of Load. The same messages
// always give the same bytes.
func Prepare(to io.Writer, files fs.FS) error {
	all, err := read(files)
	if err != nil {
		return err
	}
	return prebuilt.Write(to, all)
}

// Prepared reads what Prepare wrote.
func Prepared(compressed []byte) (*i18n.Bundle, error) {
	var all map[string][]message
	if err := prebuilt.Read(compressed, &all); err != nil {
		return nil, err
	}
	return bundle(all)
}

// message is a message as it is kept: the forms that Vietnamese and English have.
type message struct{ ID, One, Other string }

// read gives the messages of each language, in the order of files and IDs.
func read(files fs.FS) (map[string][]message, error) {
	all := map[string][]message{}
	formats := map[string]i18n.UnmarshalFunc{"toml": toml.Unmarshal}
	err := fs.WalkDir(files, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".toml") {
			return err
		}
		b, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		f, err := i18n.ParseMessageFileBytes(b, name, formats)
		if err != nil {
			return fmt.Errorf("read messages %s: %w", name, err)
		}
		sorted.By(f.Messages, func(a, b *i18n.Message) int { return strings.Compare(a.ID, b.ID) })
		for _, m := range f.Messages {
			all[f.Tag.String()] = append(all[f.Tag.String()], message{m.ID, m.One, m.Other})
		}
		return nil
	})
	return all, err
}

func bundle(all map[string][]message) (*i18n.Bundle, error) {
	b := i18n.NewBundle(language.Vietnamese)
	for name, messages := range all {
		tag, err := language.Parse(name)
		if err != nil {
			return nil, fmt.Errorf("read messages: %w", err)
		}
		whole := make([]*i18n.Message, len(messages))
		for i, m := range messages {
			whole[i] = &i18n.Message{ID: m.ID, One: m.One, Other: m.Other}
		}
		if err := b.AddMessages(tag, whole...); err != nil {
			return nil, fmt.Errorf("read messages: %w", err)
		}
	}
	return b, nil
}
