package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWidth(t *testing.T) {
	for _, tt := range []struct {
		reason, text string
		want         int
	}{
		{"nothing", "", 0},
		{"Latin", "late", 4},
		{"Chinese", "误期", 4},
		{"both", "S-01 误期", 9},
		{"Chinese punctuation", "（，：）", 8},
		{"a rare character", "𠮷", 2},
		{"a mark on the letter before", "e\u0301", 1},
		{"kana and Hangul", "かな한글", 8},
		{"an ellipsis takes one cell", "…", 1},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			if got := width(tt.text); got != tt.want {
				t.Errorf("%q: %d, want %d", tt.text, got, tt.want)
			}
		})
	}
}

func TestColumns(t *testing.T) {
	got := columns([][]string{{"分类", "记录", "not checked"}, {"Payments", "23", "0"}, {"供应商", "1000", "12"}})
	want := []string{
		"分类      记录  not checked",
		"Payments    23            0",
		"供应商    1000           12",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A record with a very long number does not push the others of its section aside.
func TestMargin(t *testing.T) {
	s := section{}
	for _, record := range []string{"J-1", "采购员", strings.Repeat("x", widest+1)} {
		s.Entries = append(s.Entries, entry{Record: record})
	}
	if got := s.margin(); got != 6 {
		t.Errorf("%d, want 6", got)
	}
}

func TestVisible(t *testing.T) {
	if got, want := visible("a\u202eb\x1bc\td\ne\u00a0误"), "a\ufffdb\ufffdc\ufffdd\ne\u00a0误"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
