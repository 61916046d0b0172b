-- One timer for what is due for one partner alone, under a name that doesn't say what: the earliest of what there was.
-- The conversation arms the later ones again when it has fired.
DELETE FROM timers
WHERE name GLOB 'draft_[01]' AND EXISTS (
    SELECT 1 FROM timers AS other
    WHERE other.couple = timers.couple
        AND other.name = 'ask_again_' || substr(timers.name, -1)
        AND other.due <= timers.due
);
DELETE FROM timers
WHERE name GLOB 'ask_again_[01]' AND EXISTS (
    SELECT 1 FROM timers AS other
    WHERE other.couple = timers.couple AND other.name = 'draft_' || substr(timers.name, -1)
);
UPDATE timers SET name = 'private_' || substr(name, -1)
WHERE name GLOB 'ask_again_[01]' OR name GLOB 'draft_[01]';
