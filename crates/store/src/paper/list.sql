SELECT id, kind, number, request_id, sha256, text_version, made_at, made_by
FROM paper
WHERE request_id = :request
ORDER BY made_at DESC, number DESC, id DESC
