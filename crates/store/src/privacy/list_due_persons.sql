WITH standing (id, last) AS (
    SELECT p.id, max(
        p.registered_at,
        coalesce((SELECT max(state_since) FROM request WHERE applicant_id = p.id OR beneficiary_id = p.id), 0),
        coalesce((SELECT max(r.state_since) FROM membership m JOIN request r ON r.household_id = m.household_id WHERE m.person_id = p.id), 0),
        coalesce((SELECT max(r.state_since) FROM prisoner_link l JOIN request r ON r.household_id = l.household_id WHERE l.person_id = p.id), 0),
        coalesce((SELECT max(at) FROM journal WHERE record_id = p.id AND deed IN ('correct_person', 'complete_registration', 'give_notice', 'give_consent')), 0))
    FROM person p
    WHERE p.registered_at < :before
)
SELECT s.id, s.last FROM standing s
WHERE s.last < :before
  AND NOT EXISTS (SELECT 1 FROM request r WHERE r.state NOT IN ('closed', 'withdrawn') AND (
        r.applicant_id = s.id OR r.beneficiary_id = s.id
        OR r.household_id IN (SELECT household_id FROM membership WHERE person_id = s.id)
        OR r.household_id IN (SELECT household_id FROM prisoner_link WHERE person_id = s.id)))
  AND NOT EXISTS (SELECT 1 FROM legal_hold h WHERE h.lifted_at IS NULL AND (
        (h.kind = 'person' AND h.record_id = s.id)
        OR (h.kind = 'household' AND (
            h.record_id IN (SELECT household_id FROM membership WHERE person_id = s.id)
            OR h.record_id IN (SELECT household_id FROM prisoner_link WHERE person_id = s.id)))))
ORDER BY s.last
LIMIT :limit
