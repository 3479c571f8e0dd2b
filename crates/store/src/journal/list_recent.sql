SELECT record_id, max(at) AS at
FROM (SELECT seq, at, staff_id, deed, record_kind, record_id FROM journal ORDER BY seq DESC LIMIT 20000)
WHERE staff_id = :staff AND record_kind = :kind AND instr(',' || :deeds || ',', ',' || deed || ',') > 0
GROUP BY record_id
ORDER BY max(seq) DESC
LIMIT :limit
