-- Appeals that go on, the oldest first, or those that ended, the newest first; nothing of a file that is closed to this staff member.
SELECT a.id, a.version, a.number, a.request_id, a.decision_id, a.received_on, a.brought_by, a.words, a.state, a.state_since, a.opened_at,
       a.opened_by, a.acknowledged_at, a.acknowledged_by, a.acknowledgement, a.examiner, a.alone, a.assigned_at, a.assigned_by, a.outcome, a.told, a.found,
       a.answered_at, a.answered_by, a.letter, a.told_how, a.closed_at, a.closed_by
FROM appeal a
JOIN request r ON r.id = a.request_id
WHERE (a.closed_at IS NOT NULL) = :closed
  AND NOT EXISTS (SELECT 1 FROM person_closed x JOIN person q ON q.serial = x.person_serial
                  WHERE x.staff_id = :staff AND x.ended_at IS NULL AND q.id IN (r.applicant_id, r.beneficiary_id))
  AND NOT EXISTS (SELECT 1 FROM person_closed x JOIN person q ON q.serial = x.person_serial AND q.entered_in_error = 0
                  WHERE x.staff_id = :staff AND x.ended_at IS NULL
                    AND (EXISTS (SELECT 1 FROM membership m WHERE m.person_id = q.id AND m.household_id = r.household_id AND m.until IS NULL)
                         OR EXISTS (SELECT 1 FROM prisoner_link k WHERE k.person_id = q.id AND k.household_id = r.household_id AND k.ended_at IS NULL)))
ORDER BY a.closed_at DESC, a.received_on, a.id
LIMIT :limit
