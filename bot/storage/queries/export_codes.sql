-- name: write_export_code(person, digest, now)!
INSERT INTO export_codes (person, digest, made_at) VALUES (:person, :digest, :now)
ON CONFLICT (person) DO UPDATE SET digest = excluded.digest, wrong = 0, made_at = excluded.made_at;

-- name: read_export_code(person)^
SELECT digest, wrong, made_at FROM export_codes WHERE person = :person;

-- name: count_wrong_code(person)!
UPDATE export_codes SET wrong = wrong + 1 WHERE person = :person;

-- name: drop_export_code(person)!
DELETE FROM export_codes WHERE person = :person;

-- name: prune_export_codes(before)!
DELETE FROM export_codes WHERE made_at < :before;
