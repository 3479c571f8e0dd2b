-- People and households. Two search keys per name and the digits of every number are made in `domain` and kept beside the data.

-- `serial` is the row's place for the search index; records are named by `id` alone.
CREATE TABLE person (
    serial           INTEGER PRIMARY KEY,
    id               TEXT NOT NULL UNIQUE,
    version          INTEGER NOT NULL DEFAULT 1,
    first            TEXT NOT NULL,
    father           TEXT NOT NULL,
    grandfather      TEXT NOT NULL,
    family           TEXT NOT NULL,
    search_exact     TEXT NOT NULL,
    search_loose     TEXT NOT NULL,
    sex              TEXT,
    nationality      TEXT NOT NULL,
    marital          TEXT,
    living           INTEGER NOT NULL,
    national_id      TEXT,
    birth            TEXT,
    birth_day        TEXT,
    category         TEXT,
    needs            TEXT NOT NULL,
    other_documents  TEXT NOT NULL,
    phones           TEXT NOT NULL,
    accounts         TEXT NOT NULL,
    prison           TEXT,
    completed_on     TEXT,
    completed_by     TEXT REFERENCES staff (id),
    archived         INTEGER NOT NULL DEFAULT 0,
    entered_in_error INTEGER NOT NULL DEFAULT 0,
    registered_at    INTEGER NOT NULL
) STRICT;

-- A number belongs to one person; a record entered in error gives it free again.
CREATE UNIQUE INDEX person_national_id ON person (national_id) WHERE entered_in_error = 0 AND national_id IS NOT NULL;
CREATE INDEX person_birth_day ON person (birth_day);
CREATE INDEX person_initial ON person (registered_at) WHERE completed_on IS NULL AND archived = 0 AND entered_in_error = 0;

-- Tokens are made in `domain` and hold only letters and digits, so the plainest tokenizer is the right one.
CREATE VIRTUAL TABLE person_search USING fts5 (
    search_exact, search_loose,
    content = 'person', content_rowid = 'serial',
    prefix = '1 2 3', detail = 'column', columnsize = 0, tokenize = 'ascii'
);
INSERT INTO person_search (person_search, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER person_search_added AFTER INSERT ON person WHEN new.entered_in_error = 0 BEGIN
    INSERT INTO person_search (rowid, search_exact, search_loose) VALUES (new.serial, new.search_exact, new.search_loose);
END;
CREATE TRIGGER person_search_changed AFTER UPDATE OF search_exact, search_loose, entered_in_error ON person
WHEN (old.search_exact, old.search_loose, old.entered_in_error) IS NOT (new.search_exact, new.search_loose, new.entered_in_error) BEGIN
    INSERT INTO person_search (person_search, rowid, search_exact, search_loose)
        SELECT 'delete', old.serial, old.search_exact, old.search_loose WHERE old.entered_in_error = 0;
    INSERT INTO person_search (rowid, search_exact, search_loose)
        SELECT new.serial, new.search_exact, new.search_loose WHERE new.entered_in_error = 0;
END;

-- Every number somebody may be found by, forwards and (for the last digits) backwards.
CREATE TABLE number_key (
    kind          TEXT NOT NULL,
    key           TEXT NOT NULL,
    person_serial INTEGER NOT NULL REFERENCES person (serial),
    PRIMARY KEY (kind, key, person_serial)
) STRICT, WITHOUT ROWID;
CREATE INDEX number_key_person ON number_key (person_serial);

-- Numbers a person had before: a resident's, after he became a citizen.
CREATE TABLE earlier_id (
    person_serial INTEGER NOT NULL REFERENCES person (serial),
    number        TEXT NOT NULL,
    replaced_at   INTEGER NOT NULL,
    PRIMARY KEY (person_serial, number)
) STRICT, WITHOUT ROWID;

-- A staff member's relatives: their files are closed to that staff member.
CREATE TABLE person_closed (
    person_serial INTEGER NOT NULL REFERENCES person (serial),
    staff_id      TEXT NOT NULL REFERENCES staff (id),
    closed_at     INTEGER NOT NULL,
    ended_at      INTEGER,
    PRIMARY KEY (person_serial, staff_id)
) STRICT, WITHOUT ROWID;

-- The verdict on two records that look alike; `other_id` is empty when the second was never saved because it was the same person.
CREATE TABLE duplicate_verdict (
    id         TEXT PRIMARY KEY,
    person_id  TEXT NOT NULL REFERENCES person (id),
    other_id   TEXT REFERENCES person (id),
    verdict    TEXT NOT NULL CHECK (verdict IN ('same_person', 'other_person')),
    score      INTEGER NOT NULL,
    reason     TEXT NOT NULL,
    staff_id   TEXT NOT NULL REFERENCES staff (id),
    at         INTEGER NOT NULL
) STRICT;
CREATE INDEX duplicate_verdict_person ON duplicate_verdict (person_id);
CREATE INDEX duplicate_verdict_other ON duplicate_verdict (other_id);

CREATE TABLE household (
    id          TEXT PRIMARY KEY,
    version     INTEGER NOT NULL DEFAULT 1,
    file_number TEXT NOT NULL UNIQUE,
    described   TEXT NOT NULL,
    short       TEXT NOT NULL,
    building    TEXT NOT NULL,
    street      TEXT NOT NULL,
    district    TEXT NOT NULL,
    city        TEXT NOT NULL,
    postal      TEXT NOT NULL,
    additional  TEXT NOT NULL,
    unit        TEXT NOT NULL,
    opened_at   INTEGER NOT NULL
) STRICT;

CREATE TABLE membership (
    household_id      TEXT NOT NULL REFERENCES household (id),
    person_id         TEXT NOT NULL REFERENCES person (id),
    role              TEXT NOT NULL,
    since             TEXT NOT NULL,
    until             TEXT,
    may_receive_money INTEGER NOT NULL,
    added_at          INTEGER NOT NULL
) STRICT;
CREATE INDEX membership_household ON membership (household_id);
-- One address at a time.
CREATE UNIQUE INDEX membership_current ON membership (person_id) WHERE until IS NULL;

-- Behind the fence: which prisoner stands behind which household.
CREATE TABLE prisoner_link (
    household_id TEXT NOT NULL REFERENCES household (id),
    person_id    TEXT NOT NULL REFERENCES person (id),
    relation     TEXT NOT NULL,
    linked_at    INTEGER NOT NULL,
    ended_at     INTEGER
) STRICT;
CREATE UNIQUE INDEX prisoner_link_current ON prisoner_link (household_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX prisoner_link_person ON prisoner_link (person_id);

CREATE TABLE kinship (
    from_id  TEXT NOT NULL REFERENCES person (id),
    to_id    TEXT NOT NULL REFERENCES person (id),
    kind     TEXT NOT NULL,
    set_at   INTEGER NOT NULL,
    ended_at INTEGER,
    PRIMARY KEY (from_id, to_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX kinship_to ON kinship (to_id);
