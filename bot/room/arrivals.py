"""From what people do on the page to what arrives at the coach: the room's counterpart of a Telegram update."""

from __future__ import annotations

import re
from typing import Final

from bot.ports import Arrival
from bot.room.rooms import Place, Room, Seat
from bot.room.transport import Query
from bot.typed import argument_of
from flows.events import Added, Commanded, Tapped, Wrote
from flows.ids import WordsId

_COMMAND: Final = re.compile(r"/([a-z0-9_]{1,32})(?:@\w+)?(?:\s+(.*))?", re.DOTALL | re.IGNORECASE)
_DATA: Final = re.compile(r"(\d{1,9}):([a-z_0-9]{1,40})(?::([A-Za-z0-9_.-]{1,40}))?")

LANGUAGE: Final = "en"


def is_command(text: str) -> bool:
    """Whether a text is a command: it begins with a slash and a word."""
    return _COMMAND.fullmatch(text.strip()) is not None


def added(room: Room) -> Arrival:
    """The coach comes into the room's group."""
    person = room.person("first")
    return Arrival(
        source=_source(room, "added"), chat=room.group, group=True, event=Added(person=person),
        person=person, name=room.name("first"), language=LANGUAGE,
    )  # fmt: skip


def written(
    room: Room, seat: Seat, place: Place, text: str, *, nonce: str, message: int, reply: bool
) -> Arrival | None:
    """A text or a command; `reply` says that it answers the coach.

    None where a bot in privacy mode would see nothing either: what the two say to each other in the group.
    """
    group, person = place == "shared", room.person(seat)
    command = _COMMAND.fullmatch(text.strip())
    event: Commanded | Wrote
    if command is not None:
        name = command[1].lower()
        event = Commanded(
            person=person, command=name, argument=argument_of(name, command[2] or ""), group=group
        )
    elif group and not reply:
        return None
    else:
        event = Wrote(person=person, words=WordsId(0), group=group, reply=reply, length=len(text))
    return Arrival(
        source=_source(room, nonce), chat=room.chat(place), group=group, event=event, person=person,
        name=room.name(seat), language=LANGUAGE, text=None if command else text, message=message,
    )  # fmt: skip


def tapped(room: Room, seat: Seat, place: Place, data: str, *, nonce: str, message: int) -> Arrival | None:
    """A button pressed; None if its data is none of ours."""
    parts = _DATA.fullmatch(data)
    if parts is None:
        return None
    person, group = room.person(seat), place == "shared"
    event = Tapped(
        person=person, generation=int(parts[1]), choice=parts[2], argument=parts[3] or "", group=group
    )
    return Arrival(
        source=_source(room, nonce), chat=room.chat(place), group=group, event=event, person=person,
        name=room.name(seat), language=LANGUAGE, query=str(Query(room=room.id, seat=seat, nonce=nonce)),
        message=message,
    )  # fmt: skip


def opened(room: Room, seat: Seat, token: str, *, nonce: str) -> Arrival:
    """A private link followed: `/start` with the token that it carries."""
    person = room.person(seat)
    return Arrival(
        source=_source(room, nonce), chat=person, group=False, event=Commanded(person=person, command="start"),
        person=person, name=room.name(seat), language=LANGUAGE, token=token,
    )  # fmt: skip


def _source(room: Room, nonce: str) -> str:
    # The number instead of the id: the id is what lets people in, and sources stand in the inbox in clear.
    return f"room:{room.number}:{nonce}"
