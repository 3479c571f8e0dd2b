INSERT INTO duplicate_verdict (id, person_id, other_id, verdict, score, reason, staff_id, at)
VALUES (:id, :person, :other, :verdict, :score, :reason, :staff, :at)
