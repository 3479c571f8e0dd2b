SELECT v.id, v.request_id, v.visitor_id, v.planned_for, v.district, v.note, v.place, v.planned_at, v.planned_by, v.outcome, v.happened_on,
       v.seen, v.recorded_at, v.recorded_by, r.number, r.household_id, h.file_number, h.described, h.short, h.building, h.street,
       h.district AS home_district, h.city, h.postal, h.additional, h.unit, p.first, p.father, p.grandfather, p.family, p.phones, p.needs
FROM home_visit v
JOIN request r ON r.id = v.request_id
JOIN household h ON h.id = r.household_id
JOIN person p ON p.id = r.applicant_id
WHERE v.outcome IS NULL AND (:visitor IS NULL OR v.visitor_id = :visitor) AND r.state NOT IN ('closed', 'withdrawn')
ORDER BY v.planned_for, v.place, v.district, v.planned_at, v.id
LIMIT :limit
