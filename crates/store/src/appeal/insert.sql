INSERT INTO appeal (id, number, request_id, decision_id, received_on, brought_by, words, state, state_since, opened_at, opened_by)
VALUES (:id, :number, :request, :decision, :received_on, :brought_by, :words, :state, :since, :at, :by)
