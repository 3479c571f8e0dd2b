-- Behind request/closed_to.sql: what list_candidates.sql and list_unratified.sql would list, counted.
SELECT
    (SELECT count(*) FROM request r WHERE r.state = 'ready' AND r.id NOT IN (SELECT id FROM closed))
    + (SELECT count(*) FROM request r
       WHERE r.state IN ('decided_deferred', 'informed_deferred')
         AND +r.id IN (SELECT d.request_id FROM decision d WHERE d.deferred_until <= :day AND d.taken_back_at IS NULL)
         AND (SELECT d.deferred_until FROM decision d WHERE d.request_id = r.id AND d.taken_back_at IS NULL
              ORDER BY d.recorded_at DESC, d.id DESC LIMIT 1) <= :day
         AND r.id NOT IN (SELECT id FROM closed))
    + (SELECT count(*) FROM decision d
       WHERE d.sitting_id IS NULL AND d.taken_back_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM ratification v WHERE v.decision_id = d.id)
         AND NOT EXISTS (SELECT 1 FROM agenda_item a JOIN sitting s ON s.id = a.sitting_id
                         WHERE a.decision_id = d.id AND a.left_why IS NULL AND s.state IN ('planned', 'open'))
         AND d.request_id NOT IN (SELECT id FROM closed)) AS waiting
