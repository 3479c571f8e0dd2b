-- What the office may change by itself, each change a version of its own: nothing is overwritten, and what was signed or printed finds its text again.

CREATE TABLE setting (
    topic          TEXT NOT NULL,
    version        INTEGER NOT NULL,
    body           TEXT NOT NULL,
    effective_from TEXT NOT NULL,
    approved_by    TEXT NOT NULL,
    saved_by       TEXT NOT NULL REFERENCES staff (id),
    saved_at       INTEGER NOT NULL,
    PRIMARY KEY (topic, version)
) STRICT;

-- Policy texts (لوائح وسياسات): every version, and who confirmed having read it.
CREATE TABLE policy (
    id          TEXT NOT NULL,
    version     INTEGER NOT NULL,
    title       TEXT NOT NULL,
    body        TEXT NOT NULL,
    review_on   TEXT,
    withdrawn   INTEGER NOT NULL DEFAULT 0,
    saved_by    TEXT NOT NULL REFERENCES staff (id),
    saved_at    INTEGER NOT NULL,
    PRIMARY KEY (id, version)
) STRICT;

CREATE TABLE policy_reading (
    policy_id TEXT NOT NULL,
    version   INTEGER NOT NULL,
    staff_id  TEXT NOT NULL REFERENCES staff (id),
    read_at   INTEGER NOT NULL,
    PRIMARY KEY (policy_id, version, staff_id),
    FOREIGN KEY (policy_id, version) REFERENCES policy (id, version)
) STRICT;
