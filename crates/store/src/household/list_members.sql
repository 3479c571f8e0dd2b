SELECT m.person_id, m.role, m.since, m.until, m.may_receive_money
FROM membership m
JOIN person p ON p.id = m.person_id AND p.entered_in_error = 0
WHERE m.household_id = :id AND m.undone_at IS NULL
ORDER BY m.until IS NOT NULL, m.role = 'head' DESC, coalesce(p.birth_day, '9999'), m.added_at
