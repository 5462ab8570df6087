package picture

import (
	"encoding/binary"
	"image"
)

// orientation reads from a JPEG's Exif how a camera was held: 1 to 8, 1 where nothing is said.
func orientation(data []byte) int {
	const usual = 1
	if len(data) < 4 || data[0] != 0xff || data[1] != 0xd8 {
		return usual
	}
	for rest := data[2:]; len(rest) >= 4 && rest[0] == 0xff; {
		marker, size := rest[1], int(binary.BigEndian.Uint16(rest[2:]))
		if size < 2 || 2+size > len(rest) || marker == 0xda { // the picture itself
			return usual
		}
		if part := rest[4 : 2+size]; marker == 0xe1 && len(part) > 6 && string(part[:6]) == "Exif\x00\x00" {
			return heldAs(part[6:])
		}
		rest = rest[2+size:]
	}
	return usual
}

// heldAs finds tag 0x0112 in the first directory of a TIFF head.
func heldAs(tiff []byte) int {
	const usual, tag = 1, 0x0112
	if len(tiff) < 8 {
		return usual
	}
	var order binary.ByteOrder = binary.BigEndian
	if string(tiff[:2]) == "II" {
		order = binary.LittleEndian
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return usual
	}
	n := int(order.Uint16(tiff[at:]))
	for i := range n {
		entry := at + 2 + 12*int64(i)
		if entry+12 > int64(len(tiff)) {
			return usual
		}
		if order.Uint16(tiff[entry:]) == tag {
			if v := int(order.Uint16(tiff[entry+8:])); v >= 1 && v <= 8 {
				return v
			}
			return usual
		}
	}
	return usual
}

// upright turns a picture as it was seen.
func upright(img *image.RGBA, held int) *image.RGBA {
	if held == 1 {
		return img
	}
	w, h := img.Rect.Dx(), img.Rect.Dy()
	size := image.Rect(0, 0, w, h)
	if held >= 5 {
		size = image.Rect(0, 0, h, w)
	}
	out := image.NewRGBA(size)
	for y := range size.Dy() {
		for x := range size.Dx() {
			sx, sy := source(held, x, y, w, h)
			copy(out.Pix[out.PixOffset(x, y):][:4], img.Pix[img.PixOffset(sx, sy):][:4])
		}
	}
	return out
}

// source gives the dot of a w × h picture that stands at x, y when it is upright.
func source(held, x, y, w, h int) (sx, sy int) {
	switch held {
	case 2:
		return w - 1 - x, y
	case 3:
		return w - 1 - x, h - 1 - y
	case 4:
		return x, h - 1 - y
	case 5:
		return y, x
	case 6:
		return y, h - 1 - x
	case 7:
		return w - 1 - y, h - 1 - x
	case 8:
		return w - 1 - y, x
	}
	return x, y
}
