package main

import (
	"bytes"
	"testing"

	"example.com/logistics/examples/internal/pin"
)

func TestOutput(t *testing.T) {
	pin.Output(t, "log", 0, func(stdout, _ *bytes.Buffer) int { run(stdout); return 0 })
}
