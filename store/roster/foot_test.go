package roster

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// What stands in the notes of a person does not end the list; sums and signatures below it do.
func TestNotesDoNotEndAList(t *testing.T) {
	const list = `STT,Họ và tên,Giới tính,Năm sinh,Ghi chú
1,Nguyễn Hoài An,Nữ,2017,Xác nhận của cha mẹ
2,Trần Quốc Bảo,Nam,,Nghỉ từ ngày/tháng/năm
3,Lê Chi,,2017,Tổng số buổi nghỉ: 3
4,Phạm Dung,Nữ,2017,
,Tổng số: 4 em,,3 nữ,
,,,,"Tây Ninh, ngày … tháng … năm …"
,Người lập,,,Hiệu trưởng
,Võ Thị Mai,,,Hồ Văn Tư
`
	got, err := Read([]byte(list), Options{Now: time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, c := range got.Classes {
		for _, p := range c.People {
			names = append(names, p.Name)
		}
	}
	if diff := cmp.Diff([]string{"Nguyễn Hoài An", "Trần Quốc Bảo", "Lê Chi", "Phạm Dung"}, names); diff != "" {
		t.Error(diff)
	}
	if len(got.Refused) != 0 {
		t.Errorf("refused: %+v", got.Refused)
	}
}
