-- Decision letters and how the applicant was told.
-- Who decided, who printed, who told and who took the letter away stand in columns of their own and are never written over.

-- Which kept paper is the letter of which decision; a decision has one letter, printed again as it is.
CREATE TABLE decision_letter (
    paper_id    TEXT PRIMARY KEY REFERENCES paper (id),
    decision_id TEXT NOT NULL UNIQUE REFERENCES decision (id),
    request_id  TEXT NOT NULL REFERENCES request (id),
    -- The last day for objecting as printed; nothing where the office set no period.
    object_until TEXT
) STRICT;

CREATE INDEX decision_letter_request ON decision_letter (request_id);

CREATE TRIGGER decision_letter_no_update BEFORE UPDATE ON decision_letter
BEGIN SELECT raise(ABORT, 'a letter belongs to its decision'); END;

CREATE TABLE call_attempt (
    id            TEXT PRIMARY KEY,
    request_id    TEXT NOT NULL REFERENCES request (id),
    decision_id   TEXT NOT NULL REFERENCES decision (id),
    result        TEXT NOT NULL,
    call_back_on  TEXT,
    note          TEXT NOT NULL,
    tried_at      INTEGER NOT NULL,
    tried_by      TEXT NOT NULL REFERENCES staff (id),
    taken_back_at INTEGER,
    taken_back_by TEXT REFERENCES staff (id)
) STRICT;

CREATE INDEX call_attempt_decision ON call_attempt (decision_id, tried_at);
CREATE INDEX call_attempt_request ON call_attempt (request_id);

CREATE TRIGGER call_attempt_frozen BEFORE UPDATE OF id, request_id, decision_id, result, call_back_on, note, tried_at, tried_by ON call_attempt
BEGIN SELECT raise(ABORT, 'a try is kept as it was recorded'); END;

CREATE TABLE informed (
    id            TEXT PRIMARY KEY,
    request_id    TEXT NOT NULL REFERENCES request (id),
    decision_id   TEXT NOT NULL REFERENCES decision (id),
    told_on       TEXT NOT NULL,
    channel       TEXT NOT NULL,
    told_whom     TEXT NOT NULL,
    told_name     TEXT NOT NULL,
    collected_by  TEXT NOT NULL,
    letter_id     TEXT REFERENCES paper (id),
    note          TEXT NOT NULL,
    early         INTEGER NOT NULL,
    told_at       INTEGER NOT NULL,
    told_by       TEXT NOT NULL REFERENCES staff (id),
    taken_back_at INTEGER,
    taken_back_by TEXT REFERENCES staff (id)
) STRICT;

-- A decision is told once.
CREATE UNIQUE INDEX informed_decision ON informed (decision_id) WHERE taken_back_at IS NULL;
CREATE INDEX informed_request ON informed (request_id);
CREATE INDEX informed_day ON informed (told_on);

CREATE TRIGGER informed_frozen BEFORE UPDATE OF id, request_id, decision_id, told_on, channel, told_whom, told_name, collected_by, note, early,
    told_at, told_by ON informed
BEGIN SELECT raise(ABORT, 'a telling is kept as it was recorded'); END;
