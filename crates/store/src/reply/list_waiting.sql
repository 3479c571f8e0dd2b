-- Behind request/closed_to.sql and those that are `waiting`: what a list shows of them, the oldest promise first.
SELECT r.id, r.number, r.kind, r.catalogue_version, r.household_id, r.applicant_id, r.state, p.first, p.father, p.grandfather, p.family,
       d.id AS decision_id, d.verdict, d.decided_on,
       o.target,
       (SELECT l.paper_id FROM decision_letter l WHERE l.decision_id = d.id) AS letter_id,
       (SELECT count(*) FROM call_attempt c WHERE c.decision_id = d.id AND c.taken_back_at IS NULL) AS tries,
       a.result AS last_result, a.call_back_on, a.tried_at,
       NULL AS told_on, NULL AS channel, NULL AS early
FROM waiting w
CROSS JOIN request r ON r.id = w.id
JOIN person p ON p.id = r.applicant_id
LEFT JOIN promise o ON o.request_id = r.id
JOIN decision d ON d.id = (SELECT n.id FROM decision n WHERE n.request_id = r.id AND n.taken_back_at IS NULL ORDER BY n.recorded_at DESC, n.id DESC LIMIT 1)
LEFT JOIN call_attempt a ON a.id = (SELECT c.id FROM call_attempt c WHERE c.decision_id = d.id AND c.taken_back_at IS NULL ORDER BY c.tried_at DESC, c.id DESC LIMIT 1)
WHERE r.state IN ('decided_approved', 'decided_refused', 'decided_deferred', 'decided_returned')
  AND r.id NOT IN (SELECT id FROM closed)
ORDER BY o.target, r.state_since, r.id
LIMIT :limit
