"""The parts of the coach for one play: the real ones, on a database of their own and a clock that is set by hand."""

from __future__ import annotations

import asyncio
import secrets
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any, Final

from bot.app import Core, make_core, open_store
from bot.config import Settings
from bot.dispatcher import Dispatcher
from bot.pacing import NO_LIMITS
from bot.play.screens import Screens
from bot.ports import Arrival
from bot.wake import Wake
from flows.couple import CoupleState

BEGINNING: Final = datetime(2026, 11, 2, 18, 0, tzinfo=UTC)
"""When every play begins: a Monday evening."""
GROUP_CHAT: Final = -1001000000001
TROUBLES: Final = (("items", "set_aside"), ("batches_undone", ""), ("deliveries", "refused"))
"""What the counters must not show at the end of a step."""


class SetClock:
    """Satisfies `bot.ports.Clock`; moves when it is told to, and never back."""

    def __init__(self) -> None:
        """Begin at the beginning."""
        self._now = BEGINNING

    def now(self) -> datetime:
        """Give the present moment."""
        return self._now

    def move_to(self, moment: datetime) -> None:
        """Let time pass until then."""
        self._now = max(self._now, moment)


class House:
    """An installation in a folder of its own, that can be killed and opened again from what lies on disk."""

    def __init__(self, folder: Path, *, gentle: bool, clock: SetClock, screens: Screens) -> None:
        """Take an empty folder."""
        self._folder = folder
        self._gentle = gentle
        self._master = secrets.token_hex(32)
        self._lives = count(1)
        self._life = folder
        self._core: Core | None = None
        self._troubles: dict[tuple[str, str], int] = {}
        self.clock = clock
        self.screens = screens

    @property
    def core(self) -> Core:
        """The parts, while they are there."""
        if self._core is None:
            raise RuntimeError("the house is not open")
        return self._core

    async def open(self) -> None:
        """Open what lies in the folder, or make it."""
        if self._life is self._folder:
            self._life = self._folder / f"life-{next(self._lives)}"
            self._life.mkdir()
        settings = _settings(self._life, self._master, gentle=self._gentle)
        store = await open_store(settings, make_key=False)
        wake = Wake()
        self._core = make_core(settings, store, clock=self.clock, wake=wake, usual="gentle", limits=NO_LIMITS)
        self._dispatcher = Dispatcher(
            store=store, transport=self.screens, clock=self.clock, wake=wake, limits=NO_LIMITS,
            meter=self._core.meter,
        )  # fmt: skip
        self._troubles = {}

    async def crash(self) -> None:
        """Drop everything in memory, and open again what a killed process would have left on disk."""
        copy = self._folder / f"life-{next(self._lives)}"
        await asyncio.to_thread(shutil.copytree, self._life, copy, ignore=shutil.ignore_patterns("*-shm"))
        await self.close()
        self._life = copy
        await self.open()

    async def close(self) -> None:
        """Let go of the files."""
        if self._core is not None:
            await self._core.store.close()
            self._core = None

    # --- what happens in it ---

    async def put(self, arrival: Arrival) -> None:
        """Store what came in."""
        await self.core.intake.put([arrival])

    async def handle(self) -> None:
        """Handle what is stored; nothing is sent."""
        await self.core.worker.drain()

    async def settle(self) -> None:
        """Fire, handle and send until nothing is left to do at this instant."""
        while True:
            fired = await self.core.timers.drain()
            handled = await self.core.worker.drain()
            before = self.core.meter["deliveries"]
            await self._dispatcher.drain()
            if not fired and not handled and before == self.core.meter["deliveries"]:
                return

    async def pass_time(self, until: datetime) -> None:
        """Let time pass; what is due on the way happens at its own moment."""
        while (due := await self.next_due()) is not None and due <= until:
            self.clock.move_to(due)
            await self.settle()
        self.clock.move_to(until)
        await self.core.upkeep.prune()
        await self.settle()

    async def next_due(self) -> datetime | None:
        """When something happens next by itself."""
        async with self.core.store.begin() as unit:
            times = [time for time in (await unit.next_due(), await unit.next_delivery()) if time is not None]
        return min(times, default=None)

    # --- what is known of it ---

    async def status(self) -> Mapping[str, Any]:
        """What `inspect --json` would print; empty before the group is known."""
        return await self.core.status(GROUP_CHAT) or {}

    async def read_back(self) -> CoupleState | None:
        """Read the couple's state from the store. Raises `AssertionError` if it would be written differently now."""
        async with self.core.store.begin() as unit:
            couple = await unit.find_group(GROUP_CHAT)
            snapshot = None if couple is None else await unit.load(couple)
        if snapshot is None:
            return None
        state = self.core.codec.decode(snapshot)
        again = self.core.codec.encode(state, snapshot.version)
        if (again.state, dict(again.private)) != (snapshot.state, dict(snapshot.private)):
            raise AssertionError("the stored state is not written the way it is read")
        return state

    async def owner(self, token: str) -> int | None:
        """Whose a private link is."""
        async with self.core.store.begin() as unit:
            found = await unit.read_token(token)
        return None if found is None else found[1]

    def new_troubles(self) -> list[str]:
        """What went wrong inside since the last look."""
        counts = self.core.meter.counts()
        found = [
            f"{name} {kind}".strip()
            for name, kind in TROUBLES
            if counts.get((name, kind), 0) > self._troubles.get((name, kind), 0)
        ]
        self._troubles = {trouble: counts.get(trouble, 0) for trouble in TROUBLES}
        return found


def _settings(folder: Path, master: str, *, gentle: bool) -> Settings:
    """Settings of a play's own: nothing of the user's settings, data or keys is read."""
    return Settings.model_validate(
        {
            "data": {"directory": str(folder)},
            "keys": {"master_file": str(folder / "master.key"), "master_key": master},
            "pace": {"profile": "gentle" if gentle else "sitting"},
            "host": {"name": "Kim", "contact": "kim@example.org"},
            "time_zone": "UTC",
            "seed": 1,
        }
    )
