"""The server's own clock: real time, which tests may push forward."""

from __future__ import annotations

import time


class Clock:
    """Seconds since 1970; never goes back."""

    def __init__(self) -> None:
        self._base = time.time() - time.monotonic()

    def now(self) -> float:
        """The present, in seconds since 1970."""
        return self._base + time.monotonic()

    def date(self) -> int:
        """The present as Telegram writes it: whole seconds."""
        return int(self.now())

    def advance(self, seconds: float) -> None:
        """Pushes the clock forward; a negative number is refused."""
        if seconds < 0:
            raise ValueError("a clock is only pushed forward")
        self._base += seconds
