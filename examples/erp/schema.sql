-- What was asked, what was decided and what stands. Nothing here is ever changed or taken out: a record that was wrong is
-- followed by another. What a person did stands on the decision that let it stand, so that neither is there without the other.

CREATE TABLE policies (
	fingerprint TEXT PRIMARY KEY, -- SHA-256 of the text
	kind        TEXT NOT NULL,    -- approval or supplier
	edition     TEXT NOT NULL,
	text        TEXT NOT NULL     -- JSON
) STRICT;

CREATE TABLE requests (
	key      TEXT PRIMARY KEY, -- the client's Idempotency-Key
	target   TEXT NOT NULL,    -- what it was posted to
	body     TEXT NOT NULL,    -- SHA-256 of what was posted
	recorded TEXT NOT NULL
) STRICT;

CREATE TABLE decisions (
	seq      INTEGER PRIMARY KEY,
	request  TEXT NOT NULL REFERENCES requests (key),
	question TEXT NOT NULL,
	act      TEXT NOT NULL, -- the act that was to be allowed; empty where a fact was noted
	subject  TEXT NOT NULL, -- number of the paper, or supplier and month
	policy   TEXT NOT NULL REFERENCES policies (fingerprint),
	edition  TEXT NOT NULL,
	facts    TEXT NOT NULL, -- JSON, as the library was asked
	answer   TEXT NOT NULL, -- JSON
	verdict  TEXT NOT NULL,
	clauses  TEXT NOT NULL, -- JSON
	recorded TEXT NOT NULL,
	hash     TEXT NOT NULL UNIQUE -- SHA-256 of this row and the hash of the one before it
) STRICT;

CREATE INDEX decisions_by_request ON decisions (request);
CREATE INDEX decisions_by_subject ON decisions (subject);

CREATE TABLE requisitions (
	number    TEXT PRIMARY KEY,
	requester TEXT NOT NULL,
	category  TEXT NOT NULL,
	day       TEXT NOT NULL,
	body      TEXT NOT NULL, -- JSON, as everywhere below
	decision  INTEGER NOT NULL REFERENCES decisions (seq)
) STRICT;

CREATE INDEX requisitions_by_requester ON requisitions (requester, category, day);

CREATE TABLE quotes (
	requisition TEXT NOT NULL REFERENCES requisitions (number),
	supplier    TEXT NOT NULL,
	body        TEXT NOT NULL,
	decision    INTEGER NOT NULL REFERENCES decisions (seq),
	PRIMARY KEY (requisition, supplier)
) STRICT;

CREATE TABLE signatures (
	paper    TEXT NOT NULL CHECK (paper IN ('requisition', 'price-file', 'order')),
	number   TEXT NOT NULL,
	act      TEXT NOT NULL,
	body     TEXT NOT NULL,
	decision INTEGER NOT NULL UNIQUE REFERENCES decisions (seq),
	PRIMARY KEY (paper, number, act) -- an act is done once
) STRICT;

CREATE TABLE orders (
	number      TEXT PRIMARY KEY,
	requisition TEXT NOT NULL UNIQUE REFERENCES requisitions (number),
	supplier    TEXT NOT NULL,
	body        TEXT NOT NULL,
	decision    INTEGER NOT NULL REFERENCES decisions (seq)
) STRICT;

CREATE INDEX orders_by_supplier ON orders (supplier);

CREATE TABLE deliveries (
	receipt     TEXT PRIMARY KEY,
	order_number TEXT NOT NULL REFERENCES orders (number),
	body        TEXT NOT NULL,
	decision    INTEGER NOT NULL UNIQUE REFERENCES decisions (seq)
) STRICT;

CREATE INDEX deliveries_by_order ON deliveries (order_number);

CREATE TRIGGER policies_no_update BEFORE UPDATE ON policies BEGIN SELECT RAISE(ABORT, 'policies are only added to'); END;
CREATE TRIGGER policies_no_delete BEFORE DELETE ON policies BEGIN SELECT RAISE(ABORT, 'policies are only added to'); END;
CREATE TRIGGER requests_no_update BEFORE UPDATE ON requests BEGIN SELECT RAISE(ABORT, 'requests are only added to'); END;
CREATE TRIGGER requests_no_delete BEFORE DELETE ON requests BEGIN SELECT RAISE(ABORT, 'requests are only added to'); END;
CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are only added to'); END;
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are only added to'); END;
-- A row that is put in another's place would be deleted without a word.
CREATE TRIGGER decisions_no_replace BEFORE INSERT ON decisions WHEN EXISTS (SELECT 1 FROM decisions WHERE seq >= NEW.seq OR hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'decisions are only added to'); END;
CREATE TRIGGER requisitions_no_update BEFORE UPDATE ON requisitions BEGIN SELECT RAISE(ABORT, 'requisitions are only added to'); END;
CREATE TRIGGER requisitions_no_delete BEFORE DELETE ON requisitions BEGIN SELECT RAISE(ABORT, 'requisitions are only added to'); END;
CREATE TRIGGER quotes_no_update BEFORE UPDATE ON quotes BEGIN SELECT RAISE(ABORT, 'quotes are only added to'); END;
CREATE TRIGGER quotes_no_delete BEFORE DELETE ON quotes BEGIN SELECT RAISE(ABORT, 'quotes are only added to'); END;
CREATE TRIGGER signatures_no_update BEFORE UPDATE ON signatures BEGIN SELECT RAISE(ABORT, 'signatures are only added to'); END;
CREATE TRIGGER signatures_no_delete BEFORE DELETE ON signatures BEGIN SELECT RAISE(ABORT, 'signatures are only added to'); END;
CREATE TRIGGER orders_no_update BEFORE UPDATE ON orders BEGIN SELECT RAISE(ABORT, 'orders are only added to'); END;
CREATE TRIGGER orders_no_delete BEFORE DELETE ON orders BEGIN SELECT RAISE(ABORT, 'orders are only added to'); END;
CREATE TRIGGER deliveries_no_update BEFORE UPDATE ON deliveries BEGIN SELECT RAISE(ABORT, 'deliveries are only added to'); END;
CREATE TRIGGER deliveries_no_delete BEFORE DELETE ON deliveries BEGIN SELECT RAISE(ABORT, 'deliveries are only added to'); END;
