package lessons

import "fmt"

// Severity of a Problem.
type Severity string

// An Error keeps a pack from being used; a Warning is an editor's remark. Printed in JSON: append only.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// Problem is one fault of a pack: where it stands, what is wrong and what to do. Code and Args are for ui to word it
// in the reader's language (message "check-" + Code).
type Problem struct {
	File     string
	Line     int // from 1; 0 when the whole file is meant
	Column   int // from 1
	Severity Severity
	Code     string
	Args     []string
}

// String gives place and code; ui gives the sentence.
func (p Problem) String() string {
	return fmt.Sprintf("%s:%d:%d: %s %s %q", p.File, p.Line, p.Column, p.Severity, p.Code, p.Args)
}
