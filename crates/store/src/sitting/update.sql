UPDATE sitting
SET version = version + 1, held_on = :held_on, begins = :begins, place = :place, state = :state, off_day_reason = :off_day_reason,
    quorum = :quorum, called_off_reason = :called_off_reason, opened_at = :opened_at, opened_by = :opened_by, ended_at = :ended_at,
    ended_by = :ended_by
WHERE id = :id AND version = :version
