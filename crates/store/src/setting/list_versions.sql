SELECT version, effective_from, approved_by, saved_by, saved_at
FROM setting
WHERE topic = :topic
ORDER BY version
