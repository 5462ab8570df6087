package keeper

// privacyRoom is where it is shown what is kept about pupils, exported and erased.
var privacyRoom = room{"privacy", "shield", NewPrivacy}
