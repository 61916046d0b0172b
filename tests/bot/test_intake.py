"""The way in: what arrives is stored once, words apart from events, in the right lane."""

from __future__ import annotations

import pytest

from bot.intake import Intake
from bot.ports import Arrival, Envelope, Post, Store, Wipe
from bot.wake import Wake
from flows.events import Added, Commanded, Edited, Entered, Event, Opened, Removed, Tapped, Wrote
from flows.ids import CoupleId, WordsId
from tests.support.memory_store import MemoryStore
from tests.support.people import (
    ANA,
    BEN,
    CARLA,
    GROUP_CHAT,
    NOON,
    ManualClock,
    added,
    arrival,
    attached,
    commanded,
    opened,
    tapped,
    wrote,
)


def make(store: Store, wake: Wake | None = None) -> Intake:
    return Intake(store=store, clock=ManualClock(), wake=wake or Wake())


async def couple_with_ana(store: Store) -> CoupleId:
    async with store.begin() as unit:
        couple = await unit.group(GROUP_CHAT, None, NOON)
        await unit.seen(ANA, "Ana", "en", NOON)
        await unit.join(couple, ANA, NOON)
    return couple


async def waiting(store: Store) -> list[tuple[CoupleId | None, Envelope]]:
    """Everything in the inbox, in order; it is handled by that."""
    found = []
    async with store.begin() as unit:
        while items := await unit.claim(10):
            found += [(item.couple, item.envelope) for item in items]
            await unit.finish([item.id for item in items], NOON)
    return found


async def test_group_is_made(store: Store):
    """Adding the coach to a group makes a couple, and the event waits in its lane with what it takes to answer."""
    await make(store).put([added()])

    [(couple, envelope)] = await waiting(store)
    assert couple is not None
    assert Added(person=ANA) == envelope.event
    assert envelope.chat == GROUP_CHAT


async def test_second_delivery_is_dropped(store: Store):
    """The same source is stored once, and its words are not kept a second time."""
    await couple_with_ana(store)
    intake = make(store)

    counts = [await intake.put([wrote(ANA, "I was at home", source="update:7")]) for _ in range(2)]

    assert counts == [1, 0]
    assert len(await waiting(store)) == 1
    async with store.begin() as unit:
        assert set(await unit.words([WordsId(1), WordsId(2)])) == {WordsId(1)}


async def test_words_apart(store: Store):
    """A private text lies under its writer's name as words; the event refers to it and holds its length only."""
    couple = await couple_with_ana(store)

    await make(store).put([wrote(ANA, "I was \U0001f914 alone")])

    [(lane, envelope)] = await waiting(store)
    assert isinstance(envelope.event, Wrote)
    assert lane == couple
    assert envelope.event.length == 14
    async with store.begin() as unit:
        words = await unit.words([envelope.event.words])
    assert words[envelope.event.words].text == "I was \U0001f914 alone"
    assert words[envelope.event.words].owner == ANA


async def test_too_long_text(store: Store):
    """Of a text that is longer than a message nothing is kept but its length, which the flow answers."""
    await couple_with_ana(store)

    await make(store).put([wrote(ANA, "x" * 4097), wrote(ANA, "x" * 4096)])

    events = [envelope.event for _, envelope in await waiting(store)]
    assert [(event.length, bool(event.words)) for event in events if isinstance(event, Wrote)] == [
        (4097, False),
        (4096, True),
    ]


async def test_stranger_keeps_their_words(memory: MemoryStore):
    """Words of somebody who belongs to no couple are not kept, since nobody would read them."""
    await make(memory).put([wrote(CARLA, "hello?")])

    [event] = memory.events()
    assert event == Wrote(person=CARLA, words=WordsId(0), length=6)
    assert memory.tables.words == {}


@pytest.mark.parametrize(("person", "own"), [(ANA, True), (BEN, False)])
async def test_link(store: Store, person, own):
    """A private link becomes `Opened` in its couple's lane, and says whether it was made for who opened it."""
    couple = await couple_with_ana(store)
    async with store.begin() as unit:
        token = await unit.make_token(couple, ANA, NOON)

    await make(store).put([opened(person, token)])

    [(lane, envelope)] = await waiting(store)
    assert lane == couple
    assert envelope.event == Opened(person=person, own=own)


async def test_unknown_link(store: Store):
    """A link that leads nowhere is an ordinary `/start`."""
    await make(store).put([opened(CARLA, "made-up")])

    [(couple, envelope)] = await waiting(store)
    assert couple is None
    assert envelope.event == Commanded(person=CARLA, command="start")


@pytest.mark.parametrize("event", [Removed(), Entered(person=CARLA)])
async def test_strange_group(store: Store, event: Event):
    """What happens in a group that never asked for the coach is nobody's business."""
    await make(store).put([arrival(event, person=None, group=True)])

    assert await waiting(store) == []


async def test_migration(store: Store):
    """A group that moved keeps its couple, under its new and its old chat id."""
    couple = await couple_with_ana(store)
    moved = Arrival(source="update:9", chat=GROUP_CHAT, group=True, event=None, migrated_to=-100999)

    assert await make(store).put([moved]) == 0

    async with store.begin() as unit:
        assert [couple, couple] == [await unit.find_group(-100999), await unit.find_group(GROUP_CHAT)]
        assert (-100999, None) == await unit.chat_of(couple)


async def test_all_or_nothing(memory: MemoryStore):
    """An arrival that cannot be stored takes the whole delivery with it, so that none of it is confirmed."""

    class Broken(Exception):
        pass

    class Failing(Intake):
        async def _put(self, unit, arrival, now):
            if arrival.person == BEN:
                raise Broken
            return await super()._put(unit, arrival, now)

    intake = Failing(store=memory, clock=ManualClock(), wake=Wake())

    with pytest.raises(Broken):
        await intake.put([added(ANA), tapped(BEN, "join")])

    assert memory.events() == []
    assert memory.tables.people == {}


@pytest.mark.parametrize(
    ("what", "meant"),
    [
        (wrote(ANA, "mine", message=101), (101,)),
        (commanded(ANA, "help", message=101), (101,)),
        (attached(ANA, message=101), (101,)),
        (wrote(ANA, "x" * 5000, message=101), (101,)),
        (wrote(ANA, "ours", group=True, message=101), ()),
        (arrival(Edited(person=ANA), person=ANA, message=101), ()),
        (arrival(Tapped(person=ANA, generation=1, choice="share"), person=ANA, query="q", message=101), ()),
    ],
)
async def test_private_messages_are_noted(store: Store, what: Arrival, meant: tuple[int, ...]):
    """What somebody writes in private is noted by its number; the group, and what a tap or an edit names, is not."""
    await couple_with_ana(store)
    await make(store).put([what])

    assert await to_wipe(store) == meant


async def test_a_second_delivery_is_not_noted_again(store: Store):
    """A message that was deleted since is not remembered once more when Telegram repeats its update."""
    what = wrote(ANA, "mine", message=101)
    await make(store).put([what])
    async with store.begin() as unit:
        await unit.wiped(ANA, [101])
    await make(store).put([what])

    assert await to_wipe(store) == ()


async def to_wipe(store: Store) -> tuple[int, ...]:
    """What a deletion that is taken in hand now would delete of Ana's private chat."""
    async with store.begin() as unit:
        await unit.post([Post(unique="1:0", couple=None, person=ANA, outgoing=Wipe(until=99))], NOON)
        [delivery] = await unit.take(NOON, (), 1)
    return delivery.messages


async def test_wakes(store: Store):
    """The worker is woken by what is new, and by nothing else."""
    wake = Wake()
    intake = make(store, wake)

    await intake.put([added(ANA)])
    first = wake.inbox.is_set()
    await wake.inbox.wait(0)
    await intake.put([arrival(Removed(), person=None, group=False, source="update:1")])
    await wake.inbox.wait(0)
    await intake.put([arrival(Removed(), person=None, group=False, source="update:1")])

    assert (first, wake.inbox.is_set()) == (True, False)


async def test_names_are_kept(store: Store):
    """Whoever does something is known by their present name and language."""
    await make(store).put([tapped(BEN, "join")])

    async with store.begin() as unit:
        people = await unit.people([BEN])
    [(_, envelope)] = await waiting(store)
    assert (people[BEN].name, people[BEN].language) == ("Ben", "en")
    assert isinstance(envelope.event, Tapped)
    assert envelope.query
