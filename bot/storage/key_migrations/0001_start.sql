-- Each person's key, wrapped by the master key. Person 0 is the house.

CREATE TABLE person_keys (
    person INTEGER PRIMARY KEY,
    mark BLOB NOT NULL,
    wrapped BLOB NOT NULL
) STRICT;
