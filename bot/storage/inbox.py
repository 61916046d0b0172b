"""The inbox of a unit: what happened and was not handled yet, in order for each couple."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

import msgspec

from bot.ports import Envelope, Item
from bot.storage.moments import stamp
from bot.storage.unit import Part, couple_lane, listed
from flows.ids import CoupleId, PersonId

_ENVELOPE: Final = msgspec.json.Decoder(Envelope)


class Inbox(Part):
    """Rows come in once for each source, are handled once, and keep their payload no longer."""

    async def enqueue(
        self,
        source: str,
        couple: CoupleId | None,
        person: PersonId | None,
        envelope: Envelope,
        now: datetime,
    ) -> bool:
        """Store what happened; False if this source was stored before, handled or not."""
        lane = f"person:{person or 0}" if couple is None else couple_lane(couple)
        payload = await self._seal(person, msgspec.json.encode(envelope), _place(source, person))
        await self._settle("inbox")
        added: int = await self._queries.enqueue(
            self._connection,
            source=source,
            lane=lane,
            couple=couple,
            person=person,
            payload=payload,
            now=stamp(now),
        )
        return added == 1

    async def claim(self, limit: int) -> Sequence[Item]:
        """The oldest waiting one of each lane, oldest first. What cannot be read any more is set aside."""
        while True:
            await self._settle("inbox")
            rows = [row async for row in self._queries.first_waiting(self._connection, limit=limit)]
            await self._fetch_keys(row[3] for row in rows)
            items: list[Item] = []
            unreadable: list[int] = []
            for row_id, source, couple, person, payload in rows:
                envelope = await self._open(source, person, payload)
                if envelope is None:
                    unreadable.append(row_id)
                else:
                    items.append(Item(id=row_id, couple=couple, person=person, envelope=envelope))
            if unreadable:
                self._write("inbox", self._queries.set_unreadable_aside, ids=listed(unreadable))
            if items or not unreadable:  # else others may wait behind the ones that were set aside
                return items

    async def finish(self, ids: Iterable[int], now: datetime) -> None:
        self._write("inbox", self._queries.finish_items, ids=listed(ids), now=stamp(now))

    async def set_aside(self, id: int, error: str, now: datetime) -> None:
        """Handle this row no more. Its payload stays, sealed, until it is pruned."""
        self._write("inbox", self._queries.set_item_aside, id=id, error=error, now=stamp(now))

    async def waiting(self, couple: CoupleId) -> tuple[int, int]:
        """How many rows of this couple wait in the inbox, and in the outbox."""
        await self._settle("inbox", "outbox")
        inbox: int = await self._queries.count_waiting(self._connection, lane=couple_lane(couple))
        outbox: int = await self._queries.count_unsent(self._connection, couple=couple)
        return inbox, outbox

    async def _open(self, source: str, person: PersonId | None, payload: bytes) -> Envelope | None:
        text = await self._unseal(person, payload, _place(source, person))
        if text is None:
            return None
        try:
            return _ENVELOPE.decode(text)
        except msgspec.DecodeError:  # of a release that wrote it otherwise
            return None


def _place(source: str, person: PersonId | None) -> str:
    return f"inbox:{person or 0}:{source}"
