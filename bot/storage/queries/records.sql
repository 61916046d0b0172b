-- name: add_journal(couple, now, event, phase, stage)!
INSERT INTO journal (couple, at, event, phase, stage) VALUES (:couple, :now, :event, :phase, :stage);

-- name: next_screen_message(chat)$
SELECT coalesce(max(message), 0) + 1 FROM screens WHERE chat = :chat;

-- name: add_screen(chat, message, body, now)!
INSERT INTO screens (chat, message, body, added_at) VALUES (:chat, :message, :body, :now);

-- name: edit_screen(chat, message, body)!
UPDATE screens SET body = :body WHERE chat = :chat AND message = :message AND body <> x'';

-- name: blank_screen(chat, messages)!
UPDATE screens SET body = x'' WHERE chat = :chat AND message IN (SELECT value FROM json_each(:messages));

-- name: read_screen(chat)
SELECT message, body FROM screens WHERE chat = :chat AND body <> x'' ORDER BY message;

-- name: read_fact(name)$
SELECT value FROM facts WHERE name = :name;

-- name: write_fact(name, value)!
INSERT INTO facts (name, value) VALUES (:name, :value)
ON CONFLICT (name) DO UPDATE SET value = excluded.value;
