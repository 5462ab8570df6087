package voice

import "testing"

func TestTextsAreSpokenAsTheyAreRead(t *testing.T) {
	for text, want := range map[string]string{
		"Gọi 111 nhé.":                 "Gọi 1 1 1 nhé.",
		"112, 113, 114 hoặc 115":       "1 1 2, 1 1 3, 1 1 4 hoặc 1 1 5",
		"năm 1110 và 2111":             "năm 1110 và 2111",
		"Em nói: ______ với mẹ.":       "Em nói: ... với mẹ.",
		"**Dừng** → nghĩ":              "Dừng ,  nghĩ",
		"“Gửi ảnh đi”":                 "Gửi ảnh đi",
		"t\u200ah\u200aư\u200aa":       "thưa",
		"; rm -rf / $(reboot) `x` | y": "; rm -rf / $(reboot) `x` | y",
		"  ":                           "",
	} {
		if got := Spoken(text); got != want {
			t.Errorf("%q is spoken %q, want %q", text, got, want)
		}
	}
}

func TestALongTextMayTakeLonger(t *testing.T) {
	short, long := Limit("Xin chào"), Limit(string(make([]byte, 2000)))
	if short < 15e9 || long < short+200e9 {
		t.Errorf("limits %v and %v", short, long)
	}
}
