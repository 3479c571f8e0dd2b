INSERT INTO informed (id, request_id, decision_id, told_on, channel, told_whom, told_name, collected_by, letter_id, note, early, told_at, told_by)
VALUES (:id, :request, :decision, :told_on, :channel, :told_whom, :told_name, :collected_by, :letter, :note, :early, :at, :by)
