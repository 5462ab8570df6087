package store

import "math/rand/v2"

// madeUpName puts a name together as they are heard from Lũng Cú to Cà Mau. Nobody is meant.
func madeUpName(chance *rand.Rand) string {
	pick := func(from []string) string { return from[chance.IntN(len(from))] }
	switch chance.IntN(12) {
	case 0: // Mông, Dao, Thái, Tày
		return pick([]string{"Giàng A Páo", "Sùng Thị Mỷ", "Lò Văn Pản", "Vàng Seo Lử", "Lò Thị Inh", "Hà Văn Chảo", "Triệu Mùi Sính", "Bàn Thị Ghến", "Nông Văn Slửn", "Lục Thị Niên"})
	case 1: // Tây Nguyên
		return pick([]string{"H’Hen Niê", "Y Bhuăn Êban", "H’Lan Mlô", "Rơ Châm H’Byen", "A Thiu", "Y Thương", "Ksor Y Khoa", "Siu H’Nhiên"})
	case 2: // Khmer, Chăm, Hoa
		return pick([]string{"Thạch Sô Phia", "Kim Sóc Kha", "Sơn Thị Đa Ra", "Danh Rích Thy", "Đàng Thị Mỹ Tiên", "Quảng Đại Lộc", "Lâm Gia Mẫn", "Trương Vĩnh Hào"})
	}
	family := pick([]string{"Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Tôn Nữ", "Mai", "Cao"})
	if chance.IntN(2) == 0 {
		return family + " " + pick([]string{"Thị", "Ngọc", "Thuỳ", "Bảo", "Khánh", "Thanh", "Phương", "Minh", "Thị Kim"}) + " " +
			pick([]string{"An", "Ánh", "Bích", "Chi", "Dung", "Duyên", "Đào", "Giang", "Hà", "Hạnh", "Hân", "Hương", "Lan", "Linh", "Mai", "My", "Ngân", "Nhi", "Như", "Oanh", "Quyên", "Thảo", "Thư", "Trâm", "Trinh", "Uyên", "Vy", "Xuân", "Yến"})
	}
	return family + " " + pick([]string{"Văn", "Đức", "Minh", "Gia", "Quốc", "Hữu", "Thành", "Công", "Nhật", "Anh"}) + " " +
		pick([]string{"Anh", "Bảo", "Bình", "Cường", "Dũng", "Duy", "Đạt", "Hải", "Hiếu", "Huy", "Hùng", "Khang", "Khoa", "Kiên", "Lâm", "Long", "Nam", "Nghĩa", "Phát", "Phong", "Phúc", "Quân", "Sơn", "Tài", "Thắng", "Thịnh", "Tiến", "Trí", "Tuấn", "Ước", "Việt", "Vinh"})
}
