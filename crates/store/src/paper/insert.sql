INSERT INTO paper (id, kind, number, request_id, sha256, text_version, made_at, made_by, sealed, seal_key)
VALUES (:id, :kind, :number, :request, :sha256, :text_version, :made_at, :made_by, :sealed, :seal_key)
