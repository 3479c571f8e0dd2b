-- The journal knows the order whatever the clock said.
SELECT r.number AS number
FROM request r
WHERE r.id IN (SELECT j.record_id FROM journal j WHERE j.seq > :seq AND j.deed = 'register_request')
ORDER BY r.opened_at, r.id
