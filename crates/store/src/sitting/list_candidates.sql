SELECT r.id AS id
FROM request r
WHERE r.state IN ('ready', 'decided_deferred', 'informed_deferred')
  -- The first of both is read once for all and leaves few for the second to be asked of.
  AND (r.state = 'ready'
       OR (+r.id IN (SELECT d.request_id FROM decision d WHERE d.deferred_until <= :day AND d.taken_back_at IS NULL)
           AND (SELECT d.deferred_until FROM decision d WHERE d.request_id = r.id AND d.taken_back_at IS NULL
                ORDER BY d.recorded_at DESC, d.id DESC LIMIT 1) <= :day))
ORDER BY r.state_since, r.opened_at, r.number
