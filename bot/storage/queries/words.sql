-- name: last_words_id()$
-- Asked inside the writing transaction only: nobody else can take the next number meanwhile.
SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'words'), 0);

-- name: add_words(id, owner, couple, text, now)!
INSERT INTO words (id, owner, couple, kept_at, text) VALUES (:id, :owner, :couple, :now, :text);

-- name: read_words(ids)
SELECT id, owner, shared, text FROM words WHERE id IN (SELECT value FROM json_each(:ids));

-- name: read_words_of(owner)
-- A later text has the higher number.
SELECT id, owner, shared, text, kept_at FROM words WHERE owner = :owner ORDER BY id;

-- name: share_words(ids)!
UPDATE words SET shared = 1 WHERE id IN (SELECT value FROM json_each(:ids));

-- name: drop_words(ids)!
DELETE FROM words WHERE id IN (SELECT value FROM json_each(:ids));

-- name: prune_drafts(before)!
-- What somebody keeps who practises alone stays until the date that they chose.
DELETE FROM words WHERE shared = 0 AND kept_at < :before
AND NOT (couple IS NULL AND owner IN (SELECT person FROM practices));

-- name: prune_shared_words(before)!
-- Of conversations that were closed by then and have stayed so: the journal knows.
DELETE FROM words WHERE shared = 1 AND kept_at < :before
AND 'closed' = (
    SELECT j.phase FROM journal AS j
    WHERE j.couple = words.couple AND j.at < :before ORDER BY j.id DESC LIMIT 1
)
AND NOT EXISTS (
    SELECT 1 FROM journal AS j WHERE j.couple = words.couple AND j.at >= :before AND j.phase <> 'closed'
);
