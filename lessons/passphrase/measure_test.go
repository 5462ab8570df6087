package passphrase_test

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/passphrase"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

var thePack = sync.OnceValue(func() *lessons.Pack {
	p, _ := lessons.Load(os.DirFS("../../assets/packs/lachanso"), lessons.Options{})
	return p
})

const least = 12

func measure(text string) passphrase.Rating {
	return passphrase.Measure(text, least, passphrase.About{Name: "Nguyễn Bảo Châu", Class: "4A", School: "Trường Tiểu học Hoa Sen"}, []string{"vit-do-an-trang"})
}

func TestEachWeaknessIsSeen(t *testing.T) {
	for text, want := range map[string]string{
		"meo":                       lessons.WeakShort,
		"cam-bay":                   lessons.WeakShort,
		"lan2016":                   lessons.WeakName,
		"nguyenvanan":               lessons.WeakName,
		"MinhAnh@123":               lessons.WeakName,
		"chau.thich.an.kem":         lessons.WeakName, // the pupil's own
		"baochau-bay-len-troi":      lessons.WeakName,
		"nguyen-bay-tren-ngon-dua":  lessons.WeakName,
		"doraemon-an-banh-ran":      lessons.WeakName,
		"ốc-ngủ-15/08/2016":         lessons.WeakBirthday,
		"ca.map.boi.2015":           lessons.WeakBirthday,
		"thang-rong-15082016":       lessons.WeakBirthday,
		"lop3b-truongem":            lessons.WeakSchool,
		"khoai-4a-bay-cao":          lessons.WeakSchool,
		"hoasen-tim-bay-cao":        lessons.WeakSchool,
		"THCS-oc-sen-hat":           lessons.WeakSchool,
		"123456789":                 lessons.WeakCommon,
		"M@tkh4u!":                  lessons.WeakCommon,
		"anhyeuem":                  lessons.WeakCommon,
		"iloveyou2":                 lessons.WeakCommon,
		"trongdamgidepbangsen":      lessons.WeakCommon,
		"Trong đầm gì đẹp bằng sen": lessons.WeakCommon,
		"meomeomeomeo":              lessons.WeakRepeat,
		"bay-bay-bay-bay":           lessons.WeakRepeat,
		"aaaaaaaaaaaa":              lessons.WeakRepeat,
		"oc-sdfghjk-tim":            lessons.WeakKeyboard,
		"khoai-45678-bay":           lessons.WeakKeyboard,
		"nghiêng":                   lessons.WeakWord,
		"vit-do-an-trang":           lessons.WeakExample,
		"Vịt đỏ ăn trăng":           lessons.WeakExample,
	} {
		if r := measure(text); !slices.Contains(r.Weak, want) || r.Good() {
			t.Errorf("%q is %v, %s; want %s", text, r.Weak, r.Time, want)
		}
	}
}

func TestLongAndStrangePhrasesAreGood(t *testing.T) {
	for _, text := range []string{
		"khoai.doi.non.bay", "oc-sen-tim-doc-bao", "ốc sên tím đọc báo", "sam-ngu-quen-gam-giuong", "7giay.choi.tren.may.bay",
		"purple-snail-reads-moon", "Xoong_dua_kim_cuoi", "rxgl7wqtvzbk", "chuot lai xuong gieng",
	} {
		if r := measure(text); !r.Good() || r.Words < 2 && !strings.Contains(text, "rx") {
			t.Errorf("%q is %v, %d words, %s (%.0f s)", text, r.Weak, r.Words, r.Time, r.Seconds)
		}
	}
}

// TestTheLessonsExamplesAreMeasuredAsTheySay: what a lesson calls strong must not be called weak by the machine beside it.
func TestTheLessonsExamplesAreMeasuredAsTheySay(t *testing.T) {
	found := 0
	for _, m := range thePack().Modules {
		a := m.Activity(lessons.KindPassword)
		if a == nil {
			continue
		}
		for _, step := range a.Password.Steps {
			for _, p := range step.Passwords {
				found++
				if r := passphrase.Measure(p.Text, a.Password.Signs, passphrase.About{}, nil); r.Good() != p.Strong {
					t.Errorf("%s: %q is said to be strong: %v, but measured %v, %d words, %s", a.ID, p.Text, p.Strong, r.Weak, r.Words, r.Time)
				}
			}
			for lang := range 2 {
				built(t, a, step, lang)
			}
		}
	}
	if found < 10 {
		t.Errorf("only %d examples", found)
	}
}

// built measures phrases of every word of every group.
func built(t *testing.T, a *lessons.Activity, step lessons.PasswordStep, lang int) {
	t.Helper()
	if len(step.Groups) == 0 {
		return
	}
	for i := range 30 {
		var words []string
		for g, group := range step.Groups {
			w := group.Words[(i*(g+1)+g)%len(group.Words)]
			words = append(words, strings.ReplaceAll([]string{w.VI, w.EN}[lang], " ", ""))
		}
		phrase := strings.Join(words, step.Joins[i%len(step.Joins)])
		if r := passphrase.Measure(phrase, a.Password.Signs, passphrase.About{}, nil); !r.Good() {
			t.Errorf("%s builds %q, which is %v, %d words, %s", a.ID, phrase, r.Weak, r.Words, r.Time)
		}
	}
}

func TestMarksAndTheirWritingCountForNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"ốc", "sên", "Đỏ", "ăn", "trăng", "ngủ", "7", "!", "ướt"}), 1, 6).Draw(t, "words")
		text := strings.Join(words, "-")
		a, b := measure(norm.NFC.String(text)), measure(norm.NFD.String(text))
		if a.Guesses != b.Guesses || a.Signs != b.Signs || !slices.Equal(a.Weak, b.Weak) {
			t.Fatalf("%q: composed %+v, decomposed %+v", text, a, b)
		}
	})
}

func TestAnythingCanBeMeasured(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		r := measure(text)
		if r.Signs > passphrase.MaxSigns || !slices.Contains(lessons.TimeKinds, r.Time) || r.Guesses < 0 {
			t.Fatalf("%q: %+v", text, r)
		}
		for _, w := range r.Weak {
			if !slices.Contains(lessons.WeakKinds, w) {
				t.Fatalf("%q: %q", text, w)
			}
		}
	})
}

func TestALongerPhraseIsNeverEasier(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"oc", "sen", "tim", "kem", "xoong", "gieng", "cuoi", "bay", "nup"}), 2, 6, rapid.ID[string]).Draw(t, "words")
		short, long := strings.Join(words[:len(words)-1], "."), strings.Join(words, ".")
		if a, b := measure(short), measure(long); a.Guesses > b.Guesses {
			t.Fatalf("%q needs %.0f guesses, %q only %.0f", short, a.Guesses, long, b.Guesses)
		}
	})
}

func FuzzMeasure(f *testing.F) {
	for _, text := range []string{"", "a", "lan2016", "1qaz2wsx", "ốc-sên", "\xff\xfe", strings.Repeat("4@3!", 40)} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if r := measure(text); r.Guesses < 0 || r.Signs > passphrase.MaxSigns {
			t.Fatalf("%q: %+v", text, r)
		}
	})
}

func BenchmarkMeasure(b *testing.B) {
	measure("x")
	for b.Loop() {
		measure("khoai.doi.non.bay.7giay.tren.ngon.dua.M@tkh4u")
	}
}
