-- Requests that are closed to a staff member, to be left out of a count: those of a relative, and those of a household to which a relative belongs
-- or behind which one stands. They are few, so that a count walks an index and looks no person up.
WITH relative (id, entered_in_error) AS (
    SELECT p.id, p.entered_in_error FROM person_closed x CROSS JOIN person p ON p.serial = x.person_serial
    WHERE x.staff_id = :staff AND x.ended_at IS NULL
), closed (id) AS MATERIALIZED (
    SELECT r.id FROM relative t CROSS JOIN request r ON r.applicant_id = t.id
    UNION
    SELECT r.id FROM relative t CROSS JOIN request r ON r.beneficiary_id = t.id
    UNION
    SELECT r.id FROM relative t CROSS JOIN membership m ON m.person_id = t.id AND m.until IS NULL CROSS JOIN request r ON r.household_id = m.household_id
    WHERE t.entered_in_error = 0
    UNION
    SELECT r.id FROM relative t CROSS JOIN prisoner_link k ON k.person_id = t.id AND k.ended_at IS NULL
    CROSS JOIN request r ON r.household_id = k.household_id
    WHERE t.entered_in_error = 0
)
