"""Deliveries on the screens of a room."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from bot.ports import (
    AnswerTap,
    Caption,
    Count,
    Delivered,
    Delivery,
    EditRows,
    EditText,
    Outgoing,
    Refused,
    Send,
    Store,
    UnpinMessage,
    Wipe,
)
from bot.room.clock import RoomClock
from bot.room.screens import Screens
from bot.room.transport import Query, RoomTransport
from tests.bot.room.canned import Memory, MemoryStore

CHAT = -5


def _transport(memory: Memory) -> RoomTransport:
    store = cast("Store", MemoryStore(memory))
    return RoomTransport(Screens(store, RoomClock(store, wake=lambda: None)))


def _delivery(
    outgoing: Outgoing, *, number: int = 1, message: int | None = None, repeated: bool = False
) -> Delivery:
    return Delivery(
        id=number, lane="c5", chat=CHAT, couple=None, person=None, outgoing=outgoing, message=message,
        repeated=repeated,
    )  # fmt: skip


async def test_a_message_is_sent_changed_and_unpinned():
    """Sending gives the message's id; with it, text and buttons are changed and the pin is taken down."""
    transport = _transport(Memory())
    rows = ((Caption(text="Share", data="1:share"),),)
    sent = await transport.perform(_delivery(Send(html="one", rows=rows, pin=True)))

    assert isinstance(sent, Delivered)

    for outgoing in (EditText(slot="s", html="two", rows=rows), EditRows(slot="s"), UnpinMessage(slot="s")):
        assert Delivered(message=sent.message) == await transport.perform(
            _delivery(outgoing, message=sent.message)
        )
    (line,) = await transport.screens.read(CHAT)

    assert ("two", (), False, True, "coach") == (line.html, line.rows, line.pinned, line.edited, line.author)


async def test_a_message_is_shown_once_after_a_crash():
    """A delivery that may have been performed before is not shown a second time."""
    memory = Memory()
    sent = await _transport(memory).perform(_delivery(Send(html="one"), number=9))
    again = await _transport(memory).perform(_delivery(Send(html="one"), number=9, repeated=True))

    assert sent == again
    assert len(await _transport(memory).screens.read(CHAT)) == 1


async def test_an_edit_without_a_message():
    """An empty slot is nothing to do; a message that is not there is refused."""
    transport = _transport(Memory())

    assert Delivered() == await transport.perform(_delivery(EditRows(slot="s")))
    assert isinstance(await transport.perform(_delivery(EditRows(slot="s"), message=3)), Refused)


async def test_deleted_messages_are_gone():
    """Deleted messages are on the screen no more, nor after a restart, and a repeated deletion hits no new one."""
    memory = Memory()
    transport = _transport(memory)
    for number in range(1, 4):
        await transport.perform(_delivery(Send(html=f"message {number}"), number=number))
    wipe = replace(_delivery(Wipe(until=1), number=4), messages=(3, 2))

    assert Delivered(wiped=(3, 2)) == await transport.perform(wipe)
    assert ["message 1"] == [line.html for line in await transport.screens.read(CHAT)]
    transport = _transport(memory)
    await transport.perform(_delivery(Send(html="message 4"), number=5))

    assert Delivered(wiped=(3, 2)) == await transport.perform(replace(wipe, repeated=True))
    for screens in (transport.screens, _transport(memory).screens):
        assert ["message 1", "message 4"] == [line.html for line in await screens.read(CHAT)]
    assert "message 2" not in str(memory.screens)


async def test_an_answer_goes_to_the_one_who_tapped():
    """The answer to a tap is told with the tap's room, seat and mark; a foreign query is refused."""
    transport = _transport(Memory())
    told: list[tuple[Query, AnswerTap]] = []
    transport.listen(lambda query, answer: told.append((query, answer)))
    query = Query(room="r" * 22, seat="second", nonce="nonce-01")
    answer = AnswerTap(query=str(query), text="Only you see this", alert=True)

    assert Delivered() == await transport.perform(_delivery(answer))
    assert [(query, answer)] == told
    assert isinstance(await transport.perform(_delivery(AnswerTap(query="81"))), Refused)


async def test_a_group_has_three_members():
    """The two, and the coach."""
    assert Delivered(members=3) == await _transport(Memory()).perform(_delivery(Count()))
