package logistics

import (
	"errors"
	"fmt"
)

// Promise is one thing that a policy must keep, or a program that answers in its place. A test kit has a list of them. P is such
// a policy or program, as the kit looks at it.
type Promise[P any] struct {
	Name, Says string        // a short name, unlike all others of the kit, and the promise in a sentence
	Bare       bool          // it can be asked of an invalid policy too
	Keep       func(P) error // nil where P keeps it; else the cases in which P does not
}

// Breach is a promise that is not kept.
type Breach struct {
	Promise string // the name of the promise
	Err     error  // the cases found: the facts, what was answered, what was wanted, by which clause
}

// String gives the name of the promise and the cases.
func (b Breach) String() string { return b.Promise + ": " + b.Err.Error() }

// Broken gives the promises that the subject does not keep, in their order; none where it keeps them all. valid says whether the
// policy is valid; of an invalid one only the bare promises are asked.
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

// Keeps asks for one promise alone, by its name, and is nil where the subject keeps it. A name that no promise has is an error,
// and so is a promise that cannot be asked of an invalid policy.
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

// Tester is what [Prove] needs of a test; *testing.T is one.
type Tester[T any] interface {
	Helper()
	Run(name string, f func(T)) bool
	Skip(args ...any)
	Errorf(format string, args ...any)
}

// Prove asks for every promise in a subtest of its name. Of a policy that is not valid it skips all but the bare ones.
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

// Faults collects the cases in which a [Promise] is broken. It tells the first six in words and counts the others.
type Faults struct {
	told []error
	more int
}

// Add adds a case; the detail is formatted as by fmt.Errorf, and only where it is one of the six.
func (f *Faults) Add(detail string, args ...any) {
	const most = 6
	if len(f.told) == most {
		f.more++
		return
	}
	f.told = append(f.told, fmt.Errorf(detail, args...))
}

// Err gives nil where there is no case, else an error with all of them.
func (f *Faults) Err() error {
	if f.more > 0 {
		return errors.Join(append(f.told, fmt.Errorf("and %d more", f.more))...)
	}
	return errors.Join(f.told...)
}
