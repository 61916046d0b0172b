"""The couples of a unit: their group, its members, and the private links that lead to it."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bot.storage.errors import StorageError
from bot.storage.moments import moment, stamp
from bot.storage.unit import Part, couple_lane
from flows.ids import CoupleId, PersonId

_TOKEN_BYTES: Final = 32


class Couples(Part):
    """Groups and who belongs to them. A couple keeps its id when Telegram gives its group another chat id."""

    async def group(self, chat: int, thread: int | None, now: datetime) -> CoupleId:
        """The couple of a group, made when new. Until somebody joined, a topic where it is called becomes its topic."""
        found = await self.find_group(chat)
        if found is not None:
            if thread is not None:
                self._write("couples", self._queries.settle_in_topic, couple=found, thread=thread)
            return found
        row = await self._queries.add_couple(self._connection, chat=chat, thread=thread, now=stamp(now))
        return CoupleId(row[0])

    async def find_group(self, chat: int) -> CoupleId | None:
        await self._settle("couples")
        couple: int | None = await self._queries.couple_of_chat(self._connection, chat=chat)
        return None if couple is None else CoupleId(couple)

    async def move_group(self, old: int, new: int) -> None:
        """Give the group its new chat id. A couple without members that stands there already gives way.

        Nothing happens if the old id is unknown, or two people already belong to the new one.
        """
        couple, there = await self.find_group(old), await self.find_group(new)
        if couple is None:
            return
        if there is not None and there != couple and not await self._take_over(there, couple):
            return
        present, _ = await self.chat_of(couple)
        if present != new:
            self._write("couples", self._queries.drop_former_chat, chat=new)
            self._write("couples", self._queries.keep_former_chat, chat=present, couple=couple)
            self._write("couples", self._queries.set_chat, couple=couple, chat=new)

    async def chat_of(self, couple: CoupleId) -> tuple[int, int | None]:
        """The group's present chat id and its topic. Raises StorageError for a couple that is not there."""
        await self._settle("couples")
        row = await self._queries.chat_of_couple(self._connection, couple=couple)
        if row is None:
            raise StorageError("This couple is not in the database.")
        return row[0], row[1]

    async def couple_of(self, person: PersonId) -> CoupleId | None:
        await self._settle("members")
        couple: int | None = await self._queries.couple_of_person(self._connection, person=person)
        return None if couple is None else CoupleId(couple)

    async def memberships(self, person: PersonId) -> Sequence[tuple[CoupleId, datetime]]:
        """Every couple that a person has joined, and when; the one joined last comes last."""
        await self._settle("members", "couples")
        found = self._queries.couples_of_person(self._connection, person=person)
        return [(CoupleId(couple), moment(at)) async for couple, at in found]

    async def join(self, couple: CoupleId, person: PersonId, now: datetime) -> None:
        self._write("members", self._queries.add_member, couple=couple, person=person, now=stamp(now))

    async def make_token(self, couple: CoupleId, person: PersonId, now: datetime) -> str:
        """A new token of 43 characters for this person; its digest alone is kept."""
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        write = self._queries.add_token
        self._write("tokens", write, digest=_digest(token), couple=couple, person=person, now=stamp(now))
        return token

    async def read_token(self, token: str) -> tuple[CoupleId, PersonId] | None:
        """Whom a token was made for. It may be opened any number of times."""
        await self._settle("tokens")
        row = await self._queries.read_token(self._connection, digest=_digest(token))
        return None if row is None else (CoupleId(row[0]), PersonId(row[1]))

    async def _take_over(self, source: CoupleId, target: CoupleId) -> bool:
        """Let an empty couple end in another one: what waits for it is handed over. False if it isn't empty."""
        await self._settle("members")
        if await self._queries.count_members(self._connection, couple=source):
            return False
        lane = couple_lane(target)
        self._write("inbox", self._queries.hand_over_inbox, source=source, target=target, lane=lane)
        self._write("words", self._queries.hand_over_words, source=source, target=target)
        self._write("slots", self._queries.drop_slots, couple=source)
        self._write("couples", self._queries.drop_couple, couple=source)
        return True


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()
