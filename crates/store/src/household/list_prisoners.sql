SELECT l.person_id, l.relation
FROM prisoner_link l
JOIN person p ON p.id = l.person_id AND p.entered_in_error = 0
WHERE l.household_id = :id AND l.ended_at IS NULL
ORDER BY l.linked_at
