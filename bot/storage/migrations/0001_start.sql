-- The first schema. Times are microseconds since 1970 in UTC; every BLOB but `digest` and `snapshot` is sealed
-- under the key of a person, or of the house.

CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    name BLOB NOT NULL,
    language TEXT NOT NULL,
    seen_at INTEGER NOT NULL
) STRICT;

CREATE TABLE couples (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER NOT NULL UNIQUE,
    thread INTEGER,
    made_at INTEGER NOT NULL
) STRICT;

-- The chat ids that a couple's group had before it was migrated.
CREATE TABLE former_chats (
    chat INTEGER PRIMARY KEY,
    couple INTEGER NOT NULL REFERENCES couples (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX former_chats_of_couple ON former_chats (couple);

CREATE TABLE members (
    id INTEGER PRIMARY KEY,
    couple INTEGER NOT NULL REFERENCES couples (id) ON DELETE CASCADE,
    person INTEGER NOT NULL,
    joined_at INTEGER NOT NULL,
    UNIQUE (couple, person)
) STRICT;
CREATE INDEX members_of_person ON members (person, joined_at);

-- Private links: only the SHA-256 of a token is kept.
CREATE TABLE tokens (
    digest BLOB PRIMARY KEY,
    couple INTEGER NOT NULL REFERENCES couples (id) ON DELETE CASCADE,
    person INTEGER NOT NULL,
    made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tokens_of_couple ON tokens (couple);

CREATE TABLE states (
    couple INTEGER PRIMARY KEY REFERENCES couples (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    snapshot BLOB NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT;

CREATE TABLE private_parts (
    couple INTEGER NOT NULL REFERENCES couples (id) ON DELETE CASCADE,
    person INTEGER NOT NULL,
    part BLOB NOT NULL,
    PRIMARY KEY (couple, person)
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT, because a reference must never come to mean other words than the ones it was made for.
CREATE TABLE words (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    owner INTEGER NOT NULL,
    couple INTEGER REFERENCES couples (id) ON DELETE CASCADE,
    shared INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1)),
    kept_at INTEGER NOT NULL,
    text BLOB NOT NULL
) STRICT;
CREATE INDEX words_by_age ON words (shared, kept_at);
CREATE INDEX words_of_couple ON words (couple);

CREATE TABLE inbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL UNIQUE,
    lane TEXT NOT NULL,
    couple INTEGER REFERENCES couples (id) ON DELETE CASCADE,
    person INTEGER,
    payload BLOB NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'failed')),
    error TEXT NOT NULL DEFAULT '',
    made_at INTEGER NOT NULL,
    done_at INTEGER CHECK ((done_at IS NULL) = (state = 'waiting'))
) STRICT;
CREATE INDEX inbox_waiting ON inbox (id) WHERE done_at IS NULL;
CREATE INDEX inbox_lanes ON inbox (lane, id) WHERE done_at IS NULL;
CREATE INDEX inbox_done ON inbox (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX inbox_of_couple ON inbox (couple);

-- `person` is who reads it (NULL: the group), `owner` under whose key it lies (NULL: the house). It goes to the
-- message that `slot` holds; the message it makes is put into the slot `fills`. `taker` is the running coach
-- that has it in hand: found under another one's name, it may have been sent before a crash.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    unique_key TEXT NOT NULL UNIQUE,
    lane TEXT NOT NULL,
    couple INTEGER REFERENCES couples (id) ON DELETE CASCADE,
    person INTEGER,
    owner INTEGER,
    slot TEXT NOT NULL,
    fills TEXT NOT NULL,
    buttons INTEGER NOT NULL DEFAULT 0, -- whether buttons stand below the message afterwards
    payload BLOB NOT NULL,
    state TEXT NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'sending', 'sent', 'dead')),
    taker TEXT NOT NULL DEFAULT '',
    repeated INTEGER NOT NULL DEFAULT 0 CHECK (repeated IN (0, 1)),
    attempts INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT '',
    not_before INTEGER NOT NULL,
    done_at INTEGER CHECK ((done_at IS NULL) = (state IN ('ready', 'sending')))
) STRICT;
CREATE INDEX outbox_lanes ON outbox (lane, id) WHERE done_at IS NULL;
CREATE INDEX outbox_due ON outbox (not_before, id) WHERE done_at IS NULL;
CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX outbox_of_couple ON outbox (couple);

-- `couple` 0: a person without a couple; `recipient` 0: the group.
CREATE TABLE slots (
    couple INTEGER NOT NULL,
    recipient INTEGER NOT NULL,
    slot TEXT NOT NULL,
    message INTEGER NOT NULL,
    -- Whether buttons stand below it: taking none away is no request to anybody.
    buttons INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (couple, recipient, slot)
) STRICT, WITHOUT ROWID;

CREATE TABLE timers (
    id INTEGER PRIMARY KEY,
    couple INTEGER NOT NULL REFERENCES couples (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    due INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    UNIQUE (couple, name)
) STRICT;
CREATE INDEX timers_by_due ON timers (due);

CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    couple INTEGER NOT NULL REFERENCES couples (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    event TEXT NOT NULL,
    phase TEXT NOT NULL,
    stage TEXT NOT NULL
) STRICT;
CREATE INDEX journal_of_couple ON journal (couple, id);

-- The room's screens, which Telegram's own cloud would keep.
CREATE TABLE screens (
    chat INTEGER NOT NULL,
    message INTEGER NOT NULL,
    body BLOB NOT NULL,
    added_at INTEGER NOT NULL,
    PRIMARY KEY (chat, message)
) STRICT, WITHOUT ROWID;

CREATE TABLE facts (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
