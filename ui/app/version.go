package app

// Version is the program's. FyneApp.toml has the same.
const Version = "0.1.0"
