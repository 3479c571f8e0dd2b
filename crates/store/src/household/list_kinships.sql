SELECT k.from_id, k.to_id, k.kind
FROM kinship k
WHERE k.ended_at IS NULL
  AND k.from_id IN (SELECT person_id FROM membership WHERE household_id = :id AND until IS NULL)
  AND k.to_id IN (SELECT person_id FROM membership WHERE household_id = :id AND until IS NULL)
ORDER BY k.set_at
