package store

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"
)

func TestRecoveryOpensOnceAndIsSlowed(t *testing.T) {
	now := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	s, err := Open(t.TempDir(), Options{Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	check := func(code string, want bool) time.Duration {
		t.Helper()
		ok, wait, err := s.CheckRecovery(code)
		if err != nil || ok != want {
			t.Fatalf("code %q: %v, %v, want %v", code, ok, err, want)
		}
		return wait
	}
	check("", false) // without a sheet nothing is right
	check("12345678901234567890", false)
	if err := s.SetPIN("2468"); err != nil {
		t.Fatal(err)
	}
	first, err := s.NewRecovery()
	if err != nil {
		t.Fatal(err)
	}
	if len(first) != RecoveryDigits || strings.Trim(first, "0123456789") != "" {
		t.Fatalf("code %q", first)
	}
	if got := Grouped(first); strings.ReplaceAll(got, " ", "") != first || len(got) != RecoveryDigits+4 {
		t.Errorf("grouped %q", got)
	}
	check(Grouped(first), true)
	for range 2 {
		if wait := check("1", false); wait != 0 {
			t.Errorf("waits %v before the third wrong try", wait)
		}
	}
	if wait := check("1", false); wait != 5*time.Second {
		t.Errorf("waits %v after the third", wait)
	}
	check(first, false) // while it waits nothing is tried
	now = now.Add(5 * time.Second)
	check(first, true)
	second, err := s.Recovered("1357")
	if err != nil || second == first {
		t.Fatalf("second code %q, %v", second, err)
	}
	check(first, false)
	check(second, true)
	if ok, _, err := s.CheckPIN("1357"); !ok || err != nil {
		t.Errorf("the new PIN does not open: %v", err)
	}
	data, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range []string{first, second, "1357", "2468"} {
		if len(code) > 4 && bytes.Contains(data, []byte(code)) {
			t.Errorf("%s is in the file", code)
		}
	}
	if err := s.SetPIN(""); err != nil {
		t.Fatal(err)
	}
	check(second, false)
}

func TestTheKeeperTakesThePINAwayAndItIsTold(t *testing.T) {
	now := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	s, err := Open(t.TempDir(), Options{Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.SetPIN("2468"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.NewRecovery(); err != nil {
		t.Fatal(err)
	}
	if l, err := s.TeachersLock(); err != nil || l != (TeachersLock{PIN: true, Recovery: now}) {
		t.Errorf("%+v, %v", l, err)
	}
	if err := s.ResetPIN(); err != nil {
		t.Fatal(err)
	}
	if l, err := s.TeachersLock(); err != nil || l != (TeachersLock{Reset: now}) {
		t.Errorf("%+v, %v", l, err)
	}
	if err := s.ResetRead(); err != nil {
		t.Fatal(err)
	}
	if l, err := s.TeachersLock(); err != nil || l != (TeachersLock{}) {
		t.Errorf("%+v, %v", l, err)
	}
}
