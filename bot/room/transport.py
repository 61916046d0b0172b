"""The transport of the room: a delivery becomes a message on a screen, or a note to the one who tapped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import assert_never

from bot.ports import (
    AnswerTap,
    Count,
    Delivered,
    Delivery,
    EditRows,
    EditText,
    Outcome,
    Refused,
    Rows,
    Send,
    UnpinMessage,
    Wipe,
)
from bot.room.rooms import SEATS, Seat
from bot.room.screens import Screens

MEMBERS = len(SEATS) + 1
"""How many a room's group has: the two, and the coach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which tap is answered: in which room, of whom, under which mark of the page."""

    room: str = field(repr=False)
    seat: Seat
    nonce: str

    def __str__(self) -> str:
        return f"{self.room}:{self.seat}:{self.nonce}"


def read_query(text: str) -> Query | None:
    """The tap that a query id names; None for one that is not of a room."""
    room, _, rest = text.partition(":")
    seat, _, nonce = rest.partition(":")
    for known in SEATS:
        if known == seat and nonce:
            return Query(room=room, seat=known, nonce=nonce)
    return None


Teller = Callable[[Query, AnswerTap], None]


class RoomTransport:
    """Performs deliveries on the screens. Never late, never refused by a network: only ever delivered.

    A message is found again by its outbox row, so that a crash between showing and marking shows nothing twice.
    """

    def __init__(self, screens: Screens) -> None:
        self.screens = screens
        self._tellers: list[Teller] = []

    def listen(self, teller: Teller) -> None:
        """Have answers to taps reported; they are seen by the one who tapped, and not stored."""
        self._tellers.append(teller)

    async def perform(self, delivery: Delivery) -> Outcome:
        """See `bot.ports.Transport`."""
        match delivery.outgoing:
            case Send() as send:
                line = await self.screens.add(
                    delivery.chat, author="coach", html=send.html, rows=send.rows, pinned=send.pin,
                    protect=send.protect, quiet=send.quiet, delivery=delivery.id, repeated=delivery.repeated,
                )  # fmt: skip
                return Delivered(message=line.id)
            case EditText(html=html, rows=rows):
                return await self._change(delivery, html=html, rows=rows)
            case EditRows(rows=rows):
                return await self._change(delivery, rows=rows)
            case UnpinMessage():
                return await self._change(delivery, pinned=False)
            case Wipe():
                await self.screens.remove(delivery.chat, delivery.messages)
                return Delivered(wiped=delivery.messages)
            case AnswerTap() as answer:
                query = read_query(answer.query)
                if query is None:
                    return Refused(reason="no such tap")
                for teller in self._tellers:
                    teller(query, answer)
                return Delivered()
            case Count():
                return Delivered(members=MEMBERS)
            case unknown:
                assert_never(unknown)

    async def _change(
        self,
        delivery: Delivery,
        *,
        html: str | None = None,
        rows: Rows | None = None,
        pinned: bool | None = None,
    ) -> Outcome:
        if delivery.message is None:
            return Delivered()
        message = delivery.message
        changed = await self.screens.change(delivery.chat, message, html=html, rows=rows, pinned=pinned)
        return Refused(reason="no such message") if changed is None else Delivered(message=message)
