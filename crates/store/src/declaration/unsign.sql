UPDATE declaration
SET state = :state, signed_at = NULL, witnessed_by = NULL, kept_in = NULL, picture_sha256 = NULL, binding_sha256 = NULL, paper_id = :paper
WHERE id = :id AND state = 'signed'
