-- name: write_person(id, name, language, now)!
INSERT INTO people (id, name, language, seen_at) VALUES (:id, :name, :language, :now)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, language = excluded.language, seen_at = excluded.seen_at;

-- name: read_people_around(ids, couples)
-- These people, and the partners of these couples.
SELECT id, name, language FROM people
WHERE id IN (
    SELECT value FROM json_each(:ids)
    UNION SELECT person FROM members WHERE couple IN (SELECT value FROM json_each(:couples))
);

-- name: read_people(ids)
SELECT id, name, language FROM people WHERE id IN (SELECT value FROM json_each(:ids));
