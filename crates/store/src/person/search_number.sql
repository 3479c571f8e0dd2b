SELECT p.id, p.search_exact, p.search_loose, p.archived
FROM number_key k
JOIN person p ON p.serial = k.person_serial
WHERE k.kind = :kind AND k.key >= :from AND k.key < :to
  AND NOT EXISTS (SELECT 1 FROM person_closed c WHERE c.person_serial = p.serial AND c.staff_id = :staff AND c.ended_at IS NULL)
ORDER BY k.kind, k.key
LIMIT :most
