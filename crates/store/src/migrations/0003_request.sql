-- Requests: what kinds of support there are, who asks for what, which originals were seen, how a request was handed in.

CREATE TABLE catalogue (
    version  INTEGER PRIMARY KEY,
    body     TEXT NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT;

-- Answers, the capacity's paper and a withdrawal are JSON: always read and written as a whole, never searched.
CREATE TABLE request (
    id                TEXT PRIMARY KEY,
    version           INTEGER NOT NULL,
    number            TEXT NOT NULL UNIQUE,
    digits            TEXT NOT NULL,
    serial_digits     TEXT NOT NULL,
    household_id      TEXT NOT NULL REFERENCES household (id),
    applicant_id      TEXT NOT NULL REFERENCES person (id),
    beneficiary_id    TEXT NOT NULL REFERENCES person (id),
    capacity          TEXT NOT NULL,
    capacity_paper    TEXT,
    kind              TEXT NOT NULL,
    catalogue_version INTEGER NOT NULL REFERENCES catalogue (version),
    state             TEXT NOT NULL,
    state_since       INTEGER NOT NULL,
    opened_at         INTEGER NOT NULL,
    opened_by         TEXT NOT NULL REFERENCES staff (id),
    despite_open      TEXT,
    answers           TEXT NOT NULL,
    explained_at      INTEGER,
    explained_by      TEXT REFERENCES staff (id),
    withdrawn         TEXT
) STRICT;

CREATE INDEX request_household ON request (household_id, opened_at);
CREATE INDEX request_applicant ON request (applicant_id);
CREATE INDEX request_beneficiary ON request (beneficiary_id);
CREATE INDEX request_state ON request (state, state_since);
CREATE INDEX request_opened ON request (opened_at);
CREATE INDEX request_digits ON request (digits);
CREATE INDEX request_serial_digits ON request (serial_digits);

-- One row for each look at an original. Rows entered in error stay.
CREATE TABLE sighting (
    id          TEXT PRIMARY KEY,
    request_id  TEXT NOT NULL REFERENCES request (id),
    turn        INTEGER NOT NULL,
    paper       TEXT NOT NULL,
    outcome     TEXT NOT NULL,
    seen_at     INTEGER NOT NULL,
    seen_by     TEXT NOT NULL REFERENCES staff (id),
    reused_from TEXT REFERENCES sighting (id),
    recorded_at INTEGER NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES staff (id),
    error_at    INTEGER,
    error_by    TEXT REFERENCES staff (id),
    UNIQUE (request_id, turn)
) STRICT;

-- What was judged on the day of submission; papers that expire later do not change it (R06).
CREATE TABLE submission (
    request_id      TEXT PRIMARY KEY REFERENCES request (id),
    submitted_on    TEXT NOT NULL,
    submitted_at    INTEGER NOT NULL,
    submitted_by    TEXT NOT NULL REFERENCES staff (id),
    earliest_reply  TEXT NOT NULL,
    target_reply    TEXT NOT NULL,
    declaration_id  TEXT NOT NULL,
    override_by     TEXT REFERENCES staff (id),
    override_reason TEXT,
    checklist       TEXT NOT NULL,
    missing         TEXT NOT NULL
) STRICT;

CREATE TRIGGER submission_no_update BEFORE UPDATE ON submission BEGIN SELECT raise(ABORT, 'a submission is frozen'); END;
