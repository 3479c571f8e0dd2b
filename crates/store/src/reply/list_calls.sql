SELECT id, request_id, decision_id, result, call_back_on, note, tried_at, tried_by
FROM call_attempt
WHERE request_id = :request AND taken_back_at IS NULL
ORDER BY tried_at DESC, id DESC
