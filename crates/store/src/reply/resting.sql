-- Behind request/closed_to.sql: requests whose applicant was tried and is to be called on a later day, by the newest try of the newest decision.
, resting (request_id) AS MATERIALIZED (
    SELECT c.request_id
    FROM (SELECT id, request_id, decision_id FROM call_attempt WHERE call_back_on > :today AND taken_back_at IS NULL
          UNION ALL
          SELECT id, request_id, decision_id FROM call_attempt
          WHERE tried_at >= :midnight AND call_back_on IS NULL AND taken_back_at IS NULL) c
    WHERE c.decision_id = (SELECT n.id FROM decision n WHERE n.request_id = c.request_id AND n.taken_back_at IS NULL
                           ORDER BY n.recorded_at DESC, n.id DESC LIMIT 1)
      AND c.id = (SELECT t.id FROM call_attempt t WHERE t.decision_id = c.decision_id AND t.taken_back_at IS NULL
                  ORDER BY t.tried_at DESC, t.id DESC LIMIT 1)
)
