SELECT 1 FROM legal_hold h
WHERE h.lifted_at IS NULL AND (
    (h.kind = 'person' AND h.record_id = :person)
    OR (h.kind = 'household' AND (
        h.record_id IN (SELECT household_id FROM membership WHERE person_id = :person)
        OR h.record_id IN (SELECT household_id FROM prisoner_link WHERE person_id = :person))))
LIMIT 1
