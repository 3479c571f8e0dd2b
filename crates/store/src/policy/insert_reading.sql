INSERT INTO policy_reading (policy_id, version, staff_id, read_at)
VALUES (:id, :version, :staff, :at)
ON CONFLICT (policy_id, version, staff_id) DO NOTHING
