// Package picture makes a teacher's own picture fit to be kept and projected: read from any common file, turned upright,
// made small, and without what cameras write beside the picture (place, owner, time).
//
// Rules. A file is looked at before it is decoded: how many bytes, what kind, how many dots. So a huge or foreign file costs
// nothing, and the largest that is taken needs some 300 MB for a moment. Call it off the user interface's goroutine.
package picture
