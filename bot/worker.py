"""The worker: handles what waits in the inbox, many couples in one transaction, each couple in its order."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Final, Protocol

from bot.ports import Clock, Conflict, Item, Store, Unavailable, Unit
from bot.telemetry import Meter, log, place
from bot.wake import Wake

BATCH: Final = 64
IDLE: Final = 1.0
"""Seconds after which the inbox is looked at without a signal: another process may have put something there."""
LONGEST_WAIT: Final = 30.0


class Handler(Protocol):
    """What the service does, as far as the worker is concerned."""

    async def handle(self, unit: Unit, item: Item, now: datetime, /) -> None: ...
    async def regret(self, unit: Unit, item: Item, now: datetime, /) -> None: ...


class Worker:
    """Handles items until it is stopped. An item is done, set aside, or still there: never lost."""

    def __init__(
        self,
        *,
        store: Store,
        service: Handler,
        clock: Clock,
        wake: Wake,
        meter: Meter | None = None,
        batch: int = BATCH,
        idle: float = IDLE,
    ) -> None:
        self._store = store
        self._service = service
        self._clock = clock
        self._wake = wake
        self._meter = meter or Meter()
        self._batch = batch
        self._idle = idle
        self._stopping = False

    async def run(self) -> None:
        """Works until `stop`. A store that fails is tried again, after ever longer waits."""
        wait = self._idle
        while not self._stopping:
            try:
                handled = await self.turn()
            except Exception as error:  # noqa: BLE001 -- whatever it is, the next look may succeed
                log("error", "the inbox could not be worked on", error=place(error))
                self._meter.count("worker_failures")
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT)
                continue
            wait = self._idle
            if not handled and not self._stopping:
                await self._wake.inbox.wait(self._idle)

    def stop(self) -> None:
        """Ends `run` after the transaction that is under way."""
        self._stopping = True
        self._wake.inbox.set()

    async def drain(self) -> int:
        """Handles until nothing waits; returns how many items that were."""
        total = 0
        while handled := await self.turn():
            total += handled
        return total

    async def turn(self) -> int:
        """Handles one batch and returns its size. Raises only what the store raises; then nothing is lost."""
        count = 0
        try:
            async with self._store.begin() as unit:
                items = await unit.claim(self._batch)
                count = len(items)
                if not items:
                    return 0
                now = self._clock.now()
                for item in items:
                    await self._service.handle(unit, item, now)
                await unit.finish([item.id for item in items], now)
        except Exception as error:
            if not count:
                raise
            log("warning", "a batch was undone; its items go one by one", count=count, error=place(error))
            self._meter.count("batches_undone")
            return await self._one_by_one(count)
        self._finished(count)
        return count

    async def _one_by_one(self, count: int) -> int:
        done = 0
        for _ in range(count):
            culprit: Item | None = None
            try:
                async with self._store.begin() as unit:
                    items = await unit.claim(1)
                    if not items:
                        break
                    now = self._clock.now()
                    culprit = items[0]
                    await self._service.handle(unit, culprit, now)
                    culprit = None  # what fails from here on is the store
                    await unit.finish([items[0].id], now)
            except (Conflict, Unavailable):
                continue  # over soon: the item waits in its place
            except Exception as error:
                if culprit is None:
                    raise
                await self._set_aside(culprit, error)
            else:
                self._finished(1)
            done += 1
        return done

    async def _set_aside(self, item: Item, error: Exception) -> None:
        """Takes an item that fails alone out of the way, and tells its writer, if that can be done."""
        where = place(error)
        log("error", "an item was set aside", item=item.id, couple=item.couple or 0, error=where)
        self._meter.count("items", "set_aside")
        try:
            async with self._store.begin() as unit:
                now = self._clock.now()
                await unit.set_aside(item.id, where, now)
                await self._service.regret(unit, item, now)
        except Exception as second:  # noqa: BLE001 -- to be rid of the item matters more than to say so
            log("error", "its writer could not be told", item=item.id, error=place(second))
            async with self._store.begin() as unit:
                await unit.set_aside(item.id, where, self._clock.now())
        self._wake.outbox.set()

    def _finished(self, count: int) -> None:
        self._meter.count("items", "handled", count)
        self._wake.outbox.set()
        self._wake.timers.set()
