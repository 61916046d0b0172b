"""The screens: what stands in each chat of a room, stored as Telegram's own cloud would keep it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Literal

import msgspec

from bot.ports import Clock, Rows, Store
from bot.room.rooms import Seat

Author = Literal["coach"] | Seat


class Line(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One message on a screen. `html` is Telegram's HTML, also for what people wrote (escaped).

    `nonce` is the page's own mark of what a person sent, `delivery` the outbox row of what the coach sent:
    each is on a screen once at most. `reply` is the message that this one answers.
    """

    id: int = 0
    author: Author
    html: str
    at: datetime
    rows: Rows = ()
    edited: bool = False
    pinned: bool = False
    protect: bool = False
    quiet: bool = False
    reply: int = 0
    nonce: str = ""
    delivery: int = 0

    def __repr__(self) -> str:
        return f"Line(id={self.id}, author={self.author!r})"  # never what was written


Listener = Callable[[int, Line], None]
"""Is told the chat and the message that is new in it, or changed. Must not block."""
Parting = Callable[[int, Sequence[int]], None]
"""Is told the chat and the messages that are gone from it. Must not block."""


class Screens:
    """All screens of one process, read once and written through: nothing is shown that is not committed."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._chats: dict[int, dict[int, Line]] = {}
        self._listeners: list[Listener] = []
        self._partings: list[Parting] = []
        # One writer at a time keeps the order on the page equal to the order in the store.
        self._lock = asyncio.Lock()

    def listen(self, listener: Listener, parting: Parting) -> None:
        """Have every later change reported to `listener`, and what is removed to `parting`."""
        self._listeners.append(listener)
        self._partings.append(parting)

    async def read(self, chat: int) -> Sequence[Line]:
        """Every message of a chat, the oldest first."""
        async with self._lock:
            return tuple((await self._load(chat)).values())

    async def add(
        self,
        chat: int,
        *,
        author: Author,
        html: str,
        rows: Rows = (),
        pinned: bool = False,
        protect: bool = False,
        quiet: bool = False,
        reply: int = 0,
        nonce: str = "",
        delivery: int = 0,
        repeated: bool = True,
    ) -> Line:
        """Put a message on a chat's screen, or find it there: `nonce` and `delivery` are looked for first.

        `repeated=False` says that it cannot be there yet and spares the search. A pinned message takes the place
        of one that was pinned before.
        """
        async with self._lock:
            lines = await self._load(chat)
            if repeated:
                for line in lines.values():
                    if (nonce and line.nonce == nonce) or (delivery and line.delivery == delivery):
                        return line
            now = self._clock.now()
            line = Line(
                author=author, html=html, at=now, rows=rows, pinned=pinned, protect=protect, quiet=quiet,
                reply=reply, nonce=nonce, delivery=delivery,
            )  # fmt: skip
            unpinned = [
                msgspec.structs.replace(other, pinned=False)
                for other in lines.values()
                if pinned and other.pinned
            ]
            async with self._store.begin() as unit:
                for other in unpinned:
                    await unit.screen_edit(chat, other.id, msgspec.json.encode(other))
                added = await unit.screen_add(chat, msgspec.json.encode(line), now)
            line = msgspec.structs.replace(line, id=added)
            self._show(chat, *unpinned, line)
            return line

    async def change(
        self,
        chat: int,
        message: int,
        *,
        html: str | None = None,
        rows: Rows | None = None,
        pinned: bool | None = None,
    ) -> Line | None:
        """Change what is given of a message. None: there is no such message."""
        async with self._lock:
            line = (await self._load(chat)).get(message)
            if line is None:
                return None
            changed = msgspec.structs.replace(
                line,
                html=line.html if html is None else html,
                rows=line.rows if rows is None else rows,
                pinned=line.pinned if pinned is None else pinned,
                edited=line.edited or (html is not None and html != line.html),
            )
            if changed != line:
                async with self._store.begin() as unit:
                    await unit.screen_edit(chat, message, msgspec.json.encode(changed))
                self._show(chat, changed)
            return changed

    async def remove(self, chat: int, messages: Sequence[int]) -> tuple[int, ...]:
        """Take these messages off a chat's screen, and return which of them stood there."""
        async with self._lock:
            lines = await self._load(chat)
            gone = tuple(message for message in messages if message in lines)
            if gone:
                async with self._store.begin() as unit:
                    await unit.screen_remove(chat, gone)
                for message in gone:
                    del lines[message]
                for parting in self._partings:
                    parting(chat, gone)
            return gone

    async def _load(self, chat: int) -> dict[int, Line]:
        if chat not in self._chats:
            async with self._store.begin() as unit:
                stored = await unit.screen(chat)
            # The id is the store's: a body was written before its id was known.
            self._chats[chat] = {
                message: msgspec.structs.replace(msgspec.json.decode(body, type=Line), id=message)
                for message, body in sorted(stored)
            }
        return self._chats[chat]

    def _show(self, chat: int, *lines: Line) -> None:
        for line in lines:
            self._chats[chat][line.id] = line
            for listener in self._listeners:
                listener(chat, line)
