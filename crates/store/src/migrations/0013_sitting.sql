-- The research committee: its members, its sittings with their agendas, who took no part, and what was said of urgent grants.

CREATE TABLE member (
    id       TEXT PRIMARY KEY,
    version  INTEGER NOT NULL,
    name     TEXT NOT NULL,
    title    TEXT NOT NULL,
    since    TEXT NOT NULL,
    until    TEXT,
    saved_at INTEGER NOT NULL,
    saved_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;

CREATE TABLE sitting (
    id                TEXT PRIMARY KEY,
    version           INTEGER NOT NULL,
    number            TEXT NOT NULL UNIQUE,
    held_on           TEXT NOT NULL,
    begins            INTEGER,
    place             TEXT NOT NULL,
    state             TEXT NOT NULL,
    off_day_reason    TEXT,
    quorum            INTEGER,
    called_off_reason TEXT,
    planned_at        INTEGER NOT NULL,
    planned_by        TEXT NOT NULL REFERENCES staff (id),
    opened_at         INTEGER,
    opened_by         TEXT REFERENCES staff (id),
    ended_at          INTEGER,
    ended_by          TEXT REFERENCES staff (id)
) STRICT;

CREATE INDEX sitting_held_on ON sitting (held_on);
CREATE INDEX sitting_state ON sitting (state, held_on);

-- Who of the members was there.
CREATE TABLE attendance (
    sitting_id TEXT NOT NULL REFERENCES sitting (id),
    member_id  TEXT NOT NULL REFERENCES member (id),
    PRIMARY KEY (sitting_id, member_id)
) STRICT;

-- What a sitting hears. An item that left the agenda undecided stays, with the reason.
CREATE TABLE agenda_item (
    sitting_id  TEXT NOT NULL REFERENCES sitting (id),
    request_id  TEXT NOT NULL REFERENCES request (id),
    position    INTEGER NOT NULL,
    why         TEXT NOT NULL,
    decision_id TEXT REFERENCES decision (id),
    added_at    INTEGER NOT NULL,
    added_by    TEXT NOT NULL REFERENCES staff (id),
    left_why    TEXT,
    PRIMARY KEY (sitting_id, request_id)
) STRICT;

CREATE INDEX agenda_item_request ON agenda_item (request_id);
CREATE INDEX agenda_item_decision ON agenda_item (decision_id) WHERE decision_id IS NOT NULL;

-- Members who took no part in one case.
CREATE TABLE recusal (
    sitting_id TEXT NOT NULL REFERENCES sitting (id),
    request_id TEXT NOT NULL REFERENCES request (id),
    member_id  TEXT NOT NULL REFERENCES member (id),
    reason     TEXT NOT NULL,
    at         INTEGER NOT NULL,
    by         TEXT NOT NULL REFERENCES staff (id),
    PRIMARY KEY (sitting_id, request_id, member_id)
) STRICT;

CREATE INDEX recusal_request ON recusal (request_id);

-- What the committee said of a grant that the manager gave as urgent.
CREATE TABLE ratification (
    decision_id TEXT PRIMARY KEY REFERENCES decision (id),
    sitting_id  TEXT NOT NULL REFERENCES sitting (id),
    ratified    INTEGER NOT NULL,
    reason      TEXT NOT NULL,
    at          INTEGER NOT NULL,
    by          TEXT NOT NULL REFERENCES staff (id)
) STRICT;

CREATE INDEX ratification_sitting ON ratification (sitting_id);

CREATE TRIGGER ratification_frozen BEFORE UPDATE ON ratification
BEGIN SELECT raise(ABORT, 'a ratification is kept as it was recorded'); END;

-- Urgent grants wait for the next sitting; a deferred request comes back by its day.
CREATE INDEX decision_urgent ON decision (recorded_at) WHERE sitting_id IS NULL AND taken_back_at IS NULL;

-- Papers of a sitting as they were printed, edition by edition; each sealed with a key of its own. `facts` is what a paper says, for naming
-- what a correction changed.
CREATE TABLE sitting_paper (
    id           TEXT PRIMARY KEY,
    sitting_id   TEXT NOT NULL REFERENCES sitting (id),
    kind         TEXT NOT NULL CHECK (kind IN ('agenda', 'member_sheets', 'minutes')),
    number       TEXT NOT NULL,
    edition      INTEGER NOT NULL,
    sha256       BLOB NOT NULL,
    text_version TEXT NOT NULL,
    facts        TEXT NOT NULL,
    notes        TEXT NOT NULL,
    reason       TEXT NOT NULL,
    made_at      INTEGER NOT NULL,
    made_by      TEXT NOT NULL REFERENCES staff (id),
    sealed       BLOB NOT NULL,
    seal_key     BLOB NOT NULL,
    UNIQUE (sitting_id, kind, edition)
) STRICT;

CREATE TRIGGER sitting_paper_no_update
BEFORE UPDATE OF id, sitting_id, kind, number, edition, sha256, text_version, facts, notes, reason, made_at, made_by, sealed ON sitting_paper
BEGIN SELECT raise(ABORT, 'a printed paper is kept as printed'); END;

-- Where the minutes that the members signed are kept.
CREATE TABLE minutes_signing (
    paper_id    TEXT PRIMARY KEY REFERENCES sitting_paper (id),
    kept_in     TEXT NOT NULL,
    signed_on   TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;
