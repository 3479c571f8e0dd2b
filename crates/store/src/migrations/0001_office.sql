-- The office itself: who it is, who works there, what was done (the journal), what is being typed (drafts).

CREATE TABLE identity (
    only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
    office_id TEXT NOT NULL
) STRICT;

CREATE TABLE office (
    version   INTEGER PRIMARY KEY,
    settings  TEXT NOT NULL,
    saved_at  INTEGER NOT NULL
) STRICT;

CREATE TABLE office_logo (
    only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
    jpeg      BLOB NOT NULL,
    width     INTEGER NOT NULL,
    height    INTEGER NOT NULL
) STRICT;

CREATE TABLE staff (
    id        TEXT PRIMARY KEY,
    name      TEXT NOT NULL,
    roles     TEXT NOT NULL,
    active    INTEGER NOT NULL DEFAULT 1,
    added_at  INTEGER NOT NULL
) STRICT;

-- Append-only and hash-chained. No name, number or free text stands in it: only which fields, and the hash of their values.
CREATE TABLE journal (
    seq         INTEGER PRIMARY KEY,
    at          INTEGER NOT NULL,
    staff_id    TEXT,
    deed        TEXT NOT NULL,
    record_kind TEXT NOT NULL,
    record_id   TEXT NOT NULL,
    fields      TEXT NOT NULL,
    values_hash BLOB,
    previous    BLOB NOT NULL,
    hash        BLOB NOT NULL
) STRICT;

CREATE INDEX journal_record ON journal (record_id, seq);

CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;

-- Values before and after, apart from the chain, so that lawful destruction can remove them and the chain still verifies.
CREATE TABLE journal_value (
    seq    INTEGER PRIMARY KEY REFERENCES journal (seq),
    salt   BLOB NOT NULL,
    before TEXT,
    after  TEXT
) STRICT;

CREATE TABLE draft (
    id       TEXT PRIMARY KEY,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    screen   TEXT NOT NULL,
    tab      TEXT NOT NULL,
    body     TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    UNIQUE (staff_id, screen, tab)
) STRICT;

-- A deed that was already carried out under this key answers again instead of being done twice.
CREATE TABLE done_key (
    key     TEXT PRIMARY KEY,
    deed    TEXT NOT NULL,
    answer  TEXT NOT NULL,
    done_at INTEGER NOT NULL
) STRICT;

-- Serial numbers of files, requests, declarations and letters: allotted inside the saving transaction, never reused.
CREATE TABLE series (
    name   TEXT NOT NULL,
    year   INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    PRIMARY KEY (name, year)
) STRICT;
