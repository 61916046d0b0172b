-- name: enqueue(source, lane, couple, person, payload, now)!
INSERT INTO inbox (source, lane, couple, person, payload, made_at)
VALUES (:source, :lane, :couple, :person, :payload, :now)
ON CONFLICT (source) DO NOTHING;

-- name: first_waiting(limit)
-- The oldest of each lane, the oldest lane first.
SELECT i.id, i.source, i.couple, i.person, i.payload FROM inbox AS i
WHERE i.done_at IS NULL
AND NOT EXISTS (SELECT 1 FROM inbox AS e WHERE e.done_at IS NULL AND e.lane = i.lane AND e.id < i.id)
ORDER BY i.id LIMIT :limit;

-- name: finish_items(ids, now)!
UPDATE inbox SET state = 'done', payload = x'', done_at = :now
WHERE id IN (SELECT value FROM json_each(:ids)) AND done_at IS NULL;

-- name: set_item_aside(id, error, now)!
UPDATE inbox SET state = 'failed', error = :error, done_at = :now WHERE id = :id AND done_at IS NULL;

-- name: set_unreadable_aside(ids)!
-- Their keys are gone, so nobody will ever read them.
UPDATE inbox SET state = 'failed', error = 'unreadable', payload = x'', done_at = made_at
WHERE id IN (SELECT value FROM json_each(:ids));

-- name: count_waiting(lane)$
SELECT count(*) FROM inbox WHERE lane = :lane AND done_at IS NULL;

-- name: prune_inbox(before)!
DELETE FROM inbox WHERE done_at IS NOT NULL AND done_at < :before;
