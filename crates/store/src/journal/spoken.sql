SELECT number FROM request WHERE id = :id
UNION ALL SELECT file_number FROM household WHERE id = :id
UNION ALL SELECT h.file_number FROM household h JOIN membership m ON m.household_id = h.id WHERE m.person_id = :id
UNION ALL SELECT h.file_number FROM household h JOIN prisoner_link l ON l.household_id = h.id WHERE l.person_id = :id
UNION ALL SELECT number FROM paper WHERE id = :id
UNION ALL SELECT number FROM declaration WHERE id = :id
UNION ALL SELECT r.number FROM request r JOIN attachment a ON a.request_id = r.id WHERE a.id = :id
LIMIT 1
