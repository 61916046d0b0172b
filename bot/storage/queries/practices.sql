-- name: read_practice(person)^
SELECT version, part, until FROM practices WHERE person = :person;

-- name: write_practice(person, version, part, until)!
-- The version before it was read in this transaction, which nobody else can have changed since.
INSERT INTO practices (person, version, part, until) VALUES (:person, :version, :part, :until)
ON CONFLICT (person) DO UPDATE
SET version = excluded.version, part = excluded.part, until = excluded.until;

-- name: drop_practice(person)!
DELETE FROM practices WHERE person = :person;

-- name: drop_practice_words(person)!
DELETE FROM words WHERE owner = :person AND couple IS NULL;

-- name: prune_practice_words(before)!
DELETE FROM words WHERE couple IS NULL AND owner IN (SELECT person FROM practices WHERE until <= :before);

-- name: prune_practices(before)!
DELETE FROM practices WHERE until <= :before;
