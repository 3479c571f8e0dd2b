SELECT id, request_id, paper, outcome, seen_at, seen_by, reused_from, recorded_at, recorded_by, error_at, error_by
FROM sighting
WHERE request_id = :request
ORDER BY recorded_at, id
