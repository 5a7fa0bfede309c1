package procurement

import "example.com/logistics"

func storeTitles() logistics.Titles {
	return logistics.Titles{
		"000-140": {En: "Receipt of urgent goods", Zh: "急件签收备案"},
		"003-025": {En: "Acceptance by storekeeper and asset administrator", Zh: "仓库管理员与固定资产管理员验收"},
	}
}

func storeNames() map[string]logistics.Text {
	return map[string]logistics.Text{
		ActQuarantine:      {En: "taken in, in quarantine", Zh: "接收待检"},
		ActBook:            {En: "receipt entered in the purchase database", Zh: "登记入货台账"},
		ActNotify:          {En: "requesting department told", Zh: "通知申请部门确认"},
		Supplies:           {En: "supplies", Zh: "一般物品"},
		FixedAssets:        {En: "fixed assets that the administrator takes in", Zh: "固定资产管理员接收的固定资产"},
		FixedAssetsInStore: {En: "fixed assets that the store takes in", Zh: "仓库接收的固定资产"},
		keyAccepted:        {En: "signed acceptance", Zh: "验收签名"},
		keyCopy:            {En: "a copy of the delivery list with the warehouse", Zh: "送货清单一份留仓库备案"},
	}
}

// factoryStore carries the factory manual's store, and as assumed who keeps what in schools.
func (pol *Policy) factoryStore() {
	t := storeTitles()
	pol.Clauses = append(pol.Clauses, manualStore(t)...)
	pol.Clauses = append(pol.Clauses, lent(schools(), keepers(t))...)
	pol.Store = store()
}

// schoolStore is the same, the other way round.
func (pol *Policy) schoolStore() {
	t := storeTitles()
	pol.Clauses = append(pol.Clauses, keepers(t))
	pol.Clauses = append(pol.Clauses, lent(factorys(), manualStore(t)...)...)
	pol.Store = store()
}

func keepers(t logistics.Titles) logistics.Clause {
	return t.Read("003-025", "The storekeeper for supplies, the fixed-asset administrator for fixed assets, both of them for assets that the store takes in. All go through the same steps, whoever takes them in. Urgent assets that skip the store are booked by their administrator all the same.",
		"一般物品由仓库管理员，固定资产由固定资产管理员，仓库接收的固定资产由两者共同验收入账。无论由谁接收，步骤相同。不入库的紧急固定资产仍由固定资产管理员验收入账。")
}

func manualStore(t logistics.Titles) logistics.Clauses {
	return logistics.Clauses{t.Read("000-140", "The signatures are those of the acceptance (000-134); of the delivery list one copy stays with the warehouse.",
		"签名即验收签字（000-134）；送货清单一份留仓库。")}
}

// store is what both kinds of site have.
func store() Store {
	inbound := func(act string, within logistics.Span, by ...logistics.Role) logistics.Step {
		return logistics.Step{Rule: logistics.Obliges("000-138"), Act: act, By: by, Within: within, Self: true, Again: true}
	}
	need := func(key string) logistics.Need { return logistics.Need{Rule: logistics.Obliges("000-140"), Key: key} }
	administrator := logistics.List[logistics.Role]{logistics.AssetAdministrator}
	kept := func(goods string, skipped logistics.List[logistics.Role], by ...logistics.Role) KeptBy {
		return KeptBy{logistics.Obliges("003-025"), goods, by, skipped}
	}
	return Store{
		Inbound: logistics.Steps{
			inbound(ActQuarantine, logistics.MustSpan("0d"), logistics.WarehouseKeeper, logistics.AssetAdministrator),
			inbound(ActAccept, logistics.Span{}, accepting()...),
			inbound(ActBook, logistics.Span{}, logistics.WarehouseKeeper, logistics.AssetAdministrator),
			inbound(ActNotify, logistics.Span{}, logistics.WarehouseKeeper, logistics.AssetAdministrator),
		},
		Quarantine: Quarantine{logistics.Obliges("000-138"), ActAccept},
		Balance:    Balance{logistics.Obliges("000-138")},
		Kinds: logistics.List[KeptBy]{
			kept(Supplies, nil, logistics.WarehouseKeeper), kept(FixedAssets, administrator, logistics.AssetAdministrator),
			kept(FixedAssetsInStore, administrator, logistics.WarehouseKeeper, logistics.AssetAdministrator),
		},
		Urgent:  logistics.Checklist{need(keyAccepted), need(keyCopy)},
		Closing: Closing{logistics.Obliges("000-139"), logistics.List[logistics.Role]{logistics.Requester}},
	}
}
