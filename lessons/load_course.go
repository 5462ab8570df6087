package lessons

// Course is what a teacher goes through once before the first lesson (teachers/course.yaml).
type Course struct {
	ID      string
	Title   Text
	Intro   Text
	Screens []CourseScreen
}

// CourseScreen says one thing, and may ask one question with a reason behind every answer. Facts of law are dated by Checked.
type CourseScreen struct {
	ID      string
	Title   Text
	Lines   []Text
	Ask     Text
	Options []Option
	Scene   *Scene
	Alt     Text
	Source  string
	Checked string // yyyy-mm-dd, or "" where nothing can grow old
	ToCheck bool   // shown marked "cần kiểm tra"
}

func (l *loader) readCourse(k *keyed) {
	c := &Course{ID: k.id("id"), Title: k.text("title", forTeacher), Intro: k.text("intro", forTeacher)}
	seen := ids{}
	for _, n := range k.list("screens") {
		e := k.keyed(n)
		s := e.courseScreen()
		seen.add(e, s.ID)
		e.end()
		c.Screens = append(c.Screens, s)
	}
	k.end()
	l.pack.Course = c
}

func (k *keyed) courseScreen() CourseScreen {
	s := CourseScreen{
		ID: k.id("id"), Title: k.text("title", forTeacher), Ask: k.textMay("ask", forTeacher),
		Source: k.strMay("source"), ToCheck: k.flag("to_check"),
	}
	for _, n := range k.list("lines") {
		s.Lines = append(s.Lines, k.textOf(n, "lines", forTeacher))
	}
	if k.has("checked") {
		s.Checked = k.date("checked")
	}
	k.may("checked")
	s.Scene, s.Alt = k.sceneWithAlt()
	if k.has("ask") {
		s.Options = k.optionsAs("options", forTeacher)
		k.oneRight("choose", s.Options)
	}
	return s
}
