"""The transport against a server that refuses what Telegram refuses."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

from bot.ports import (
    AnswerTap,
    Caption,
    Count,
    Delivered,
    Delivery,
    EditRows,
    EditText,
    Gone,
    Later,
    Outgoing,
    Refused,
    Send,
    UnpinMessage,
    Wipe,
)
from bot.telegram.api import Api
from bot.telegram.request import AiohttpRequest
from bot.telegram.sender import TelegramTransport
from flows.ids import CoupleId
from tests.support.telegram_server import TelegramServer

ROWS = ((Caption(text="Share", data="7:share"),),)


@pytest.fixture
async def server():
    async with TelegramServer() as running:
        yield running


@pytest.fixture
async def ana(server):
    person = server.person(11, "Ana")
    await person.start()
    return person


@pytest.fixture
async def transport(server):
    async with AiohttpRequest() as request:
        yield TelegramTransport(
            Api(request, token=server.token, base_url=server.base_url), username=server.username
        )


def delivery(outgoing: Outgoing, chat: int = 11, **fields: Any) -> Delivery:
    return Delivery(id=1, lane="x", chat=chat, couple=CoupleId(1), person=None, outgoing=outgoing, **fields)


async def test_a_message_and_its_edits(server, ana, transport):
    """A message is sent, edited, loses its buttons, and gets other ones; an edit that changes nothing is done."""
    sent = await transport.perform(delivery(Send(html="<b>one</b> &amp; only", rows=ROWS, protect=True)))
    message = ana.private.last()
    edits: list[Outgoing] = [
        EditText(slot="s", html="<i>two</i>", rows=ROWS),
        EditText(slot="s", html="<i>two</i>", rows=ROWS),
        EditRows(slot="s"),
        EditRows(slot="s", rows=ROWS),
        EditText(slot="s", html="three"),
    ]
    outcomes = [await transport.perform(delivery(edit, message=sent.message)) for edit in edits]

    assert [Delivered()] * 5 == outcomes
    assert ["one & only", "two", "two", "two", "three"] == [version.text for version in message.versions]
    assert ([], True) == (message.buttons, message.protected)
    assert ["message is not modified"] == [refusal.reason.partition(":")[0] for refusal in server.violations]


async def test_edit_of_a_deleted_message(ana, transport):
    """A message that the person deleted is not missed."""
    await transport.perform(delivery(Send(html="one")))
    message = ana.private.last()
    await ana.delete(message)

    assert Delivered() == await transport.perform(
        delivery(EditText(slot="s", html="two"), message=message.id)
    )


async def test_wipe(server, ana, transport):
    """Messages of both sides are deleted while they are young enough; what is gone already is skipped."""
    sent = [await transport.perform(delivery(Send(html=text))) for text in ("one", "gone")]
    await ana.delete(ana.private.last())
    theirs = await ana.write("mine")
    server.clock.advance(47 * 3600)
    await transport.perform(delivery(Send(html="new")))
    new = ana.private.last()
    ids = tuple(sorted((new.id, theirs.id, *(each.message for each in sent), 99), reverse=True))

    assert Delivered(wiped=ids) == await transport.perform(delivery(Wipe(until=1), messages=ids))
    assert ["/start"] == [message.text for message in ana.private.messages if not message.deleted]


async def test_wipe_of_what_is_too_old(server, ana, transport):
    """One message that is too old keeps no other from being deleted."""
    await transport.perform(delivery(Send(html="old")))
    server.clock.advance(49 * 3600)
    for text in ("new", "newest"):
        await transport.perform(delivery(Send(html=text)))
    old, new, newest = (message.id for message in ana.private.messages[-3:])

    outcome = await transport.perform(delivery(Wipe(until=1), messages=(newest, new, old)))

    assert Delivered(wiped=(newest, new)) == outcome


async def test_tap(server, ana, transport):
    """A tap gets its alert or its link; a second answer, or one for a tap nobody knows, is no trouble."""
    await transport.perform(delivery(Send(html="one", rows=ROWS)))
    tap = await ana.tap(ana.private.last(), "share")
    for _ in range(2):
        await transport.perform(
            delivery(AnswerTap(query=tap.id, text="Only for the two of you.", alert=True))
        )
    again = await ana.tap(ana.private.last(), "share")
    await transport.perform(delivery(AnswerTap(query=again.id, link_token="t0k")))

    assert Delivered() == await transport.perform(delivery(AnswerTap(query="12345")))
    assert ("Only for the two of you.", True) == (tap.answered.text, tap.answered.show_alert)
    assert f"https://t.me/{server.username}?start=t0k" == again.answered.url


async def test_link(server, ana, transport):
    """A link button opens the private chat with its token."""
    ben = server.person(12, "Ben")
    group = server.group()
    await group.add_bot(ana)
    await group.add(ben)
    await transport.perform(
        delivery(Send(html="Ben?", rows=((Caption(text="Open", link_token="t0k-_9"),),)), group.id)
    )

    written = await ben.follow(group.chat.last())

    assert "/start t0k-_9" == written.text
    assert [] == server.violations


async def test_group(server, ana, transport):
    """A group is counted, and its pin is taken away."""
    group = server.group(kind="supergroup")
    await group.add_bot(ana, rights=["can_pin_messages"])
    await transport.perform(delivery(Send(html="one", pin=True), group.id))
    pinned = group.chat.pinned

    outcome = await transport.perform(delivery(Count(), group.id))
    await transport.perform(delivery(UnpinMessage(slot="s"), group.id, message=pinned[0].id))

    assert (Delivered(members=2), []) == (outcome, group.chat.pinned)
    assert [] == server.violations


async def test_thrown_out(server, ana, transport):
    """A group that threw the coach out is out of reach."""
    group = server.group()
    await group.add_bot(ana)
    await group.remove_bot(ana)

    assert Gone() == await transport.perform(delivery(Send(html="one"), group.id))


async def test_limit(server, ana, transport):
    """Above the limit a message waits as long as the server says."""
    server.limits.per_chat = 1
    outcomes = [await transport.perform(delivery(Send(html="one"))) for _ in range(2)]

    assert Later(after=timedelta(seconds=1)) == outcomes[1]
    assert 1 == len(ana.private.from_bot)


async def test_too_long(server, ana, transport):
    """A text that is too long is refused for good, with a reason that quotes nothing."""
    assert Refused(reason="message is too long") == await transport.perform(delivery(Send(html="x" * 4097)))


async def test_markup(server, ana, transport):
    """Markup that isn't Telegram's goes out as plain text, with nothing of the tags."""
    await transport.perform(delivery(Send(html="<p>Ana &lt;3</p> <b>Ben")))

    assert "Ana <3 Ben" == ana.private.last().text


@pytest.mark.parametrize("failure", [500, 502, "html", "drop_before", "drop_after"])
async def test_trouble(server, ana, transport, failure):
    """A server in trouble is tried again later."""
    server.fail_next("sendMessage", failure)

    first = await transport.perform(delivery(Send(html="one"), attempts=3))
    second = await transport.perform(delivery(Send(html="one"), attempts=4))

    assert Later(after=timedelta(seconds=8)) == first
    assert isinstance(second, Delivered)


async def test_refused_send_leaves_no_trace(server, ana, transport, caplog, capsys):
    """Nothing of a message that failed shows in any output."""
    for failure in (500, "html", "drop_after", 400, 403):
        server.fail_next("sendMessage", failure)
        await transport.perform(delivery(Send(html="marker-words", rows=ROWS)))

    shown = caplog.text + "".join(capsys.readouterr())
    assert not re.search(rf"marker-words|{server.token}", shown)
