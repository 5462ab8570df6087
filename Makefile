# Lá Chắn Số. `make run` opens the program, `make test` proves it; both first install the Debian packages they lack.
SHELL := /bin/bash
TAGS := x11,migrated_fynedo,no_emoji
LDFLAGS := -s -w
# The program that schools get is to stay under 40 MB: code that runs seldom, or whose time is spent in what it calls, is not
# inlined, which costs it no time that anybody could notice. Scenes are painted often.
SELDOM := lachanso/ui/... lachanso/lessons/... lachanso/store/... github.com/xuri/... github.com/yuin/... go.yaml.in/... \
	codeberg.org/... github.com/godbus/... github.com/rymdport/... github.com/fsnotify/... github.com/nicksnyder/... \
	github.com/BurntSushi/... github.com/tiendc/... github.com/go-text/... filippo.io/... github.com/fxamacker/... go.etcd.io/... \
	github.com/jsummers/... github.com/fyne-io/... github.com/trustelem/... github.com/nfnt/... github.com/anthonynsimon/... \
	github.com/oklog/... github.com/go-gl/glfw/... golang.org/x/image/tiff/... golang.org/x/image/ccitt golang.org/x/crypto/... \
	fyne.io/fyne/v2/widget fyne.io/fyne/v2/dialog fyne.io/fyne/v2/container fyne.io/fyne/v2/app fyne.io/fyne/v2/storage/... \
	fyne.io/fyne/v2/data/... fyne.io/fyne/v2/lang fyne.io/fyne/v2/theme fyne.io/fyne/v2/canvas fyne.io/fyne/v2/layout \
	fyne.io/fyne/v2/internal/repository/... fyne.io/fyne/v2/internal/driver/... fyne.io/fyne/v2/internal/widget \
	golang.org/x/net/... golang.org/x/text/... encoding/asn1 encoding/csv encoding/gob encoding/json encoding/xml \
	text/... html/... regexp/... mime/... crypto/... math/big net/... vendor/... archive/... image/... log/...
SMALL := -trimpath $(SELDOM:%=-gcflags=%=-l) -gcflags=lachanso/ui/kit/paint/...=
# The program that schools get carries its lessons packed, and of net/http, which libraries name and nothing calls, not the half
# that speaks HTTP/2.
SHIPPED := packed,nethttpomithttp2
BUILD := .build
BINARY := $(BUILD)/lachanso
export GOFLAGS := -buildvcs=false

# Debian packages: to build, to test and to show without a display, to measure, to build for Windows, to draw.
TO_BUILD := gcc pkg-config libgl1-mesa-dev xorg-dev
TO_TEST := $(TO_BUILD) xvfb xdotool openbox libgl1-mesa-dri scrot strace poppler-utils
TO_PROVE := $(TO_TEST) xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils icewm fcitx5 fcitx5-unikey dbus libreoffice-writer
TO_BENCH := $(TO_TEST) libreoffice-impress libreoffice-gtk3
TO_WINDOWS := $(TO_BUILD) gcc-mingw-w64-x86-64
TO_TRY_WINDOWS := $(TO_WINDOWS) wine wine64 xvfb xdotool openbox scrot libgl1-mesa-dri
TO_DRAW := python3 python3-shapely

GOFUMPT := mvdan.cc/gofumpt@v0.12.0
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: run test proof bench shots art lint windows clean build

# need installs the Debian packages of the list $(1) that are not there, and says so first.
define need
	@lack=""; for p in $(1); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || lack="$$lack $$p"; done; \
	if [ -n "$$lack" ]; then \
		echo "Cài các gói còn thiếu / installing Debian packages:$$lack"; \
		as=""; [ "$$(id -u)" = 0 ] || as=sudo; \
		$$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq --no-install-recommends $$lack >/dev/null; \
	fi
endef

# press reads the built-in pack and the words of the screens once and for all, and packs the pack and the fonts of the screens:
# the program that schools get carries them so.
PACK := assets/packs/lachanso
press := go run ./lessons/prepare $(PACK) $(PACK).cbor.z && go run ./ui/messages/prepare assets/lang assets/packs/messages.cbor.z && \
	go run ./assets/press $(PACK) $(PACK).solid '*' $(PACK).cbor.z && \
	go run ./assets/press assets/fonts assets/packs/screen-fonts.solid 'Andika-*.ttf' && \
	go run ./assets/press assets/fonts assets/packs/print-fonts.solid 'LiberationSerif-*.ttf.gz'

build:
	$(call need,$(TO_BUILD))
	@mkdir -p $(BUILD)
	$(press)
	go build $(SMALL) -tags $(TAGS),$(SHIPPED) -ldflags '$(LDFLAGS)' -o $(BINARY) .

run: build
	@if [ -n "$$DISPLAY" ]; then exec $(BINARY); else $(MAKE) --no-print-directory first-pictures; fi

.PHONY: first-pictures
first-pictures:
	$(call need,$(TO_TEST))
	@.ci/first-pictures $(BINARY) shots

# Lint has vetted everything: go test would do so again, for the race detector anew.
#
# Tests that begin with apptest.Plainly draw or measure so many screens that the race detector would take too long. They, and
# only they, run without it: all others have run with it.
PLAIN := $(shell grep -rlF 'apptest.Plainly(t)' --include='*_test.go' ui)
plainly = sed -n '/^func Test/{N;s/^func \(Test[A-Za-z0-9]*\)(.*\n\tapptest\.Plainly(t)$$/\1/p}' $(PLAIN) | sort -u | paste -sd '|'

test: lint
	$(call need,$(TO_TEST))
	go test -race -vet=off -tags $(TAGS) -timeout 30m ./...
	go test -vet=off -tags $(TAGS) -timeout 30m -count 1 -run "^($$($(plainly)))$$" $(sort $(patsubst %/,./%,$(dir $(PLAIN))))
	go test -vet=off -tags $(TAGS),e2e -timeout 30m -count 1 ./ui/command/e2e/...

proof: test
	$(call need,$(TO_PROVE))
	go build -tags x11 -o $(BUILD)/without-tags .
	LACHANSO_KILLS=200 go test -tags $(TAGS),e2e,proof -timeout 90m -count 1 -v ./ui/command/e2e/...
	go test -tags $(TAGS),proof -timeout 60m -count 1 -v -run KeepNothing ./ui/teach
	go test -tags $(TAGS),proof -timeout 30m -count 1 -v -run LibreOffice ./ui/paper
	LACHANSO_KILLS=200 go test -tags $(TAGS),proof -timeout 30m -count 1 -v -run 'FlippedByteInEachPage|AKilledBackup' ./store
	for f in FuzzLoadSlides FuzzLoadStory FuzzLoadChat FuzzLoadQuestions FuzzCheckArt FuzzZip FuzzWav; do go test -run "^$$" -fuzz "^$$f\$$" -fuzztime 60s ./lessons || exit 1; done
	go test -run '^$$' -fuzz '^FuzzMeasure$$' -fuzztime 60s ./lessons/passphrase
	for f in FuzzText FuzzHTML FuzzXLSX FuzzSheetXML FuzzPasted FuzzPaste; do go test -run "^$$" -fuzz "^$$f\$$" -fuzztime 60s -fuzzminimizetime 5x ./store/roster || exit 1; done
	go test -run '^$$' -fuzz '^FuzzDeck$$' -fuzztime 60s ./lessons/course
	go test -run '^$$' -fuzz '^FuzzRead$$' -fuzztime 60s ./lessons/picture
	go test -run '^$$' -fuzz '^FuzzOpen$$' -fuzztime 60s ./store/sealed
	LACHANSO_SCHOOLS=1000 go test -tags $(TAGS) -timeout 30m -count 1 -run AnyMerging ./store -rapid.checks=1000
	for f in FuzzBring FuzzMergeFact FuzzDecodeFact FuzzWalk; do go test -run '^$$' -fuzz "^$$f\$$" -fuzztime 60s ./store || exit 1; done
	go test -tags $(TAGS),proof -run '^$$' -bench Merge500k -benchtime 1x -timeout 30m ./store
	$(MAKE) --no-print-directory bench

lint:
	$(call need,$(TO_BUILD))
	@bad=$$(go run $(GOFUMPT) -l main.go assets lessons store ui); if [ -n "$$bad" ]; then echo "gofumpt: $$bad"; exit 1; fi
	go vet -tags $(TAGS),e2e ./...
	go run $(STATICCHECK) -tags $(TAGS) ./...

bench: build
	$(call need,$(TO_BENCH))
	.ci/bench $(BINARY)
	mkdir -p .build/million
	LACHANSO_MILLION=$(CURDIR)/.build/million go test -run '^$$' -bench . -benchtime 1x -tags $(TAGS) ./store ./store/report ./store/dossier ./store/roster ./ui/kit/paint ./ui/kit/slide

shots: build
	rm -rf shots && $(BINARY) shots shots

art:
	$(call need,$(TO_DRAW))
	cd assets/draw && /usr/bin/python3 make_all.py

windows:
	$(call need,$(TO_WINDOWS))
	@mkdir -p dist
	$(press)
	.ci/windows-resources assets/icons/app.png "$$(sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)" dist/resources.o
	GOOS=windows GOARCH=amd64 CGO_ENABLED=1 CC=x86_64-w64-mingw32-gcc \
		go build $(SMALL) -tags migrated_fynedo,no_emoji,$(SHIPPED) \
		-ldflags "$(LDFLAGS) -H windowsgui '-extldflags=$(CURDIR)/dist/resources.o'" -o dist/lachanso.exe .
	@rm dist/resources.o
	@ls -l dist/lachanso.exe

# windows-try starts the program for Windows under Wine, and fails when it does not answer; pictures of it are in dist/pictures.
.PHONY: windows-try
windows-try: windows
	$(call need,$(TO_TRY_WINDOWS))
	@.ci/windows-try dist/lachanso.exe dist/pictures

clean:
	rm -rf $(BUILD) dist shots
