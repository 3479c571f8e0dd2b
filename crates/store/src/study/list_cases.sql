SELECT r.id, r.version, r.number, r.kind, r.catalogue_version, r.state, r.state_since, r.household_id, h.file_number, h.district, h.city,
       r.applicant_id, r.beneficiary_id, p.first, p.father, p.grandfather, p.family, a.researcher_id, a.assigned_at,
       (SELECT min(v.planned_for) FROM home_visit v WHERE v.request_id = r.id AND v.outcome IS NULL) AS visit_on,
       (SELECT max(c.asked_at) FROM completion c WHERE c.request_id = r.id) AS asked_at,
       (SELECT max(c.answered_at) FROM completion c WHERE c.request_id = r.id) AS answered_at,
       EXISTS (SELECT 1 FROM study s WHERE s.request_id = r.id) AS begun,
       EXISTS (SELECT 1 FROM urgent u WHERE u.request_id = r.id AND u.lifted_at IS NULL) AS urgent
FROM request r
JOIN assignment a ON a.request_id = r.id AND a.ended_at IS NULL
JOIN household h ON h.id = r.household_id
JOIN person p ON p.id = r.applicant_id
JOIN person b ON b.id = r.beneficiary_id
WHERE r.state IN ('with_researcher', 'returned_for_completion') AND (:researcher IS NULL OR a.researcher_id = :researcher)
  AND NOT EXISTS (SELECT 1 FROM person_closed c WHERE c.staff_id = :staff AND c.ended_at IS NULL
                  AND (c.person_serial IN (p.serial, b.serial)
                       OR c.person_serial IN (SELECT k.serial FROM membership m JOIN person k ON k.id = m.person_id
                                              WHERE m.household_id = r.household_id AND m.until IS NULL)
                       OR c.person_serial IN (SELECT k.serial FROM prisoner_link l JOIN person k ON k.id = l.person_id
                                              WHERE l.household_id = r.household_id AND l.ended_at IS NULL)))
ORDER BY urgent DESC, r.state_since, r.id
LIMIT :limit
