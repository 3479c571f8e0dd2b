INSERT INTO attachment (id, request_id, paper, declaration_id, media, bytes, pages, sha256, file, seal_key, display_name, added_at, added_by)
VALUES (:id, :request, :paper, :declaration, :media, :bytes, :pages, :sha256, :file, :seal_key, :display_name, :at, :by)
