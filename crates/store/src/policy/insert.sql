INSERT INTO policy (id, version, title, body, review_on, withdrawn, saved_by, saved_at)
VALUES (:id, :version, :title, :body, :review_on, :withdrawn, :saved_by, :saved_at)
