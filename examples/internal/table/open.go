package table

import (
	"compress/gzip"
	"io"
	"os"
	"strings"
)

// Open opens a file, and unpacks it where its name ends in .gz.
func Open(name string) (io.ReadCloser, error) {
	file, err := os.Open(name)
	if err != nil || !strings.HasSuffix(name, ".gz") {
		return file, err
	}
	unpacked, err := gzip.NewReader(file)
	if err != nil {
		file.Close()
		return nil, err
	}
	return packed{unpacked, file}, nil
}

// packed closes the file below what it unpacks.
type packed struct {
	io.Reader
	io.Closer
}
