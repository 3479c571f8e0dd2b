INSERT INTO sighting (id, request_id, turn, paper, outcome, seen_at, seen_by, reused_from, recorded_at, recorded_by)
VALUES (:id, :request, :turn, :paper, :outcome, :seen_at, :seen_by, :reused_from, :recorded_at, :recorded_by)
