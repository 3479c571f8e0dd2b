-- Approved, told, and nothing begun: the oldest first; nothing of a file that is closed to this staff member.
SELECT r.id AS request_id, r.state_since, r.number, r.kind, r.catalogue_version, p.first, p.father, p.grandfather, p.family,
       (SELECT n.granted FROM decision n WHERE n.request_id = r.id AND n.taken_back_at IS NULL ORDER BY n.recorded_at DESC, n.id DESC LIMIT 1) AS granted
FROM request r
JOIN person p ON p.id = r.applicant_id
WHERE r.state = 'informed_approved'
  AND NOT EXISTS (SELECT 1 FROM person_closed x JOIN person q ON q.serial = x.person_serial
                  WHERE x.staff_id = :staff AND x.ended_at IS NULL AND q.id IN (r.applicant_id, r.beneficiary_id))
  AND NOT EXISTS (SELECT 1 FROM person_closed x JOIN person q ON q.serial = x.person_serial AND q.entered_in_error = 0
                  WHERE x.staff_id = :staff AND x.ended_at IS NULL
                    AND (EXISTS (SELECT 1 FROM membership m WHERE m.person_id = q.id AND m.household_id = r.household_id AND m.until IS NULL)
                         OR EXISTS (SELECT 1 FROM prisoner_link k WHERE k.person_id = q.id AND k.household_id = r.household_id AND k.ended_at IS NULL)))
ORDER BY r.state_since, r.id
LIMIT :limit
