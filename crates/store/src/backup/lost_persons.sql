SELECT coalesce((
    SELECT h.file_number FROM membership m JOIN household h ON h.id = m.household_id WHERE m.person_id = p.id ORDER BY m.added_at DESC LIMIT 1
), '') AS number
FROM person p
WHERE p.id IN (SELECT j.record_id FROM journal j WHERE j.seq > :seq AND j.deed = 'register_person')
ORDER BY p.registered_at, p.id
