-- Decided and not told yet, the oldest promise first; nothing of a file that is closed to this staff member.
SELECT r.id, r.number, r.kind, r.catalogue_version, r.household_id, r.applicant_id, r.state, p.first, p.father, p.grandfather, p.family,
       d.id AS decision_id, d.verdict, d.decided_on,
       o.target,
       (SELECT l.paper_id FROM decision_letter l WHERE l.decision_id = d.id) AS letter_id,
       (SELECT count(*) FROM call_attempt c WHERE c.decision_id = d.id AND c.taken_back_at IS NULL) AS tries,
       a.result AS last_result, a.call_back_on, a.tried_at,
       NULL AS told_on, NULL AS channel, NULL AS early
FROM request r
JOIN person p ON p.id = r.applicant_id
LEFT JOIN promise o ON o.request_id = r.id
JOIN decision d ON d.id = (SELECT n.id FROM decision n WHERE n.request_id = r.id AND n.taken_back_at IS NULL ORDER BY n.recorded_at DESC, n.id DESC LIMIT 1)
LEFT JOIN call_attempt a ON a.id = (SELECT c.id FROM call_attempt c WHERE c.decision_id = d.id AND c.taken_back_at IS NULL ORDER BY c.tried_at DESC, c.id DESC LIMIT 1)
WHERE r.state IN ('decided_approved', 'decided_refused', 'decided_deferred', 'decided_returned')
  AND NOT EXISTS (SELECT 1 FROM person_closed x JOIN person q ON q.serial = x.person_serial
                  WHERE x.staff_id = :staff AND x.ended_at IS NULL AND q.id IN (r.applicant_id, r.beneficiary_id))
  AND NOT EXISTS (SELECT 1 FROM person_closed x JOIN person q ON q.serial = x.person_serial AND q.entered_in_error = 0
                  WHERE x.staff_id = :staff AND x.ended_at IS NULL
                    AND (EXISTS (SELECT 1 FROM membership m WHERE m.person_id = q.id AND m.household_id = r.household_id AND m.until IS NULL)
                         OR EXISTS (SELECT 1 FROM prisoner_link k WHERE k.person_id = q.id AND k.household_id = r.household_id AND k.ended_at IS NULL)))
ORDER BY o.target, r.state_since, r.id
LIMIT :limit
