SELECT d.id AS id, d.request_id AS request_id
FROM decision d
WHERE d.sitting_id IS NULL AND d.taken_back_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM ratification v WHERE v.decision_id = d.id)
  AND NOT EXISTS (SELECT 1 FROM agenda_item a JOIN sitting s ON s.id = a.sitting_id
                  WHERE a.decision_id = d.id AND a.left_why IS NULL AND s.state IN ('planned', 'open'))
ORDER BY d.recorded_at, d.id
