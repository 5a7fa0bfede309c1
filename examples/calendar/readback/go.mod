module example.com/logistics/examples/calendar/readback

go 1.26

require (
	example.com/logistics v0.0.0
	github.com/arran4/golang-ical v0.3.4
)

require github.com/shopspring/decimal v1.6.0 // indirect

replace example.com/logistics => ../../..
