"""The bot as a process: every way out says goodbye in one neutral wording, and what is private stays private."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.bot_process import PATIENCE, Bot, Two, running
from tests.support.telegram_server import TelegramServer


@dataclass(slots=True, kw_only=True)
class Scene:
    """Two people in the acknowledgment, with the bot that takes them through."""

    two: Two
    bot: Bot
    server: TelegramServer


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """A conversation that has reached Ben's first turn."""
    async with TelegramServer(privacy_mode=True) as server:
        two = Two(server)
        async with running(Bot(server=server, folder=tmp_path)) as bot:
            await two.begin()
            await two.tap_in_group(two.ana, "agree")
            await two.tap_in_group(two.ben, "agree")
            await server.wait_until(
                lambda: any("Ben's turn" in m.text for m in two.group.chat.visible), PATIENCE
            )
            yield Scene(two=two, bot=bot, server=server)
        assert [] == server.violations


async def phase(scene: Scene) -> str:
    """Return the couple's phase, as an operator sees it."""
    told: str = (await scene.bot.inspect(scene.two.group.id))["phase"]
    return told


async def test_a_third_human_ends_it_without_naming_anybody(scene: Scene) -> None:
    """The group is no longer private: both read the same goodbye, with no name in it."""
    carl = scene.server.person(id=13, first_name="Carl")
    await scene.two.group.add(carl)
    goodbye = await scene.two.group.wait_for(lambda message: "ends here for now" in message.text, PATIENCE)

    assert not any(name in goodbye.text for name in ("Ana", "Ben", "Carl"))
    assert "closed" == await phase(scene)


async def test_leaving_in_a_turn_looks_like_any_soft_end(scene: Scene) -> None:
    """Whoever types /stop is answered in private; the group reads that it stops for today, and nothing else."""
    await scene.two.ana.write("/stop")
    soft = await scene.two.group.wait_for(lambda message: "leave it here for now" in message.text, PATIENCE)

    assert not any(name in soft.text for name in ("Ana", "Ben"))
    assert "held" == await phase(scene)


async def test_a_blocked_chat_ends_the_sitting_softly(scene: Scene) -> None:
    """When the coach can't reach one of them, the other learns no more than that it stops for today."""
    await scene.two.ben.block_bot()
    await scene.two.ana.write_in(scene.two.group, "/status@" + scene.server.username)
    soft = await scene.two.group.wait_for(lambda message: "leave it here for now" in message.text, PATIENCE)

    assert not any(word in soft.text for word in ("Ana", "Ben", "block"))
    assert "held" == await phase(scene)


async def test_a_private_command_typed_in_the_group_is_answered_in_private(scene: Scene) -> None:
    """The group sees nothing of a support page that was asked for there."""
    before = len(scene.two.group.chat.from_bot)
    await scene.two.ana.write_in(scene.two.group, "/support@" + scene.server.username)
    await scene.two.ana.wait_for(lambda message: "findahelpline" in message.text, PATIENCE)

    assert before == len(scene.two.group.chat.from_bot)


async def test_a_stranger_and_an_old_button_change_nothing(scene: Scene) -> None:
    """Both are answered with an alert that only they see."""
    old = await scene.two.newest(scene.two.group.chat, "support")
    dora = scene.server.person(id=14, first_name="Dora")
    welcome = scene.two.group.chat.from_bot[0]
    await scene.two.group.add(dora)  # ends the conversation, as a third human does
    await scene.two.group.wait_for(lambda message: "ends here for now" in message.text, PATIENCE)
    late = await (await scene.two.ben.tap(welcome, "1:join", force=True)).answer()
    page = await (await dora.tap(old, choice="support")).answer()

    assert late.show_alert
    assert late.text
    assert "emergency" in page.text.lower()


async def test_nothing_private_is_in_the_log(scene: Scene) -> None:
    """Texts, names, tokens and tapped data are in no line that the process prints."""
    marker = "a marker that nobody else writes"
    await scene.two.draft(scene.two.ben, f"I lied about Friday. {marker}")
    await scene.two.tap(scene.two.ben, "discard")
    await scene.two.ben.write("/status")
    await scene.two.ben.wait_for(lambda message: "step" in message.text.lower(), PATIENCE)
    log = scene.bot.log()

    assert log
    assert not any(secret in log for secret in (marker, "Ana", "Ben", scene.server.token, scene.bot.master))
    assert all(marker not in message.text for message in scene.two.group.chat.visible)
