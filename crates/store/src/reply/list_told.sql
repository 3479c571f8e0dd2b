-- Told since a day, newest first; nothing of a file that is closed to this staff member.
SELECT r.id, r.number, r.kind, r.catalogue_version, r.household_id, r.applicant_id, r.state, p.first, p.father, p.grandfather, p.family,
       d.id AS decision_id, d.verdict, d.decided_on,
       o.target,
       i.letter_id,
       (SELECT count(*) FROM call_attempt c WHERE c.decision_id = d.id AND c.taken_back_at IS NULL) AS tries,
       NULL AS last_result, NULL AS call_back_on, NULL AS tried_at,
       i.told_on, i.channel, i.early
FROM informed i
JOIN request r ON r.id = i.request_id
JOIN person p ON p.id = r.applicant_id
LEFT JOIN promise o ON o.request_id = r.id
JOIN decision d ON d.id = i.decision_id
WHERE i.told_on >= :since AND i.taken_back_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM person_closed x JOIN person q ON q.serial = x.person_serial
                  WHERE x.staff_id = :staff AND x.ended_at IS NULL AND q.id IN (r.applicant_id, r.beneficiary_id))
  AND NOT EXISTS (SELECT 1 FROM person_closed x JOIN person q ON q.serial = x.person_serial AND q.entered_in_error = 0
                  WHERE x.staff_id = :staff AND x.ended_at IS NULL
                    AND (EXISTS (SELECT 1 FROM membership m WHERE m.person_id = q.id AND m.household_id = r.household_id AND m.until IS NULL)
                         OR EXISTS (SELECT 1 FROM prisoner_link k WHERE k.person_id = q.id AND k.household_id = r.household_id AND k.ended_at IS NULL)))
ORDER BY i.told_on DESC, i.told_at DESC, i.id
LIMIT :limit
