-- name: set_timer(couple, name, due, generation)!
INSERT INTO timers (couple, name, due, generation) VALUES (:couple, :name, :due, :generation)
ON CONFLICT (couple, name) DO UPDATE SET due = excluded.due, generation = excluded.generation;

-- name: cancel_timer(couple, name)!
DELETE FROM timers WHERE couple = :couple AND name = :name;

-- name: timers_of_couple(couple)
SELECT couple, name, due, generation FROM timers WHERE couple = :couple ORDER BY due, name;

-- name: take_due_timers(now, limit)
DELETE FROM timers
WHERE id IN (SELECT id FROM timers WHERE due <= :now ORDER BY due, id LIMIT :limit)
RETURNING couple, name, due, generation;

-- name: next_timer()$
SELECT min(due) FROM timers;
