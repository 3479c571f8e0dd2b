INSERT INTO study (id, request_id, turn, version, body, begun_at, begun_by, saved_at, saved_by)
VALUES (:id, :request, :turn, :version, :body, :begun_at, :begun_by, :saved_at, :saved_by)
