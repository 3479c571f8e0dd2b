-- The second medium (الوسيط الثاني): where verified copies are carried to, another disk than the store's own. One at a time; who chose
-- it stands in the journal. When it was last written lies beside the copies, not here: copying must not change what was copied.
CREATE TABLE backup_medium (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    folder   TEXT NOT NULL,
    set_at   INTEGER NOT NULL,
    set_by   TEXT NOT NULL REFERENCES staff (id)
) STRICT;

-- Each restore (استعادة) this store came out of: papers with numbers of the lost time are in people's hands, and whoever finds one must
-- be able to see why no record answers to it.
CREATE TABLE restoration (
    id          TEXT PRIMARY KEY,
    backup_id   TEXT NOT NULL,
    taken_at    INTEGER NOT NULL,
    restored_at INTEGER NOT NULL,
    restored_by TEXT REFERENCES staff (id),
    lost        TEXT NOT NULL,
    series      TEXT NOT NULL
) STRICT;
