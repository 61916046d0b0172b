-- What somebody keeps who practises alone: sealed under their key, until a date. Its words are those of theirs that
-- belong to no couple.
CREATE TABLE practices (
    person INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    part BLOB NOT NULL,
    until INTEGER NOT NULL
) STRICT;
CREATE INDEX practices_by_date ON practices (until);
