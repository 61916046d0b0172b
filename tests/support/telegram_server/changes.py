"""Waiting for something to happen, without polling: one counter of changes and those who wait for it."""

# ruff: noqa: ASYNC109 - a wait that gives up says what was there instead, which asyncio.timeout would not

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import TypeVar

Value = TypeVar("Value")


class Changes:
    """Counts everything that people could notice; wakes up whoever waits."""

    def __init__(self) -> None:
        self.sequence = 0
        self._waiting: set[asyncio.Future[None]] = set()

    def note(self) -> int:
        """Says that something changed; gives the change's number."""
        self.sequence += 1
        for future in self._waiting:
            if not future.done():
                future.set_result(None)
        return self.sequence

    async def wait_until(
        self, look: Callable[[], Value | None], *, timeout: float, complaint: Callable[[], str]
    ) -> Value:
        """The first true value that `look` gives, asked now and after every change.

        `timeout` is in real seconds; `AssertionError` with the complaint after that.
        """
        deadline = time.monotonic() + timeout
        while True:
            if value := look():
                return value
            left = deadline - time.monotonic()
            future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting.add(future)
            try:
                await asyncio.wait_for(future, max(left, 0))
            except TimeoutError:
                raise AssertionError(f"not within {timeout} s: {complaint()}") from None
            finally:
                self._waiting.discard(future)
