INSERT INTO declaration (id, number, request_id, declarant_id, form_version, form_sha256, snapshot, sha256, signing, state, printed_at,
                         printed_by, paper_id)
VALUES (:id, :number, :request, :declarant, :form_version, :form_sha256, :snapshot, :sha256, :signing, :state, :printed_at,
        :printed_by, :paper)
