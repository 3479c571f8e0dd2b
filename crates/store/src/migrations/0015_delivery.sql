-- What was granted as a schedule, and what was delivered.

-- `done` follows from deliveries and ends: nothing more is to be given. It is kept so that the list of what is due reads only what is due.
CREATE TABLE instalment (
    request_id  TEXT NOT NULL REFERENCES request (id),
    place       INTEGER NOT NULL CHECK (place > 0),
    decision_id TEXT NOT NULL REFERENCES decision (id),
    due_on      TEXT NOT NULL,
    amount      INTEGER CHECK (amount >= 0),
    quantity    TEXT,
    moved_why   TEXT,
    ended_why   TEXT,
    ended_at    INTEGER,
    ended_by    TEXT REFERENCES staff (id),
    done        INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (request_id, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX instalment_due ON instalment (due_on, request_id, place) WHERE done = 0;
CREATE INDEX instalment_decision ON instalment (decision_id);

-- What was granted stays as the committee said it; only its day may be changed and its end noted.
CREATE TRIGGER instalment_frozen BEFORE UPDATE OF request_id, place, decision_id, amount, quantity ON instalment
BEGIN SELECT raise(ABORT, 'an instalment is as it was granted'); END;

CREATE TABLE delivery (
    id             TEXT PRIMARY KEY,
    request_id     TEXT NOT NULL REFERENCES request (id),
    place          INTEGER NOT NULL,
    number         TEXT NOT NULL UNIQUE,
    amount         INTEGER CHECK (amount >= 0),
    count          INTEGER CHECK (count >= 0),
    recipient      TEXT NOT NULL,
    given_on       TEXT NOT NULL,
    recorded_at    INTEGER NOT NULL,
    recorded_by    TEXT NOT NULL REFERENCES staff (id),
    receipt_id     TEXT REFERENCES paper (id),
    kept_in        TEXT,
    signed_at      INTEGER,
    signed_by      TEXT REFERENCES staff (id),
    taken_back_why TEXT,
    taken_back_at  INTEGER,
    taken_back_by  TEXT REFERENCES staff (id),
    FOREIGN KEY (request_id, place) REFERENCES instalment (request_id, place)
) STRICT;

CREATE INDEX delivery_request ON delivery (request_id, place);
CREATE INDEX delivery_receipt ON delivery (receipt_id) WHERE receipt_id IS NOT NULL;

CREATE TRIGGER delivery_frozen BEFORE UPDATE OF id, request_id, place, number, amount, count, recipient, given_on, recorded_at, recorded_by ON delivery
BEGIN SELECT raise(ABORT, 'a delivery is kept as it was recorded'); END;
