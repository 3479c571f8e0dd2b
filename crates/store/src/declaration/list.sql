SELECT id, number, request_id, declarant_id, form_version, form_sha256, snapshot, sha256, signing, state, printed_at, printed_by, paper_id,
       signed_at, witnessed_by, kept_in, picture_sha256, binding_sha256
FROM declaration
WHERE request_id = :request
ORDER BY printed_at DESC, number DESC
