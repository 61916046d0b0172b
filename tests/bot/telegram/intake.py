"""An intake for tests: it keeps what is put, once for each source, and fails when told to."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot.ports import Arrival
from flows.events import Event


class MemoryIntake:
    """Stands for the inbox: `fail_next` calls raise and keep nothing, as a database that is away."""

    def __init__(self) -> None:
        self.kept: dict[str, Arrival] = {}
        self.puts = 0
        self.fail_next = 0
        #: A text that is never taken, nor anything that comes with it.
        self.never: str | None = None
        #: Where it is set, `put` waits for it before it keeps anything.
        self.gate: asyncio.Event | None = None
        self._changed = asyncio.Event()

    async def put(self, arrivals: Sequence[Arrival]) -> None:
        self.puts += 1
        if self.gate is not None:
            await self.gate.wait()
        if self.fail_next:
            self.fail_next -= 1
            raise ConnectionError("secret words of a person")
        if self.never is not None and self.never in [arrival.text for arrival in arrivals]:
            raise ValueError("secret words of a person")
        for arrival in arrivals:
            self.kept.setdefault(arrival.source, arrival)
        self._changed.set()

    @property
    def texts(self) -> list[str | None]:
        """The texts that were kept, in order."""
        return [arrival.text for arrival in self.kept.values()]

    @property
    def events(self) -> list[Event | None]:
        """The events that were kept, in order."""
        return [arrival.event for arrival in self.kept.values()]

    async def wait_for(self, count: int) -> None:
        """Return once so many arrivals are kept; at most five seconds."""
        async with asyncio.timeout(5):
            while len(self.kept) < count:
                self._changed.clear()
                await self._changed.wait()
