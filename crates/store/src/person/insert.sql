INSERT INTO person (id, first, father, grandfather, family, search_exact, search_loose, sex, nationality, marital, living, national_id,
                    birth, birth_day, category, needs, other_documents, phones, accounts, prison, registered_at)
VALUES (:id, :first, :father, :grandfather, :family, :search_exact, :search_loose, :sex, :nationality, :marital, :living, :national_id,
        :birth, :birth_day, :category, :needs, :other_documents, :phones, :accounts, :prison, :at)
RETURNING serial
