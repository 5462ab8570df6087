package keeper

var backupsRoom = room{"backups", "save", NewBackups}
