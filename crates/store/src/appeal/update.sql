UPDATE appeal
SET version = version + 1, state = :state, state_since = :since, acknowledged_at = :acknowledged_at, acknowledged_by = :acknowledged_by,
    acknowledgement = :acknowledgement, letter = :letter,    examiner = :examiner, alone = :alone, assigned_at = :assigned_at, assigned_by = :assigned_by, told_how = :told_how,
    closed_at = :closed_at, closed_by = :closed_by
WHERE id = :id AND version = :version
