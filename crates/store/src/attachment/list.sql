SELECT id, request_id, paper, declaration_id, media, bytes, pages, sha256, file, seal_key, display_name, added_at, added_by, error_at, error_by
FROM attachment
WHERE request_id = :request AND error_at IS NULL
ORDER BY added_at, id
