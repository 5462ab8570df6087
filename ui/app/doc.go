// Package app is what every screen is given: the window, the words, the store, the lessons, background work and the way
// from screen to screen.
//
// The rules of the user interface are:
//   - A Screen is a picture of a state. It draws itself on a Sheet whenever it is asked to, keeps no object of the last
//     drawing, and changes only its state; then it calls App.Redraw.
//   - The store, zips, files and other programs are never touched on Fyne's goroutine: App.Background runs them, one after
//     the other in the order they were asked for, and calls back on Fyne's goroutine. It is the only place that starts
//     a goroutine, beside the shelf of painted pictures.
//   - What a pupil does is saved first and shown after: App.Commit holds the keys until the save is done, and then gives
//     them to the screen in their order.
//   - A second window is drawn from the same screens: where the class has a display of its own (App.ShowClass), a ForClass
//     draws that too, at each drawing and before the teacher's window. Keys of both windows go to the screen in front.
//   - Nothing is saved inside fyne.Do: at the end its queue is thrown away.
package app
