UPDATE declaration
SET state = 'signed', signed_at = :at, witnessed_by = :by, kept_in = :kept_in, picture_sha256 = :picture, binding_sha256 = :binding,
    paper_id = :paper
WHERE id = :id AND state = 'unsigned'
