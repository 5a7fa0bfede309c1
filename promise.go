package logistics

import (
	"errors"
	"fmt"
)

// Promise is one thing that a subject of a test kit must keep: a policy, or a program that answers in its place. P is the
// subject as the kit looks at it.
type Promise[P any] struct {
	Name, Says string
	Bare       bool // it is about the policy alone and can be asked of an invalid one
	Keep       func(P) error
}

// Breach is a promise that a subject does not keep.
type Breach struct {
	Promise string
	Err     error // the cases found: the facts, what was answered, what was wanted, by which clause
}

// String gives the promise and the cases.
func (b Breach) String() string { return b.Promise + ": " + b.Err.Error() }

// Broken gives the promises that the subject does not keep, in their order; none where it keeps them all. Of an invalid
// policy only the bare ones are asked.
func Broken[P any](promises []Promise[P], subject P, valid bool) []Breach {
	var all []Breach
	for _, p := range promises {
		if !valid && !p.Bare {
			continue
		}
		if err := p.Keep(subject); err != nil {
			all = append(all, Breach{p.Name, err})
		}
	}
	return all
}

// Keeps asks for the promise of one name alone; nil where the subject keeps it. An unknown name is an error, and so is a promise
// that cannot be asked of an invalid policy.
func Keeps[P any](promises []Promise[P], subject P, valid bool, name string) error {
	for _, p := range promises {
		switch {
		case p.Name != name:
		case !valid && !p.Bare:
			return fmt.Errorf("promise %q cannot be asked: the policy is not valid", name)
		default:
			return p.Keep(subject)
		}
	}
	return fmt.Errorf("no promise is called %q", name)
}

// Tester is what [Prove] needs of a *testing.T.
type Tester[T any] interface {
	Helper()
	Run(name string, f func(T)) bool
	Skip(args ...any)
	Errorf(format string, args ...any)
}

// Prove asks for every promise in a subtest of its own. Of an invalid policy it skips all but the bare ones.
func Prove[T Tester[T], P any](t T, promises []Promise[P], subject P, valid bool) {
	t.Helper()
	for _, p := range promises {
		t.Run(p.Name, func(t T) {
			if !valid && !p.Bare {
				t.Skip("the policy is not valid")
			}
			if err := p.Keep(subject); err != nil {
				t.Errorf("%s:\n%v", p.Says, err)
			}
		})
	}
}

// Faults collects the cases in which a promise is broken, the first six of them in words; args that are told at length
// write themselves only then.
type Faults struct {
	told []error
	more int
}

// Add adds a case; the detail is formatted as by fmt.Errorf.
func (f *Faults) Add(detail string, args ...any) {
	const most = 6
	if len(f.told) == most {
		f.more++
		return
	}
	f.told = append(f.told, fmt.Errorf(detail, args...))
}

// Err gives nil where there is no case, else all of them joined.
func (f *Faults) Err() error {
	if f.more > 0 {
		return errors.Join(append(f.told, fmt.Errorf("and %d more", f.more))...)
	}
	return errors.Join(f.told...)
}
