-- Staff who change or leave, signed checkpoints of the journal, and reading the journal by person, deed and day.

ALTER TABLE staff ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE staff ADD COLUMN closed_at INTEGER;

-- A leave that the only manager gave for what that same manager had entered: allowed, and visible for good.
ALTER TABLE submission ADD COLUMN override_alone INTEGER NOT NULL DEFAULT 0;

-- Somebody who could open the files has left and the data key was not renewed yet.
CREATE TABLE key_renewal_due (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    since    INTEGER NOT NULL
) STRICT;

-- The office's signing key: the private half sealed under the data key.
CREATE TABLE checkpoint_key (
    only_row   INTEGER PRIMARY KEY CHECK (only_row = 1),
    public_key BLOB NOT NULL,
    sealed     BLOB NOT NULL,
    made_at    INTEGER NOT NULL
) STRICT;

-- Digests of the journal that left the machine. They stay when rows of the journal are taken away with a database tool.
CREATE TABLE checkpoint (
    seq       INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    hash      BLOB NOT NULL,
    signature BLOB NOT NULL,
    made_for  TEXT NOT NULL,
    PRIMARY KEY (seq, at, made_for)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT raise(ABORT, 'a checkpoint is final'); END;
CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT raise(ABORT, 'a checkpoint is final'); END;

-- Set by a check that found the chain broken, taken away by one that found it whole.
CREATE TABLE chain_alarm (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    seq      INTEGER NOT NULL,
    found_at INTEGER NOT NULL
) STRICT;

CREATE INDEX journal_at ON journal (at);
CREATE INDEX journal_staff_at ON journal (staff_id, at);
CREATE INDEX journal_deed ON journal (deed, at);
