"""The way in: stores what arrived, words apart from events, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

import msgspec

from bot.markup import units
from bot.ports import Arrival, Clock, Envelope, Store, Unit
from bot.telemetry import Meter
from bot.wake import Wake
from flows.events import Added, Attached, Commanded, Event, Opened, Tapped, Wrote
from flows.ids import CoupleId

TEXT_LIMIT: Final = 4096
"""How long a text may be to be kept, in UTF-16 units; Telegram sends none that is longer."""


class Intake:
    """Puts arrivals into the inbox. What it has stored may be confirmed to whoever sent it."""

    def __init__(self, *, store: Store, clock: Clock, wake: Wake, meter: Meter | None = None) -> None:
        self._store = store
        self._clock = clock
        self._wake = wake
        self._meter = meter or Meter()

    async def put(self, arrivals: Sequence[Arrival]) -> int:
        """Stores all of them or, with an exception, none. Returns how many were new."""
        now = self._clock.now()
        new = 0
        async with self._store.begin() as unit:
            for arrival in arrivals:
                new += await self._put(unit, arrival, now)
        self._meter.count("arrivals", "new", new)
        self._meter.count("arrivals", "known", len(arrivals) - new)
        if new:
            self._wake.inbox.set()
        return new

    async def _put(self, unit: Unit, arrival: Arrival, now: datetime) -> bool:
        if arrival.migrated_to is not None:
            await unit.move_group(arrival.chat, arrival.migrated_to)
            return False
        if arrival.event is None:
            return False
        if arrival.person is not None:
            await unit.seen(arrival.person, arrival.name, arrival.language, now)
        event, couple = await _place(unit, arrival, arrival.event, now)
        if couple is None and arrival.group:
            return False  # a group that never asked for the coach
        words = None
        if isinstance(event, Wrote) and arrival.text is not None:
            length = units(arrival.text)
            event = msgspec.structs.replace(event, length=length)
            # Nobody reads the words of a person without a couple, or more than one message: they are not kept.
            if couple is not None and 0 < length <= TEXT_LIMIT:
                words = await unit.keep_words(event.person, couple, arrival.text, now)
                event = msgspec.structs.replace(event, words=words)
        envelope = Envelope(event=event, chat=arrival.chat, query=arrival.query, message=arrival.message)
        new = await unit.enqueue(arrival.source, couple, arrival.person, envelope, now)
        if not new:
            if words is not None:
                await unit.forget([words])
            return False
        # An answer to a tap names the coach's message; what is edited was noted when it was written.
        if not arrival.group and arrival.message and isinstance(event, Wrote | Commanded | Attached | Opened):
            carried = () if words is None else (words,)
            await unit.note_written(event.person, arrival.message, carried, arrival.source, now)
        return True


async def _place(unit: Unit, arrival: Arrival, event: Event, now: datetime) -> tuple[Event, CoupleId | None]:
    """The event with the couple it belongs to; a link from the group turns `/start` into `Opened`."""
    if arrival.group:
        if isinstance(event, Added | Commanded | Tapped):
            return event, await unit.group(arrival.chat, arrival.thread, now)
        return event, await unit.find_group(arrival.chat)
    if arrival.person is None:
        return event, None
    if arrival.token:
        link = await unit.read_token(arrival.token)
        if link is not None:
            couple, person = link
            return Opened(person=arrival.person, own=person == arrival.person), couple
    return event, await unit.couple_of(arrival.person)
