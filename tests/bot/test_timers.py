"""The alarm clock: what is due fires once, in order, however many there are."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.ports import Due, Store
from bot.timers import Timers
from bot.wake import Wake
from flows.events import TimerFired
from flows.ids import CoupleId
from tests.support.memory_store import MemoryStore, MemoryUnit
from tests.support.people import GROUP_CHAT, NOON, ManualClock
from tests.support.pipeline import Pipeline, until


async def arm(store: Store, *timers: tuple[str, float, int]) -> CoupleId:
    """Arms timers, each by name, hours from noon, and generation."""
    async with store.begin() as unit:
        couple = await unit.group(GROUP_CHAT, None, NOON)
        for name, hours, generation in timers:
            due = NOON + timedelta(hours=hours)
            await unit.set_timer(Due(couple=couple, name=name, due=due, generation=generation))
    return couple


async def fired(store: Store) -> list[TimerFired]:
    """The timers that wait in the inbox, in order; they are handled by that."""
    events = []
    async with store.begin() as unit:
        while items := await unit.claim(10):
            events += [item.envelope.event for item in items]
            await unit.finish([item.id for item in items], NOON)
    assert all(isinstance(event, TimerFired) for event in events)
    return [event for event in events if isinstance(event, TimerFired)]


async def test_due_timers_fire_once(pipeline: Pipeline):
    """What is due comes into the inbox with its generation, once; what is not stays."""
    await arm(pipeline.store, ("nudge", 1, 3), ("close", 2, 4))
    pipeline.clock.tick(hours=1.5)

    counts = [await pipeline.timers.turn() for _ in range(2)]

    assert counts == [1, 0]
    assert await fired(pipeline.store) == [TimerFired(name="nudge", generation=3)]


async def test_bursts_go_in_batches(store: Store):
    """Many at once are taken in batches, the earliest first."""
    await arm(store, *((f"t{n}", n / 10, 1) for n in range(10)))
    clock = ManualClock()
    clock.tick(hours=5)
    timers = Timers(store=store, clock=clock, wake=Wake(), batch=4)

    counts = [await timers.turn() for _ in range(4)]

    assert counts == [4, 4, 2, 0]
    assert [event.name for event in await fired(store)] == [f"t{n}" for n in range(10)]


async def test_armed_again_at_the_same_instant(pipeline: Pipeline):
    """Where lengths are zero, a timer that is armed again for the same instant fires again."""
    for _ in range(3):
        await arm(pipeline.store, ("chance", 0, 1))
        await pipeline.timers.turn()

    assert len(await fired(pipeline.store)) == 3


async def test_source(memory: MemoryStore):
    """A firing is known by couple, name, generation and the instant it was due."""
    pipeline = Pipeline(memory)
    await arm(memory, ("nudge", 0, 3))
    await pipeline.timers.turn()

    assert [row.source for row in memory.tables.inbox] == ["timer:1:nudge:3:2026-11-23T12:00:00+00:00"]


async def test_nothing_fires_halfway(memory: MemoryStore, monkeypatch: pytest.MonkeyPatch):
    """If the inbox cannot take it, the timer stays armed."""
    pipeline = Pipeline(memory)
    await arm(memory, ("nudge", 0, 3))

    async def broken(*_):
        raise OSError

    monkeypatch.setattr(MemoryUnit, "enqueue", broken)
    with pytest.raises(OSError):
        await pipeline.timers.turn()

    assert [name for _, name in memory.tables.timers] == ["nudge"]
    assert memory.events() == []


async def test_sleeps_until_the_next(memory: MemoryStore):
    """It sleeps as long as nothing is due, but never very long."""
    clock = ManualClock()
    timers = Timers(store=memory, clock=clock, wake=Wake())
    await arm(memory, ("nudge", 1, 1))

    await timers.turn()
    far = timers.seconds()
    clock.tick(minutes=59, seconds=50)
    near = timers.seconds()
    clock.tick(hours=1)

    assert [60, 10, 0] == [far, near, timers.seconds()]


async def test_runs_and_stops(pipeline: Pipeline):
    """Running, it fires what is armed meanwhile as soon as it is due, and stops when told to."""
    running = asyncio.create_task(pipeline.timers.run())
    await asyncio.sleep(0)
    await arm(pipeline.store, ("nudge", 1, 1))
    await asyncio.sleep(0.03)
    early = pipeline.meter["timers_fired"]

    pipeline.clock.tick(hours=2)
    pipeline.wake.all()
    await until(lambda: pipeline.meter["timers_fired"])
    pipeline.timers.stop()
    async with asyncio.timeout(5):
        await running

    assert (early, pipeline.meter["timers_fired"]) == (0, 1)
