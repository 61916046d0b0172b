"""Ana and Ben, their group, and a clock that moves when it is told to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Final

from bot.ports import Arrival
from flows.events import Added, Attached, Commanded, Event, Tapped, Wrote
from flows.ids import PersonId, WordsId

ANA: Final = PersonId(11)
BEN: Final = PersonId(12)
CARLA: Final = PersonId(13)
NAMES: Final = {ANA: "Ana", BEN: "Ben", CARLA: "Carla"}
GROUP_CHAT: Final = -100123
NOON: Final = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)

_number = count(1)


class ManualClock:
    """Satisfies `bot.ports.Clock`."""

    def __init__(self, now: datetime = NOON) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def tick(self, **lengths: float) -> None:
        self._now += timedelta(**lengths)


def arrival(
    event: Event,
    *,
    person: PersonId | None,
    group: bool = False,
    source: str = "",
    text: str | None = None,
    query: str = "",
    message: int = 0,
    token: str = "",
    language: str = "en",
) -> Arrival:
    return Arrival(
        source=source or f"update:{next(_number)}",
        chat=GROUP_CHAT if group else person or 0,
        group=group,
        event=event,
        person=person,
        name=NAMES.get(person, "") if person is not None else "",
        language=language,
        text=text,
        query=query,
        message=message,
        token=token,
    )


def added(person: PersonId = ANA) -> Arrival:
    return arrival(Added(person=person), person=person, group=True)


def tapped(
    person: PersonId, choice: str, *, generation: int = 1, group: bool = True, query: str = ""
) -> Arrival:
    event = Tapped(person=person, generation=generation, choice=choice, group=group)
    return arrival(event, person=person, group=group, query=query or f"query-{next(_number)}")


def wrote(person: PersonId, text: str, *, group: bool = False, source: str = "", message: int = 0) -> Arrival:
    event = Wrote(person=person, words=WordsId(0), group=group, length=len(text))
    return arrival(event, person=person, group=group, text=text, source=source, message=message)


def commanded(person: PersonId, command: str, *, message: int = 0) -> Arrival:
    return arrival(Commanded(person=person, command=command), person=person, message=message)


def opened(person: PersonId, token: str) -> Arrival:
    return arrival(Commanded(person=person, command="start"), person=person, token=token)


def attached(person: PersonId, *, message: int = 0) -> Arrival:
    return arrival(Attached(person=person, kind="sticker"), person=person, message=message)
