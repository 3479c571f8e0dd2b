UPDATE membership
SET until = NULL
WHERE household_id = :household AND person_id = :person AND until IS NOT NULL AND undone_at IS NULL
  AND added_at = (SELECT max(m.added_at) FROM membership m
                  WHERE m.household_id = :household AND m.person_id = :person AND m.until IS NOT NULL AND m.undone_at IS NULL)
