"""The dispatcher: each chat in its order, no faster than allowed, and nothing is lost or forgotten."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest

from bot.dispatcher import Dispatcher
from bot.pacing import NO_LIMITS, Limits, Window
from bot.ports import (
    AnswerTap,
    Caption,
    Count,
    Delivered,
    Delivery,
    EditRows,
    Gone,
    Later,
    Moved,
    Outcome,
    Outgoing,
    Post,
    Refused,
    Send,
    Store,
)
from bot.wake import Wake
from flows.events import Counted, Removed, Unreachable
from flows.ids import CoupleId, PersonId
from tests.support.memory_store import MemoryStore
from tests.support.people import ANA, BEN, GROUP_CHAT, NOON, ManualClock
from tests.support.pipeline import Phones, Pipeline, until

AT_ONCE = timedelta()


class Outbox:
    """Posts to Ana, Ben and their group, on any store."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._count = 0

    async def post(self, *posts: tuple[PersonId | None, str | Outgoing]) -> None:
        async with self.store.begin() as unit:
            couple = await unit.group(GROUP_CHAT, None, NOON)
            await unit.post([self._post(couple, to, what) for to, what in posts], NOON)

    def _post(self, couple: CoupleId, to: PersonId | None, what: str | Outgoing) -> Post:
        self._count += 1
        outgoing = Send(html=what) if isinstance(what, str) else what
        return Post(unique=f"{self._count}", couple=couple, person=to, outgoing=outgoing)


class Gate:
    """A transport that lets go only when told to, and knows how many are inside."""

    def __init__(self) -> None:
        self.inside: list[Delivery] = []
        self.most = 0
        self.done: list[str] = []
        self.open = asyncio.Event()

    async def perform(self, delivery: Delivery) -> Outcome:
        self.inside.append(delivery)
        self.most = max(self.most, len(self.inside))
        await self.open.wait()
        self.inside.remove(delivery)
        self.done.append(html(delivery))
        return Delivered(message=1)


def html(delivery: Delivery) -> str:
    return delivery.outgoing.html if isinstance(delivery.outgoing, Send) else type(delivery.outgoing).__name__


def texts(phones: Phones) -> list[str]:
    return [html(delivery) for delivery in phones.performed]


async def events(store: Store) -> list[object]:
    found: list[object] = []
    async with store.begin() as unit:
        while items := await unit.claim(10):
            found += [item.envelope.event for item in items]
            await unit.finish([item.id for item in items], NOON)
    return found


async def unsent(store: Store) -> int:
    async with store.begin() as unit:
        couple = await unit.find_group(GROUP_CHAT) or await unit.find_group(-100999)
        assert couple is not None
        return (await unit.waiting(couple))[1]


def limited(pipeline: Pipeline, limits: Limits) -> Dispatcher:
    return Dispatcher(
        store=pipeline.store,
        transport=pipeline.phones,
        clock=pipeline.clock,
        wake=pipeline.wake,
        limits=limits,
    )


# --- order ------------------------------------------------------------------------------------------------


async def test_order_in_a_chat(pipeline: Pipeline):
    """What was posted to a chat arrives there in that order."""
    await Outbox(pipeline.store).post(*((ANA if n % 2 else None, str(n)) for n in range(10)))

    await pipeline.dispatcher.drain()

    assert pipeline.phones.texts(ANA) == ["1", "3", "5", "7", "9"]
    assert pipeline.phones.texts(GROUP_CHAT) == ["0", "2", "4", "6", "8"]
    assert await unsent(pipeline.store) == 0


async def test_chats_do_not_wait_for_each_other(store: Store):
    """While one chat is written to, others are too; the same chat is not, and no more at once than allowed."""
    outbox = Outbox(store)
    await outbox.post((ANA, "a1"), (ANA, "a2"), (BEN, "b1"), (None, "g1"), (BEN, "b2"))
    gate = Gate()
    dispatcher = Dispatcher(
        store=store, transport=gate, clock=ManualClock(), wake=Wake(), limits=NO_LIMITS, lanes=2
    )

    await dispatcher.turn()
    await dispatcher.turn()
    await asyncio.sleep(0)
    assert sorted(html(delivery) for delivery in gate.inside) == ["a1", "b1"]

    gate.open.set()
    await dispatcher.drain()
    assert gate.most == 2
    assert [text for text in gate.done if text[0] == "a"] == ["a1", "a2"]
    assert [text for text in gate.done if text[0] == "b"] == ["b1", "b2"]
    assert len(gate.done) == 5


async def test_message_that_waits_holds_its_chat(pipeline: Pipeline):
    """A message that must wait is not overtaken by the next one of its chat, but by those of others."""
    pipeline.phones.answer = lambda delivery: (
        Later(after=timedelta(seconds=9)) if html(delivery) == "a1" and not delivery.attempts else None
    )
    await Outbox(pipeline.store).post((ANA, "a1"), (ANA, "a2"), (BEN, "b1"))

    await pipeline.dispatcher.drain()
    early = sorted(texts(pipeline.phones))
    pipeline.clock.tick(seconds=8.9)
    await pipeline.dispatcher.drain()
    still = sorted(texts(pipeline.phones))
    pipeline.clock.tick(seconds=0.2)
    await pipeline.dispatcher.drain()

    assert early == still == ["a1", "b1"]
    assert texts(pipeline.phones)[2:] == ["a1", "a2"]


# --- limits -----------------------------------------------------------------------------------------------


async def test_a_chat_gets_one_a_second(pipeline: Pipeline):
    """The second message to a chat waits for its second; another chat does not."""
    dispatcher = limited(pipeline, Limits(per_chat=1, per_group_minute=0, overall=0))
    await Outbox(pipeline.store).post((ANA, "a1"), (ANA, "a2"), (ANA, "a3"), (BEN, "b1"))
    seen = []

    for _ in range(4):
        await dispatcher.drain()
        seen.append(sorted(texts(pipeline.phones)))
        pipeline.clock.tick(seconds=0.5)

    assert seen == [["a1", "b1"], ["a1", "b1"], ["a1", "a2", "b1"], ["a1", "a2", "b1"]]


async def test_a_group_gets_so_many_a_minute(pipeline: Pipeline):
    """A group gets no more in any minute than allowed; a private chat has no such limit."""
    dispatcher = limited(pipeline, Limits(per_chat=0, per_group_minute=3, overall=0))
    await Outbox(pipeline.store).post(*((to, "x") for to in [None] * 5 + [ANA] * 5))

    await dispatcher.drain()
    first = len(pipeline.phones.performed)
    pipeline.clock.tick(seconds=59)
    await dispatcher.drain()
    second = len(pipeline.phones.performed)
    pipeline.clock.tick(seconds=2)
    await dispatcher.drain()

    assert [first, second, len(pipeline.phones.performed)] == [8, 8, 10]


async def test_overall_limit(pipeline: Pipeline):
    """All chats together get no more a second than allowed."""
    dispatcher = limited(pipeline, Limits(per_chat=0, per_group_minute=0, overall=4))
    await Outbox(pipeline.store).post(*((PersonId(100 + n), "x") for n in range(10)))
    counts = []

    for _ in range(3):
        await dispatcher.drain()
        counts.append(len(pipeline.phones.performed))
        pipeline.clock.tick(seconds=1.01)

    assert counts == [4, 8, 10]


async def test_answers_to_taps_do_not_wait(pipeline: Pipeline):
    """The answer to a tap goes out whatever its chat still waits for, and counts for no chat."""
    dispatcher = limited(pipeline, Limits(per_chat=1, per_group_minute=1, overall=0))
    await Outbox(pipeline.store).post(
        (ANA, AnswerTap(query="q1")), (ANA, "a1"), (ANA, "a2"), (ANA, AnswerTap(query="q2"))
    )

    await dispatcher.drain()

    assert sorted(texts(pipeline.phones)) == ["AnswerTap", "AnswerTap", "a1"]


async def test_edits_do_not_hold_up_a_chat(pipeline: Pipeline):
    """Buttons are taken away and the next question is asked in the same instant; an edit of nothing is nothing."""
    dispatcher = limited(pipeline, Limits(per_chat=1, per_group_minute=2, overall=0))
    strip = EditRows(slot="now")
    await Outbox(pipeline.store).post(
        (ANA, Send(html="a1", slot="now")), (ANA, strip), (ANA, "a2"), *[(None, strip)] * 9, (None, "g1")
    )

    await dispatcher.drain()
    first = texts(pipeline.phones)
    pipeline.clock.tick(seconds=1)
    await dispatcher.drain()

    assert sorted(first) == ["EditRows"] * 9 + ["a1", "g1"]
    assert texts(pipeline.phones)[len(first) :] == ["EditRows", "a2"]


async def test_edits_count_for_the_minute_of_a_group(pipeline: Pipeline):
    """Edits and messages of a group together stay below its limit."""
    dispatcher = limited(pipeline, Limits(per_chat=0, per_group_minute=2, overall=0))
    strip = EditRows(slot="now")
    asked = Send(html="g1", slot="now", rows=((Caption(text="x", data="1:x"),),))
    await Outbox(pipeline.store).post((None, asked), (None, strip), (None, "g2"))

    await dispatcher.drain()

    assert texts(pipeline.phones) == ["g1", "EditRows"]


async def test_counting_a_group_does_not_wait(pipeline: Pipeline):
    """A question about the group is no message to it: the next message goes out at once."""
    dispatcher = limited(pipeline, Limits(per_chat=1, per_group_minute=1, overall=0))
    await Outbox(pipeline.store).post((None, Count()), (None, "g1"), (None, "g2"))

    await dispatcher.drain()

    assert texts(pipeline.phones) == ["Count", "g1"]


@pytest.mark.parametrize(("rate", "expected"), [(1, 1), (0.5, 1), (2.5, 2), (30, 30)])
def test_window(rate, expected):
    """A window lets its number through at once, and no more in any stretch of its length."""
    window = Window(rate, timedelta(seconds=1))
    while window.free(NOON):
        window.add(NOON)

    assert len(window._times) == expected
    assert window.next(NOON) == NOON + timedelta(seconds=expected / rate)
    assert window.free(NOON + timedelta(seconds=expected / rate)) == expected


def test_window_after_the_clock_was_set_back():
    """Messages that seem to lie in the future hold nobody up."""
    window = Window(1, timedelta(seconds=1))
    window.add(NOON + timedelta(hours=1))

    assert window.free(NOON) == 1


# --- what comes of it -------------------------------------------------------------------------------------


async def test_everyone_waits(pipeline: Pipeline):
    """A limit that counts for everyone stops all chats for as long as was said."""
    answers = {"a1": Later(after=timedelta(seconds=5), everyone=True)}
    pipeline.phones.answer = lambda delivery: answers.pop(html(delivery), None)
    outbox = Outbox(pipeline.store)
    await outbox.post((ANA, "a1"))
    await pipeline.dispatcher.drain()
    await outbox.post((BEN, "b1"))

    await pipeline.dispatcher.drain()
    early = texts(pipeline.phones)
    pipeline.clock.tick(seconds=5)
    await pipeline.dispatcher.drain()

    assert early == ["a1"]
    assert sorted(texts(pipeline.phones)) == ["a1", "a1", "b1"]


async def test_ever_longer_waits(pipeline: Pipeline):
    """Where nobody says how long, the wait doubles with each attempt, up to a limit."""
    pipeline.phones.answer = lambda _: Later(after=AT_ONCE)
    await Outbox(pipeline.store).post((ANA, "a1"))
    times: list[float] = []

    for second in range(1300):
        await pipeline.dispatcher.drain()
        if len(pipeline.phones.performed) > len(times):
            times.append(second)
        pipeline.clock.tick(seconds=1)

    assert [later - before for before, later in pairwise(times)] == [
        1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300,
    ]  # fmt: skip


async def test_unreachable_person(pipeline: Pipeline):
    """A person who cannot be reached becomes an event of their couple, and the message is dropped."""
    pipeline.phones.answer = lambda delivery: Gone() if delivery.person else None
    await Outbox(pipeline.store).post((ANA, "a1"), (ANA, AnswerTap(query="q1")), (None, "g1"))

    await pipeline.dispatcher.drain()

    assert await events(pipeline.store) == [Unreachable(person=ANA)]
    assert await unsent(pipeline.store) == 0


async def test_group_is_gone(pipeline: Pipeline):
    """A group that cannot be reached was left."""
    pipeline.phones.answer = lambda _: Gone()
    await Outbox(pipeline.store).post((None, "g1"))

    await pipeline.dispatcher.drain()

    assert await events(pipeline.store) == [Removed()]


async def test_group_moved(pipeline: Pipeline):
    """A group that moved is written to where it is now, at once and in order."""
    pipeline.phones.answer = lambda delivery: Moved(chat=-100999) if delivery.chat == GROUP_CHAT else None
    await Outbox(pipeline.store).post((None, "g1"), (None, "g2"))

    await pipeline.dispatcher.drain()

    assert [(delivery.chat, html(delivery)) for delivery in pipeline.phones.performed] == [
        (GROUP_CHAT, "g1"),
        (-100999, "g1"),
        (-100999, "g2"),
    ]


async def test_group_that_moves_for_ever(pipeline: Pipeline):
    """A server that says the same move again and again is not asked in circles."""
    pipeline.phones.answer = lambda _: Moved(chat=GROUP_CHAT)
    await Outbox(pipeline.store).post((None, "g1"))

    async with asyncio.timeout(5):
        await pipeline.dispatcher.drain()

    assert len(pipeline.phones.performed) == 2


async def test_members(pipeline: Pipeline):
    """A count of members comes back as an event."""
    pipeline.phones.answer = lambda _: Delivered(members=3)
    await Outbox(pipeline.store).post((None, Count()))

    await pipeline.dispatcher.drain()

    assert await events(pipeline.store) == [Counted(members=3)]


async def test_refused(pipeline: Pipeline):
    """What will never be accepted is dropped, and the chat goes on."""
    pipeline.phones.answer = lambda delivery: (
        Refused(reason="bad request") if html(delivery) == "a1" else None
    )
    await Outbox(pipeline.store).post((ANA, "a1"), (ANA, "a2"))

    await pipeline.dispatcher.drain()

    assert texts(pipeline.phones) == ["a1", "a2"]
    assert await unsent(pipeline.store) == 0


async def test_broken_transport(pipeline: Pipeline):
    """A transport that breaks on one message is tried again, then the message is dropped and the chat goes on."""

    def answer(delivery: Delivery) -> Outcome | None:
        if html(delivery) == "a1":
            raise RuntimeError
        return None

    pipeline.phones.answer = answer
    await Outbox(pipeline.store).post((ANA, "a1"), (ANA, "a2"))

    for _ in range(20):
        await pipeline.dispatcher.drain()
        pipeline.clock.tick(minutes=5)

    assert 2 < texts(pipeline.phones).count("a1") < 10
    assert texts(pipeline.phones)[-1] == "a2"


async def test_finished_together_is_marked_together(memory: MemoryStore):
    """What finishes together is marked in one transaction, the same that takes the next in hand."""
    await Outbox(memory).post(*((PersonId(100 + n % 8), "x") for n in range(16)))
    gate = Gate()
    dispatcher = Dispatcher(store=memory, transport=gate, clock=ManualClock(), wake=Wake(), limits=NO_LIMITS)
    gate.open.set()
    before = memory.commits

    for _ in range(4):
        await dispatcher.turn()
        await asyncio.sleep(0.01)

    assert len(gate.done) == 16
    assert memory.commits - before == 4


async def test_mark_that_fails_is_made_later(memory: MemoryStore):
    """If the store is away when a message has gone out, it is marked when the store is back, and not sent again."""
    pipeline = Pipeline(memory)
    await Outbox(memory).post((ANA, "a1"), (ANA, "a2"))
    await pipeline.dispatcher.turn()
    await asyncio.sleep(0.01)

    memory.broken = OSError()
    with pytest.raises(OSError):
        await pipeline.dispatcher.turn()
    memory.broken = None
    await pipeline.dispatcher.drain()

    assert texts(pipeline.phones) == ["a1", "a2"]
    assert await unsent(memory) == 0


async def test_sent_again_after_a_crash(memory: MemoryStore):
    """What a crashed process had in hand goes out again, is known as repeated, and counted."""
    await Outbox(memory).post((ANA, "a1"), (ANA, "a2"))
    crashed = Pipeline(memory)
    await crashed.dispatcher.turn()
    memory.crash()

    again = Pipeline(memory)
    await again.dispatcher.drain()

    assert [(html(delivery), delivery.repeated) for delivery in again.phones.performed] == [
        ("a1", True),
        ("a2", False),
    ]
    assert again.meter["deliveries_repeated"] == 1


# --- running ----------------------------------------------------------------------------------------------


async def test_runs_and_stops(pipeline: Pipeline):
    """Running, it sends what is posted, and stops when told to."""
    running = asyncio.create_task(pipeline.dispatcher.run())
    await asyncio.sleep(0)
    await Outbox(pipeline.store).post((ANA, "a1"), (BEN, "b1"))
    pipeline.wake.outbox.set()
    await until(lambda: len(pipeline.phones.performed) == 2)
    pipeline.dispatcher.stop()
    async with asyncio.timeout(5):
        await running

    assert await unsent(pipeline.store) == 0


@pytest.mark.parametrize(("patient", "left"), [(True, 0), (False, 1)])
async def test_stops_with_something_in_hand(store: Store, patient, left):
    """Stopped, it gives what is in hand its time and marks it; what takes longer is sent again at the next start."""
    await Outbox(store).post((ANA, "a1"))
    gate = Gate()
    dispatcher = Dispatcher(
        store=store, transport=gate, clock=ManualClock(), wake=Wake(), limits=NO_LIMITS, idle=0.01
    )
    running = asyncio.create_task(dispatcher.run(grace=5 if patient else 0.05))
    await until(lambda: gate.inside)

    dispatcher.stop()
    if patient:
        gate.open.set()
    async with asyncio.timeout(2):
        await running

    assert await unsent(store) == left


async def test_seconds_until_something_may_go(pipeline: Pipeline):
    """It sleeps until the first chat that rests may be written to, and no longer than its idle time."""
    dispatcher = Dispatcher(
        store=pipeline.store, transport=pipeline.phones, clock=pipeline.clock, wake=pipeline.wake, idle=30,
        limits=Limits(per_chat=0.25, per_group_minute=0, overall=0),
    )  # fmt: skip
    await Outbox(pipeline.store).post((ANA, "a1"), (ANA, "a2"))
    before = dispatcher.seconds()

    await dispatcher.drain()

    assert [30, 4] == [before, dispatcher.seconds()]
