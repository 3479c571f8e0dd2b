SELECT id, sha256
FROM declaration
WHERE request_id = :request AND state = 'signed'
ORDER BY signed_at DESC, number DESC
LIMIT 1
