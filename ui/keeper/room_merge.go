package keeper

// mergeRoom is where data files of other PCs are taken in.
var mergeRoom = room{"merge", "people", NewMerge}
