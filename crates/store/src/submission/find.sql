SELECT request_id, turn, submitted_on, submitted_at, submitted_by, earliest_reply, target_reply, declaration_id, override_by, override_reason,
       override_alone, checklist, missing
FROM every_submission
WHERE request_id = :request
ORDER BY turn DESC
