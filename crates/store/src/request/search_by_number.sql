SELECT id, version, number, household_id, applicant_id, beneficiary_id, capacity, capacity_paper, kind, catalogue_version, state,
       state_since, opened_at, opened_by, despite_open, answers, explained_at, explained_by, withdrawn
FROM request
WHERE id IN (SELECT id FROM request WHERE digits >= :from AND digits < :until
             UNION SELECT id FROM request WHERE serial_digits >= :from AND serial_digits < :until)
ORDER BY opened_at DESC, id DESC
LIMIT :limit
