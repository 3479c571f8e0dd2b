-- Behind request/closed_to.sql and resting.sql: how many wait, how many of them beyond their target, and how many are not to be called yet.
SELECT
    (SELECT count(*) FROM request r
     WHERE r.state IN ('decided_approved', 'decided_refused', 'decided_deferred', 'decided_returned') AND r.id NOT IN (SELECT id FROM closed)) AS untold,
    (SELECT count(*) FROM request_standing s INDEXED BY standing_reply
     WHERE s.stage = 'informing' AND s.state IN ('decided_approved', 'decided_refused', 'decided_deferred', 'decided_returned')
       AND s.target < :today AND s.request_id NOT IN (SELECT id FROM closed)) AS late,
    (SELECT count(*) FROM resting c CROSS JOIN request r ON r.id = c.request_id
     WHERE r.state IN ('decided_approved', 'decided_refused', 'decided_deferred', 'decided_returned')
       AND r.id NOT IN (SELECT id FROM closed)) AS resting
