"""The small tables of a unit: timers, the text-free journal, the room's screens, facts, and upkeep."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.ports import Due
from bot.storage.errors import StorageError
from bot.storage.moments import moment, stamp
from bot.storage.unit import Part, listed
from flows.ids import CoupleId, PersonId


class Records(Part):
    """What a couple is waiting for, what happened to it, and what the installation remembers."""

    async def set_timer(self, timer: Due) -> None:
        self._write(
            "timers",
            self._queries.set_timer,
            couple=timer.couple,
            name=timer.name,
            due=stamp(timer.due),
            generation=timer.generation,
        )

    async def cancel_timer(self, couple: CoupleId, name: str) -> None:
        self._write("timers", self._queries.cancel_timer, couple=couple, name=name)

    async def timers(self, couple: CoupleId) -> Sequence[Due]:
        await self._settle("timers")
        return [_due(row) async for row in self._queries.timers_of_couple(self._connection, couple=couple)]

    async def due(self, now: datetime, limit: int) -> Sequence[Due]:
        """The timers that are due, earliest first, taken away in this transaction."""
        await self._settle("timers")
        rows = [
            row async for row in self._queries.take_due_timers(self._connection, now=stamp(now), limit=limit)
        ]
        return sorted((_due(row) for row in rows), key=lambda timer: (timer.due, timer.couple, timer.name))

    async def next_due(self) -> datetime | None:
        await self._settle("timers")
        at: int | None = await self._queries.next_timer(self._connection)
        return None if at is None else moment(at)

    async def journal(self, couple: CoupleId, now: datetime, event: str, phase: str, stage: str) -> None:
        write = self._queries.add_journal
        self._write("journal", write, couple=couple, now=stamp(now), event=event, phase=phase, stage=stage)

    async def screen_add(self, chat: int, body: bytes, now: datetime) -> int:
        await self._settle("screens")
        message: int = await self._queries.next_screen_message(self._connection, chat=chat)
        sealed = await self._seal(_reader(chat), body, _place(chat, message))
        write = self._queries.add_screen
        self._write("screens", write, chat=chat, message=message, body=sealed, now=stamp(now))
        return message

    async def screen_edit(self, chat: int, message: int, body: bytes) -> None:
        """Replace what a message shows. Raises StorageError if the chat has no such message."""
        await self._settle("screens")
        sealed = await self._seal(_reader(chat), body, _place(chat, message))
        if not await self._queries.edit_screen(self._connection, chat=chat, message=message, body=sealed):
            raise StorageError("There is no such message on this screen.")

    async def screen_remove(self, chat: int, messages: Iterable[int]) -> None:
        """Blank these messages. What is left of them is their ids, which must never come to mean other messages."""
        self._write("screens", self._queries.blank_screen, chat=chat, messages=listed(messages))

    async def screen(self, chat: int) -> Sequence[tuple[int, bytes]]:
        """The messages of a chat, oldest first, without those whose key was destroyed."""
        await self._settle("screens")
        shown: list[tuple[int, bytes]] = []
        async for message, sealed in self._queries.read_screen(self._connection, chat=chat):
            body = await self._unseal(_reader(chat), sealed, _place(chat, message))
            if body is not None:
                shown.append((message, body))
        return shown

    async def get_fact(self, name: str) -> str | None:
        await self._settle("facts")
        value: str | None = await self._queries.read_fact(self._connection, name=name)
        return value

    async def set_fact(self, name: str, value: str) -> None:
        self._write("facts", self._queries.write_fact, name=name, value=value)

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
        """Delete by age: practices whose date has come, drafts never shared, words of closed conversations, finished
        rows, ids of private messages, codes.

        Returns how many.
        """
        await self._settle(
            "words", "journal", "inbox", "outbox", "private_messages", "export_codes", "practices"
        )
        over = stamp(practices_before)
        pruned: int = await self._queries.prune_practice_words(self._connection, before=over)
        pruned += await self._queries.prune_practices(self._connection, before=over)
        pruned += await self._queries.prune_drafts(self._connection, before=stamp(drafts_before))
        pruned += await self._queries.prune_shared_words(self._connection, before=stamp(words_before))
        pruned += await self._queries.prune_inbox(self._connection, before=stamp(done_before))
        pruned += await self._queries.prune_outbox(self._connection, before=stamp(done_before))
        pruned += await self._queries.prune_private_messages(self._connection, before=stamp(messages_before))
        pruned += await self._queries.prune_export_codes(self._connection, before=stamp(codes_before))
        return pruned


def _due(row: tuple[int, str, int, int]) -> Due:
    return Due(couple=CoupleId(row[0]), name=row[1], due=moment(row[2]), generation=row[3])


def _reader(chat: int) -> PersonId | None:
    """Whose key a screen lies under: a private chat has its person's id, a group has a negative one."""
    return PersonId(chat) if chat > 0 else None


def _place(chat: int, message: int) -> str:
    return f"screens:{chat}:{message}"
