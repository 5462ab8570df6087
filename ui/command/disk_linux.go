package command

import "syscall"

// remote says that the folder, or what will hold it, is on another computer: NFS, SMB, CIFS, AFS, 9P.
func remote(dir string) bool {
	var s syscall.Statfs_t
	if syscall.Statfs(nearest(dir), &s) != nil {
		return false
	}
	switch uint32(s.Type) {
	case 0x6969, 0x517B, 0xFE534D42, 0xFF534D42, 0x5346414F, 0x01021997:
		return true
	}
	return false
}
