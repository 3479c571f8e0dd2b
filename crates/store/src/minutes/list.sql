SELECT id, sitting_id, kind, number, edition, sha256, text_version, facts, notes, reason, made_at, made_by, kept_in, signed_on, recorded_at, recorded_by
FROM sitting_paper
LEFT JOIN minutes_signing ON minutes_signing.paper_id = sitting_paper.id
WHERE sitting_id = :sitting
ORDER BY kind, edition DESC
