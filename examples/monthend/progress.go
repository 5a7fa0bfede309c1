package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"

	"example.com/logistics"
)

// From how many bytes on reading takes long enough to be told of, and how often.
const (
	large = 4 << 20
	often = 1 << 20
)

// progress tells on one line how much of a folder has been read.
type progress struct {
	files             fs.FS
	w                 io.Writer
	lang              logistics.Lang
	total, read, told int64
}

// watch looks on while files are read, where somebody sits at a terminal and there is much to read; else it gives nil.
func watch(files *fs.FS, stderr io.Writer, l logistics.Lang) *progress {
	if !terminal(stderr) {
		return nil
	}
	p := newProgress(*files, stderr, l)
	if p != nil {
		*files = p
	}
	return p
}

func newProgress(files fs.FS, w io.Writer, l logistics.Lang) *progress {
	p := &progress{files: files, w: w, lang: l}
	entries, _ := fs.ReadDir(files, ".") // a folder that cannot be read is told when its files are
	for _, e := range entries {
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() {
			p.total += info.Size()
		}
	}
	if p.total < large {
		return nil
	}
	return p
}

// terminal reports whether w is a screen that somebody looks at.
func terminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// Open opens a file whose reading is told of.
func (p *progress) Open(name string) (fs.File, error) {
	file, err := p.files.Open(name)
	if err != nil {
		return nil, err
	}
	return watched{file, name, p}, nil
}

// watched is a file that is being read.
type watched struct {
	fs.File
	name string
	by   *progress
}

func (f watched) Read(b []byte) (int, error) {
	n, err := f.File.Read(b)
	p := f.by
	p.read += int64(n)
	if p.read-p.told >= often {
		p.told = p.read
		line := logistics.Text{En: "reading %s: %d of %d MiB", Zh: "正在读取 %s：%d/%d MiB"}.In(p.lang)
		fmt.Fprintf(p.w, "\r"+line+"\x1b[K", f.name, p.read>>20, p.total>>20)
	}
	return n, err
}

// clear takes the line away.
func (p *progress) clear() {
	if p != nil && p.told > 0 {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
