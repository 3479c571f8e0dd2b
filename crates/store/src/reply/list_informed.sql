SELECT id, request_id, decision_id, told_on, channel, told_whom, told_name, collected_by, letter_id, note, early, told_at, told_by
FROM informed
WHERE request_id = :request AND taken_back_at IS NULL
ORDER BY told_at DESC, id DESC
