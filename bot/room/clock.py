"""The room's clock: real time, moved on by an offset that is stored, so that time which passed stays passed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bot.ports import Store

FACT = "room/clock"

LONGEST_STEP = timedelta(days=31)
"""How far one step may go: a slip of the finger should not send a conversation into another year."""


def _real_time() -> datetime:
    return datetime.now(UTC)


class RoomClock:
    """A `Clock` that can be moved on, never back. One clock for all rooms of a process: timers are common to all.

    `wake` is called after each move, so that whoever sleeps until something is due looks again.
    """

    def __init__(
        self, store: Store, *, wake: Callable[[], None], real: Callable[[], datetime] = _real_time
    ) -> None:
        self._store = store
        self._wake = wake
        self._real = real
        self._offset = timedelta()

    async def load(self) -> None:
        """Take up the offset that an earlier process stored. Called once, before anything reads the time."""
        async with self._store.begin() as unit:
            stored = await unit.get_fact(FACT)
        self._offset = timedelta(seconds=float(stored)) if stored else timedelta()

    def now(self) -> datetime:
        """The room's time, aware, in UTC."""
        return self._real() + self._offset

    async def move_on(self, by: timedelta) -> None:
        """Let `by` pass; nothing happens for a length that is not above zero. At most `LONGEST_STEP` at a time."""
        if by <= timedelta():
            return
        offset = self._offset + min(by, LONGEST_STEP)
        async with self._store.begin() as unit:
            await unit.set_fact(FACT, str(offset.total_seconds()))
        self._offset = offset
        self._wake()
