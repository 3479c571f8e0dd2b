-- The social study: who studies a request, what was found, visits at home, and what it was sent back for.

-- Who has a request now has no end; those before stay known.
CREATE TABLE assignment (
    request_id    TEXT NOT NULL REFERENCES request (id),
    researcher_id TEXT NOT NULL REFERENCES staff (id),
    assigned_at   INTEGER NOT NULL,
    assigned_by   TEXT NOT NULL REFERENCES staff (id),
    ended_at      INTEGER,
    ended_by      TEXT REFERENCES staff (id)
) STRICT;

CREATE UNIQUE INDEX assignment_current ON assignment (request_id) WHERE ended_at IS NULL;
CREATE INDEX assignment_request ON assignment (request_id, assigned_at);
CREATE INDEX assignment_researcher ON assignment (researcher_id) WHERE ended_at IS NULL;

-- What was found is JSON: always read and written as a whole, never searched. One study for each turn of a request.
CREATE TABLE study (
    id          TEXT PRIMARY KEY,
    request_id  TEXT NOT NULL REFERENCES request (id),
    turn        INTEGER NOT NULL,
    version     INTEGER NOT NULL,
    body        TEXT NOT NULL,
    begun_at    INTEGER NOT NULL,
    begun_by    TEXT NOT NULL REFERENCES staff (id),
    saved_at    INTEGER NOT NULL,
    saved_by    TEXT NOT NULL REFERENCES staff (id),
    finished_at INTEGER,
    finished_by TEXT REFERENCES staff (id),
    UNIQUE (request_id, turn)
) STRICT;

CREATE TRIGGER study_frozen BEFORE UPDATE OF id, request_id, turn, body, begun_at, begun_by ON study WHEN old.finished_at IS NOT NULL
BEGIN SELECT raise(ABORT, 'a finished study is kept as it was'); END;

CREATE TABLE home_visit (
    id          TEXT PRIMARY KEY,
    request_id  TEXT NOT NULL REFERENCES request (id),
    visitor_id  TEXT NOT NULL REFERENCES staff (id),
    planned_for TEXT NOT NULL,
    district    TEXT NOT NULL,
    note        TEXT NOT NULL,
    place       INTEGER NOT NULL DEFAULT 0,
    planned_at  INTEGER NOT NULL,
    planned_by  TEXT NOT NULL REFERENCES staff (id),
    outcome     TEXT,
    happened_on TEXT,
    seen        TEXT,
    recorded_at INTEGER,
    recorded_by TEXT REFERENCES staff (id)
) STRICT;

CREATE INDEX home_visit_request ON home_visit (request_id, planned_for);
CREATE INDEX home_visit_waiting ON home_visit (planned_for, visitor_id) WHERE outcome IS NULL;

CREATE TABLE completion (
    id          TEXT PRIMARY KEY,
    request_id  TEXT NOT NULL REFERENCES request (id),
    items       TEXT NOT NULL,
    note        TEXT NOT NULL,
    asked_at    INTEGER NOT NULL,
    asked_by    TEXT NOT NULL REFERENCES staff (id),
    answered_at INTEGER,
    answered_by TEXT REFERENCES staff (id)
) STRICT;

CREATE INDEX completion_request ON completion (request_id, asked_at);
CREATE UNIQUE INDEX completion_open ON completion (request_id) WHERE answered_at IS NULL;

CREATE TRIGGER completion_frozen BEFORE UPDATE OF id, request_id, items, note, asked_at, asked_by ON completion
BEGIN SELECT raise(ABORT, 'what was asked stays as it was asked'); END;
