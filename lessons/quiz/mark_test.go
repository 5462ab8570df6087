package quiz_test

import (
	"strings"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/quiz"
)

func TestMark(t *testing.T) {
	for name, tt := range map[string]struct {
		question string
		ids      string
		right    bool
	}{
		"a choice with its right option":                  {"3B-q01", "b", true},
		"a choice with another":                           {"3B-q01", "a", false},
		"a choice with two, one of them right":            {"3B-q01", "a,b", false},
		"a choice with an option it does not have":        {"3B-q01", "z", false},
		"true or false, right":                            {"3B-q02", "a", true},
		"true or false, wrong":                            {"3B-q02", "b", false},
		"multi with all right options, in any order":      {"3B-q05", "d,a", true},
		"multi with one too few":                          {"3B-q05", "a", false},
		"multi with one too many":                         {"3B-q05", "a,b,d", false},
		"multi with all and one it does not have":         {"3B-q05", "a,d,z", false},
		"an order as it is":                               {"3B-q04", "c1,c2,c3,c4", true},
		"an order with two steps exchanged":               {"3B-q04", "c2,c1,c3,c4", false},
		"an order with a step too few":                    {"3B-q04", "c1,c2,c3", false},
		"an order with a step twice":                      {"3B-q04", "c1,c2,c3,c3", false},
		"a match of all pairs":                            {"3B-q06", "c1:c1,c2:c2,c3:c3,c4:c4", true},
		"a match with two exchanged":                      {"3B-q06", "c1:c2,c2:c1,c3:c3,c4:c4", false},
		"a match with one pair too few":                   {"3B-q06", "c1:c1,c2:c2,c3:c3", false},
		"a sort of every card into its box":               {"3B-q07", "c1:who,c2:where,c3:what,c4:where,c5:who,c6:what", true},
		"a sort with one card in another box":             {"3B-q07", "c1:who,c2:where,c3:what,c4:where,c5:who,c6:who", false},
		"a sort with one card mended after":               {"3B-q07", "c1:what,c1:who,c2:where,c3:what,c4:where,c5:who,c6:what", false},
		"all clues, in any order":                         {"3B-q09", "c4,c1,c3", true},
		"all clues and a line that is none, touched last": {"3B-q09", "c1,c3,c4,c2", false},
		"a clue too few":                                  {"3B-q09", "c1,c3", false},
		"nothing":                                         {"3B-q01", "", false},
	} {
		t.Run(name, func(t *testing.T) {
			v := quiz.Mark(question(t, tt.question), quiz.Given{IDs: strings.Split(tt.ids, ",")})
			if v.Right != tt.right {
				t.Errorf("marked %+v", v)
			}
		})
	}
}

func TestMarkGivesTheReasonOfWhatWasChosen(t *testing.T) {
	q := question(t, "3B-q05")
	v := quiz.Mark(q, quiz.Given{IDs: []string{"b", "a"}})
	if len(v.Whys) != 2 || v.Missing != 1 || v.Whys[0] != (quiz.Why{ID: "a", Right: true, Text: q.Options[0].Why}) || v.Whys[1].Text != q.Options[1].Why {
		t.Errorf("reasons: %+v", v)
	}
}

func TestMarkShort(t *testing.T) {
	for name, tt := range map[string]struct {
		answer, typed string
		right         bool
	}{
		"as written":                              {"mật khẩu", "mật khẩu", true},
		"with other letters' size and spaces":     {"mật khẩu", "  MẬT   Khẩu. ", true},
		"with marks typed apart (NFD)":            {"mật khẩu", "ma\u0323\u0302t kha\u0302\u0309u", true},
		"without any accent":                      {"mật khẩu", "mat khau", true},
		"with đ as d":                             {"đừng kể", "dung ke", true},
		"with half of the accents":                {"mật khẩu", "mật khau", false},
		"with a wrong accent":                     {"mật khẩu", "mặt khẩu", false},
		"with accents where the answer has none":  {"mat", "mật", false},
		"with the tone on the other letter":       {"hoà", "hòa", true},
		"another word":                            {"mật khẩu", "chìa khoá", false},
		"a word more":                             {"mật khẩu", "mật khẩu của em", false},
		"nothing":                                 {"mật khẩu", "", false},
		"nothing, where an answer has no English": {"", "", false},
	} {
		t.Run(name, func(t *testing.T) {
			q := &lessons.Question{Kind: lessons.Short, Answers: []lessons.Text{{VI: tt.answer}}, Why: text("vì")}
			v := quiz.Mark(q, quiz.Given{Text: tt.typed})
			if v.Right != tt.right || len(v.Whys) != 1 || v.Whys[0].Text != text("vì") {
				t.Errorf("marked %+v", v)
			}
		})
	}
	if !quiz.Mark(short(), quiz.Given{Text: "Password"}).Right {
		t.Error("the English answer is not accepted")
	}
}

func TestTextMoveFitsAndKeepsWholeLetters(t *testing.T) {
	for name, typed := range map[string]string{
		"long":             strings.Repeat("nguyễn ", 60),
		"without letters":  "   ",
		"not text":         "a\xff\xfeb",
		"lines and spaces": "một\n hai\t ba",
	} {
		t.Run(name, func(t *testing.T) {
			r := begin(t, []lessons.Question{*short()}, quiz.Practice)
			err := r.Move(quiz.TextMove(typed))
			if wanted := strings.TrimSpace(typed) != ""; (err == nil) != wanted {
				t.Errorf("%q: %v", quiz.TextMove(typed), err)
			}
		})
	}
}

func TestOnlyAcceptedWordsAreKept(t *testing.T) {
	q := &lessons.Question{ID: "q", Kind: lessons.Short, Answers: []lessons.Text{{VI: "mã dùng một lần", EN: "one-time code"}}}
	for typed, want := range map[string]string{
		"Mã dùng một lần":              "text Mã dùng một lần",
		"one-time code":                "text one-time code",
		"có người nhắn xấu cho em ạ":   "text …",
		"":                             "text …",
		"tên em là Nguyễn Văn An, 4A.": "text …",
	} {
		if got := quiz.KeptText(q, typed); got != want {
			t.Errorf("%q is kept as %q, want %q", typed, got, want)
		}
	}
}
