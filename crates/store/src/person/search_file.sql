SELECT p.id, p.search_exact, p.search_loose, p.archived
FROM household h
JOIN membership m ON m.household_id = h.id AND m.until IS NULL
JOIN person p ON p.id = m.person_id AND p.entered_in_error = 0
WHERE h.file_number = :number
  AND NOT EXISTS (SELECT 1 FROM person_closed c WHERE c.person_serial = p.serial AND c.staff_id = :staff AND c.ended_at IS NULL)
ORDER BY m.role = 'head' DESC, p.serial
LIMIT :most
