package keeper

import "lachanso/ui/app"

// room is a door of the hub. Its messages are keeper- and the id, and -about behind that.
type room struct {
	id, icon string
	open     func(*app.App) app.Screen
}

// rooms in the order of their doors.
var rooms = []room{{"backups", "save", NewBackups}, {"merge", "people", NewMerge}, {"privacy", "shield", NewPrivacy}}
