-- Appeals against decisions. None is ever deleted by a deed, and what was said in one stays in the words in which it was brought.

CREATE TABLE appeal (
    id              TEXT PRIMARY KEY,
    version         INTEGER NOT NULL DEFAULT 1,
    number          TEXT NOT NULL UNIQUE,
    request_id      TEXT NOT NULL REFERENCES request (id),
    decision_id     TEXT NOT NULL REFERENCES decision (id),
    received_on     TEXT NOT NULL,
    brought_by      TEXT NOT NULL,
    words           TEXT NOT NULL,
    state           TEXT NOT NULL,
    state_since     INTEGER NOT NULL,
    opened_at       INTEGER NOT NULL,
    opened_by       TEXT NOT NULL REFERENCES staff (id),
    acknowledged_at INTEGER,
    acknowledged_by TEXT REFERENCES staff (id),
    acknowledgement TEXT REFERENCES paper (id),
    examiner        TEXT REFERENCES staff (id),
    alone           INTEGER NOT NULL DEFAULT 0,
    assigned_at     INTEGER,
    assigned_by     TEXT REFERENCES staff (id),
    outcome         TEXT,
    told            TEXT,
    found           TEXT,
    answered_at     INTEGER,
    answered_by     TEXT REFERENCES staff (id),
    letter          TEXT REFERENCES paper (id),
    told_how        TEXT,
    closed_at       INTEGER,
    closed_by       TEXT REFERENCES staff (id)
) STRICT;

-- One at a time: what is brought while one is open belongs to that one.
CREATE UNIQUE INDEX appeal_open ON appeal (decision_id) WHERE closed_at IS NULL;
CREATE INDEX appeal_request ON appeal (request_id, opened_at);
CREATE INDEX appeal_waiting ON appeal (received_on, id) WHERE closed_at IS NULL;
CREATE INDEX appeal_closed ON appeal (closed_at) WHERE closed_at IS NOT NULL;

CREATE TRIGGER appeal_frozen BEFORE UPDATE OF id, number, request_id, decision_id, received_on, brought_by, words, opened_at, opened_by ON appeal
BEGIN SELECT raise(ABORT, 'an appeal is kept as it was brought'); END;
CREATE TRIGGER appeal_answer_frozen BEFORE UPDATE OF outcome, told, found, answered_at, answered_by ON appeal WHEN old.answered_at IS NOT NULL
BEGIN SELECT raise(ABORT, 'an answer is kept as it was given'); END;
