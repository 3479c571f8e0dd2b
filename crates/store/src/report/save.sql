INSERT INTO request_standing (request_id, kind, state, stage, stage_since, touched_at, lacking_from, not_before, target, opened_at, complete_at,
                              submitted_at, decided_at, informed_at, served_at)
VALUES (:request, :kind, :state, :stage, :since, :touched, :lacking, :not_before, :target, :opened, :complete, :submitted, :decided, :informed,
        :served)
ON CONFLICT (request_id) DO UPDATE SET
    state = excluded.state, stage = excluded.stage, stage_since = excluded.stage_since, touched_at = excluded.touched_at,
    lacking_from = excluded.lacking_from, not_before = excluded.not_before, target = excluded.target, complete_at = excluded.complete_at,
    submitted_at = excluded.submitted_at, decided_at = excluded.decided_at, informed_at = excluded.informed_at, served_at = excluded.served_at
