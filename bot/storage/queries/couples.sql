-- name: couple_of_chat(chat)$
SELECT id FROM couples WHERE chat = :chat
UNION ALL SELECT couple FROM former_chats WHERE chat = :chat
LIMIT 1;

-- name: add_couple(chat, thread, now)^
INSERT INTO couples (chat, thread, made_at) VALUES (:chat, :thread, :now) RETURNING id;

-- name: chat_of_couple(couple)^
SELECT chat, thread FROM couples WHERE id = :couple;

-- name: set_chat(couple, chat)!
UPDATE couples SET chat = :chat WHERE id = :couple;

-- name: keep_former_chat(chat, couple)!
INSERT INTO former_chats (chat, couple) VALUES (:chat, :couple)
ON CONFLICT (chat) DO UPDATE SET couple = excluded.couple;

-- name: drop_former_chat(chat)!
DELETE FROM former_chats WHERE chat = :chat;

-- name: count_members(couple)$
SELECT count(*) FROM members WHERE couple = :couple;

-- name: hand_over_inbox(source, target, lane)!
UPDATE inbox SET couple = :target, lane = :lane WHERE couple = :source;

-- name: hand_over_words(source, target)!
UPDATE words SET couple = :target WHERE couple = :source;

-- name: drop_slots(couple)!
DELETE FROM slots WHERE couple = :couple;

-- name: drop_couple(couple)!
DELETE FROM couples WHERE id = :couple;

-- name: add_member(couple, person, now)!
INSERT INTO members (couple, person, joined_at) VALUES (:couple, :person, :now)
ON CONFLICT (couple, person) DO UPDATE SET joined_at = excluded.joined_at;

-- name: couple_of_person(person)$
SELECT couple FROM members WHERE person = :person ORDER BY joined_at DESC, id DESC LIMIT 1;

-- name: couples_of_person(person)
SELECT couple, joined_at FROM members WHERE person = :person ORDER BY joined_at, id;

-- name: add_token(digest, couple, person, now)!
INSERT INTO tokens (digest, couple, person, made_at) VALUES (:digest, :couple, :person, :now);

-- name: read_token(digest)^
SELECT couple, person FROM tokens WHERE digest = :digest;

-- name: settle_in_topic(couple, thread)!
-- Being added tells no topic; whoever calls the coach in one before anybody joined wants it there.
UPDATE couples SET thread = :thread WHERE id = :couple AND thread IS NULL
AND NOT EXISTS (SELECT 1 FROM members AS m WHERE m.couple = :couple);
