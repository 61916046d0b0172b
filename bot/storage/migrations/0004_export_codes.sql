-- The codes with which people let the host make a file of what is kept of them: only a SHA-256 of each, with the
-- person's id in it, and how many wrong ones were tried.
CREATE TABLE export_codes (
    person INTEGER PRIMARY KEY,
    digest BLOB NOT NULL,
    wrong INTEGER NOT NULL DEFAULT 0,
    made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX export_codes_by_age ON export_codes (made_at);

-- Whoever asks what is kept of them is shown all of their texts.
CREATE INDEX words_of_owner ON words (owner, id);
