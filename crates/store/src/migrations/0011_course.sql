-- A request's course after it was handed in: further submissions, the promised days, obstacles, urgency, how complete it was received.

-- A request that came back for completion is handed in again, with a letter and a promise of its own. The first submission stays in its own table.
CREATE TABLE submission_again (
    request_id      TEXT NOT NULL REFERENCES request (id),
    turn            INTEGER NOT NULL CHECK (turn > 1),
    submitted_on    TEXT NOT NULL,
    submitted_at    INTEGER NOT NULL,
    submitted_by    TEXT NOT NULL REFERENCES staff (id),
    earliest_reply  TEXT NOT NULL,
    target_reply    TEXT NOT NULL,
    declaration_id  TEXT NOT NULL,
    override_by     TEXT REFERENCES staff (id),
    override_reason TEXT,
    override_alone  INTEGER NOT NULL DEFAULT 0,
    checklist       TEXT NOT NULL,
    missing         TEXT NOT NULL,
    PRIMARY KEY (request_id, turn)
) STRICT;

CREATE TRIGGER submission_again_no_update BEFORE UPDATE ON submission_again BEGIN SELECT raise(ABORT, 'a submission is frozen'); END;

CREATE VIEW every_submission AS
SELECT request_id, 1 AS turn, submitted_on, submitted_at, submitted_by, earliest_reply, target_reply, declaration_id, override_by, override_reason,
       override_alone, checklist, missing
FROM submission
UNION ALL
SELECT request_id, turn, submitted_on, submitted_at, submitted_by, earliest_reply, target_reply, declaration_id, override_by, override_reason,
       override_alone, checklist, missing
FROM submission_again;

-- The record of a signature is never taken off once the request was handed in over it, the first time or again.
CREATE INDEX submission_declaration ON submission (declaration_id);
CREATE INDEX submission_again_declaration ON submission_again (declaration_id);
CREATE TRIGGER declaration_handed_in_again BEFORE UPDATE ON declaration WHEN old.state = 'signed'
    AND EXISTS (SELECT 1 FROM submission_again s WHERE s.declaration_id = old.id)
BEGIN SELECT raise(ABORT, 'a signed declaration is frozen'); END;

-- The days of the reply as they hold now: written with each submission and moved by an extension, so that lists by date need no history.
CREATE TABLE promise (
    request_id   TEXT PRIMARY KEY REFERENCES request (id),
    turn         INTEGER NOT NULL,
    submitted_on TEXT NOT NULL,
    not_before   TEXT NOT NULL,
    first_target TEXT NOT NULL,
    target       TEXT NOT NULL,
    kept_on      TEXT
) STRICT;

INSERT INTO promise (request_id, turn, submitted_on, not_before, first_target, target)
SELECT request_id, 1, submitted_on, earliest_reply, target_reply, target_reply FROM submission;

CREATE INDEX promise_target ON promise (target) WHERE kept_on IS NULL;
CREATE INDEX promise_not_before ON promise (not_before);

CREATE TABLE extension (
    serial      INTEGER PRIMARY KEY,
    request_id  TEXT NOT NULL REFERENCES request (id),
    turn        INTEGER NOT NULL,
    target_was  TEXT NOT NULL,
    target      TEXT NOT NULL,
    reason      TEXT NOT NULL,
    extended_at INTEGER NOT NULL,
    extended_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;

CREATE INDEX extension_request ON extension (request_id, serial);
CREATE TRIGGER extension_no_update BEFORE UPDATE ON extension BEGIN SELECT raise(ABORT, 'an extension is kept as it was recorded'); END;

-- An obstacle that was cleared stays: the commonest are counted (R53).
CREATE TABLE obstacle (
    serial     INTEGER PRIMARY KEY,
    request_id TEXT NOT NULL REFERENCES request (id),
    kind       TEXT NOT NULL,
    note       TEXT NOT NULL,
    noted_at   INTEGER NOT NULL,
    noted_by   TEXT NOT NULL REFERENCES staff (id),
    cleared_at INTEGER,
    cleared_by TEXT REFERENCES staff (id)
) STRICT;

CREATE UNIQUE INDEX obstacle_standing ON obstacle (request_id, kind) WHERE cleared_at IS NULL;
CREATE INDEX obstacle_request ON obstacle (request_id, serial);
CREATE INDEX obstacle_kind ON obstacle (kind, noted_at);

-- A mark that was lifted stays.
CREATE TABLE urgent (
    serial     INTEGER PRIMARY KEY,
    request_id TEXT NOT NULL REFERENCES request (id),
    reason     TEXT NOT NULL,
    marked_at  INTEGER NOT NULL,
    marked_by  TEXT NOT NULL REFERENCES staff (id),
    lifted_at  INTEGER,
    lifted_by  TEXT REFERENCES staff (id)
) STRICT;

CREATE UNIQUE INDEX urgent_standing ON urgent (request_id) WHERE lifted_at IS NULL;

-- How complete a file was when it was received (R52). A later look of the same receiver at the same submission replaces the earlier one.
CREATE TABLE file_check (
    id          TEXT PRIMARY KEY,
    request_id  TEXT NOT NULL REFERENCES request (id),
    turn        INTEGER NOT NULL,
    receiver    TEXT NOT NULL,
    checked_on  TEXT NOT NULL,
    lacks       TEXT NOT NULL,
    checked_at  INTEGER NOT NULL,
    checked_by  TEXT NOT NULL REFERENCES staff (id),
    replaced_at INTEGER
) STRICT;

CREATE UNIQUE INDEX file_check_standing ON file_check (request_id, turn, receiver) WHERE replaced_at IS NULL;
CREATE INDEX file_check_day ON file_check (checked_on) WHERE replaced_at IS NULL;
