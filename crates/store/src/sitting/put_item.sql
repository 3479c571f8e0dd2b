INSERT INTO agenda_item (sitting_id, request_id, position, why, decision_id, added_at, added_by)
VALUES (:sitting, :request, :position, :why, :decision, :at, :by)
ON CONFLICT (sitting_id, request_id) DO UPDATE
SET position = excluded.position, why = excluded.why, decision_id = excluded.decision_id, added_at = excluded.added_at,
    added_by = excluded.added_by, left_why = NULL
