SELECT id, kind, number, request_id, sha256, text_version, made_at, made_by, sealed, seal_key
FROM paper
WHERE id = :id
