"""The outbox of a unit: what is to be sent, in order for each chat, and which message holds which slot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final, assert_never

import msgspec

from bot.ports import (
    AnswerTap,
    Count,
    Delivery,
    EditRows,
    EditText,
    Outgoing,
    Post,
    Send,
    UnpinMessage,
    Wipe,
)
from bot.storage.moments import moment, stamp
from bot.storage.unit import Part, listed
from flows.ids import CoupleId, PersonId

_OUTGOING: Final = msgspec.json.Decoder(Outgoing)


class Outbox(Part):
    """Rows go out in order within their lane, and keep their payload no longer than until then."""

    async def post(self, posts: Iterable[Post], now: datetime) -> None:
        for post in posts:
            self._write("outbox", self._queries.add_post, **await self._row(post, stamp(now)))

    async def take(self, now: datetime, busy: Iterable[str], limit: int) -> Sequence[Delivery]:
        """The oldest unsent row of each free lane, taken in hand. What cannot be read any more is dropped."""
        await self._settle("outbox", "slots", "couples")
        rows = [
            row
            async for row in self._queries.first_unsent(
                self._connection, now=stamp(now), taker=self._taker, busy=listed(busy), limit=limit
            )
        ]
        await self._fetch_keys(row[5] for row in rows)
        deliveries: list[Delivery] = []
        unreadable: list[int] = []
        for row in rows:
            delivery = await self._delivery(*row)
            if delivery is None:
                unreadable.append(row[0])
            else:
                deliveries.append(delivery)
        if deliveries:
            taken = listed(delivery.id for delivery in deliveries)
            self._write("outbox", self._queries.take_posts, ids=taken, taker=self._taker)
        if unreadable:
            drop = self._queries.drop_unreadable_posts
            self._write("outbox", drop, ids=listed(unreadable), now=stamp(now))
        return deliveries

    async def delivered(self, id: int, message: int | None, now: datetime) -> None:
        """It was sent; `message` takes over the slot that it was meant for."""
        if message is not None:
            self._write("slots", self._queries.fill_slot, id=id, message=message)
        self._write("slots", self._queries.note_buttons, id=id)
        self._write("outbox", self._queries.mark_sent, id=id, now=stamp(now))

    async def put_off(self, id: int, until: datetime) -> None:
        self._write("outbox", self._queries.put_post_off, id=id, until=stamp(until))

    async def drop(self, id: int, reason: str, now: datetime) -> None:
        self._write("outbox", self._queries.drop_post, id=id, reason=reason, now=stamp(now))

    async def next_delivery(self) -> datetime | None:
        """When the earliest row that nobody has in hand may go; rows behind another one don't count."""
        await self._settle("outbox")
        at: int | None = await self._queries.next_unsent(self._connection, taker=self._taker)
        return None if at is None else moment(at)

    async def _row(self, post: Post, now: int) -> dict[str, Any]:
        match post.outgoing:
            case Send(slot=fills, rows=rows):
                slot, buttons = "", bool(rows)
            case EditText(slot=slot, rows=rows) | EditRows(slot=slot, rows=rows):
                fills, buttons = "", bool(rows)
            case UnpinMessage(slot=slot):
                fills, buttons = "", True
            case AnswerTap() | Count() | Wipe():
                slot, fills, buttons = "", "", False
            case _:
                assert_never(post.outgoing)
        payload = await self._seal(
            post.owner, msgspec.json.encode(post.outgoing), _place(post.unique, post.owner)
        )
        return {
            "unique_key": post.unique,
            "lane": _lane(post),
            "couple": post.couple,
            "person": post.person,
            "owner": post.owner,
            "slot": slot,
            "fills": fills,
            "buttons": int(buttons),
            "payload": payload,
            "now": now,
        }

    async def _delivery(
        self,
        id: int,
        unique: str,
        lane: str,
        couple: CoupleId | None,
        person: PersonId | None,
        owner: PersonId | None,
        payload: bytes,
        attempts: int,
        found: int,
        chat: int | None,
        thread: int | None,
        message: int | None,
        buttons: int | None,
    ) -> Delivery | None:
        text = await self._unseal(owner, payload, _place(unique, owner))
        if text is None:
            return None
        try:
            outgoing = _OUTGOING.decode(text)
        except msgspec.DecodeError:  # of a release that wrote it otherwise
            return None
        if isinstance(outgoing, EditRows) and not outgoing.rows and not buttons:
            message = None  # there are none to take away
        return Delivery(
            id=id,
            lane=lane,
            chat=(chat or 0) if person is None else person,
            couple=couple,
            person=person,
            outgoing=outgoing,
            thread=thread if person is None else None,
            message=message,
            attempts=attempts,
            repeated=bool(found),
        )


def _lane(post: Post) -> str:
    """Taps are answered at once, whatever waits for the chat; all else keeps its order in its chat."""
    match post.outgoing:
        case AnswerTap(query=query):
            return f"answer:{query}"
        case _ if post.person is not None:
            return f"chat:{post.person}"
        case _:
            return f"chat:group:{post.couple}"


def _place(unique: str, owner: PersonId | None) -> str:
    return f"outbox:{owner or 0}:{unique}"
