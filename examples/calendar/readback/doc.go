// Package readback reads the calendars that examples/calendar writes with a parser that knows nothing of it, and finds the same days.
package readback
