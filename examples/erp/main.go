// Erp is a small purchasing service that embeds the library: it keeps requisitions, quotes, signatures, orders and deliveries
// in SQLite, asks the library inside the transaction that writes them, and logs every decision with edition, clauses and facts.
//
//	go run . demo
//	go run . serve -addr 127.0.0.1:8080 -db erp.db
//	go run . replay -db erp.db
//	go run . replay -db erp.db -with edited.json
//
// The first plays a purchase from its requisition to the supplier's month against a service of its own, and replays its log.
// The second serves HTTP and JSON until it is interrupted; what is in hand by then is answered. The third asks the library every
// question of the log anew and holds each answer against the log, byte for byte; the fourth says what another policy would have
// decided otherwise. A policy is a documented one by name, such as approval.school, or a file.
//
//	POST /requisitions                      who approves the price, who signs first
//	POST /requisitions/{number}/signatures  review, confirmation, approval
//	POST /requisitions/{number}/quotes      who approves at this price, what is missing
//	POST /requisitions/{number}/approvals   a signature on the price, and the choice of the supplier
//	POST /requisitions/{number}/orders      the order, once all that is complete
//	POST /orders/{number}/signatures        signatures, seal and release
//	POST /orders/{number}/deliveries        what came, and where it departs from the order
//	POST /reviews                           how a supplier stands after a month
//	GET  /requisitions/{number}             everything about one, with its decisions
//	GET  /months/{month}                    what was decided in a month, and what is still open
//	GET  /decisions?after=N                 the log
//
// An answer shows verdict, findings, what was not checked and who is next, each with clause and title, in the language that
// Accept-Language asks for, English or Chinese. 201: noted or accepted; 403: the rules refuse it, with the decision that says why;
// 400, 404, 409, 422: nothing was written, with every problem and its path; 503: send it again.
//
// Every POST carries an Idempotency-Key: sent again, it gets the answer that it got, and counts once. What was done stands on
// the decision that allowed it; the two are written in one transaction, or neither. Times are those that a client states; the
// clock of the machine only says what is still to come.
//
// Exit status: 0; 1 where a log does not reproduce its decisions; 2 where something cannot be read or opened.
//
// There is no authentication: put it behind what knows who a person is. This is a module of its own, so that the library does
// not depend on a database.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/examples/internal/policyfile"
	"example.com/logistics/examples/internal/tell"
	"example.com/logistics/supplier"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr, time.Now))
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer, now func() time.Time) int {
	commands := map[string]func(context.Context, *options, io.Writer, io.Writer, func() time.Time) (int, error){
		"serve": runServe, "replay": runReplay, "demo": runDemo,
	}
	name := ""
	if len(args) > 0 {
		name = args[0]
	}
	command := commands[name]
	if command == nil {
		fmt.Fprintln(stderr, "usage: erp serve|replay|demo [flags]; erp serve -h tells the flags")
		return 2
	}
	o := options{db: "erp.db", approval: "approval.factory", supplier: "supplier.factory", lang: logistics.English, zone: "+08:00"}
	if err := o.flags(name, stderr).Parse(args[1:]); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	status, err := command(ctx, &o, stdout, stderr, now)
	if err != nil {
		return tell.Problems(stderr, "erp "+name, err)
	}
	return status
}

// options are the flags of all commands.
type options struct {
	db, addr, approval, supplier, company, zone string
	with                                        []string
	kept                                        string
	lang                                        logistics.Lang
}

func (o *options) flags(command string, stderr io.Writer) *flag.FlagSet {
	flags := flag.NewFlagSet("erp "+command, flag.ContinueOnError)
	flags.SetOutput(stderr)
	if command == "demo" {
		o.db = ""
	}
	flags.StringVar(&o.db, "db", o.db, "`file` of the database; demo takes one for the time being where there is none")
	flags.TextVar(&o.lang, "lang", logistics.English, "en or zh")
	if command == "replay" {
		flags.Func("with", "another `policy`: what it would have decided otherwise; may be there more than once", func(name string) error {
			o.with = append(o.with, name)
			return nil
		})
		flags.StringVar(&o.kept, "kept", "", "a `hash` that the log ended with before: it must still be there")
		return flags
	}
	flags.StringVar(&o.addr, "addr", "127.0.0.1:0", "`address` to listen on; port 0 takes a free one")
	flags.StringVar(&o.approval, "approval", o.approval, "approval `policy`, documented or a file")
	flags.StringVar(&o.supplier, "supplier", o.supplier, "supplier `policy`, documented or a file")
	flags.StringVar(&o.company, "company", "Acme Ltd", "our `name`, as delivery notes must have it")
	flags.StringVar(&o.zone, "zone", o.zone, "`offset` whose days count for deliveries and reviews")
	return flags
}

// policies reads the two policies.
func (o *options) policies() (Policies, error) {
	var p Policies
	for _, name := range []string{o.approval, o.supplier} {
		_, policy, err := policyfile.Read(name)
		if err != nil {
			return p, err
		}
		switch policy := policy.(type) {
		case approval.Policy:
			p.Approval = policy
		case supplier.Policy:
			p.Supplier = policy
		default:
			return p, fmt.Errorf("%s: a policy of another kind", name)
		}
	}
	return p, nil
}

// service opens the database and makes the service over it.
func (o *options) service(ctx context.Context, now func() time.Time) (*Store, *Service, error) {
	policies, err := o.policies()
	if err != nil {
		return nil, nil, err
	}
	offset, err := time.Parse("-07:00", o.zone)
	if err != nil {
		return nil, nil, fmt.Errorf("-zone %q is no offset such as +08:00", o.zone)
	}
	_, seconds := offset.Zone()
	store, err := OpenStore(ctx, o.db)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", o.db, err)
	}
	service, err := NewService(ctx, store, policies, o.company, time.FixedZone("", seconds), now)
	if err != nil {
		return nil, nil, errors.Join(err, store.Close())
	}
	return store, service, nil
}

func runServe(ctx context.Context, o *options, stdout, stderr io.Writer, now func() time.Time) (status int, err error) {
	log := slog.New(slog.NewTextHandler(stderr, nil))
	store, service, err := o.service(ctx, now)
	if err != nil {
		return 2, err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	listener, err := net.Listen("tcp", o.addr)
	if err != nil {
		return 2, err
	}
	fmt.Fprintf(stdout, "http://%s\n", listener.Addr())
	return 0, serve(ctx, listener, handler(service, log), log)
}

// shutdownTime is how long requests that are in hand have to end.
const shutdownTime = 10 * time.Second

// serve answers requests until ctx ends, and then those that are in hand.
func serve(ctx context.Context, listener net.Listener, h http.Handler, log *slog.Logger) error {
	server := &http.Server{
		Handler: h, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn), MaxHeaderBytes: 16 << 10,
		ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 15 * time.Second, WriteTimeout: 30 * time.Second, IdleTimeout: time.Minute,
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	end, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTime)
	defer cancel()
	if err := server.Shutdown(end); err != nil {
		return errors.Join(err, server.Close())
	}
	return nil
}

func runReplay(ctx context.Context, o *options, stdout, _ io.Writer, _ func() time.Time) (status int, err error) {
	if _, err := os.Stat(o.db); err != nil {
		return 2, err
	}
	store, err := OpenLog(ctx, o.db)
	if err != nil {
		return 2, fmt.Errorf("%s: %w", o.db, err)
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	proof, err := replay(ctx, store)
	if err != nil {
		return 2, err
	}
	proof.print(stdout, o.lang)
	if o.kept != "" {
		there, err := entries(ctx, store.db, "WHERE hash = ?", o.kept)
		if err != nil {
			return 2, err
		}
		if len(there) == 0 {
			fmt.Fprintln(stdout, logistics.Text{En: "no decision has the hash that was kept: the log is another, or ends before it", Zh: "所存摘要不在日志中：日志已被替换或截短"}.In(o.lang))
			status = 1
		}
	}
	for _, name := range o.with {
		kind, policy, err := policyfile.Read(name)
		if err != nil {
			return 2, err
		}
		if kind.Name != approvalKind && kind.Name != supplierKind {
			return 2, fmt.Errorf("%s: no question of this log is of its kind", name)
		}
		trial, err := try(ctx, store, kind.Name, policy)
		if err != nil {
			return 2, err
		}
		trial.print(stdout, name, o.lang)
	}
	if len(proof.Faults) > 0 {
		status = 1
	}
	return status, nil
}

func (p Proof) print(w io.Writer, l logistics.Lang) {
	same := p.Decisions - len(p.Faults)
	fmt.Fprintf(w, logistics.Text{En: "%d decisions; asked anew, %d are the same to the byte\n", Zh: "共 %d 项决定；重新判定后 %d 项逐字节相同\n"}.In(l), p.Decisions, same)
	for _, f := range p.Faults {
		fmt.Fprintf(w, "  %s\n", f)
	}
	if p.Head != "" {
		fmt.Fprintf(w, logistics.Text{En: "the log ends with %s\n", Zh: "日志末尾摘要 %s\n"}.In(l), p.Head)
	}
}

func (t Trial) print(w io.Writer, name string, l logistics.Lang) {
	fmt.Fprintf(w, logistics.Text{En: "with %s: of %d decisions %d would be otherwise\n", Zh: "按 %s：%d 项决定中 %d 项不同\n"}.In(l), name, t.Asked, len(t.Otherwise))
	for _, o := range t.Otherwise {
		fmt.Fprintf(w, "  %s\n    - %s\n", o.Entry, o.Old.gist(l))
		if o.Err != nil {
			fmt.Fprintf(w, "    ! %v\n", o.Err)
			continue
		}
		fmt.Fprintf(w, "    + %s\n", o.New.gist(l))
	}
	for _, impact := range t.Impacts {
		fmt.Fprintf(w, "%s\n", impact.Text(l))
	}
}
