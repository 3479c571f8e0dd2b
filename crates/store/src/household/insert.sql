INSERT INTO household (id, file_number, described, short, building, street, district, city, postal, additional, unit, opened_at)
VALUES (:id, :file_number, :described, :short, :building, :street, :district, :city, :postal, :additional, :unit, :at)
