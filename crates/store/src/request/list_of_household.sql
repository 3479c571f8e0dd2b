SELECT id, version, number, household_id, applicant_id, beneficiary_id, capacity, capacity_paper, kind, catalogue_version, state,
       state_since, opened_at, opened_by, despite_open, answers, explained_at, explained_by, withdrawn
FROM request
WHERE household_id = :household
ORDER BY opened_at DESC, id DESC
