UPDATE request
SET version = version + 1, capacity = :capacity, capacity_paper = :capacity_paper, state = :state, state_since = :state_since,
    answers = :answers, explained_at = :explained_at, explained_by = :explained_by, withdrawn = :withdrawn
WHERE id = :id AND version = :version
