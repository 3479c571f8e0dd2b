INSERT INTO call_attempt (id, request_id, decision_id, result, call_back_on, note, tried_at, tried_by)
VALUES (:id, :request, :decision, :result, :call_back_on, :note, :at, :by)
