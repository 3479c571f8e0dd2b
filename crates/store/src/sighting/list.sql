SELECT id, request_id, turn, paper, outcome, seen_at, seen_by, reused_from, recorded_at, recorded_by, error_at, error_by
FROM sighting
WHERE request_id = :request
ORDER BY turn
