INSERT INTO delivery (id, request_id, place, number, amount, count, recipient, given_on, recorded_at, recorded_by)
VALUES (:id, :request, :place, :number, :amount, :count, :recipient, :given_on, :at, :by)
