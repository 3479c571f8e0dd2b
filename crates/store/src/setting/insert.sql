INSERT INTO setting (topic, version, body, effective_from, approved_by, saved_by, saved_at)
VALUES (:topic, :version, :body, :effective_from, :approved_by, :saved_by, :saved_at)
