"""The alarm clock: timers that are due become inbox items, each exactly once."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Final

from bot.ports import Clock, Due, Envelope, Store, Unit
from bot.telemetry import Meter, log, place
from bot.wake import Wake
from flows.events import TimerFired

BATCH: Final = 256
LONGEST_SLEEP: Final = 60.0
"""Seconds after which it looks again in any case: another process may have armed a timer."""
LONGEST_WAIT: Final = 30.0


class Timers:
    """Fires what is due, and sleeps until the next is, or until it is woken."""

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        wake: Wake,
        meter: Meter | None = None,
        batch: int = BATCH,
        longest_sleep: float = LONGEST_SLEEP,
    ) -> None:
        self._store = store
        self._clock = clock
        self._wake = wake
        self._meter = meter or Meter()
        self._batch = batch
        self._longest_sleep = longest_sleep
        self._stopping = False
        self._next: datetime | None = None

    async def run(self) -> None:
        """Works until `stop`. A store that fails is tried again, after ever longer waits."""
        wait = 1.0
        while not self._stopping:
            try:
                fired = await self.turn()
            except Exception as error:  # noqa: BLE001 -- whatever it is, the next look may succeed
                log("error", "timers could not be looked at", error=place(error))
                self._meter.count("timer_failures")
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT)
                continue
            wait = 1.0
            if fired < self._batch and not self._stopping:
                await self._wake.timers.wait(self.seconds())

    def stop(self) -> None:
        """Ends `run` after the transaction that is under way."""
        self._stopping = True
        self._wake.timers.set()

    async def drain(self) -> int:
        """Fires until nothing is due; returns how many timers that were."""
        total = 0
        while fired := await self.turn():
            total += fired
        return total

    async def turn(self) -> int:
        """Fires at most one batch and returns its size. What is taken away is in the inbox, or nothing happened."""
        now = self._clock.now()
        async with self._store.begin() as unit:
            due = await unit.due(now, self._batch)
            for timer in due:
                await _fire(unit, timer, now)
            self._next = await unit.next_due()
        if due:
            self._meter.count("timers_fired", amount=len(due))
            self._wake.inbox.set()
        return len(due)

    def seconds(self) -> float:
        """How long there is nothing to do, as far as was known at the last look."""
        if self._next is None:
            return self._longest_sleep
        return min(max((self._next - self._clock.now()).total_seconds(), 0), self._longest_sleep)


async def _fire(unit: Unit, timer: Due, now: datetime) -> None:
    """Puts a timer into the inbox.

    Its deletion in the same transaction is what makes it fire once. Where lengths are zero, one that was armed again
    may be due at the same instant as the one before it; that one is another event, and gets another source.
    """
    due = timer.due.astimezone(UTC).isoformat()
    source = f"timer:{timer.couple}:{timer.name}:{timer.generation}:{due}"
    envelope = Envelope(event=TimerFired(name=timer.name, generation=timer.generation))
    twin = 1
    while not await unit.enqueue(
        source if twin == 1 else f"{source}:{twin}", timer.couple, None, envelope, now
    ):
        twin += 1
