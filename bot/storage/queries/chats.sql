-- name: note_written(person, message, words, source, now)!
INSERT INTO private_messages (person, message, item, words, noted_at)
SELECT :person, :message, i.id, :words, :now FROM inbox AS i WHERE i.source = :source
ON CONFLICT (person, message) DO NOTHING;

-- name: note_sent(person, message, words, now)!
INSERT INTO private_messages (person, message, item, words, noted_at) VALUES (:person, :message, 0, :words, :now)
ON CONFLICT (person, message) DO UPDATE SET item = 0, words = excluded.words, noted_at = excluded.noted_at;

-- name: note_edited(person, message, words)!
UPDATE private_messages SET words = :words WHERE person = :person AND message = :message;

-- name: messages_to_wipe(person, words, until, since)
-- All of them where no words are given. The newest come first: they matter most, and can be deleted longest.
SELECT m.message FROM private_messages AS m
WHERE m.person = :person AND m.item <= :until AND m.noted_at > :since
AND (:words IS NULL OR EXISTS (SELECT 1 FROM json_each(m.words) WHERE value = :words))
ORDER BY m.message DESC;

-- name: drop_wiped(person, messages)!
DELETE FROM private_messages
WHERE person = :person AND message IN (SELECT value FROM json_each(:messages));

-- name: drop_slots_of_wiped(person, messages)!
-- In whatever couple: a private chat is one.
DELETE FROM slots WHERE recipient = :person AND message IN (SELECT value FROM json_each(:messages));

-- name: prune_private_messages(before)!
DELETE FROM private_messages WHERE noted_at <= :before;
