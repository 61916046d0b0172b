"""Rooms: which there are, which chats belong to each, and who sits where."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass, field
from typing import Final, Literal

import msgspec

from bot.ports import Clock, Store
from flows.ids import PersonId

Seat = Literal["first", "second"]
Place = Literal["shared", "first", "second"]

SEATS: Final[tuple[Seat, Seat]] = ("first", "second")
PLACES: Final[tuple[Place, ...]] = ("shared", *SEATS)
ROOM_ID: Final = re.compile(r"[A-Za-z0-9_-]{22}")
LONGEST_NAME: Final = 40

# Telegram's ids have at most 52 bits, so the room's begin above them, and stay exact in a browser's numbers.
_BASE: Final = 1 << 52
_STRIDE: Final = 4
_COUNT: Final = "room/count"


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """One room. `id` is unguessable and stands in the page's address; `number` gives the chats their ids."""

    id: str = field(repr=False)
    number: int
    names: tuple[str, str] = field(repr=False)

    @property
    def group(self) -> int:
        """The shared chat's id."""
        return _group(self.number)

    def person(self, seat: Seat) -> PersonId:
        """Who sits there. A person's id is also the id of their private chat."""
        return PersonId(_BASE + self.number * _STRIDE + 1 + SEATS.index(seat))

    def name(self, seat: Seat) -> str:
        """What they are called."""
        return self.names[SEATS.index(seat)]

    def chat(self, place: Place) -> int:
        """The chat that is shown there."""
        return self.group if place == "shared" else self.person(place)

    def place(self, chat: int) -> Place | None:
        """Where a chat of this room is shown; None for a chat of another room."""
        return next((place for place in PLACES if self.chat(place) == chat), None)

    def seat(self, person: PersonId) -> Seat | None:
        """Where a person sits; None for somebody who is not in this room."""
        return next((seat for seat in SEATS if self.person(seat) == person), None)


class Rooms:
    """Every room of this installation, kept in the store and remembered once read.

    What the two are called lies on a screen of its own, since screens are stored like words and facts are not.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._known: dict[str, Room] = {}

    async def make(self, names: tuple[str, str]) -> Room:
        """A new room for two people with these names."""
        first, second = (" ".join(name.split())[:LONGEST_NAME] for name in names)
        named = (first or "Ana", second or "Ben")
        async with self._store.begin() as unit:
            number = int(await unit.get_fact(_COUNT) or 0) + 1
            room = Room(id=secrets.token_urlsafe(16), number=number, names=named)
            await unit.set_fact(_COUNT, str(number))
            await unit.set_fact(f"room/{room.id}", str(number))
            await unit.set_fact(f"room/number/{number}", room.id)
            await unit.screen_add(_plate(number), msgspec.json.encode(named), self._clock.now())
        self._known[room.id] = room
        return room

    async def find(self, id: str) -> Room | None:
        """The room with this id, if there is one."""
        if id in self._known or not ROOM_ID.fullmatch(id):
            return self._known.get(id)
        async with self._store.begin() as unit:
            stored = await unit.get_fact(f"room/{id}")
            plate = await unit.screen(_plate(int(stored))) if stored else ()
        if not stored or not plate:
            return None
        named = msgspec.json.decode(plate[0][1], type=tuple[str, str])
        self._known[id] = Room(id=id, number=int(stored), names=named)
        return self._known[id]

    async def of_chat(self, chat: int) -> Room | None:
        """The room that a chat belongs to, if it is a chat of a room."""
        if abs(chat) < _BASE:
            return None
        async with self._store.begin() as unit:
            found = await unit.get_fact(f"room/number/{(abs(chat) - _BASE) // _STRIDE}")
        return None if found is None else await self.find(found)


def _group(number: int) -> int:
    return -(_BASE + number * _STRIDE)


def _plate(number: int) -> int:
    """The name plate's screen: a chat that nobody writes in."""
    return _BASE + number * _STRIDE + 3
