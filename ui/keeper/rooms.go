package keeper

import "lachanso/ui/app"

// room is a door of the hub. Its messages are keeper- and the id, and -about behind that.
type room struct {
	id, icon string
	open     func(*app.App) app.Screen // nil: there is no door
}

// rooms in the order of their doors.
func rooms() []room { return []room{backupsRoom, mergeRoom, privacyRoom} }
