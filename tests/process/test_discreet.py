"""The bot as a process: a private chat is cleared when its owner wants it, and drafts go as one goes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.bot_process import PATIENCE, Bot, Two, running
from tests.support.telegram_server import TelegramServer

SMALL_TALK = "nothing new here today"


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[Two]:
    """Two people in Ben's first turn, with the bot that takes them through."""
    async with TelegramServer(privacy_mode=True) as server:
        two = Two(server)
        async with running(Bot(server=server, folder=tmp_path)):
            await two.begin()
            await two.tap_in_group(two.ana, "agree")
            await two.tap_in_group(two.ben, "agree")
            await two.group.wait_for(lambda message: "Ben's turn" in message.text, PATIENCE)
            yield two
        assert [] == server.violations


def left_of(two: Two) -> list[str]:
    """Return what stands in Ben's private chat."""
    return [message.text for message in two.ben.private.visible]


async def gone(two: Two, text: str) -> None:
    """Wait until nothing in Ben's private chat has this text."""
    await two.server.wait_until(lambda: text not in " ".join(left_of(two)), PATIENCE)


async def only_small_talk(two: Two) -> None:
    """Wait until nothing else stands in Ben's private chat."""
    await two.server.wait_until(lambda: len(left_of(two)) == 1 and SMALL_TALK in left_of(two)[0], PATIENCE)


async def test_a_cleared_chat_holds_nothing_but_small_talk_until_its_owner_comes_back(two: Two) -> None:
    """Neither what the coach wrote nor what Ben did; whoever writes there learns nothing; Ana's chats stay."""
    group, ana = len(two.group.chat.visible), len(two.ana.private.visible)
    await two.draft(two.ben, "I told you that I was at work on Friday, and I was at Kim's.")
    await two.ben.write("/discreet")
    await only_small_talk(two)
    await two.ben.write("What is this? Who writes you here?")
    await two.server.wait_until(lambda: sum(SMALL_TALK in text for text in left_of(two)) == 2, PATIENCE)
    assert (group, ana) == (len(two.group.chat.visible), len(two.ana.private.visible))

    await two.ben.write("/start")
    await two.newest(two.ben.private, "share")


async def test_a_word_of_ones_own_clears_too(two: Two) -> None:
    """Sent alone; within a sentence it is a word like others."""
    await two.ben.write("/discreet Marmalade")
    await only_small_talk(two)
    await two.ben.write("/start")
    await two.draft(two.ben, "I lied about the marmalade that Kim gave me on Friday.")
    await two.ben.write("marmalade")

    await only_small_talk(two)


async def test_a_draft_goes_from_its_writers_chat(two: Two) -> None:
    """Thrown away or shared, it stands there no more, nor what quoted it; what was shared stands in the group."""
    for text, choice in (
        ("I lied about Friday, to your face.", "discard"),
        ("I lied to you on Friday.", "share"),
    ):
        await two.draft(two.ben, text)
        assert text in " ".join(left_of(two))
        await two.tap(two.ben, choice)
        if choice == "share":
            await two.tap(two.ben, "known:yes")
        await gone(two, text)
    await two.group.wait_for(lambda message: "I lied to you on Friday." in message.text, PATIENCE)
