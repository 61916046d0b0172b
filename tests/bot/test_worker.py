"""The worker: many couples in one transaction, and nothing is lost whatever goes wrong."""

from __future__ import annotations

import asyncio
import io
import logging

import pytest

from bot import telemetry
from bot.ports import Conflict, Store, Unavailable, Unit
from bot.worker import Worker
from flows.events import Commanded
from flows.ids import PersonId
from tests.support.memory_store import MemoryStore
from tests.support.people import ANA, BEN, CARLA, ManualClock, added, arrival, attached, tapped, wrote
from tests.support.pipeline import Pipeline, until
from tests.support.toy_flow import SECRET


class Recorder:
    """A service that notes what it handled, and fails when told to."""

    def __init__(self) -> None:
        self.handled: list[int] = []
        self.fails: dict[int, list[Exception]] = {}
        self.regretted: list[int] = []

    async def handle(self, unit: Unit, item, now) -> None:
        self.handled.append(item.id)
        if self.fails.get(item.id):
            raise self.fails[item.id].pop(0)

    async def regret(self, unit: Unit, item, now) -> None:
        self.regretted.append(item.id)


def strangers(count: int):
    """One `/start` from each of so many people: each in a lane of their own."""
    return [
        arrival(Commanded(person=PersonId(100 + n), command="start"), person=PersonId(100 + n))
        for n in range(count)
    ]


def make(pipeline: Pipeline, recorder: Recorder) -> Worker:
    return Worker(
        store=pipeline.store, service=recorder, clock=pipeline.clock, wake=pipeline.wake, meter=pipeline.meter
    )


async def test_one_transaction_for_many(memory: MemoryStore):
    """All that waits in different lanes is handled in one transaction, up to 64 items."""
    pipeline = Pipeline(memory)
    await pipeline.intake.put(strangers(70))
    before = memory.commits

    sizes = [await pipeline.worker.turn(), await pipeline.worker.turn(), await pipeline.worker.turn()]

    assert sizes == [64, 6, 0]
    assert memory.commits - before == 3
    assert pipeline.meter["items"] == 70


async def test_order_within_a_lane(pipeline: Pipeline):
    """Two items of one couple are never in one batch, and keep their order."""
    recorder = Recorder()
    worker = make(pipeline, recorder)
    await pipeline.intake.put([added(), tapped(ANA, "join"), tapped(BEN, "join")])

    sizes = [await worker.turn() for _ in range(4)]

    assert sizes == [1, 1, 1, 0]
    assert recorder.handled == sorted(recorder.handled)


async def test_one_that_fails_alone_is_set_aside(memory: MemoryStore):
    """A batch with a poisoned item is undone and handled one by one; the poisoned one steps aside, with its place."""
    pipeline = Pipeline(memory)
    recorder = Recorder()
    await pipeline.intake.put(strangers(3))
    recorder.fails[2] = [ValueError(SECRET), ValueError(SECRET)]

    done = await make(pipeline, recorder).drain()

    assert done == 3
    assert recorder.handled == [1, 2, 1, 2, 3]
    assert recorder.regretted == [2]
    assert [row.state for row in memory.tables.inbox] == ["done", "aside", "done"]
    assert memory.tables.inbox[1].error.startswith("ValueError at bot.worker:")
    assert pipeline.meter.counts()["items", "set_aside"] == 1


async def test_the_next_of_its_lane_goes_on(pipeline: Pipeline):
    """What was set aside blocks nobody: the same couple's next item is handled."""
    await pipeline.happens(added(), tapped(ANA, "join"))
    await pipeline.happens(attached(ANA), tapped(BEN, "join"))
    await pipeline.settle()

    assert pipeline.phones.texts(-100123)[-1] == "Ben is here."
    assert pipeline.phones.texts(ANA) == ["Something broke on my side. Please send it again."]


async def test_writer_cannot_be_told(memory: MemoryStore):
    """An item is set aside even if telling its writer fails too."""

    class Speechless(Recorder):
        async def regret(self, unit, item, now):
            raise LookupError

    pipeline = Pipeline(memory)
    recorder = Speechless()
    recorder.fails[1] = [ValueError(), ValueError()]
    await pipeline.intake.put(strangers(1))

    assert await make(pipeline, recorder).turn() == 1
    assert [row.state for row in memory.tables.inbox] == ["aside"]


@pytest.mark.parametrize("error", [Conflict, Unavailable])
async def test_what_will_pass_is_tried_again(memory: MemoryStore, error):
    """A couple saved by another process meanwhile, or a store away for a moment, is nobody's fault."""
    pipeline = Pipeline(memory)
    recorder = Recorder()
    recorder.fails[1] = [error(), error(), error()]
    await pipeline.intake.put(strangers(1))
    worker = make(pipeline, recorder)

    sizes = [await worker.turn() for _ in range(3)]

    assert sizes == [0, 1, 0]
    assert [row.state for row in memory.tables.inbox] == ["done"]


async def test_commit_that_fails_is_nobodys_fault(memory: MemoryStore):
    """If the store fails at the end of a transaction, no item is set aside: it waits."""
    pipeline = Pipeline(memory)
    await pipeline.intake.put(strangers(2))

    class Failing(Recorder):
        async def handle(self, unit, item, now):
            await super().handle(unit, item, now)

            async def disk_full(*_):
                raise OSError

            unit.finish = disk_full

    with pytest.raises(OSError):
        await make(pipeline, Failing()).turn()

    assert [row.state for row in memory.tables.inbox] == ["waiting", "waiting"]


async def test_cancelled_item_stays(pipeline: Pipeline):
    """Cancelled in the middle of an item, the worker leaves it where it was."""
    reached = asyncio.Event()

    class Slow(Recorder):
        async def handle(self, unit, item, now):
            await unit.journal(1, now, "Wrote", "turn", "toy") if item.couple else None
            reached.set()
            await asyncio.sleep(60)

    await pipeline.intake.put(strangers(1))
    task = asyncio.create_task(make(pipeline, Slow()).turn())
    await reached.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    recorder = Recorder()
    await make(pipeline, recorder).turn()
    assert len(recorder.handled) == 1


async def test_runs_and_stops(pipeline: Pipeline):
    """A running worker is woken by what arrives, and stops when told to, with what it began done."""
    running = asyncio.create_task(pipeline.worker.run())
    await asyncio.sleep(0)
    await pipeline.intake.put(strangers(5))
    await until(lambda: pipeline.meter["items"] == 5)
    pipeline.worker.stop()
    async with asyncio.timeout(5):
        await running

    assert pipeline.meter["items"] == 5


async def test_store_comes_back(memory: MemoryStore):
    """A store that is away is asked again until it is back."""
    pipeline = Pipeline(memory)
    await pipeline.intake.put(strangers(1))
    memory.broken = Unavailable()
    running = asyncio.create_task(pipeline.worker.run())
    await until(lambda: pipeline.meter["worker_failures"])
    memory.broken = None
    await until(lambda: pipeline.meter["items"])
    pipeline.worker.stop()
    await running

    assert memory.tables.inbox[0].state == "done"


async def test_no_words_in_the_log(store: Store, capsys):
    """What goes wrong is reported with class and place; what the exception or the writer said is not."""
    stream = io.StringIO()
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    telemetry.set_up(stream, logging.DEBUG)
    try:
        pipeline = Pipeline(store)
        await pipeline.happens(added(), tapped(ANA, "join"), wrote(CARLA, SECRET), attached(ANA))
        await pipeline.settle()
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
        telemetry._out.clear()

    written = stream.getvalue() + "".join(capsys.readouterr())
    assert "ValueError at bot.service:" in written
    assert SECRET not in written
    assert "Ana" not in written


async def test_time_is_asked_once_a_batch(memory: MemoryStore):
    """All items of a batch happen at one instant."""

    class Counting(ManualClock):
        asked = 0

        def now(self):
            self.asked += 1
            return super().now()

    pipeline = Pipeline(memory)
    await pipeline.intake.put(strangers(9))
    clock = Counting()
    worker = Worker(store=memory, service=Recorder(), clock=clock, wake=pipeline.wake)

    await worker.turn()

    assert clock.asked == 1
