"""A store in memory for tests of the pipeline: it serialises what it stores, and undoes what fails."""

from __future__ import annotations

import asyncio
import copy
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from typing import Final

import msgspec

from bot.codes import LIFE, TRIES, digest, make_code
from bot.ports import (
    DELETABLE,
    AnswerTap,
    Conflict,
    Delivery,
    Due,
    EditRows,
    EditText,
    Envelope,
    Item,
    Outgoing,
    Person,
    Post,
    Send,
    Snapshot,
    Unit,
    UnpinMessage,
    Wipe,
    Words,
)
from bot.practices import Practice
from flows.ids import CoupleId, PersonId, WordsId
from tests.support.memory_tables import InboxRow, OutboxRow, PrivateRow, Tables

_OUTGOING: Final = msgspec.json.Decoder(Outgoing)
_ENVELOPE: Final = msgspec.json.Decoder(Envelope)


class MemoryUnit:
    """One transaction on a copy of the tables."""

    def __init__(self, tables: Tables, taker: int) -> None:
        self._tables = tables
        self._taker = taker

    # people

    async def seen(self, person: PersonId, name: str, language: str, now: datetime) -> None:
        self._tables.people[person] = (name, language)

    async def people(self, ids: Iterable[PersonId]) -> Mapping[PersonId, Person]:
        known = self._tables.people
        return {id: Person(id=id, name=known[id][0], language=known[id][1]) for id in ids if id in known}

    # couples

    async def group(self, chat: int, thread: int | None, now: datetime) -> CoupleId:
        found = await self.find_group(chat)
        if found is not None:
            return found
        couple = CoupleId(self._tables.number("couple"))
        self._tables.chats[chat] = couple
        self._tables.present[couple] = (chat, thread)
        return couple

    async def find_group(self, chat: int) -> CoupleId | None:
        return self._tables.chats.get(chat)

    async def move_group(self, old: int, new: int) -> None:
        couple = self._tables.chats.get(old)
        if couple is None or self._tables.chats.get(new, couple) != couple:
            return
        self._tables.chats[new] = couple
        self._tables.present[couple] = (new, self._tables.present[couple][1])

    async def chat_of(self, couple: CoupleId) -> tuple[int, int | None]:
        return self._tables.present[couple]

    async def couple_of(self, person: PersonId) -> CoupleId | None:
        return next((couple for couple, member in reversed(self._tables.members) if member == person), None)

    async def memberships(self, person: PersonId) -> Sequence[tuple[CoupleId, datetime]]:
        joined = [(couple, at) for (couple, member), at in self._tables.joined_at.items() if member == person]
        return sorted(joined, key=lambda each: each[1])

    async def join(self, couple: CoupleId, person: PersonId, now: datetime) -> None:
        if (couple, person) not in self._tables.members:
            self._tables.members.append((couple, person))
        self._tables.joined_at[couple, person] = now

    async def make_token(self, couple: CoupleId, person: PersonId, now: datetime) -> str:
        token = f"token-{self._tables.number('token')}"
        self._tables.tokens[token] = (couple, person)
        return token

    async def read_token(self, token: str) -> tuple[CoupleId, PersonId] | None:
        return self._tables.tokens.get(token)

    async def load(self, couple: CoupleId) -> Snapshot | None:
        return self._tables.snapshots.get(couple)

    async def save(self, couple: CoupleId, snapshot: Snapshot, now: datetime) -> None:
        stored = self._tables.snapshots.get(couple)
        if (stored.version if stored else 0) != snapshot.version:
            raise Conflict
        self._tables.snapshots[couple] = Snapshot(
            state=snapshot.state, private=dict(snapshot.private), version=snapshot.version + 1
        )

    # words

    async def keep_words(self, owner: PersonId, couple: CoupleId | None, text: str, now: datetime) -> WordsId:
        id = WordsId(self._tables.number("words"))
        self._tables.words[id] = (owner, text, False)
        self._tables.kept_at[id] = now
        return id

    async def words(self, ids: Iterable[WordsId]) -> Mapping[WordsId, Words]:
        kept = self._tables.words
        return {
            id: Words(id=id, owner=kept[id][0], text=kept[id][1], shared=kept[id][2])
            for id in ids
            if id in kept
        }

    async def words_of(self, owner: PersonId) -> Sequence[tuple[datetime, Words]]:
        mine = [id for id, (writer, _, _) in self._tables.words.items() if writer == owner]
        found = await self.words(sorted(mine))
        return [(self._tables.kept_at[id], words) for id, words in found.items()]

    async def reveal(self, ids: Iterable[WordsId]) -> None:
        for id in ids:
            owner, text, _ = self._tables.words[id]
            self._tables.words[id] = (owner, text, True)

    async def forget(self, ids: Iterable[WordsId]) -> None:
        for id in ids:
            self._tables.words.pop(id, None)

    # codes

    async def make_code(self, person: PersonId, now: datetime) -> str:
        code = make_code()
        self._tables.codes[person] = (digest(person, code), 0, now)
        return code

    async def use_code(self, person: PersonId, code: str, now: datetime) -> bool:
        kept, wrong, made_at = self._tables.codes.pop(person, (b"", 0, now))
        right, fresh = kept == digest(person, code), now - made_at < LIFE
        if kept and fresh and not right and wrong + 1 < TRIES:
            self._tables.codes[person] = (kept, wrong + 1, made_at)
        return fresh and right

    # inbox

    async def enqueue(
        self,
        source: str,
        couple: CoupleId | None,
        person: PersonId | None,
        envelope: Envelope,
        now: datetime,
    ) -> bool:
        if any(row.source == source for row in self._tables.inbox):
            return False
        self._tables.inbox.append(
            InboxRow(
                id=self._tables.number("item"), source=source, couple=couple, person=person,
                payload=msgspec.json.encode(envelope),
            )
        )  # fmt: skip
        return True

    async def claim(self, limit: int) -> Sequence[Item]:
        first: dict[str, InboxRow] = {}
        for row in self._tables.inbox:
            if row.state == "waiting":
                first.setdefault(row.lane, row)
        return [
            Item(
                id=row.id,
                couple=row.couple,
                person=row.person,
                envelope=_ENVELOPE.decode(row.payload),
            )
            for row in list(first.values())[:limit]
        ]

    async def finish(self, ids: Iterable[int], now: datetime) -> None:
        for row in self._items(ids):
            row.state, row.payload = "done", b""

    async def set_aside(self, id: int, error: str, now: datetime) -> None:
        for row in self._items([id]):
            row.state, row.error = "aside", error

    async def waiting(self, couple: CoupleId) -> tuple[int, int]:
        inbox = [row for row in self._tables.inbox if row.couple == couple and row.state == "waiting"]
        outbox = [row for row in self._tables.outbox if row.couple == couple and row.state in _UNSENT]
        return len(inbox), len(outbox)

    def _items(self, ids: Iterable[int]) -> list[InboxRow]:
        wanted = set(ids)
        return [row for row in self._tables.inbox if row.id in wanted]

    # outbox

    async def post(self, posts: Iterable[Post], now: datetime) -> None:
        for post in posts:
            if any(row.unique == post.unique for row in self._tables.outbox):
                continue
            self._tables.outbox.append(
                OutboxRow(
                    id=self._tables.number("post"), unique=post.unique, lane=_lane(post), couple=post.couple,
                    person=post.person, owner=post.owner, payload=msgspec.json.encode(post.outgoing),
                    not_before=now,
                )
            )  # fmt: skip

    async def take(self, now: datetime, busy: Iterable[str], limit: int) -> Sequence[Delivery]:
        taken: set[str] = set(busy)
        deliveries: list[Delivery] = []
        for row in self._tables.outbox:
            if row.state not in _UNSENT or row.lane in taken:
                continue
            taken.add(row.lane)
            mine = row.state == "sending" and row.taker == self._taker
            if mine or row.not_before > now or len(deliveries) >= limit:
                continue
            row.repeated = row.repeated or row.state == "sending"
            deliveries.append(self._delivery(row, now))
            row.state, row.taker = "sending", self._taker
            row.attempts += 1
        return deliveries

    def _delivery(self, row: OutboxRow, now: datetime) -> Delivery:
        outgoing = _OUTGOING.decode(row.payload)
        slot = outgoing.slot if isinstance(outgoing, EditText | EditRows | UnpinMessage) else ""
        chat, thread = (
            (row.person, None) if row.person is not None else self._tables.present[row.couple or CoupleId(0)]
        )
        return Delivery(
            id=row.id, lane=row.lane, chat=chat, couple=row.couple, person=row.person, outgoing=outgoing,
            thread=thread, message=self._tables.slots.get((row.couple or 0, row.person or 0, slot)),
            messages=self._to_wipe(row.person, outgoing, now), attempts=row.attempts,
            repeated=row.repeated,
        )  # fmt: skip

    async def delivered(self, id: int, message: int | None, now: datetime) -> None:
        for row in self._posts(id):
            outgoing = _OUTGOING.decode(row.payload)
            if isinstance(outgoing, Send) and outgoing.slot and message is not None:
                self._tables.slots[row.couple or 0, row.person or 0, outgoing.slot] = message
            row.state, row.payload = "sent", b""

    async def put_off(self, id: int, until: datetime) -> None:
        for row in self._posts(id):
            row.state, row.not_before = "ready", until

    async def drop(self, id: int, reason: str, now: datetime) -> None:
        for row in self._posts(id):
            row.state, row.reason, row.payload = "dead", reason, b""

    async def next_delivery(self) -> datetime | None:
        first: dict[str, OutboxRow] = {}
        for row in self._tables.outbox:
            if row.state in _UNSENT:
                first.setdefault(row.lane, row)
        times = [row.not_before for row in first.values() if row.state == "ready"]
        return min(times, default=None)

    def _posts(self, id: int) -> list[OutboxRow]:
        return [row for row in self._tables.outbox if row.id == id and row.state in _UNSENT]

    # private chats

    async def note_written(
        self, person: PersonId, message: int, words: Iterable[WordsId], source: str, now: datetime
    ) -> None:
        for row in self._tables.inbox:
            if row.source == source:
                noted = PrivateRow(item=row.id, words=tuple(words), at=now)
                self._tables.private.setdefault((person, message), noted)

    async def note_sent(
        self, person: PersonId, message: int, words: Iterable[WordsId], now: datetime
    ) -> None:
        self._tables.private[person, message] = PrivateRow(item=0, words=tuple(words), at=now)

    async def note_edited(self, person: PersonId, message: int, words: Iterable[WordsId]) -> None:
        if (person, message) in self._tables.private:
            row = self._tables.private[person, message]
            self._tables.private[person, message] = replace(row, words=tuple(words))

    async def wiped(self, person: PersonId, messages: Iterable[int]) -> None:
        gone = set(messages)
        for message in gone:
            self._tables.private.pop((person, message), None)
        for key, message in list(self._tables.slots.items()):
            if key[1] == person and message in gone:
                del self._tables.slots[key]

    def _to_wipe(self, person: PersonId | None, wipe: Outgoing, now: datetime) -> tuple[int, ...]:
        if not isinstance(wipe, Wipe):
            return ()
        meant = [
            message
            for (owner, message), row in self._tables.private.items()
            if owner == person and row.item <= wipe.until and row.at > now - DELETABLE
            and (wipe.words is None or wipe.words in row.words)
        ]  # fmt: skip
        return tuple(sorted(meant, reverse=True))

    # timers

    async def set_timer(self, timer: Due) -> None:
        self._tables.timers[timer.couple, timer.name] = timer

    async def cancel_timer(self, couple: CoupleId, name: str) -> None:
        self._tables.timers.pop((couple, name), None)

    async def timers(self, couple: CoupleId) -> Sequence[Due]:
        return [timer for timer in self._tables.timers.values() if timer.couple == couple]

    async def due(self, now: datetime, limit: int) -> Sequence[Due]:
        ripe = sorted(
            (timer for timer in self._tables.timers.values() if timer.due <= now), key=lambda t: t.due
        )
        for timer in ripe[:limit]:
            del self._tables.timers[timer.couple, timer.name]
        return ripe[:limit]

    async def next_due(self) -> datetime | None:
        return min((timer.due for timer in self._tables.timers.values()), default=None)

    # the rest

    async def journal(self, couple: CoupleId, now: datetime, event: str, phase: str, stage: str) -> None:
        self._tables.journal.append((couple, now, event, phase, stage))

    async def screen_add(self, chat: int, body: bytes, now: datetime) -> int:
        screen = self._tables.screens.setdefault(chat, [])
        screen.append(body)
        return len(screen)

    async def screen_edit(self, chat: int, message: int, body: bytes) -> None:
        self._tables.screens[chat][message - 1] = body

    async def screen_remove(self, chat: int, messages: Iterable[int]) -> None:
        for message in messages:
            self._tables.screens[chat][message - 1] = b""

    async def screen(self, chat: int) -> Sequence[tuple[int, bytes]]:
        lines = enumerate(self._tables.screens.get(chat, []), start=1)
        return [(message, body) for message, body in lines if body]

    async def get_fact(self, name: str) -> str | None:
        return self._tables.facts.get(name)

    async def set_fact(self, name: str, value: str) -> None:
        self._tables.facts[name] = value

    # practices

    async def load_practice(self, person: PersonId) -> Practice | None:
        return self._tables.practices.get(person)

    async def save_practice(self, person: PersonId, practice: Practice) -> None:
        stored = self._tables.practices.get(person)
        if practice.version != (0 if stored is None else stored.version):
            raise Conflict
        self._tables.practices[person] = replace(practice, version=practice.version + 1)

    async def drop_practice(self, person: PersonId) -> None:
        self._tables.practices.pop(person, None)

    async def prune(
        self,
        *,
        drafts_before: datetime,
        words_before: datetime,
        done_before: datetime,
        messages_before: datetime,
        codes_before: datetime,
        practices_before: datetime,
    ) -> int:
        private = self._tables.private
        old = [key for key, row in private.items() if row.at <= messages_before]
        for key in old:
            del private[key]
        return len(old)


_UNSENT: Final = ("ready", "sending")


class MemoryStore:
    """Transactions one after the other. `crash` forgets who has what in hand, as a new process would."""

    def __init__(self) -> None:
        self.tables = Tables()
        self.commits = 0
        self.broken: Exception | None = None
        self._writing = asyncio.Lock()
        self._taker = 1

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Unit]:
        async with self._writing:
            if self.broken is not None:
                raise self.broken
            working = copy.deepcopy(self.tables)
            yield MemoryUnit(working, self._taker)
            self.tables = working
            self.commits += 1

    async def close(self) -> None:
        """Nothing to close."""

    def crash(self) -> None:
        self._taker += 1
        self._writing = asyncio.Lock()

    # what tests look at

    def posted(self) -> list[tuple[int | None, Outgoing]]:
        """All that was posted and not sent yet: to whom (None: the group), and what."""
        return [(row.person, _OUTGOING.decode(row.payload)) for row in self.tables.outbox if row.payload]

    def events(self) -> list[object]:
        """What waits in the inbox."""
        return [_ENVELOPE.decode(row.payload).event for row in self.tables.inbox if row.state == "waiting"]


def _lane(post: Post) -> str:
    if isinstance(post.outgoing, AnswerTap):
        return f"answer:{post.outgoing.query}"
    return f"chat:group:{post.couple}" if post.person is None else f"chat:{post.person}"
