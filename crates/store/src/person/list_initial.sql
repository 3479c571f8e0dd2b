SELECT p.id
FROM person p
WHERE p.completed_on IS NULL AND p.archived = 0 AND p.entered_in_error = 0
  AND NOT EXISTS (SELECT 1 FROM person_closed c WHERE c.person_serial = p.serial AND c.staff_id = :staff AND c.ended_at IS NULL)
ORDER BY p.registered_at
LIMIT :limit
