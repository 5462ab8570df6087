// Checkcmd prints the problems of a pack, all or those of one module: checkcmd PATH [MODULE].
package main

import (
	"fmt"
	"os"
	"strings"

	"lachanso/lessons"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Println("checkcmd PATH [MODULE]")
		os.Exit(2)
	}
	fsys, done, problems, err := lessons.OpenPack(os.Args[1])
	if err != nil {
		fmt.Println(err)
		os.Exit(2)
	}
	if fsys != nil {
		p, found := lessons.Load(fsys, lessons.Options{})
		problems = append(found, lessons.Check(p)...)
		done()
	}
	shown, failed := 0, 0
	for _, p := range problems {
		if len(os.Args) > 2 && !strings.HasPrefix(p.File, "modules/"+os.Args[2]+"/") {
			continue
		}
		fmt.Println(p)
		shown++
		if p.Severity == lessons.Error {
			failed++
		}
	}
	fmt.Printf("%d problems, %d of them errors\n", shown, failed)
	if failed > 0 {
		os.Exit(1)
	}
}
