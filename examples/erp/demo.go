package main

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"example.com/logistics"
)

//go:embed sample/story.json
var story []byte

// scene is one step of the story.
type scene struct {
	Says   logistics.Text                  `json:"says"`
	Now    time.Time                       `json:"now"`
	At     string                          `json:"at"`              // path
	Posts  logistics.List[json.RawMessage] `json:"posts,omitzero"`  // none: it is read; more than one: at the same moment
	Repeat bool                            `json:"repeat,omitzero"` // sent again, with the same key
}

// runDemo plays the story against a service on the loopback, ends it and replays its log.
func runDemo(ctx context.Context, o *options, stdout, stderr io.Writer, _ func() time.Time) (status int, err error) {
	if o.db == "" {
		folder, err := os.MkdirTemp("", "erp-demo-")
		if err != nil {
			return 2, err
		}
		defer os.RemoveAll(folder)
		o.db = filepath.Join(folder, "erp.db")
	} else if _, err := os.Stat(o.db); err == nil {
		return 2, fmt.Errorf("%s is there already; the story begins with an empty database", o.db)
	}
	var scenes []scene
	if err := logistics.Decode(story, &scenes); err != nil {
		return 2, err
	}
	var clock atomic.Pointer[time.Time]
	clock.Store(&scenes[0].Now)
	store, service, err := o.service(ctx, func() time.Time { return *clock.Load() })
	if err != nil {
		return 2, err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	listener, err := net.Listen("tcp", o.addr)
	if err != nil {
		return 2, err
	}
	log := slog.New(slog.NewTextHandler(stderr, nil))
	serving, end := context.WithCancel(ctx)
	defer end()
	served := make(chan error, 1)
	go func() { served <- serve(serving, listener, handler(service, log), log) }()
	c := client{w: stdout, base: "http://" + listener.Addr().String(), lang: o.lang}
	for i, s := range scenes {
		clock.Store(&s.Now)
		if err := c.play(ctx, i+1, s); err != nil {
			return 2, err
		}
	}
	end()
	if err := <-served; err != nil {
		return 2, err
	}
	fmt.Fprintln(stdout)
	proof, err := replay(ctx, store)
	if err != nil {
		return 2, err
	}
	proof.print(stdout, o.lang)
	if len(proof.Faults) > 0 {
		return 1, nil
	}
	return 0, nil
}

// client plays scenes and prints what comes back.
type client struct {
	w    io.Writer
	base string
	lang logistics.Lang
}

func (c client) play(ctx context.Context, n int, s scene) error {
	fmt.Fprintf(c.w, "\n%d. %s\n", n, s.Says.In(c.lang))
	if len(s.Posts) == 0 {
		answer, err := c.send(ctx, http.MethodGet, s.At, "", nil)
		if err != nil {
			return err
		}
		return c.month(answer)
	}
	answers := make([]answered, len(s.Posts))
	failed := make([]error, len(s.Posts))
	var all sync.WaitGroup
	for i, body := range s.Posts {
		all.Go(func() {
			answers[i], failed[i] = c.send(ctx, http.MethodPost, s.At, fmt.Sprintf("demo-%d-%d", n, i), body)
		})
	}
	all.Wait()
	if err := errors.Join(failed...); err != nil {
		return err
	}
	// Which of several comes first is not told; that one does is.
	slices.SortFunc(answers, func(a, b answered) int { return a.status - b.status })
	for _, a := range answers {
		if err := c.print(s.At, a); err != nil {
			return err
		}
	}
	if s.Repeat {
		again, err := c.send(ctx, http.MethodPost, s.At, fmt.Sprintf("demo-%d-%d", n, 0), s.Posts[0])
		if err != nil {
			return err
		}
		same := logistics.Text{En: "another answer", Zh: "答复不同"}
		if again.status == answers[0].status && bytes.Equal(again.body, answers[0].body) {
			same = logistics.Text{En: "the same answer, and nothing more is written", Zh: "答复相同，未再写入"}
		}
		fmt.Fprintf(c.w, "   %s%s\n", logistics.Text{En: "sent again: ", Zh: "重发："}.In(c.lang), same.In(c.lang))
	}
	return nil
}

// answered is an answer of the service.
type answered struct {
	status int
	body   []byte
}

func (c client) send(ctx context.Context, method, path, key string, body []byte) (a answered, err error) {
	r, err := http.NewRequestWithContext(ctx, method, c.base+path, bytes.NewReader(body))
	if err != nil {
		return a, err
	}
	r.Header.Set("Accept-Language", c.lang.String())
	if key != "" {
		r.Header.Set("Idempotency-Key", key)
		r.Header.Set("Content-Type", "application/json")
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		return a, err
	}
	defer response.Body.Close()
	a.status = response.StatusCode
	a.body, err = io.ReadAll(response.Body)
	return a, err
}

// print shows an answer to what was posted.
func (c client) print(path string, a answered) error {
	fmt.Fprintf(c.w, "   POST %s → %d", path, a.status)
	if a.status != http.StatusCreated && a.status != http.StatusForbidden {
		var f Failure
		if err := json.Unmarshal(a.body, &f); err != nil {
			return err
		}
		fmt.Fprintf(c.w, " %s\n", f.Error)
		return nil
	}
	var r Reply
	if err := json.Unmarshal(a.body, &r); err != nil {
		return err
	}
	fmt.Fprintf(c.w, " %s\n", r.Label)
	for _, d := range r.Decisions {
		c.decision(d)
	}
	return nil
}

func (c client) decision(d Shown) {
	parts := []string{fmt.Sprintf("%d. %s %s", d.Seq, d.Question, d.Subject)}
	if d.Text != "" {
		parts = append(parts, d.Text)
	}
	fmt.Fprintf(c.w, "     %s\n", strings.Join(parts, " — "))
	for _, f := range d.Findings {
		fmt.Fprintf(c.w, "       %s%s\n", logistics.Text{En: "finding: ", Zh: "不符："}.In(c.lang), f.Text)
	}
	for _, u := range d.Unchecked {
		fmt.Fprintf(c.w, "       %s%s\n", logistics.Text{En: "open: ", Zh: ""}.In(c.lang), u.Text)
	}
	for _, n := range d.Next {
		fmt.Fprintf(c.w, "       %s%s\n", logistics.Text{En: "next: ", Zh: "待办："}.In(c.lang), n.Text)
	}
}

// month shows the report of a month.
func (c client) month(a answered) error {
	var r MonthReport
	if err := json.Unmarshal(a.body, &r); err != nil {
		return err
	}
	fmt.Fprintf(c.w, logistics.Text{
		En: "   %s: %d decisions: %d noted, %d accepted, %d refused\n", Zh: "   %s：%d 项决定：记录 %d、通过 %d、拒绝 %d\n",
	}.In(c.lang), r.Month, r.Decisions, r.Noted, r.Accepted, len(r.Refused))
	for _, d := range r.Refused {
		fmt.Fprintf(c.w, "     %s %s %s\n", Refused.Label(c.lang), d.Subject, d.Act)
	}
	for _, d := range r.Standing {
		fmt.Fprintf(c.w, logistics.Text{En: "     standing: %s %s: %d findings, %d open\n", Zh: "     遗留：%s %s：不符 %d、未核查 %d\n"}.In(c.lang), d.Question, d.Subject, len(d.Findings), len(d.Unchecked))
	}
	return nil
}
