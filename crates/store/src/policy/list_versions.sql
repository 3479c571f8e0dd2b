SELECT id, version, title, body, review_on, withdrawn, saved_by, saved_at
FROM policy
WHERE id = :id
ORDER BY version DESC
