-- Papers as they were printed, declarations with what they cover, and scans beside the store.

-- Each paper's bytes are sealed with a key of its own: destroying the key destroys the paper, renewing the data key touches no paper.
CREATE TABLE paper (
    id           TEXT PRIMARY KEY,
    kind         TEXT NOT NULL,
    number       TEXT NOT NULL,
    request_id   TEXT NOT NULL REFERENCES request (id),
    sha256       BLOB NOT NULL,
    text_version TEXT NOT NULL,
    made_at      INTEGER NOT NULL,
    made_by      TEXT NOT NULL REFERENCES staff (id),
    sealed       BLOB NOT NULL,
    seal_key     BLOB NOT NULL
) STRICT;

CREATE INDEX paper_request ON paper (request_id, made_at);

CREATE TRIGGER paper_no_update BEFORE UPDATE OF id, kind, number, request_id, sha256, text_version, made_at, made_by, sealed ON paper
BEGIN SELECT raise(ABORT, 'a printed paper is kept as printed'); END;

CREATE TABLE declaration (
    id             TEXT PRIMARY KEY,
    number         TEXT NOT NULL UNIQUE,
    request_id     TEXT NOT NULL REFERENCES request (id),
    declarant_id   TEXT NOT NULL REFERENCES person (id),
    form_version   TEXT NOT NULL,
    form_sha256    BLOB NOT NULL,
    snapshot       TEXT NOT NULL,
    sha256         BLOB NOT NULL,
    signing        TEXT NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('unsigned', 'signed', 'superseded')),
    printed_at     INTEGER NOT NULL,
    printed_by     TEXT NOT NULL REFERENCES staff (id),
    paper_id       TEXT NOT NULL REFERENCES paper (id),
    signed_at      INTEGER,
    witnessed_by   TEXT REFERENCES staff (id),
    kept_in        TEXT,
    picture_sha256 BLOB,
    binding_sha256 BLOB
) STRICT;

CREATE INDEX declaration_request ON declaration (request_id, printed_at);
-- One sheet at a time waits for its signature.
CREATE UNIQUE INDEX declaration_unsigned ON declaration (request_id) WHERE state = 'unsigned';

CREATE TRIGGER declaration_frozen BEFORE UPDATE ON declaration WHEN old.state = 'signed'
BEGIN SELECT raise(ABORT, 'a signed declaration is frozen'); END;
CREATE TRIGGER declaration_content_frozen BEFORE UPDATE OF number, request_id, declarant_id, form_version, form_sha256, snapshot, sha256, signing, printed_at, printed_by ON declaration
BEGIN SELECT raise(ABORT, 'what was printed is kept as printed'); END;

-- `file` is the name of the sealed file beside the store, `seal_key` the key it is sealed with; both die with the row's key.
CREATE TABLE attachment (
    id             TEXT PRIMARY KEY,
    request_id     TEXT NOT NULL REFERENCES request (id),
    paper          TEXT,
    declaration_id TEXT REFERENCES declaration (id),
    media          TEXT NOT NULL,
    bytes          INTEGER NOT NULL,
    pages          INTEGER NOT NULL,
    sha256         BLOB NOT NULL,
    file           TEXT NOT NULL UNIQUE,
    seal_key       BLOB NOT NULL,
    display_name   TEXT NOT NULL,
    added_at       INTEGER NOT NULL,
    added_by       TEXT NOT NULL REFERENCES staff (id),
    error_at       INTEGER,
    error_by       TEXT REFERENCES staff (id),
    CHECK ((paper IS NULL) <> (declaration_id IS NULL))
) STRICT;

CREATE INDEX attachment_request ON attachment (request_id, added_at);
