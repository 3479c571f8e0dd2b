-- Behind request/closed_to.sql: how many of those that wait to be told were tried since the newest decision.
SELECT count(*) AS tried
FROM request r
WHERE r.state IN ('decided_approved', 'decided_refused', 'decided_deferred', 'decided_returned')
  AND EXISTS (SELECT 1 FROM call_attempt c
              WHERE c.request_id = r.id AND c.taken_back_at IS NULL
                AND c.decision_id = (SELECT n.id FROM decision n WHERE n.request_id = r.id AND n.taken_back_at IS NULL
                                     ORDER BY n.recorded_at DESC, n.id DESC LIMIT 1))
  AND r.id NOT IN (SELECT id FROM closed)
