// Package paint turns the parts of a pack's art into pictures: scenes, portraits, figures, icons.
//
// It owns how art becomes pixels. It does not use Fyne's painter, which sweeps the whole picture once for every path
// and needs seconds for one scene; scanner.go fills each path inside its own bounding box only.
//
// Rules: nothing here imports fyne. A Painter may be used from any goroutine and never starts one. The pictures it
// gives are kept and given again: read them, never draw into them. Scene alone gives a picture of the caller's own.
// Shelf runs the one goroutine of this room; whoever calls Start also calls Close, which waits for it.
//
// Caveats: art must keep to what lessons' checker lets through; a part that is not there or cannot be read becomes a
// calm grey shape and its name is kept for Missing.
package paint
