SELECT p.id, p.search_exact, p.search_loose, p.archived
FROM person_search s
JOIN person p ON p.serial = s.rowid
WHERE s.person_search MATCH :question
  AND NOT EXISTS (SELECT 1 FROM person_closed c WHERE c.person_serial = p.serial AND c.staff_id = :staff AND c.ended_at IS NULL)
ORDER BY s.rowid DESC
LIMIT :most
