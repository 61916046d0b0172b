"""The private chats of a unit: which messages stand there, and which of one's own words each of them carries."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.ports import DELETABLE, Wipe
from bot.storage.moments import stamp
from bot.storage.unit import Part, listed
from flows.ids import PersonId, WordsId


class PrivateChats(Part):
    """Ids and times, no words; kept as long as a message can be deleted. The group's messages are not among them."""

    async def note_written(
        self, person: PersonId, message: int, words: Iterable[WordsId], source: str, now: datetime
    ) -> None:
        """Remember a message of this person's own, which came into the inbox from this source."""
        await self._settle("inbox")
        self._write(
            "private_messages",
            self._queries.note_written,
            person=person,
            message=message,
            words=listed(words),
            source=source,
            now=stamp(now),
        )

    async def note_sent(
        self, person: PersonId, message: int, words: Iterable[WordsId], now: datetime
    ) -> None:
        """Remember a message of the coach's, with the reader's own words that it quotes."""
        self._write(
            "private_messages",
            self._queries.note_sent,
            person=person,
            message=message,
            words=listed(words),
            now=stamp(now),
        )

    async def note_edited(self, person: PersonId, message: int, words: Iterable[WordsId]) -> None:
        """A message of the coach's quotes these words now, and no others."""
        write = self._queries.note_edited
        self._write("private_messages", write, person=person, message=message, words=listed(words))

    async def wiped(self, person: PersonId, messages: Iterable[int]) -> None:
        """These messages are gone, and so is what held them: a later edit of them is an edit of nothing."""
        gone = listed(messages)
        self._write("private_messages", self._queries.drop_wiped, person=person, messages=gone)
        self._write("slots", self._queries.drop_slots_of_wiped, person=person, messages=gone)

    async def _to_wipe(self, person: PersonId, wipe: Wipe, now: datetime) -> tuple[int, ...]:
        """Which messages a deletion means at this moment, the newest first."""
        await self._settle("private_messages")
        rows = self._queries.messages_to_wipe(
            self._connection,
            person=person,
            words=wipe.words,
            until=wipe.until,
            since=stamp(now - DELETABLE),
        )
        return tuple([row[0] async for row in rows])
