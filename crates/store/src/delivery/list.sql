SELECT id, request_id, place, number, amount, count, recipient, given_on, recorded_at, recorded_by, receipt_id, kept_in, signed_at, signed_by,
       taken_back_why, taken_back_at, taken_back_by
FROM delivery
WHERE request_id = :request
ORDER BY recorded_at, number
