"""The bot as a process: what somebody answered in the check-in shows in no message, button, edit or status of another."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.support.bot_process import PATIENCE, Bot, Two, running
from tests.support.telegram_server import TelegramServer

QUICK = {"EFT_COACH_PACE__CHANCE_EVERY": "15s", "EFT_COACH_PACE__HOLD_GIVE_UP": "38s"}
"""Two chances that pass, then the neutral close; everything private is done before the first of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How one run went: what the group and Ben could see, what an operator could, and Ana's reading."""

    group: tuple[Any, ...]
    ben: tuple[Any, ...]
    inspected: tuple[Any, ...]
    reading: str


async def run(folder: Path, answers: Mapping[str, str], *, ready: bool = True, leaves: bool = False) -> Run:
    """Let Ana answer so, and both prepare; then wait for the end."""
    async with TelegramServer(privacy_mode=True) as server:
        two = Two(server)
        async with running(Bot(server=server, folder=folder, settings=QUICK)) as bot:
            await two.join()
            await two.prepare(two.ana, "i_was_hurt", answers={"private": "yes", **answers})
            await two.tap(two.ana, "reading:open")
            reading = (await two.newest(two.ana.private, "reading:done")).text
            await two.tap(two.ana, "reading:done")
            await two.prepare(two.ben, "i_hurt_my_partner")
            await two.tap(two.ana, "keep_name")
            await two.tap(two.ana, "done:scene")
            await two.tap(two.ben, "that_one")
            await two.tap(two.ben, "done:values")
            await two.tap(two.ben, "ready")
            await two.newest(two.ana.private, "ready")
            if ready:
                await two.tap(two.ana, "ready")
            if leaves:
                await two.ana.write("/stop")
            await two.newest(two.ben.private, "task:cycle")
            await two.ben.write("/status")
            await two.ben.wait_for(lambda message: "Next chance" in message.text, PATIENCE)
            await two.ben.write("/mydata")
            await two.ben.wait_for(lambda message: "A file of all this" in message.text, PATIENCE)
            waiting = await bot.inspect(two.group.id)
            await two.group.wait_for(lambda message: "ends here for now" in message.text, 60)
            await two.ben.wait_for(lambda message: "anything more" in message.text, PATIENCE)
            inspected = (waiting, await bot.inspect(two.group.id))
        assert [] == server.violations
        return Run(
            group=shown(two.group.chat), ben=shown(two.ben.private), inspected=inspected, reading=reading
        )


def shown(chat: Any) -> tuple[Any, ...]:
    """Return all that the bot put into a chat: texts, buttons, how often each was edited; clock times and codes aside."""
    return tuple(
        (
            re.sub(r"\b([0-9A-Z]{4}-){2}[0-9A-Z]{4}\b", "code", re.sub(r"\d+:\d\d", "00:00", message.text)),
            tuple(tuple(button.label for button in row) for row in message.rows),
            tuple(message.choices),
            len(message.urls),
            message.edits,
            message.pinned,
        )
        for message in chat.visible
        if message.from_bot
    )


def same(one: Any) -> Any:
    """Return what an operator saw without clock times, the chat's own number, and how often a closed one was saved."""
    aside = {"chat_id", "timers"}
    return [
        {
            key: value
            for key, value in told.items()
            if key not in aside and not (key == "version" and told["phase"] == "closed")
        }
        for told in one
    ]


async def test_no_answer_of_the_check_in_can_be_told_from_an_ordinary_wait(tmp_path: Path) -> None:
    """In danger, in crisis, one who did harm, one who left: the group and Ben see what they see of one not ready."""
    ordinary, life, harmed, left = await asyncio.gather(
        run(tmp_path / "ordinary", {}, ready=False),
        run(tmp_path / "life", {"life": "yes"}),
        run(tmp_path / "harmed", {"harmed": "yes", "pushed": "skip", "private": "no"}, ready=False),
        run(tmp_path / "left", {"hurt": "yes", "controlled": "yes"}, leaves=True),
    )

    assert sum("Next chance" in text for text, *_ in ordinary.group) == 2
    for other in (life, harmed, left):
        assert ordinary.group == other.group
        assert ordinary.ben == other.ben
        assert same(ordinary.inspected) == same(other.inspected)
    # help, one tap behind the bland line
    assert "domestic-violence line" in left.reading
    assert "findahelpline.com" in life.reading
    assert "programme for people who want to stop" in harmed.reading
    assert "Nothing has to be solved tonight" in ordinary.reading


@pytest.mark.parametrize(
    ("text", "help_"),
    [
        ("Last night you hit me again and I locked myself in the bathroom.", "domestic-violence line"),
        ("I don't want to live any more, I have the pills here.", "emergency number"),
    ],
)
async def test_danger_in_a_text_is_answered_to_its_writer_alone(
    tmp_path: Path, text: str, help_: str
) -> None:
    """The turn ends as any soft end does; the help is the writer's second message, behind a bland first one."""
    async with TelegramServer(privacy_mode=True) as server:
        two = Two(server)
        async with running(Bot(server=server, folder=tmp_path)) as bot:
            await two.begin()
            await two.tap_in_group(two.ana, "agree")
            await two.tap_in_group(two.ben, "agree")
            await two.newest(two.group.chat, "support")
            before = len(two.ben.private.from_bot)
            written = await two.ben.write(text)
            soft = await two.group.wait_for(lambda message: "leave it here for now" in message.text, PATIENCE)
            bland = await two.newest(two.ben.private, "reading:open")
            await two.tap(two.ben, "reading:open")
            page = await two.newest(two.ben.private, "reading:done")
            stored = await bot.inspect(two.group.id)

            assert before < len(two.ben.private.from_bot)
            assert written.id < bland.id == page.id
            assert help_ in page.text
            assert "Ben" not in soft.text
            assert all(help_ not in message.text for message in two.group.chat.visible)
            assert all(help_ not in message.text for message in two.ana.private.visible)
            assert "held" == stored["phase"]
        assert [] == server.violations
