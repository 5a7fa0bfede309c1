package procurement

import (
	"maps"

	"example.com/logistics"
)

// titles are the titles of the clauses that the documented policies cite.
func titles() logistics.Titles {
	all := logistics.Titles{}
	for _, more := range []logistics.Titles{
		processTitles(),
		requestTitles(),
		orderTitles(),
		cashTitles(),
		acceptanceTitles(),
		storeTitles(),
		canteenTitles(),
		buyersTitles(),
		watchTitles(),
		foodTitles(),
		routesTitles(),
	} {
		maps.Copy(all, more)
	}
	return all
}
