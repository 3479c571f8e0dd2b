INSERT INTO sitting_paper (id, sitting_id, kind, number, edition, sha256, text_version, facts, notes, reason, made_at, made_by, sealed, seal_key)
VALUES (:id, :sitting, :kind, :number, :edition, :sha256, :text_version, :facts, :notes, :reason, :made_at, :made_by, :sealed, :seal_key)
