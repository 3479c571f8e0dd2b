WITH around AS (
    SELECT id AS household_id FROM household WHERE id = :id
    UNION SELECT household_id FROM membership WHERE person_id = :id
    UNION SELECT household_id FROM prisoner_link WHERE person_id = :id
), asked AS (
    SELECT id FROM request WHERE id = :id
    UNION SELECT id FROM request WHERE household_id IN (SELECT household_id FROM around)
    UNION SELECT id FROM request WHERE applicant_id = :id OR beneficiary_id = :id
)
SELECT :id AS id
UNION SELECT household_id FROM around
UNION SELECT person_id FROM membership WHERE household_id = :id
UNION SELECT person_id FROM prisoner_link WHERE household_id = :id
UNION SELECT id FROM asked
UNION SELECT id FROM paper WHERE request_id IN (SELECT id FROM asked)
UNION SELECT id FROM declaration WHERE request_id IN (SELECT id FROM asked)
UNION SELECT id FROM attachment WHERE request_id IN (SELECT id FROM asked)
