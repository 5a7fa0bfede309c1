package logistics

import (
	"strconv"
	"time"
)

// Text gives the frequency as people read it in l: "every Friday", "every month from the 25th to the 5th of the next".
func (e Every) Text(l Lang) string {
	switch {
	case e.anchor != "":
		return e.anchored().In(l)
	case e.to == 0:
		return []Text{
			{"no frequency given", "未规定频次"}, {"every day", "每日"}, {"every workday", "每个工作日"}, {"every week", "每周"}, {"every month", "每月"},
			{"every quarter", "每季度"}, {"every half-year", "每半年"}, {"every year", "每年"},
		}[e.unit].In(l)
	case e.unit == weekly:
		// Weekdays are counted from Sunday, 0.
		day := time.Weekday(e.to % 7)
		return Text{"every " + day.String(), "每周" + []string{"日", "一", "二", "三", "四", "五", "六"}[day]}.In(l)
	}
	return e.windowed().In(l)
}

// windowed tells a window of a month or a year.
func (e Every) windowed() Text {
	every, next := Text{"every month", "每月 "}, Text{" of the next", "次月 "}
	if e.unit == yearly {
		every, next = Text{"every year", "每年 "}, Text{" of the next", "次年 "}
	}
	from, to := e.named(e.from), e.named(e.to)
	start, _ := e.whole()
	switch {
	case e.from == e.to:
		return Text{every.En + " on " + to.En, every.Zh + to.Zh}
	case e.from == start:
		return Text{every.En + " by " + to.En, every.Zh + to.Zh + "前（含当日）"}
	case e.from < e.to:
		next = Text{"", " "}
	}
	return Text{every.En + " from " + from.En + " to " + to.En + next.En, every.Zh + from.Zh + "至" + next.Zh + to.Zh}
}

// named gives a day of a window: "the 25th", "15 May".
func (e Every) named(at uint16) Text {
	day := strconv.Itoa(int(at % 100))
	if e.unit == yearly {
		month := time.Month(at / 100)
		return Text{day + " " + month.String(), strconv.Itoa(int(month)) + " 月 " + day + " 日"}
	}
	ending := "th"
	if at/10 != 1 && at%10 >= 1 && at%10 <= 3 {
		ending = []string{"st", "nd", "rd"}[at%10-1]
	}
	return Text{"the " + day + ending, day + " 日"}
}

// anchored tells what goes by named periods. Names of the documented policies are told as people call them.
func (e Every) anchored() Text {
	name, known := map[string]Text{
		"term": {"every term", "每学期"}, "school-year": {"every school year", "每学年"}, "summer-holiday": {"every summer holiday", "每个暑假"},
		"winter-holiday": {"every winter holiday", "每个寒假"}, "holiday": {"every holiday", "每个假期"},
		"mid-term": {"every mid-term", "每次期中"}, "end-of-term": {"every end of term", "每次期末"}, "activity": {"every large activity", "每次重大活动"},
	}[e.anchor]
	if !known {
		name = Text{"every " + e.anchor, "每个“" + e.anchor + "”"}
	}
	days := Text{strconv.Itoa(int(e.days)) + " days", " " + strconv.Itoa(int(e.days)) + " 天内"}
	if e.days == 1 {
		days.En = "day"
	}
	switch e.unit {
	case before:
		return Text{"in the " + days.En + " before " + name.En, name.Zh + "开始前" + days.Zh}
	case firstOf:
		return Text{"in the first " + days.En + " of " + name.En, name.Zh + "开始后" + days.Zh}
	case lastOf:
		return Text{"in the last " + days.En + " of " + name.En, name.Zh + "结束前" + days.Zh}
	}
	return name
}
