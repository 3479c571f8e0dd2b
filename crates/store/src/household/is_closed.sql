SELECT 1
FROM person_closed c
JOIN person p ON p.serial = c.person_serial AND p.entered_in_error = 0
WHERE c.staff_id = :staff AND c.ended_at IS NULL
  AND (EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.household_id = :id AND m.until IS NULL)
       OR EXISTS (SELECT 1 FROM prisoner_link l WHERE l.person_id = p.id AND l.household_id = :id AND l.ended_at IS NULL))
LIMIT 1
