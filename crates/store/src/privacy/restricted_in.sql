WITH touched_request (id) AS (
    SELECT id FROM request WHERE id = :id
    UNION SELECT request_id FROM declaration WHERE id = :id
    UNION SELECT request_id FROM paper WHERE id = :id
    UNION SELECT request_id FROM attachment WHERE id = :id
    UNION SELECT request_id FROM sighting WHERE id = :id
),
touched_person (id) AS (
    SELECT :id
    UNION SELECT r.applicant_id FROM request r JOIN touched_request t ON t.id = r.id
    UNION SELECT r.beneficiary_id FROM request r JOIN touched_request t ON t.id = r.id
    UNION SELECT m.person_id FROM request r JOIN touched_request t ON t.id = r.id
          JOIN membership m ON m.household_id = r.household_id AND m.until IS NULL WHERE :household
    UNION SELECT l.person_id FROM request r JOIN touched_request t ON t.id = r.id
          JOIN prisoner_link l ON l.household_id = r.household_id AND l.ended_at IS NULL WHERE :household
)
SELECT r.person_id FROM restriction r JOIN touched_person p ON p.id = r.person_id WHERE r.lifted_at IS NULL
