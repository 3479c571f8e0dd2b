UPDATE person
SET version = version + 1, first = :first, father = :father, grandfather = :grandfather, family = :family,
    search_exact = :search_exact, search_loose = :search_loose, sex = :sex, nationality = :nationality, marital = :marital,
    living = :living, national_id = :national_id, birth = :birth, birth_day = :birth_day, category = :category, needs = :needs,
    other_documents = :other_documents, phones = :phones, accounts = :accounts, prison = :prison
WHERE id = :id AND version = :version
