-- Privacy: notices and consents, wishes of those whose data these are, what is kept how long, what was destroyed, incidents.

CREATE TABLE notice_given (
    person_id TEXT NOT NULL REFERENCES person (id),
    version   TEXT NOT NULL,
    how       TEXT NOT NULL,
    given_at  INTEGER NOT NULL,
    given_by  TEXT NOT NULL REFERENCES staff (id),
    PRIMARY KEY (person_id, given_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
    id           TEXT PRIMARY KEY,
    person_id    TEXT NOT NULL REFERENCES person (id),
    purpose      TEXT NOT NULL,
    text_version TEXT NOT NULL,
    how          TEXT NOT NULL,
    kept_in      TEXT NOT NULL,
    given_at     INTEGER NOT NULL,
    given_by     TEXT NOT NULL REFERENCES staff (id),
    withdrawn_at INTEGER,
    withdrawn_by TEXT REFERENCES staff (id)
) STRICT;
-- One consent to a purpose is in force at a time.
CREATE UNIQUE INDEX consent_in_force ON consent (person_id, purpose) WHERE withdrawn_at IS NULL;

-- What somebody asked about their own data. The row outlives the person's data without its words, as proof that it was answered.
CREATE TABLE subject_request (
    id            TEXT PRIMARY KEY,
    version       INTEGER NOT NULL DEFAULT 1,
    number        TEXT NOT NULL UNIQUE,
    person_id     TEXT NOT NULL,
    kind          TEXT NOT NULL,
    wish          TEXT NOT NULL,
    asked_by      TEXT NOT NULL,
    identity_by   TEXT NOT NULL,
    received_on   TEXT NOT NULL,
    due_on        TEXT NOT NULL,
    extended_why  TEXT,
    opened_at     INTEGER NOT NULL,
    opened_by     TEXT NOT NULL REFERENCES staff (id),
    outcome       TEXT,
    reply         TEXT,
    reply_channel TEXT,
    closed_at     INTEGER,
    closed_by     TEXT REFERENCES staff (id)
) STRICT;
CREATE INDEX subject_request_person ON subject_request (person_id);
CREATE INDEX subject_request_open ON subject_request (due_on) WHERE closed_at IS NULL;

-- A restricted file is not used until the restriction is lifted, or a manager says why it must be.
CREATE TABLE restriction (
    person_id          TEXT NOT NULL,
    since              INTEGER NOT NULL,
    set_by             TEXT NOT NULL REFERENCES staff (id),
    reason             TEXT NOT NULL,
    subject_request_id TEXT REFERENCES subject_request (id),
    lifted_at          INTEGER,
    lifted_by          TEXT REFERENCES staff (id),
    lifted_why         TEXT,
    PRIMARY KEY (person_id, since)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX restriction_now ON restriction (person_id) WHERE lifted_at IS NULL;

-- How long each kind of data is kept: every save is a new version of all rules.
CREATE TABLE retention_rule (
    version  INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    months   INTEGER,
    basis    TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    saved_by TEXT NOT NULL REFERENCES staff (id),
    PRIMARY KEY (version, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE legal_hold (
    id        TEXT PRIMARY KEY,
    kind      TEXT NOT NULL CHECK (kind IN ('person', 'household')),
    record_id TEXT NOT NULL,
    reason    TEXT NOT NULL,
    placed_at INTEGER NOT NULL,
    placed_by TEXT NOT NULL REFERENCES staff (id),
    lifted_at INTEGER,
    lifted_by TEXT REFERENCES staff (id)
) STRICT;
CREATE UNIQUE INDEX legal_hold_now ON legal_hold (kind, record_id) WHERE lifted_at IS NULL;

-- What was destroyed: ids and kinds only, never a word of what it was. A restored backup carries the same out again from these rows.
CREATE TABLE destruction (
    id                 TEXT PRIMARY KEY,
    number             TEXT NOT NULL UNIQUE,
    at                 INTEGER NOT NULL,
    by                 TEXT NOT NULL REFERENCES staff (id),
    ground             TEXT NOT NULL,
    subject_request_id TEXT
) STRICT;
CREATE INDEX destruction_at ON destruction (at);

CREATE TABLE destroyed_record (
    destruction_id TEXT NOT NULL REFERENCES destruction (id),
    kind           TEXT NOT NULL,
    record_id      TEXT NOT NULL,
    PRIMARY KEY (destruction_id, kind, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX destroyed_record_id ON destroyed_record (record_id);

-- The tombstones of journal values: their hash stays in the chain.
CREATE TABLE destroyed_value (
    seq            INTEGER PRIMARY KEY REFERENCES journal (seq),
    destruction_id TEXT NOT NULL REFERENCES destruction (id)
) STRICT;

CREATE TABLE incident (
    id           TEXT PRIMARY KEY,
    version      INTEGER NOT NULL DEFAULT 1,
    number       TEXT NOT NULL UNIQUE,
    known_at     INTEGER NOT NULL,
    happened     TEXT NOT NULL,
    scope        TEXT NOT NULL,
    severity     TEXT NOT NULL,
    opened_at    INTEGER NOT NULL,
    opened_by    TEXT NOT NULL REFERENCES staff (id),
    closed_at    INTEGER,
    closed_by    TEXT REFERENCES staff (id),
    closed_words TEXT
) STRICT;
CREATE INDEX incident_open ON incident (known_at) WHERE closed_at IS NULL;

-- What was done about an incident: authority told, persons told, a measure taken.
CREATE TABLE incident_step (
    incident_id TEXT NOT NULL REFERENCES incident (id),
    turn        INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    done_at     INTEGER NOT NULL,
    words       TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES staff (id),
    PRIMARY KEY (incident_id, turn)
) STRICT, WITHOUT ROWID;

-- Papers of these registers as they were printed; each sealed with a key of its own.
CREATE TABLE register_paper (
    id           TEXT PRIMARY KEY,
    kind         TEXT NOT NULL,
    number       TEXT NOT NULL,
    record_id    TEXT NOT NULL,
    sha256       BLOB NOT NULL,
    text_version TEXT NOT NULL,
    made_at      INTEGER NOT NULL,
    made_by      TEXT NOT NULL REFERENCES staff (id),
    sealed       BLOB NOT NULL,
    seal_key     BLOB NOT NULL
) STRICT;
CREATE INDEX register_paper_record ON register_paper (record_id, made_at);

-- A person's names leave the search index with the row.
CREATE TRIGGER person_search_removed AFTER DELETE ON person WHEN old.entered_in_error = 0 BEGIN
    INSERT INTO person_search (person_search, rowid, search_exact, search_loose)
        VALUES ('delete', old.serial, old.search_exact, old.search_loose);
END;
