SELECT id, version, file_number, described, short, building, street, district, city, postal, additional, unit
FROM household
WHERE id = :id
