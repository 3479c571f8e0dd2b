SELECT s.id, s.request_id, s.turn, s.paper, s.outcome, s.seen_at, s.seen_by, s.reused_from, s.recorded_at, s.recorded_by, s.error_at, s.error_by
FROM sighting s JOIN request r ON r.id = s.request_id
WHERE r.household_id = :household
ORDER BY r.opened_at, r.id, s.turn
