// Package e2e starts the real program on a display of its own and uses it by keyboard alone.
//
// Its tests are slow and need Xvfb, openbox, xdotool and strace, so they run with the tag e2e:
//
//	go test -tags x11,migrated_fynedo,no_emoji,e2e -count=1 -timeout 20m ./ui/command/e2e
//
// LACHANSO_KILLS says how often the kill test kills (30). Pictures of a failed test stay in $LACHANSO_FAILED, or in a
// folder that the failure names. What a test waits for is read from a copy of the data, never from a pause.
package e2e
