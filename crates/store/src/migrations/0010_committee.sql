-- Decisions on requests; read by reply, service and appeal. A decision is never changed: a deferred request gets another one later.

CREATE TABLE decision (
    id              TEXT PRIMARY KEY,
    request_id      TEXT NOT NULL REFERENCES request (id),
    sitting_id      TEXT,
    verdict         TEXT NOT NULL,
    granted         TEXT,
    deferred_until  TEXT,
    returned        TEXT NOT NULL,
    reason_told     TEXT NOT NULL,
    reason_internal TEXT NOT NULL,
    votes           TEXT,
    decided_on      TEXT NOT NULL,
    recorded_at     INTEGER NOT NULL,
    recorded_by     TEXT NOT NULL REFERENCES staff (id),
    alone           INTEGER NOT NULL DEFAULT 0,
    taken_back_at   INTEGER,
    taken_back_by   TEXT REFERENCES staff (id)
) STRICT;

CREATE INDEX decision_request ON decision (request_id, recorded_at);
CREATE INDEX decision_sitting ON decision (sitting_id) WHERE sitting_id IS NOT NULL;

CREATE TRIGGER decision_frozen BEFORE UPDATE OF id, request_id, sitting_id, verdict, granted, deferred_until, returned, reason_told, reason_internal,
    votes, decided_on, recorded_at, recorded_by, alone ON decision
BEGIN SELECT raise(ABORT, 'a decision is kept as it was recorded'); END;
