UPDATE household
SET version = version + 1, described = :described, short = :short, building = :building, street = :street, district = :district,
    city = :city, postal = :postal, additional = :additional, unit = :unit
WHERE id = :id AND version = :version
