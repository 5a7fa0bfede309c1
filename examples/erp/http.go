package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"mime"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"example.com/logistics"
)

// largestBody bounds what is read of a request.
const largestBody = 64 << 10

// handler is the service over HTTP and JSON.
func handler(s *Service, log *slog.Logger) http.Handler {
	a := api{s, log}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /requisitions", post(a, func(w *work, _ string, b NewRequisition) error { return w.requisition(b) }))
	mux.HandleFunc("POST /requisitions/{number}/signatures", post(a, (*work).sign))
	mux.HandleFunc("POST /requisitions/{number}/quotes", post(a, (*work).quote))
	mux.HandleFunc("POST /requisitions/{number}/approvals", post(a, (*work).approve))
	mux.HandleFunc("POST /requisitions/{number}/orders", post(a, (*work).order))
	mux.HandleFunc("POST /orders/{number}/signatures", post(a, (*work).signOrder))
	mux.HandleFunc("POST /orders/{number}/deliveries", post(a, (*work).deliver))
	mux.HandleFunc("POST /reviews", post(a, func(w *work, _ string, b NewReview) error { return w.review(b) }))
	mux.HandleFunc("GET /requisitions/{number}", get(a, func(r *http.Request, l logistics.Lang) (any, error) {
		return s.dossier(r.Context(), r.PathValue("number"), l)
	}))
	mux.HandleFunc("GET /months/{month}", get(a, func(r *http.Request, l logistics.Lang) (any, error) {
		return s.month(r.Context(), r.PathValue("month"), l)
	}))
	mux.HandleFunc("GET /decisions", get(a, func(r *http.Request, _ logistics.Lang) (any, error) {
		return s.page(r.Context(), r.URL.Query().Get("after"))
	}))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h, pattern := mux.Handler(r)
		if pattern != "" {
			mux.ServeHTTP(w, r)
			return
		}
		// No route: what the mux says of it, as everything else is said.
		none := refusal{header: http.Header{}}
		h.ServeHTTP(&none, r)
		if allow := none.header.Get("Allow"); allow != "" {
			w.Header().Set("Allow", allow)
		}
		if to := none.header.Get("Location"); to != "" {
			w.Header().Set("Location", to)
		}
		write(w, r, none.status, Failure{Error: failures(none.status, language(r)), Problems: []logistics.Problem{}})
	})
}

// refusal keeps the status and the header of an answer.
type refusal struct {
	header http.Header
	status int
}

func (r *refusal) Header() http.Header         { return r.header }
func (r *refusal) Write(p []byte) (int, error) { return len(p), nil }
func (r *refusal) WriteHeader(status int)      { r.status = status }

type api struct {
	*Service
	log *slog.Logger
}

// Failure is the answer to a request that could not be answered.
type Failure struct {
	Error    string              `json:"error"`
	Problems []logistics.Problem `json:"problems"` // all there are, with their paths
}

// get answers a question that changes nothing.
func get(a api, read func(*http.Request, logistics.Lang) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		value, err := read(r, language(r))
		if err != nil {
			a.fail(w, r, err)
			return
		}
		write(w, r, http.StatusOK, value)
	}
}

// post reads a request strictly, has it done in a transaction and shows what was decided.
func post[B any](a api, do func(w *work, number string, body B) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var body B
		p, err := posted(w, r, &body)
		if err != nil {
			a.fail(w, r, err)
			return
		}
		logged, err := a.Do(r.Context(), p, func(work *work) error { return do(work, r.PathValue("number"), body) })
		if err != nil {
			a.fail(w, r, err)
			return
		}
		reply, err := a.reply(logged, language(r))
		if err != nil {
			a.fail(w, r, err)
			return
		}
		status := http.StatusCreated
		if reply.Verdict == Refused {
			status = http.StatusForbidden
		}
		write(w, r, status, reply)
	}
}

// unreadable is a request that is none: its problems are told with another status.
type unreadable struct {
	status int
	err    error
}

func (u unreadable) Error() string { return u.err.Error() }
func (u unreadable) Unwrap() error { return u.err }

// posted reads a request.
func posted(w http.ResponseWriter, r *http.Request, body any) (Posted, error) {
	p := Posted{Target: r.Method + " " + r.URL.Path}
	var ps logistics.Problems
	keys := r.Header.Values("Idempotency-Key")
	switch {
	case len(keys) == 0:
		ps.Add("Idempotency-Key", logistics.CodeAbsent, "the header is absent: a request that is sent again could not be told from another")
	case len(keys) > 1:
		ps.Add("Idempotency-Key", logistics.CodeDuplicate, "is there twice")
	default:
		p.Key = keys[0]
		number(&ps, "Idempotency-Key", p.Key)
	}
	if err := ps.Err(); err != nil {
		return p, unreadable{http.StatusBadRequest, err}
	}
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		return p, unreadable{http.StatusUnsupportedMediaType, problem("Content-Type", logistics.CodeWord, "is not application/json")}
	}
	data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, largestBody))
	if large := new(http.MaxBytesError); errors.As(err, &large) {
		return p, unreadable{http.StatusBadRequest, problem("", logistics.CodeRange, "the body is larger than "+strconv.Itoa(largestBody)+" bytes")}
	} else if err != nil {
		return p, unreadable{http.StatusBadRequest, problem("", logistics.CodeSyntax, "the body broke off")}
	}
	p.Body = data
	err = logistics.Decode(data, body)
	if invalid := new(logistics.InvalidError); errors.As(err, &invalid) && slices.ContainsFunc(invalid.Problems, malformed) {
		return p, unreadable{http.StatusBadRequest, err}
	}
	return p, err
}

// malformed reports whether a body is not of the form of its request, whatever its values.
func malformed(p logistics.Problem) bool {
	return slices.Contains([]string{logistics.CodeSyntax, logistics.CodeUnknown, logistics.CodeDuplicate}, p.Code)
}

// fail says why a request could not be answered.
func (a api) fail(w http.ResponseWriter, r *http.Request, err error) {
	f := Failure{Problems: []logistics.Problem{}}
	status := http.StatusServiceUnavailable
	var unread unreadable
	var invalid *logistics.InvalidError
	var conflict *ConflictError
	var absent *AbsentError
	switch {
	case errors.As(err, &conflict):
		status = http.StatusConflict
		f.Problems = append(f.Problems, logistics.Problem{Path: conflict.Path, Code: logistics.CodeConflict, Detail: conflict.Detail})
	case errors.As(err, &absent):
		status = http.StatusNotFound
		f.Problems = append(f.Problems, logistics.Problem{Code: logistics.CodeUnknown, Detail: absent.Error()})
	case errors.As(err, &invalid):
		status = http.StatusUnprocessableEntity
		f.Problems = invalid.Problems
		if errors.As(err, &unread) {
			status = unread.status
		}
	case errors.Is(err, context.Canceled) && r.Context().Err() != nil:
		a.log.Info("the client went away", "target", r.URL.Path)
		return
	default:
		a.log.Error("not answered", "target", r.URL.Path, "error", err)
		w.Header().Set("Retry-After", "1")
	}
	f.Error = failures(status, language(r))
	write(w, r, status, f)
}

// failures says in l what a status means here.
func failures(status int, l logistics.Lang) string {
	switch status {
	case http.StatusBadRequest:
		return logistics.Text{En: "the request cannot be read", Zh: "请求无法读取"}.In(l)
	case http.StatusNotFound:
		return logistics.Text{En: "there is no such thing", Zh: "不存在"}.In(l)
	case http.StatusMethodNotAllowed:
		return logistics.Text{En: "this cannot be done here", Zh: "不支持此方法"}.In(l)
	case http.StatusConflict:
		return logistics.Text{En: "at odds with what is on record", Zh: "与已有记录冲突"}.In(l)
	case http.StatusUnsupportedMediaType:
		return logistics.Text{En: "the request is not JSON", Zh: "请求不是 JSON"}.In(l)
	case http.StatusUnprocessableEntity:
		return logistics.Text{En: "the facts cannot be judged", Zh: "所给记录无法判定"}.In(l)
	case http.StatusServiceUnavailable:
		return logistics.Text{En: "nothing is known to be written; send the same request again", Zh: "未能确认写入；请重发同一请求"}.In(l)
	}
	return http.StatusText(status)
}

// language gives the language that a client asks for: English unless Chinese comes first.
func language(r *http.Request) logistics.Lang {
	best, chosen := 0.0, logistics.English
	for _, part := range strings.Split(strings.Join(r.Header.Values("Accept-Language"), ","), ",") {
		tag, params, _ := strings.Cut(strings.TrimSpace(part), ";")
		weight := 1.0
		if q, ok := strings.CutPrefix(strings.TrimSpace(params), "q="); ok {
			var err error
			if weight, err = strconv.ParseFloat(q, 64); err != nil {
				continue
			}
		}
		tag, _, _ = strings.Cut(strings.ToLower(tag), "-")
		lang, known := map[string]logistics.Lang{"en": logistics.English, "zh": logistics.Chinese}[tag]
		if known && weight > best {
			best, chosen = weight, lang
		}
	}
	return chosen
}

// write writes an answer.
func write(w http.ResponseWriter, r *http.Request, status int, value any) {
	h := w.Header()
	h.Set("Content-Type", "application/json; charset=utf-8")
	h.Set("Content-Language", language(r).String())
	h.Set("Vary", "Accept-Language")
	h.Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	if r.Method == http.MethodHead {
		return
	}
	// A client that is gone reads no error either.
	_ = json.NewEncoder(w).Encode(value)
}
