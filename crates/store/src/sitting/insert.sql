INSERT INTO sitting (id, version, number, held_on, begins, place, state, off_day_reason, planned_at, planned_by)
VALUES (:id, :version, :number, :held_on, :begins, :place, :state, :off_day_reason, :planned_at, :planned_by)
