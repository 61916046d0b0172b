-- name: read_states(couples)
SELECT s.couple, s.version, s.snapshot, p.person, p.part
FROM states AS s LEFT JOIN private_parts AS p ON p.couple = s.couple
WHERE s.couple IN (SELECT value FROM json_each(:couples));

-- name: write_state(couple, version, snapshot, now)!
-- The version before it was read in this transaction, which nobody else can have changed since.
INSERT INTO states (couple, version, snapshot, saved_at) VALUES (:couple, :version, :snapshot, :now)
ON CONFLICT (couple) DO UPDATE
SET version = excluded.version, snapshot = excluded.snapshot, saved_at = excluded.saved_at;

-- name: write_private_part(couple, person, part)!
INSERT INTO private_parts (couple, person, part) VALUES (:couple, :person, :part)
ON CONFLICT (couple, person) DO UPDATE SET part = excluded.part;

-- name: drop_private_part(couple, person)!
DELETE FROM private_parts WHERE couple = :couple AND person = :person;
