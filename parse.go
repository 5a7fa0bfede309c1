package logistics

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// nodeKind is the JSON type of a node.
type nodeKind uint8

const (
	nullNode nodeKind = iota
	boolNode
	numberNode
	stringNode
	listNode
	objectNode
)

// String names the type as a person would.
func (k nodeKind) String() string {
	return [...]string{"null", "true or false", "a number", "text", "a list", "an object"}[k]
}

// node is a JSON value with everything that encoding/json would drop: repeated fields, and each literal as it was
// written.
type node struct {
	kind     nodeKind
	text     string         // of a bool, a number or a string
	names    []string       // of an object's fields, as written, repeated ones too
	children []node         // of a list or an object
	first    map[string]int // the place of the first field of each name
	raw      []byte         // the JSON text of the value
}

// What is refused although JSON allows it.
var (
	errTooDeep = fmt.Errorf("nested deeper than %d", maxDepth)
	errUnread  = errors.New("text with U+FFFD, which stands for a character that could not be read")
)

// maxDepth bounds the nesting that is read.
const maxDepth = 64

// parse reads one JSON value and adds a problem where the data are not exactly that.
func parse(data []byte, ps *Problems) (node, bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		ps.Add("", CodeSyntax, "begins with a byte order mark, which JSON does not have")
		return node{}, false
	case !utf8.Valid(data):
		ps.Add("", CodeSyntax, "is not UTF-8")
		return node{}, false
	case len(bytes.TrimSpace(data)) == 0:
		ps.Add("", CodeSyntax, "is empty")
		return node{}, false
	}
	p := parser{json.NewDecoder(bytes.NewReader(data)), data}
	p.UseNumber()
	n, err := p.value(0)
	if err != nil {
		ps.Add("", CodeSyntax, "%v, near byte %d", err, p.InputOffset())
		return node{}, false
	}
	if _, err := p.Token(); err != io.EOF {
		ps.Add("", CodeSyntax, "goes on after its end, near byte %d", p.InputOffset())
		return node{}, false
	}
	return n, true
}

type parser struct {
	*json.Decoder
	data []byte
}

func (p parser) value(depth int) (node, error) {
	if depth > maxDepth {
		return node{}, errTooDeep
	}
	start := p.InputOffset()
	token, err := p.Token()
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		return node{}, err
	}
	var n node
	switch t := token.(type) {
	case bool:
		n.kind, n.text = boolNode, strconv.FormatBool(t)
	case json.Number:
		n.kind, n.text = numberNode, t.String()
	case string:
		n.kind, n.text = stringNode, t
		// A lone surrogate is read as U+FFFD: two names would become one.
		if strings.ContainsRune(t, utf8.RuneError) {
			return node{}, errUnread
		}
	case json.Delim:
		if n, err = p.nested(t, depth); err != nil {
			return node{}, err
		}
	}
	n.raw = bytes.TrimLeft(p.data[start:p.InputOffset()], " \t\r\n:,")
	return n, nil
}

// nested reads the rest of a list or an object.
func (p parser) nested(open json.Delim, depth int) (node, error) {
	n := node{kind: listNode}
	if open == '{' {
		n.kind, n.first = objectNode, map[string]int{}
	}
	for p.More() {
		if n.kind == objectNode {
			name, err := p.Token()
			if err != nil {
				return node{}, err
			}
			field := name.(string)
			if _, again := n.first[field]; !again {
				n.first[field] = len(n.names)
			}
			n.names = append(n.names, field)
		}
		child, err := p.value(depth + 1)
		if err != nil {
			return node{}, err
		}
		n.children = append(n.children, child)
	}
	_, err := p.Token()
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}
