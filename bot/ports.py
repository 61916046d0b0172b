"""The seams of the shell: what the coach asks of a store, a transport, a clock, and what passes through them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Protocol

import msgspec

from bot.practices import Practices
from flows.events import Event
from flows.ids import CoupleId, PersonId, WordsId


class Stored(msgspec.Struct, frozen=True, tag=True, kw_only=True, forbid_unknown_fields=True):
    """Base of what is stored as a tagged union."""


# --- in ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One thing that came in from outside, before it is stored. Its text is kept apart from its event.

    `source` is unique ("update:81"), so that a second delivery is dropped. `event` has `words=0` for a text.
    `query` is the id of the tap to be answered, `message` the id of the message written or tapped.
    `token` is what a private link carried. `migrated_to` re-keys the group and carries no event.
    """

    source: str
    chat: int
    group: bool
    event: Event | None
    person: PersonId | None = None
    name: str = field(default="", repr=False)
    language: str = ""
    text: str | None = field(default=None, repr=False)
    query: str = ""
    message: int = 0
    token: str = field(default="", repr=False)
    thread: int | None = None
    migrated_to: int | None = None


class Envelope(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An event with what is needed to answer it, as it lies (encrypted) in the inbox."""

    event: Event
    chat: int = 0
    query: str = ""
    message: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One inbox row. `couple` is None for a person who belongs to no couple (yet)."""

    id: int
    couple: CoupleId | None
    person: PersonId | None
    envelope: Envelope = field(repr=False)


# --- out --------------------------------------------------------------------------------------------------


class Caption(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A rendered button: it carries data (at most 64 bytes) or leads to an address, never both.

    `link_token` is a one-time token: the transport makes the address of the private chat from it.
    """

    text: str
    data: str = ""
    link_token: str = ""


Rows = tuple[tuple[Caption, ...], ...]


class Send(Stored, frozen=True, tag=True, kw_only=True, forbid_unknown_fields=True):
    """A new message: Telegram HTML, at most 4,096 characters after parsing. `words` are its reader's own in it."""

    html: str
    rows: Rows = ()
    slot: str = ""
    pin: bool = False
    protect: bool = False
    quiet: bool = False
    words: tuple[WordsId, ...] = ()


class EditText(Stored, frozen=True, tag=True, kw_only=True, forbid_unknown_fields=True):
    """New text and buttons for the message in a slot. `words` are its reader's own in it now."""

    slot: str
    html: str
    rows: Rows = ()
    words: tuple[WordsId, ...] = ()


class EditRows(Stored, frozen=True, tag=True, kw_only=True, forbid_unknown_fields=True):
    """Other buttons for the message in a slot."""

    slot: str
    rows: Rows = ()


class AnswerTap(Stored, frozen=True, tag=True, kw_only=True, forbid_unknown_fields=True):
    """The answer to a tap: at most 200 characters of plain text, or a link to the private chat."""

    query: str
    text: str = ""
    alert: bool = False
    link_token: str = ""


class Count(Stored, frozen=True, tag=True, kw_only=True, forbid_unknown_fields=True):
    """Count the members of a group."""


class UnpinMessage(Stored, frozen=True, tag=True, kw_only=True, forbid_unknown_fields=True):
    """Unpin the message in a slot."""

    slot: str


class Wipe(Stored, frozen=True, tag=True, kw_only=True, forbid_unknown_fields=True):
    """Delete messages of a private chat: those that carry these words, or (None) all that can be deleted.

    Of the person's own only those that came in no later than the inbox item `until`. Which messages these are is
    looked up when the deletion is taken in hand, so that whatever waited before it is among them.
    """

    until: int
    words: WordsId | None = None


Outgoing = Send | EditText | EditRows | AnswerTap | Count | UnpinMessage | Wipe

DELETABLE: Final = timedelta(hours=48)
"""How old a message may be that Telegram lets a bot delete."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A message to be put into the outbox. `person` is None for the group (then `couple` names it).

    `owner` is the person under whose key the payload is encrypted (None: the house key).
    `unique` is the outbox's unique key: item id and position, so that nothing is posted twice.
    """

    unique: str
    couple: CoupleId | None
    person: PersonId | None
    outgoing: Outgoing = field(repr=False)
    owner: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One claimed outbox row, ready to be performed. `message` is what its slot holds (None: nothing).

    `messages` are those that a `Wipe` means, the newest first. `chat` is the group's present chat id, or the person's id. `repeated`: it may have been sent before a crash.
    """

    id: int
    lane: str
    chat: int
    couple: CoupleId | None
    person: PersonId | None
    outgoing: Outgoing = field(repr=False)
    thread: int | None = None
    message: int | None = None
    messages: tuple[int, ...] = ()
    attempts: int = 0
    repeated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """It arrived (or there was nothing to do). `message` is the new message's id, `wiped` are those deleted."""

    message: int | None = None
    members: int | None = None
    wiped: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """Try again after this long. `everyone`: the limit counts for all chats."""

    after: timedelta
    everyone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """The reader cannot be reached: blocked, gone, kicked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """The group has another chat id now."""

    chat: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """It will never be accepted. `reason` is the server's plain word for it, without texts."""

    reason: str


Outcome = Delivered | Later | Gone | Moved | Refused


class Transport(Protocol):
    """Performs a delivery at most once a call, and says what came of it. Raises nothing expected."""

    async def perform(self, delivery: Delivery) -> Outcome: ...


class Clock(Protocol):
    """The only source of time. `now` is aware, in UTC."""

    def now(self) -> datetime: ...


# --- stored -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A couple as stored. `state` is JSON without anything private; `private` is each partner's private part.

    `version` rises with each save (0: never saved). A private part is missing when its key was destroyed.
    """

    state: bytes
    private: Mapping[PersonId, bytes] = field(default_factory=dict, repr=False)
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What somebody wrote, in clear. `shared` says that its owner revealed it. An unreadable text is None."""

    id: WordsId
    owner: PersonId
    text: str | None = field(repr=False)
    shared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What is known of a person for a message: name and language tag."""

    id: PersonId
    name: str = field(repr=False)
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A timer that is armed, or due."""

    couple: CoupleId
    name: str
    due: datetime
    generation: int = 0


class Unit(Practices, Protocol):
    """One transaction. Everything that was done in it is committed together, or not at all."""

    # people
    async def seen(self, person: PersonId, name: str, language: str, now: datetime) -> None: ...
    async def people(self, ids: Iterable[PersonId]) -> Mapping[PersonId, Person]: ...

    # couples
    async def group(self, chat: int, thread: int | None, now: datetime) -> CoupleId: ...  # made when new
    async def find_group(self, chat: int) -> CoupleId | None: ...  # older chat ids are answered too
    async def move_group(self, old: int, new: int) -> None: ...
    async def chat_of(self, couple: CoupleId) -> tuple[int, int | None]: ...  # chat, thread
    async def couple_of(self, person: PersonId) -> CoupleId | None: ...  # the one joined last
    async def memberships(
        self, person: PersonId
    ) -> Sequence[tuple[CoupleId, datetime]]: ...  # and since when
    async def join(self, couple: CoupleId, person: PersonId, now: datetime) -> None: ...
    async def make_token(self, couple: CoupleId, person: PersonId, now: datetime) -> str: ...
    async def read_token(self, token: str) -> tuple[CoupleId, PersonId] | None: ...
    async def load(self, couple: CoupleId) -> Snapshot | None: ...  # locks the couple
    async def save(self, couple: CoupleId, snapshot: Snapshot, now: datetime) -> None: ...

    # `snapshot.version` is the version that was loaded; raises Conflict if another one is stored

    # words
    async def keep_words(
        self, owner: PersonId, couple: CoupleId | None, text: str, now: datetime
    ) -> WordsId: ...
    async def words(self, ids: Iterable[WordsId]) -> Mapping[WordsId, Words]: ...
    async def words_of(self, owner: PersonId) -> Sequence[tuple[datetime, Words]]: ...  # all, oldest first
    async def reveal(self, ids: Iterable[WordsId]) -> None: ...
    async def forget(self, ids: Iterable[WordsId]) -> None: ...

    # one-time codes, with which people let the host make a file of what is kept of them
    async def make_code(self, person: PersonId, now: datetime) -> str: ...  # instead of the one before
    async def use_code(self, person: PersonId, code: str, now: datetime) -> bool: ...  # counts the wrong ones

    # inbox
    async def enqueue(
        self,
        source: str,
        couple: CoupleId | None,
        person: PersonId | None,
        envelope: Envelope,
        now: datetime,
    ) -> bool: ...  # False: it was there already
    async def claim(self, limit: int) -> Sequence[Item]: ...  # the oldest waiting one of each lane
    async def finish(self, ids: Iterable[int], now: datetime) -> None: ...  # done; the payload is blanked
    async def set_aside(self, id: int, error: str, now: datetime) -> None: ...  # `error` without words
    async def waiting(self, couple: CoupleId) -> tuple[int, int]: ...  # inbox, outbox

    # outbox
    async def post(self, posts: Iterable[Post], now: datetime) -> None: ...
    async def take(self, now: datetime, busy: Iterable[str], limit: int) -> Sequence[Delivery]: ...
    # the oldest unsent row of each lane not in `busy`; marked as being sent
    async def delivered(self, id: int, message: int | None, now: datetime) -> None: ...
    async def put_off(self, id: int, until: datetime) -> None: ...
    async def drop(self, id: int, reason: str, now: datetime) -> None: ...
    async def next_delivery(self) -> datetime | None: ...  # when the earliest unsent row may go

    # private chats: which messages stand there, as long as they can be deleted
    async def note_written(
        self, person: PersonId, message: int, words: Iterable[WordsId], source: str, now: datetime
    ) -> None: ...  # a message of theirs, once its `source` is in the inbox
    async def note_sent(
        self, person: PersonId, message: int, words: Iterable[WordsId], now: datetime
    ) -> None: ...
    async def note_edited(self, person: PersonId, message: int, words: Iterable[WordsId]) -> None: ...
    async def wiped(self, person: PersonId, messages: Iterable[int]) -> None: ...  # with their slots

    # timers
    async def set_timer(self, timer: Due) -> None: ...
    async def cancel_timer(self, couple: CoupleId, name: str) -> None: ...
    async def timers(self, couple: CoupleId) -> Sequence[Due]: ...
    async def due(self, now: datetime, limit: int) -> Sequence[Due]: ...  # taken away in this transaction
    async def next_due(self) -> datetime | None: ...

    # journal: what kind of thing happened when, never what was written
    async def journal(self, couple: CoupleId, now: datetime, event: str, phase: str, stage: str) -> None: ...

    # the room's screens: what Telegram's own cloud would keep
    async def screen_add(self, chat: int, body: bytes, now: datetime) -> int: ...  # message id, per chat
    async def screen_edit(self, chat: int, message: int, body: bytes) -> None: ...
    async def screen_remove(self, chat: int, messages: Iterable[int]) -> None: ...  # their ids stay taken
    async def screen(self, chat: int) -> Sequence[tuple[int, bytes]]: ...
    async def get_fact(self, name: str) -> str | None: ...  # small facts of the installation
    async def set_fact(self, name: str, value: str) -> None: ...

    # upkeep
    async def prune(
        self,
        *,
        drafts_before: datetime,
        words_before: datetime,
        done_before: datetime,
        messages_before: datetime,
        codes_before: datetime,
        practices_before: datetime,
    ) -> int: ...


class Conflict(Exception):
    """Another version of this couple was saved meanwhile."""


class Unavailable(Exception):
    """The store cannot be used just now. Nothing was changed; the same may succeed later."""


class Store(Protocol):
    """Opens transactions. One writes at a time on SQLite; many on PostgreSQL."""

    def begin(self) -> AbstractAsyncContextManager[Unit]: ...
    async def close(self) -> None: ...
