UPDATE appeal
SET outcome = :outcome, told = :told, found = :found, answered_at = :at, answered_by = :by
WHERE id = :id AND answered_at IS NULL
