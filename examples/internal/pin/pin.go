// Package pin holds a program's output against a file that stands beside its test.
package pin

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the pinned outputs instead of comparing")

// Output runs a program and compares what it prints, standard output then standard error, with testdata/name.golden.
// It fails the test where the exit status is not want.
func Output(t *testing.T, name string, want int, run func(stdout, stderr *bytes.Buffer) int) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if got := run(&stdout, &stderr); got != want {
		t.Errorf("exit status %d, want %d\n%s", got, want, stderr.Bytes())
	}
	File(t, filepath.Join("testdata", name+".golden"), append(stdout.Bytes(), stderr.Bytes()...))
}

// File compares what a program or a policy gives with the file that holds it.
func File(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	pinned, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; run go test -update to write it", err)
	}
	if diff := cmp.Diff(string(pinned), string(got)); diff != "" {
		t.Errorf("%s differs (-pinned +got); run go test -update if that is meant:\n%s", path, diff)
	}
}
