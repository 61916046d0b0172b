"""What can be done in a room, whoever does it: a person on the page, or the story that plays by itself.

Each act is stored before it returns, and may be repeated under the same nonce without happening twice.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from html import escape
from typing import Any, Protocol

from bot.markup import units
from bot.ports import Arrival, Store
from bot.room import arrivals
from bot.room.clock import RoomClock
from bot.room.rooms import Place, Room, Seat
from bot.room.screens import Screens
from bot.room.wire import LONGEST_TEXT, Reason

StatusOf = Callable[[int], Awaitable[Mapping[str, Any] | None]]
"""The text-free status of a group's chat id, as `inspect --json` prints it; None while nothing is known of it."""


class Puts(Protocol):
    """The intake, as far as a room knows it."""

    async def put(self, arrivals: Sequence[Arrival]) -> object: ...


class Acts:
    """The acts of people in rooms, on the real intake. Refusals are values: a reason, or None when it is done."""

    def __init__(self, *, store: Store, intake: Puts, clock: RoomClock, screens: Screens) -> None:
        self._store = store
        self._intake = intake
        self._clock = clock
        self._screens = screens

    async def begin(self, room: Room) -> None:
        """The coach comes into the group of a new room."""
        await self._intake.put([arrivals.added(room)])

    async def write(
        self, room: Room, seat: Seat, place: Place, text: str, *, nonce: str, reply: int = 0
    ) -> Reason | None:
        """Put a text on the screen, and hand it to the coach if it is for the coach."""
        if place not in {"shared", seat}:
            return "elsewhere"
        if not text.strip():
            return "empty"
        if units(text) > LONGEST_TEXT:
            return "too_long"
        chat = room.chat(place)
        answered = next((line for line in await self._screens.read(chat) if line.id == reply), None)
        line = await self._screens.add(
            chat, author=seat, html=escape(_without_token(text), quote=False), nonce=nonce,
            reply=reply if answered else 0,
        )  # fmt: skip
        arrival = arrivals.written(
            room, seat, place, text, nonce=nonce, message=line.id,
            reply=answered is not None and answered.author == "coach",
        )  # fmt: skip
        if arrival is not None:
            await self._intake.put([arrival])
        return None

    async def tap(
        self, room: Room, seat: Seat, place: Place, message: int, data: str, *, nonce: str
    ) -> Reason | None:
        """Press a button. One that was taken away meanwhile is the coach's to answer, as in Telegram."""
        if place not in {"shared", seat}:
            return "elsewhere"
        arrival = arrivals.tapped(room, seat, place, data, nonce=nonce, message=message)
        if arrival is None:
            return "no_button"
        await self._intake.put([arrival])
        return None

    async def owner(self, room: Room, token: str) -> Seat | None:
        """Whom a private link was made for, if it is one of this room."""
        async with self._store.begin() as unit:
            found = await unit.read_token(token)
        return None if found is None else room.seat(found[1])

    async def open(self, room: Room, seat: Seat, token: str, *, nonce: str) -> None:
        """Follow a link into the private chat. One that is somebody else's is the coach's to answer."""
        await self._intake.put([arrivals.opened(room, seat, token, nonce=nonce)])

    async def move_on(self, seconds: int) -> None:
        """Let this much time pass."""
        await self._clock.move_on(timedelta(seconds=seconds))

    async def move_to_timer(self, room: Room) -> Reason | None:
        """Let time pass until the next timer of this room is due."""
        async with self._store.begin() as unit:
            couple = await unit.find_group(room.group)
            timers = await unit.timers(couple) if couple is not None else ()
        now = self._clock.now()
        ahead = [timer.due - now for timer in timers if timer.due > now]
        if not ahead:
            return "no_timer"
        await self._clock.move_on(min(ahead))
        return None


def _without_token(text: str) -> str:
    # A link's token is nothing for a screen, even if somebody types the command by hand.
    return "/start" if text.strip().lower().startswith("/start ") else text
