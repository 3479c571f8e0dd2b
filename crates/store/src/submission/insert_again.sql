INSERT INTO submission_again (request_id, turn, submitted_on, submitted_at, submitted_by, earliest_reply, target_reply, declaration_id, override_by,
                              override_reason, override_alone, checklist, missing)
VALUES (:request, :turn, :on, :at, :by, :earliest, :target, :declaration, :override_by, :override_reason, :override_alone, :checklist, :missing)
