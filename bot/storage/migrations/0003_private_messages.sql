-- Which messages stand in each person's private chat, as long as Telegram lets the coach delete them. `item` is the
-- inbox item with which a person's own message came in (0: it is the coach's); `words` lists, as JSON, the ids of
-- those words of theirs that the message carries.
CREATE TABLE private_messages (
    person INTEGER NOT NULL,
    message INTEGER NOT NULL,
    item INTEGER NOT NULL,
    words TEXT NOT NULL,
    noted_at INTEGER NOT NULL,
    PRIMARY KEY (person, message)
) STRICT, WITHOUT ROWID;
CREATE INDEX private_messages_by_age ON private_messages (noted_at);
-- What held a message that was deleted is found by its reader, in whatever couple.
CREATE INDEX slots_of_recipient ON slots (recipient, message);
