package roster

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/norm"
)

// mostColumns of a sheet are read: lists have some twenty.
const mostColumns = 512

// packed looks through a zip before anything of it is trusted: what it is, and whether it unpacks to more than it may.
// The sizes that a zip tells are the sender's; so each part is unpacked once and counted, and thrown away.
func packed(data []byte) error {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return bad(BadDamaged, err)
	}
	book, left := false, int64(mostPacked)
	if len(z.File) > 4*mostSheets {
		return bad(BadLarge, nil)
	}
	for _, part := range z.File {
		name := strings.ToLower(strings.ReplaceAll(part.Name, `\`, "/"))
		switch {
		case part.Flags&1 != 0:
			return bad(BadPassword, nil)
		case strings.HasSuffix(name, "vbaproject.bin"), strings.HasPrefix(name, "xl/macrosheets/"):
			return bad(BadMacros, nil)
		case name == "xl/workbook.bin":
			return bad(BadOld, nil)
		}
		book = book || name == "xl/workbook.xml"
		n, err := unpacked(part, left, name == "[content_types].xml")
		if err != nil {
			return err
		}
		left -= n
	}
	if !book {
		return bad(BadKind, nil)
	}
	return nil
}

// unpacked counts a part, and looks for macros in the one that lists the kinds of parts.
func unpacked(part *zip.File, left int64, kinds bool) (int64, error) {
	in, err := part.Open()
	if err != nil {
		return 0, bad(BadDamaged, err)
	}
	defer func() { _ = in.Close() }() // was only read
	var text bytes.Buffer
	to := io.Discard
	if kinds {
		to = &text
	}
	n, err := io.Copy(to, io.LimitReader(in, left+1))
	switch {
	case n > left:
		return n, bad(BadLarge, nil)
	case err != nil:
		return n, bad(BadDamaged, err)
	case bytes.Contains(text.Bytes(), []byte("macroEnabled")):
		return n, bad(BadMacros, nil)
	}
	return n, nil
}

// readXLSX reads the sheets of a workbook, row by row.
func readXLSX(data []byte) (sheets []sheet, err error) {
	if err := packed(data); err != nil {
		return nil, err
	}
	defer func() {
		if r := recover(); r != nil { // of a file made to break readers
			sheets, err = nil, bad(BadDamaged, fmt.Errorf("panic: %v", r))
		}
	}()
	// As much is unpacked in memory as was counted; with less the library would write names into temporary files.
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: mostPacked + 1, UnzipXMLSizeLimit: mostPacked + 1,
	})
	if err != nil {
		return nil, bad(BadDamaged, err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	days := 0
	if props, err := f.GetWorkbookProps(); err == nil && props.Date1904 != nil && *props.Date1904 {
		days = 1462
	}
	names := f.GetSheetList()
	if len(names) > mostSheets {
		return nil, bad(BadRows, nil)
	}
	left := mostCells
	for _, name := range names {
		rows, err := sheetRows(f, name, &left)
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, sheet{name: norm.NFC.String(strings.TrimSpace(name)), rows: unfont(rows), days: days})
	}
	return sheets, nil
}

// sheetRows reads a sheet; of charts and the like there is nothing to read.
func sheetRows(f *excelize.File, name string, left *int) ([]row, error) {
	in, err := f.Rows(name)
	if err != nil {
		return nil, nil
	}
	defer func() { _ = in.Close() }() // was only read, from memory
	var rows []row
	for line := 1; in.Next(); line++ {
		if line > MostRows {
			return nil, bad(BadRows, nil)
		}
		cells, err := in.Columns()
		if err != nil {
			return nil, bad(BadDamaged, err)
		}
		if *left -= len(cells); *left < 0 {
			return nil, bad(BadRows, nil)
		}
		cells = cells[:min(len(cells), mostColumns)]
		filled := false
		for i, cell := range cells {
			cells[i] = cellText(norm.NFC.String(cell))
			filled = filled || cells[i] != ""
		}
		if filled {
			rows = append(rows, row{line: line, cells: cells})
		}
	}
	if err := in.Error(); err != nil {
		return nil, bad(BadDamaged, err)
	}
	return rows, nil
}
