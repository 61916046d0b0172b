-- name: add_post(unique_key, lane, couple, person, owner, slot, fills, buttons, payload, now)!
INSERT INTO outbox (unique_key, lane, couple, person, owner, slot, fills, buttons, payload, not_before)
VALUES (:unique_key, :lane, :couple, :person, :owner, :slot, :fills, :buttons, :payload, :now)
ON CONFLICT (unique_key) DO NOTHING;

-- name: first_unsent(now, taker, busy, limit)
-- The oldest of each lane that nobody has in hand. `found`: somebody took it and never said what came of it.
SELECT o.id, o.unique_key, o.lane, o.couple, o.person, o.owner, o.payload, o.attempts,
    o.repeated OR o.state = 'sending' AS found, c.chat, c.thread, s.message, s.buttons
FROM outbox AS o
LEFT JOIN couples AS c ON c.id = o.couple
LEFT JOIN slots AS s
    ON s.couple = coalesce(o.couple, 0) AND s.recipient = coalesce(o.person, 0) AND s.slot = o.slot
WHERE o.done_at IS NULL AND o.not_before <= :now
AND (o.state = 'ready' OR o.taker <> :taker)
AND o.lane NOT IN (SELECT value FROM json_each(:busy))
AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.done_at IS NULL AND e.lane = o.lane AND e.id < o.id)
ORDER BY o.not_before, o.id LIMIT :limit;

-- name: take_posts(ids, taker)!
UPDATE outbox SET repeated = repeated OR state = 'sending', state = 'sending', taker = :taker,
    attempts = attempts + 1
WHERE id IN (SELECT value FROM json_each(:ids));

-- name: drop_unreadable_posts(ids, now)!
UPDATE outbox SET state = 'dead', reason = 'unreadable', payload = x'', done_at = :now
WHERE id IN (SELECT value FROM json_each(:ids));

-- name: fill_slot(id, message)!
-- Before it is marked as sent: a second report of the same message changes nothing.
INSERT INTO slots (couple, recipient, slot, message, buttons)
SELECT coalesce(couple, 0), coalesce(person, 0), fills, :message, buttons FROM outbox
WHERE id = :id AND done_at IS NULL AND fills <> ''
ON CONFLICT (couple, recipient, slot) DO UPDATE SET message = excluded.message, buttons = excluded.buttons;

-- name: note_buttons(id)!
-- After an edit: whether the message in the slot has buttons now.
UPDATE slots SET buttons = (SELECT o.buttons FROM outbox AS o WHERE o.id = :id)
WHERE (couple, recipient, slot) = (
    SELECT coalesce(o.couple, 0), coalesce(o.person, 0), o.slot FROM outbox AS o
    WHERE o.id = :id AND o.done_at IS NULL AND o.slot <> ''
);

-- name: mark_sent(id, now)!
UPDATE outbox SET state = 'sent', payload = x'', done_at = :now WHERE id = :id AND done_at IS NULL;

-- name: put_post_off(id, until)!
UPDATE outbox SET state = 'ready', taker = '', not_before = :until WHERE id = :id AND done_at IS NULL;

-- name: drop_post(id, reason, now)!
UPDATE outbox SET state = 'dead', reason = :reason, payload = x'', done_at = :now
WHERE id = :id AND done_at IS NULL;

-- name: next_unsent(taker)$
SELECT o.not_before FROM outbox AS o
WHERE o.done_at IS NULL AND (o.state = 'ready' OR o.taker <> :taker)
AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.done_at IS NULL AND e.lane = o.lane AND e.id < o.id)
ORDER BY o.not_before LIMIT 1;

-- name: count_unsent(couple)$
SELECT count(*) FROM outbox WHERE couple = :couple AND done_at IS NULL;

-- name: prune_outbox(before)!
DELETE FROM outbox WHERE done_at IS NOT NULL AND done_at < :before;
