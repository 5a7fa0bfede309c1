package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
)

// A line tells how much of much has been read, and is taken away.
func TestProgress(t *testing.T) {
	files := fstest.MapFS{"a.csv": {Data: make([]byte, 3<<20)}, "b.csv": {Data: make([]byte, 2<<20)}}
	for _, tt := range []struct {
		lang logistics.Lang
		want []string
	}{
		{logistics.English, []string{"", "reading a.csv: 1 of 5 MiB\x1b[K", "reading a.csv: 2 of 5 MiB\x1b[K", "reading a.csv: 3 of 5 MiB\x1b[K", "reading b.csv: 4 of 5 MiB\x1b[K", "reading b.csv: 5 of 5 MiB\x1b[K", "\x1b[K"}},
		{logistics.Chinese, []string{"", "正在读取 a.csv：1/5 MiB\x1b[K", "正在读取 a.csv：2/5 MiB\x1b[K", "正在读取 a.csv：3/5 MiB\x1b[K", "正在读取 b.csv：4/5 MiB\x1b[K", "正在读取 b.csv：5/5 MiB\x1b[K", "\x1b[K"}},
	} {
		t.Run(tt.lang.String(), func(t *testing.T) {
			var screen bytes.Buffer
			p := newProgress(files, &screen, tt.lang)
			for _, name := range []string{"a.csv", "b.csv"} {
				file, err := p.Open(name)
				if err != nil {
					t.Fatal(err)
				}
				if n, err := io.CopyBuffer(struct{ io.Writer }{io.Discard}, struct{ io.Reader }{file}, make([]byte, 64<<10)); err != nil || n != int64(len(files[name].Data)) {
					t.Errorf("%d bytes of %s: %v", n, name, err)
				}
			}
			p.clear()
			if diff := cmp.Diff(tt.want, strings.Split(screen.String(), "\r")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Where there is little to read, or nobody looks on, nothing is told.
func TestNoProgress(t *testing.T) {
	if p := newProgress(fstest.MapFS{"a.csv": {Data: make([]byte, large-1)}}, io.Discard, logistics.English); p != nil {
		t.Error("told of a byte less than much")
	}
	if p := newProgress(fstest.MapFS{"a.csv": {Data: make([]byte, large)}}, io.Discard, logistics.English); p == nil {
		t.Error("not told of much")
	}
	file, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	defer write.Close()
	for name, w := range map[string]io.Writer{"a buffer": &bytes.Buffer{}, "a file": file, "a pipe": write} {
		if terminal(w) {
			t.Errorf("%s is no terminal", name)
		}
	}
	var none *progress
	none.clear()
}
