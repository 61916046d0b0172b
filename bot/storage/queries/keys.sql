-- name: read_key(person)^
SELECT mark, wrapped FROM person_keys WHERE person = :person;

-- name: read_keys(persons)
SELECT person, mark, wrapped FROM person_keys WHERE person IN (SELECT value FROM json_each(:persons));

-- name: add_key(person, mark, wrapped)!
-- Somebody else may have made it meanwhile: theirs stays.
INSERT INTO person_keys (person, mark, wrapped) VALUES (:person, :mark, :wrapped) ON CONFLICT DO NOTHING;

-- name: remove_key(person)!
DELETE FROM person_keys WHERE person = :person;

-- name: key_store_age()$
-- Changes when another process has written to this file.
PRAGMA data_version;

-- name: empty_log()^
-- Nothing of a destroyed key stays in the write-ahead log.
PRAGMA wal_checkpoint(TRUNCATE);
