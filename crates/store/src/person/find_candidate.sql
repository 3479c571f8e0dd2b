SELECT serial, id, version, first, father, grandfather, family, sex, nationality, marital, living, national_id, birth, category, needs,
       other_documents, phones, accounts, prison, completed_on, completed_by, archived, entered_in_error
FROM person
WHERE serial = :serial AND entered_in_error = 0
