"""The signals by which one part of the coach tells another that there is work."""

from __future__ import annotations

import asyncio
from contextlib import suppress


class Signal:
    """Something new is there. Set as often as one likes; waiting takes it down."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def set(self) -> None:
        self._event.set()

    def is_set(self) -> bool:
        return self._event.is_set()

    async def wait(self, seconds: float) -> None:
        """Returns when the signal was set, or after that many seconds."""
        if not self._event.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(self._event.wait(), max(seconds, 0))
        self._event.clear()


class Wake:
    """One signal for each part that waits. They only save waiting: each part looks for itself from time to time."""

    def __init__(self) -> None:
        self.inbox = Signal()
        self.outbox = Signal()
        self.timers = Signal()

    def all(self) -> None:
        """Everybody looks again: the clock was moved, or the coach stops."""
        for signal in (self.inbox, self.outbox, self.timers):
            signal.set()
