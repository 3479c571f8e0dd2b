-- First which ones, by the index over states; only then what a list shows of them.
WITH back (id) AS (
    SELECT r.id FROM urgent u JOIN request r ON r.id = u.request_id
    WHERE u.lifted_at IS NULL AND r.state = 'returned_for_completion'
    UNION
    SELECT id FROM (SELECT id FROM request WHERE state = 'returned_for_completion' ORDER BY state_since, id LIMIT :limit)
)
SELECT r.id, r.version, r.number, r.kind, r.catalogue_version, r.state, r.state_since, r.household_id, h.file_number, h.district, h.city,
       r.applicant_id, r.beneficiary_id, p.first, p.father, p.grandfather, p.family, a.researcher_id, a.assigned_at,
       NULL AS visit_on, NULL AS asked_at, NULL AS answered_at, 0 AS begun,
       EXISTS (SELECT 1 FROM urgent u WHERE u.request_id = r.id AND u.lifted_at IS NULL) AS urgent
FROM back
JOIN request r ON r.id = back.id
JOIN household h ON h.id = r.household_id
JOIN person p ON p.id = r.applicant_id
JOIN person b ON b.id = r.beneficiary_id
LEFT JOIN assignment a ON a.request_id = r.id AND a.ended_at IS NULL
WHERE NOT EXISTS (SELECT 1 FROM person_closed c WHERE c.staff_id = :staff AND c.ended_at IS NULL
                  AND (c.person_serial IN (p.serial, b.serial)
                       OR c.person_serial IN (SELECT k.serial FROM membership m JOIN person k ON k.id = m.person_id
                                              WHERE m.household_id = r.household_id AND m.until IS NULL)
                       OR c.person_serial IN (SELECT k.serial FROM prisoner_link l JOIN person k ON k.id = l.person_id
                                              WHERE l.household_id = r.household_id AND l.ended_at IS NULL)))
ORDER BY urgent DESC, r.state_since, r.id
LIMIT :limit
