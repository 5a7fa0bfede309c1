// Package tell prints what the example programs have to say beside their answers: what they cannot read, and what an answer rests on.
package tell

import (
	"errors"
	"fmt"
	"io"
	"io/fs"

	"example.com/logistics"
)

// Problems writes every problem of err on a line of its own, behind the name of the file or program that has it, and gives the
// exit status of a program that cannot go on.
func Problems(w io.Writer, name string, err error) int {
	var invalid *logistics.InvalidError
	var path *fs.PathError
	switch {
	case errors.As(err, &invalid):
		for _, p := range invalid.Problems {
			fmt.Fprintf(w, "%s: %s\n", name, p)
		}
	case errors.As(err, &path):
		fmt.Fprintf(w, "%s: %v\n", path.Path, path.Err)
	default:
		fmt.Fprintf(w, "%s: %v\n", name, err)
	}
	return 2
}
