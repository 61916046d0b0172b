"""Clock, rooms and screens: what they keep over a restart."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import cast

from bot.ports import Caption, Store
from bot.room.clock import LONGEST_STEP, RoomClock
from bot.room.rooms import Rooms
from bot.room.screens import Screens
from tests.bot.room.canned import Memory, MemoryStore

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def _clock(memory: Memory, woken: list[bool] | None = None) -> RoomClock:
    store = cast("Store", MemoryStore(memory))
    return RoomClock(store, wake=lambda: woken.append(True) if woken is not None else None, real=lambda: NOON)


def _screens(memory: Memory) -> Screens:
    return Screens(cast("Store", MemoryStore(memory)), _clock(memory))


async def test_time_that_passed_stays_passed():
    """After a restart the clock goes on from where it was moved to, and whoever sleeps was woken."""
    memory, woken = Memory(), list[bool]()
    await _clock(memory, woken).move_on(timedelta(hours=1))
    after = _clock(memory)
    await after.load()

    assert NOON + timedelta(hours=1) == after.now()
    assert [True] == woken


async def test_time_is_never_moved_back_nor_far():
    """A step back does nothing, and one step has a greatest length."""
    clock = _clock(Memory())
    await clock.move_on(timedelta(hours=-1))

    assert clock.now() == NOON

    await clock.move_on(timedelta(days=4000))

    assert NOON + LONGEST_STEP == clock.now()


async def test_a_room_is_found_again():
    """A room is found by its id, and by its chats, after a restart; names are not among the facts."""
    memory = Memory()
    store = cast("Store", MemoryStore(memory))
    room = await Rooms(store, _clock(memory)).make((" Ana  Maria ", ""))
    after = Rooms(store, _clock(memory))

    assert room == await after.find(room.id)
    assert ("Ana Maria", "Ben") == room.names
    assert room == await after.of_chat(room.group)
    assert room == await after.of_chat(room.person("second"))
    assert await after.find("x" * 22) is None
    assert await after.of_chat(-100123) is None
    assert "Ana" not in str(memory.facts)


async def test_rooms_share_no_chat():
    """Two rooms have other people and other groups, and ids that are no guess away."""
    memory = Memory()
    rooms = Rooms(cast("Store", MemoryStore(memory)), _clock(memory))
    one, other = await rooms.make(("Ana", "Ben")), await rooms.make(("Ana", "Ben"))
    chats = {room.chat(place) for room in (one, other) for place in ("shared", "first", "second")}

    assert len(chats) == 6
    assert one.place(other.group) is None
    assert other.seat(one.person("first")) is None
    assert (22, False) == (len(one.id), one.id == other.id)


async def test_a_screen_is_read_back_as_it_was():
    """What was added, changed and pinned stands on the screen after a restart."""
    memory = Memory()
    screens = _screens(memory)
    rows = ((Caption(text="Share", data="1:share"),),)
    first = await screens.add(5, author="coach", html="one", rows=rows, pinned=True)
    second = await screens.add(5, author="first", html="two", nonce="nonce-01")
    await screens.change(5, first.id, html="one, edited", rows=())
    third = await screens.add(5, author="coach", html="three", pinned=True)
    lines = await _screens(memory).read(5)

    assert [first.id, second.id, third.id] == [line.id for line in lines]
    assert ["one, edited", "two", "three"] == [line.html for line in lines]
    assert [False, False, True] == [line.pinned for line in lines]
    assert [True, False, False] == [line.edited for line in lines]
    assert lines[0].rows == ()


async def test_the_same_mark_is_on_a_screen_once():
    """What a page sends twice, or a dispatcher after a crash, is found instead of shown again."""
    memory = Memory()
    screens = _screens(memory)
    one = await screens.add(5, author="first", html="hello", nonce="nonce-01")
    again = await _screens(memory).add(5, author="first", html="hello", nonce="nonce-01")
    sent = await screens.add(5, author="coach", html="hi", delivery=8)
    resent = await screens.add(5, author="coach", html="hi", delivery=8, repeated=True)

    assert one == again
    assert sent == resent
    assert len(await screens.read(5)) == 2


async def test_nothing_written_is_in_a_repr():
    """A message on a screen shows who wrote it in its repr, and not what."""
    line = await _screens(Memory()).add(5, author="first", html="marker-words")

    assert "marker-words" not in repr(line)
