SELECT id, version, title, body, review_on, withdrawn, saved_by, saved_at
FROM policy
WHERE version = (SELECT max(other.version) FROM policy AS other WHERE other.id = policy.id)
ORDER BY title, id
