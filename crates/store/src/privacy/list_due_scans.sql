SELECT a.id, r.state_since AS last
FROM attachment a JOIN request r ON r.id = a.request_id
WHERE r.state IN ('closed', 'withdrawn') AND r.state_since < :before
  AND NOT EXISTS (SELECT 1 FROM legal_hold h WHERE h.lifted_at IS NULL AND h.record_id IN (r.applicant_id, r.beneficiary_id, r.household_id))
ORDER BY r.state_since
LIMIT :limit
