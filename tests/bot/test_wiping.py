"""Deleting what stands in one person's private chat: what is meant, when that is decided, and what is left of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.dispatcher import Dispatcher
from bot.pacing import NO_LIMITS, Limits, Pace
from bot.ports import DELETABLE, Delivered, Delivery, EditText, Later, Send, Wipe
from bot.telemetry import Meter
from tests.bot.test_service import joined
from tests.support.memory_store import MemoryStore
from tests.support.people import ANA, BEN, CARLA, GROUP_CHAT, NOON, attached, commanded, tapped, wrote
from tests.support.pipeline import Phones, Pipeline, until


class Cloud(Phones):
    """Phones that keep what stands in each private chat, as Telegram would: what is sent, until it is deleted."""

    def __init__(self) -> None:
        super().__init__()
        self.standing: dict[int, dict[int, str]] = {ANA: {}, BEN: {}, CARLA: {}}
        self.wipes: list[tuple[int, ...]] = []

    async def perform(self, delivery: Delivery) -> Delivered | Later:
        outcome = await super().perform(delivery)
        there = self.standing.get(delivery.chat, {})
        if isinstance(delivery.outgoing, Wipe):
            self.wipes.append(delivery.messages)
            for message in delivery.messages:
                there.pop(message, None)
        elif isinstance(delivery.outgoing, Send) and isinstance(outcome, Delivered) and outcome.message:
            there[outcome.message] = delivery.outgoing.html
        assert isinstance(outcome, Delivered | Later)
        return outcome

    def texts_of(self, chat: int) -> list[str]:
        return list(self.standing[chat].values())


@pytest.fixture
async def ready(pipeline: Pipeline) -> Pipeline:
    """A couple whose private chats are both open, on phones that keep what stands there."""
    pipeline.phones = Cloud()
    pipeline.dispatcher = dispatcher(pipeline)
    await joined(pipeline)
    return pipeline


def dispatcher(pipeline: Pipeline) -> Dispatcher:
    return Dispatcher(
        store=pipeline.store, transport=pipeline.phones, clock=pipeline.clock, wake=pipeline.wake,
        limits=NO_LIMITS, meter=pipeline.meter, idle=0.01,
    )  # fmt: skip


def cloud(pipeline: Pipeline) -> Cloud:
    assert isinstance(pipeline.phones, Cloud)
    return pipeline.phones


DRAFT = "You wrote:\n\n<blockquote>I lied</blockquote>\n\nShare it?"


async def test_everything_of_one_chat(ready: Pipeline):
    """All that stands in the chat goes, theirs and the coach's, what waited before it too; what comes after stays."""
    await ready.happens(wrote(ANA, "I lied", message=101), attached(ANA, message=102))
    await ready.happens(commanded(BEN, "clear", message=201))
    await ready.settle()
    await ready.happens(commanded(ANA, "clear", message=103))
    await ready.settle()

    assert ["Thank you."] == cloud(ready).texts_of(ANA)
    assert ["Thank you."] == cloud(ready).texts_of(BEN)
    first, second = cloud(ready).wipes
    assert 201 in first
    assert {101, 102, 103} <= set(second)
    assert not set(first) & set(second)


async def test_the_group_is_never_meant(ready: Pipeline):
    """No deletion is ever addressed to the group, and none names a message of it."""
    await ready.happens(wrote(BEN, "aloud", group=True, message=55), wrote(ANA, "I lied", message=101))
    await ready.happens(tapped(ANA, "share", generation=3, group=False))
    await ready.happens(commanded(ANA, "unsay"), commanded(ANA, "clear"))
    await ready.settle()

    wipes = [delivery for delivery in ready.phones.performed if isinstance(delivery.outgoing, Wipe)]
    assert {(ANA, ANA)} == {(wipe.chat, wipe.person) for wipe in wipes}
    assert 55 not in {message for wipe in wipes for message in wipe.messages}
    assert "<b>Ana</b> said:\n\nI lied" in ready.phones.texts(GROUP_CHAT)


async def test_which_are_meant_is_known_when_it_is_sent(ready: Pipeline):
    """A message that waited in the lane is sent and deleted; one that the person wrote meanwhile is not."""
    waiting = cloud(ready)
    waiting.answer = lambda _: Later(after=timedelta(seconds=10))
    await ready.happens(commanded(ANA, "clear", message=101))
    await ready.settle()
    await ready.happens(wrote(ANA, "I lied", message=102))
    await ready.settle()
    assert [] == waiting.wipes

    waiting.answer = lambda _: None
    ready.clock.tick(seconds=11)
    await ready.settle()

    (wiped,) = waiting.wipes
    assert 101 in wiped
    assert 102 not in wiped
    assert ["Thank you.", DRAFT] == waiting.texts_of(ANA)


async def test_messages_that_carry_words(ready: Pipeline):
    """What they wrote and where it was quoted to them goes; the rest of the chat, and the partner's, stays."""
    await ready.happens(commanded(BEN, "clear"), wrote(ANA, "I lied", message=101))
    await ready.happens(commanded(ANA, "quote", message=102), commanded(ANA, "unsay", message=103))
    await ready.settle()

    first, *quoted = cloud(ready).wipes[-1]
    assert 101 == first
    assert 2 == len(quoted)
    assert ["Write to me, Ana."] == cloud(ready).texts_of(ANA)
    assert ["Thank you."] == cloud(ready).texts_of(BEN)


async def test_an_edit_takes_the_words_away(ready: Pipeline):
    """A message that was changed and no longer quotes the words stays."""
    await ready.happens(wrote(ANA, "I lied", message=101), commanded(ANA, "edit"), commanded(ANA, "unsay"))
    await ready.settle()

    assert [(101,)] == cloud(ready).wipes


async def test_words_forgotten_before(ready: Pipeline):
    """Words can be unsaid after they were forgotten, in whoever's chat they stand."""
    await ready.happens(wrote(ANA, "I lied", message=101), commanded(ANA, "forget"))
    await ready.settle()
    await ready.happens(commanded(BEN, "unsay"))
    await ready.settle()

    assert ["Write to me, Ana."] == cloud(ready).texts_of(ANA)
    assert 1 == sum(bool(wiped) for wiped in cloud(ready).wipes)


async def test_later_edits_do_nothing(ready: Pipeline):
    """A slot whose message was deleted is empty; a message that came after the deletion can be edited still."""
    await ready.happens(wrote(ANA, "I lied", message=101), commanded(ANA, "clear"), commanded(ANA, "edit"))
    await ready.settle()

    edits = [delivery for delivery in ready.phones.performed if isinstance(delivery.outgoing, EditText)]
    assert [None, None] == [delivery.message for delivery in edits]


async def test_only_what_can_be_deleted(ready: Pipeline):
    """What is older than two days is not asked for."""
    await ready.happens(wrote(ANA, "I lied", message=101))
    await ready.settle()
    ready.clock.tick(seconds=DELETABLE.total_seconds())
    await ready.happens(commanded(ANA, "clear", message=102))
    await ready.settle()

    (wiped,) = cloud(ready).wipes
    assert 101 not in wiped
    assert 102 in wiped
    assert 2 == len(wiped)


async def test_refused_is_over(ready: Pipeline):
    """Where nothing could be deleted nothing is forgotten either, and the next deletion means it again."""
    cloud(ready).answer = lambda delivery: Delivered() if isinstance(delivery.outgoing, Wipe) else None
    await ready.happens(wrote(ANA, "I lied", message=101), commanded(ANA, "unsay"))
    await ready.settle()
    cloud(ready).answer = lambda _: None
    await ready.happens(commanded(ANA, "unsay"))
    await ready.settle()

    first, second = cloud(ready).wipes
    assert first == second
    assert 101 in second


async def test_deleted_before_a_crash(memory: MemoryStore):
    """A deletion that nobody marked is done again after a crash, of the same messages, and harms nothing."""
    before = Pipeline(memory)
    before.phones = Cloud()
    before.dispatcher = dispatcher(before)
    await joined(before)
    await before.happens(wrote(ANA, "I lied", message=101))
    await before.settle()
    await before.happens(commanded(ANA, "unsay", message=102))
    await before.dispatcher.turn()
    await until(lambda: cloud(before).wipes)
    memory.crash()

    after = Pipeline(memory)
    after.phones = before.phones
    after.meter = Meter()
    after.dispatcher = dispatcher(after)
    await after.happens(wrote(ANA, "new", message=103))
    await after.settle()

    first, second = cloud(before).wipes
    assert first == second
    assert 1 == after.meter["deliveries_repeated"]
    assert "You wrote:\n\n<blockquote>new</blockquote>\n\nShare it?" in cloud(after).texts_of(ANA)
    assert 101 not in {message for _, message in memory.tables.private}


async def test_payload_says_no_word(memory: MemoryStore):
    """What lies in the outbox says which words by their number alone."""
    pipeline = Pipeline(memory)
    await joined(pipeline)
    await pipeline.happens(wrote(ANA, "I lied", message=101))
    await pipeline.settle()
    await pipeline.happens(commanded(ANA, "unsay"), commanded(ANA, "clear"))

    wipes = [(to, outgoing) for to, outgoing in memory.posted() if isinstance(outgoing, Wipe)]
    assert [ANA, ANA] == [to for to, _ in wipes]
    assert [1, None] == [wipe.words for _, wipe in wipes]
    assert [row.owner for row in memory.tables.outbox if b"Wipe" in row.payload] == [ANA, ANA]


async def test_somebody_without_a_couple(pipeline: Pipeline):
    """Whoever belongs to no couple can have their chat emptied too."""
    pipeline.phones = Cloud()
    pipeline.dispatcher = dispatcher(pipeline)
    await pipeline.happens(wrote(CARLA, "hello", message=301))
    await pipeline.settle()
    await pipeline.happens(commanded(CARLA, "clear", message=302))
    await pipeline.settle()

    assert [] == cloud(pipeline).texts_of(CARLA)
    assert {301, 302} <= set(cloud(pipeline).wipes[0])


async def test_shared_words_stand_in_the_partners_chat(ready: Pipeline):
    """Words that their owner shared stay in every chat but the owner's, also once nobody knows whose they were."""
    await ready.happens(wrote(ANA, "I lied", message=101), tapped(ANA, "share", generation=2, group=False))
    await ready.happens(commanded(BEN, "quote"), commanded(ANA, "forget"), commanded(ANA, "unsay"))
    await ready.settle()

    assert [DRAFT] == cloud(ready).texts_of(BEN)
    assert {(101,), ()} == set(cloud(ready).wipes)


@pytest.mark.parametrize(("messages", "free"), [((), 1), ((7, 8), 0)])
def test_pace(messages: tuple[int, ...], free: int):
    """A deletion of nothing counts for nothing; any other counts for all chats together, and holds up no message."""
    pace = Pace(Limits(overall=1))
    delivery = Delivery(
        id=1, lane="x", chat=ANA, couple=None, person=ANA, outgoing=Wipe(until=1), messages=messages
    )

    assert NOON == pace.went(delivery, NOON)
    assert free == pace.free(NOON, 5)
