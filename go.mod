module lachanso

go 1.26.0

require (
	codeberg.org/go-pdf/fpdf v0.12.0 // printed papers as PDF, with their typeface inside
	filippo.io/age v1.3.2 // seals files that leave the PC with a passphrase
	fyne.io/fyne/v2 v2.8.1 // windows, drawing, input
	github.com/BurntSushi/toml v1.6.0 // the messages' files
	github.com/fxamacker/cbor/v2 v2.10.0 // facts in the journal and the prepared pack, compact and stable
	github.com/fyne-io/oksvg v0.2.0 // reads the SVG parts of the art
	github.com/go-gl/gl v0.0.0-20260331235117-4566fea9a276 // doctor asks the graphics what they are
	github.com/go-gl/glfw/v3.4/glfw v0.1.0-pre.1.0.20260707082822-2a407d02d01a // doctor counts the displays
	github.com/google/go-cmp v0.7.0 // tests: differences
	github.com/jezek/xgb v1.1.1 // measuring: the X protocol
	github.com/klauspost/compress v1.19.0 // zstd: what the program carries, a third smaller and read in half the time
	github.com/nicksnyder/go-i18n/v2 v2.7.0 // messages with plural forms
	github.com/oklog/ulid/v2 v2.1.2 // ids of facts that sort by time
	github.com/srwiley/rasterx v0.0.0-20220730225603-2ab79fcdd4ef // paths and gradients of the art
	github.com/trustelem/zxcvbn v1.0.1 // counts the guesses a password takes, keyboards
	github.com/xuri/excelize/v2 v2.11.1 // class lists and reports as xlsx; read by Rows alone, from memory, behind our own limits
	go.etcd.io/bbolt v1.5.0 // the one file that remembers
	go.yaml.in/yaml/v3 v3.0.6 // packs, with line and column of every fault
	golang.org/x/crypto v0.58.0 // argon2id for the teacher's PIN
	golang.org/x/image v0.47.0 // fills paths fast
	golang.org/x/net v0.62.0 // class lists that school programs save as HTML under the name of .xls
	golang.org/x/sys v0.49.0 // windows: which voices are registered
	golang.org/x/text v0.43.0 // NFC, languages, encodings; the Vietnamese order to test ours against
	pgregory.net/rapid v1.3.0 // tests: properties
)

require (
	filippo.io/hpke v0.4.0 // indirect
	fyne.io/systray v1.12.3-0.20260810170012-af4e8e793ec4 // indirect
	github.com/anthonynsimon/bild v0.14.0 // indirect
	github.com/clipperhouse/uax29/v2 v2.2.0 // indirect
	github.com/davecgh/go-spew v1.1.1 // indirect
	github.com/dlclark/regexp2 v1.12.0 // indirect
	github.com/fsnotify/fsnotify v1.9.0 // indirect
	github.com/fyne-io/gl-js v0.2.1-0.20260315212741-029c47fd27e8 // indirect
	github.com/fyne-io/glfw-js v0.4.0 // indirect
	github.com/fyne-io/image v0.1.1 // indirect
	github.com/go-text/render v0.2.1 // indirect
	github.com/go-text/typesetting v0.3.4 // indirect
	github.com/godbus/dbus/v5 v5.2.2 // indirect
	github.com/hack-pad/go-indexeddb v0.3.2 // indirect
	github.com/hack-pad/safejs v0.1.0 // indirect
	github.com/jeandeaual/go-locale v0.0.0-20250612000132-0ef82f21eade // indirect
	github.com/jsummers/gobmp v0.0.0-20230614200233-a9de23ed2e25 // indirect
	github.com/kr/text v0.2.0 // indirect
	github.com/mattn/go-runewidth v0.0.24 // indirect
	github.com/nfnt/resize v0.0.0-20180221191011-83c6a9932646 // indirect
	github.com/pmezard/go-difflib v1.0.0 // indirect
	github.com/richardlehane/mscfb v1.0.9 // indirect
	github.com/richardlehane/msoleps v1.0.6 // indirect
	github.com/rymdport/portal v0.4.2 // indirect
	github.com/srwiley/oksvg v0.0.0-20221011165216-be6e8873101c // indirect
	github.com/stretchr/testify v1.11.1 // indirect
	github.com/test-go/testify v1.1.4 // indirect
	github.com/tiendc/go-deepcopy v1.7.2 // indirect
	github.com/x448/float16 v0.8.4 // indirect
	github.com/xuri/efp v0.0.3-0.20260924042702-217b81952dec // indirect
	github.com/xuri/nfp v0.0.2-0.20250530014748-2ddeb826f9a9 // indirect
	github.com/yuin/goldmark v1.8.7 // indirect
	gopkg.in/yaml.v3 v3.0.1 // indirect
)
