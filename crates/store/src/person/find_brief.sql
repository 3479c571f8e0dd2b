SELECT p.id, p.first, p.father, p.grandfather, p.family, p.sex, p.national_id, p.birth, p.needs, p.phones, p.archived, p.registered_at,
       h.id AS household_id, h.file_number, h.district, h.city, m.role
FROM person p
LEFT JOIN membership m ON m.person_id = p.id AND m.until IS NULL
LEFT JOIN household h ON h.id = m.household_id
WHERE p.id = :id AND p.entered_in_error = 0
  AND NOT EXISTS (SELECT 1 FROM person_closed c WHERE c.person_serial = p.serial AND c.staff_id = :staff AND c.ended_at IS NULL)
