INSERT INTO instalment (request_id, place, decision_id, due_on, amount, quantity, moved_why)
VALUES (:request, :place, :decision, :due_on, :amount, :quantity, :moved_why)
