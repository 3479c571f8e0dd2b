SELECT id, request_id, sitting_id, verdict, granted, deferred_until, returned, reason_told, reason_internal, votes, decided_on, recorded_at, recorded_by, alone
FROM decision
WHERE id = :id
