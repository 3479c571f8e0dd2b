SELECT request_id, place, decision_id, due_on, amount, quantity, moved_why, ended_why, ended_at, ended_by
FROM instalment
WHERE request_id = :request
ORDER BY place
