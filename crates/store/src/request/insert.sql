INSERT INTO request (id, version, number, digits, serial_digits, household_id, applicant_id, beneficiary_id, capacity, capacity_paper,
                     kind, catalogue_version, state, state_since, opened_at, opened_by, despite_open, answers, explained_at, explained_by,
                     withdrawn)
VALUES (:id, :version, :number, :digits, :serial_digits, :household, :applicant, :beneficiary, :capacity, :capacity_paper,
        :kind, :catalogue, :state, :state_since, :opened_at, :opened_by, :despite_open, :answers, :explained_at, :explained_by,
        :withdrawn)
