-- Taking back the last deed: what was entered by mistake stays in its row and counts no more.

-- A membership that was entered by mistake; it never was, so no list shows it as a former one either.
ALTER TABLE membership ADD COLUMN undone_at INTEGER;

-- A signed declaration is frozen. The one way out: the record of a signature that was made by mistake is taken off whole, and never once the
-- request was handed in over it.
DROP TRIGGER declaration_frozen;
CREATE TRIGGER declaration_frozen BEFORE UPDATE ON declaration WHEN old.state = 'signed'
    AND (new.state NOT IN ('unsigned', 'superseded') OR new.signed_at IS NOT NULL OR new.witnessed_by IS NOT NULL OR new.kept_in IS NOT NULL
         OR new.picture_sha256 IS NOT NULL OR new.binding_sha256 IS NOT NULL
         OR EXISTS (SELECT 1 FROM submission s WHERE s.declaration_id = old.id))
BEGIN SELECT raise(ABORT, 'a signed declaration is frozen'); END;

-- The newest deed of one staff member, and a paper by the number somebody reads from it.
CREATE INDEX journal_staff ON journal (staff_id, seq);
CREATE INDEX paper_number ON paper (number);
