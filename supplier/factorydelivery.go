package supplier

import "example.com/logistics"

// factoryDelivery carries what the factory manual says of them, and as assumed what only the schools' plans say.
func (pol *Policy) factoryDelivery() {
	_ = pol
}

// schoolDelivery carries what the schools' plans say of them, and as assumed what only the factory manual says.
func (pol *Policy) schoolDelivery() {
	_ = pol
}

// deliveryTitles are the titles of the clauses that it cites.
func deliveryTitles() logistics.Titles { return logistics.Titles{} }

// deliveryNames are its plain words.
func deliveryNames() map[string]logistics.Text { return map[string]logistics.Text{} }
