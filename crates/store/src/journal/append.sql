INSERT INTO journal (seq, at, staff_id, deed, record_kind, record_id, fields, values_hash, previous, hash)
VALUES (:seq, :at, :staff, :deed, :kind, :record, :fields, :values_hash, :previous, :hash)
