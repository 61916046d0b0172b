"""What is deleted by age: drafts nobody shared, words after the end, codes, and rows that are done or of no use."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Final

from bot.codes import LIFE
from bot.config import RetentionSettings
from bot.ports import DELETABLE, Clock, Store
from bot.telemetry import log, place

EVERY: Final = timedelta(hours=1)
DONE_KEPT: Final = timedelta(days=8)
"""Done rows stay longer than Telegram may repeat an update: its numbers begin anew after a quiet week."""


class Upkeep:
    """Prunes once an hour until it is stopped."""

    def __init__(self, *, store: Store, clock: Clock, retention: RetentionSettings) -> None:
        self._store = store
        self._clock = clock
        self._retention = retention
        self._stopped = asyncio.Event()

    async def run(self) -> None:
        """Prune until `stop`; a failure is logged and tried again at the next hour."""
        while not self._stopped.is_set():
            try:
                await self.prune()
            except Exception as error:  # noqa: BLE001 -- whatever it is, the next hour may succeed
                log("error", "old rows could not be pruned", error=place(error))
            try:
                await asyncio.wait_for(self._stopped.wait(), EVERY.total_seconds())
            except TimeoutError:
                continue

    async def prune(self) -> int:
        """Delete what is too old; returns how many rows that were."""
        now = self._clock.now()
        async with self._store.begin() as unit:
            return await unit.prune(
                drafts_before=now - self._retention.drafts,
                words_before=now - self._retention.words_after_close,
                done_before=now - DONE_KEPT,
                messages_before=now - DELETABLE,
                codes_before=now - LIFE,
                practices_before=now,
            )

    def stop(self) -> None:
        """End `run`."""
        self._stopped.set()
