-- Instalments that are due between two days, the oldest first; nothing of a file that is closed to this staff member.
SELECT i.request_id, i.place, i.due_on, i.amount, i.quantity, r.number, r.kind, r.catalogue_version, p.first, p.father, p.grandfather, p.family,
       (SELECT sum(d.amount) FROM delivery d WHERE d.request_id = i.request_id AND d.place = i.place AND d.taken_back_at IS NULL) AS paid,
       (SELECT sum(d.count) FROM delivery d WHERE d.request_id = i.request_id AND d.place = i.place AND d.taken_back_at IS NULL) AS handed
FROM instalment i
JOIN request r ON r.id = i.request_id
JOIN person p ON p.id = r.applicant_id
WHERE i.done = 0 AND i.due_on >= :from AND i.due_on <= :until AND r.state = 'being_served'
  AND NOT EXISTS (SELECT 1 FROM person_closed x JOIN person q ON q.serial = x.person_serial
                  WHERE x.staff_id = :staff AND x.ended_at IS NULL AND q.id IN (r.applicant_id, r.beneficiary_id))
  AND NOT EXISTS (SELECT 1 FROM person_closed x JOIN person q ON q.serial = x.person_serial AND q.entered_in_error = 0
                  WHERE x.staff_id = :staff AND x.ended_at IS NULL
                    AND (EXISTS (SELECT 1 FROM membership m WHERE m.person_id = q.id AND m.household_id = r.household_id AND m.until IS NULL)
                         OR EXISTS (SELECT 1 FROM prisoner_link k WHERE k.person_id = q.id AND k.household_id = r.household_id AND k.ended_at IS NULL)))
ORDER BY i.due_on, i.request_id, i.place
LIMIT :limit
