SELECT p.id, p.kind, p.number, p.request_id, p.sha256, p.text_version, p.made_at, p.made_by
FROM paper p
WHERE p.number >= :from AND p.number < :until
  AND NOT EXISTS (SELECT 1 FROM paper newer
                  WHERE newer.number = p.number AND newer.kind = p.kind AND (newer.made_at, newer.id) > (p.made_at, p.id))
ORDER BY p.made_at DESC, p.number DESC, p.id DESC
LIMIT :limit
