//go:build e2e

package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// program is the path of the built program; TestMain builds it once.
const programEnv = "LACHANSO_PROGRAM"

func TestMain(m *testing.M) {
	if dir := os.Getenv(drillEnv); dir != "" {
		os.Exit(drill(dir))
	}
	os.Exit(built(m))
}

// built builds the program and runs the tests with it.
func built(m *testing.M) int {
	if os.Getenv(programEnv) != "" {
		return m.Run()
	}
	dir, err := os.MkdirTemp("", "lachanso-e2e-*")
	if err != nil {
		fmt.Println(err)
		return 1
	}
	defer os.RemoveAll(dir)
	if err := os.Chmod(dir, 0o755); err != nil { // an ordinary user starts the program too
		fmt.Println(err)
		return 1
	}
	const assets, packs = "../../../assets/", "../../../assets/packs/"
	path, pack := filepath.Join(dir, "lachanso"), packs+"lachanso"
	for _, build := range []*exec.Cmd{
		exec.Command("go", "run", "lachanso/lessons/prepare", pack, pack+".cbor.z"),
		exec.Command("go", "run", "lachanso/ui/messages/prepare", assets+"lang", packs+"messages.cbor.z"),
		exec.Command("go", "run", "lachanso/assets/press", pack, pack+".solid", "*", pack+".cbor.z"),
		exec.Command("go", "run", "lachanso/assets/press", assets+"fonts", packs+"screen-fonts.solid", "Andika-*.ttf"),
		exec.Command("go", "run", "lachanso/assets/press", assets+"fonts", packs+"print-fonts.solid", "LiberationSerif-*.ttf.gz"),
		exec.Command("go", "build", "-tags", "x11,migrated_fynedo,no_emoji,packed", "-o", path, "lachanso"),
	} {
		build.Stdout, build.Stderr = os.Stdout, os.Stderr
		if err := build.Run(); err != nil {
			fmt.Println("build the program:", err)
			return 1
		}
	}
	os.Setenv(programEnv, path)
	return m.Run()
}

func program() string { return os.Getenv(programEnv) }

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
