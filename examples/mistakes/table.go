package main

import (
	"encoding/json"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/supplier"
)

func tiersWithAGap() story {
	read := func(table string) []string {
		_, err := approval.ReadTiers([]byte(table), approval.Factory().Ladder)
		return told(err)
	}
	return story{
		title: logistics.Text{En: "Nobody approves 1,500.01", Zh: "1,500.01 元无人核定"},
		tale: logistics.Text{
			En: "A table of authority is typed with one decimal: 0.1 to 1,500, then 1,500.1 to 5,000. Requests between the two, and below ten cents, have no approver.",
			Zh: "权限表按一位小数录入：0.1 至 1,500，再 1,500.1 至 5,000。落在两档之间或不足一角的采购，没有人可以核定。",
		},
		by: "approval.ReadTiers",
		made: func() []string {
			return read("from,to,approver,quotes,clause\n0.1,1500,buyer,0,000-106\n1500.1,5000,purchasing-manager,2,000-108\n>5000,,general-affairs-manager,3,000-109\n")
		},
		mended: func() []string {
			return read("from,to,approver,quotes,clause\n0,<1500,buyer,0,000-106\n1500,<5000,purchasing-manager,2,000-108\n5000,,general-affairs-manager,3,000-109\n")
		},
	}
}

func topBandEnds() story {
	read := func(top string) []string {
		_, err := supplier.ReadGrades([]byte("from,to,grade,clause\n0,<60,poor,000-070\n60,<70,fair,000-070\n70,<80,good,000-070\n" + top + ",excellent,000-070\n"))
		return told(err)
	}
	return story{
		title: logistics.Text{En: "The perfect supplier has no grade", Zh: "满分供应商没有等级"},
		tale: logistics.Text{
			En: "The top grade is written as from 80 to below 100. Whoever delivers everything in time and in full scores exactly 100 and falls out of the table.",
			Zh: "最高等级写成 80 起、不足 100。全部按期足量交货的供应商恰得 100 分，反而不在表内。",
		},
		by:     "supplier.ReadGrades",
		made:   func() []string { return read("80,<100") },
		mended: func() []string { return read("80,100") },
	}
}

func forgottenFactor() story {
	decode := func(edit func(factors map[string]any)) []string {
		data, err := json.Marshal(supplier.Factory())
		if err != nil {
			return told(err)
		}
		var policy map[string]any
		if err := json.Unmarshal(data, &policy); err != nil {
			return told(err)
		}
		edit(policy["disqualification"].(map[string]any))
		if data, err = json.Marshal(policy); err != nil {
			return told(err)
		}
		var read supplier.Policy
		return told(logistics.Decode(data, &read))
	}
	return story{
		title: logistics.Text{En: "Bribery is allowed by an empty place", Zh: "漏写一项，行贿便不再判为不合格"},
		tale: logistics.Text{
			En: "A policy is copied by hand and one of the ten disqualifying factors is left out. Most readers take the absent limit for zero, or for none.",
			Zh: "手工抄录制度时，十项不合格判断要素漏了一项。多数程序会把缺失的界限当作零或不限。",
		},
		by:     "logistics.Decode",
		made:   func() []string { return decode(func(factors map[string]any) { delete(factors, "bribery") }) },
		mended: func() []string { return decode(func(map[string]any) {}) },
	}
}

func leakingEdition() story {
	const march = "2026-03-16"
	moved := func(editions func() (march approval.Policy)) []string {
		var found []string
		for _, change := range logistics.DiffRules(approval.Factory(), editions()) {
			found = append(found, march+" "+change.String())
		}
		return found
	}
	return story{
		title: logistics.Text{En: "July's edition decides in March", Zh: "七月版本改变三月的决定"},
		tale: logistics.Text{
			En: "The edition of July is made from a copy of the present one. The copy shares its list of tiers, so that the edition in force is changed with it, months early.",
			Zh: "七月版本由现行版本复制而来，但副本与原件共用同一张档位表，现行版本也随之提前数月改变。",
		},
		by: "logistics.DiffRules",
		made: func() []string {
			return moved(func() approval.Policy {
				present := approval.Factory()
				july := present
				july.Price.Tiers[2].From = july.Price.Tiers[2].From.Add(july.Price.Tiers[2].From)
				return present
			})
		},
		mended: func() []string {
			return moved(func() approval.Policy {
				present := approval.Factory()
				july := present
				editions, err := logistics.NewTimeline(logistics.Edition[approval.Policy]{From: logistics.MustDate("2026-01-01"), Policy: present})
				if err != nil {
					return approval.Policy{}
				}
				july.Price.Tiers[2].From = july.Price.Tiers[2].From.Add(july.Price.Tiers[2].From)
				in, _ := editions.On(logistics.MustDate(march))
				return in
			})
		},
	}
}
