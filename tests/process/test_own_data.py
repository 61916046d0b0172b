"""The bot as a process: somebody asks what is kept of them, and the host makes a file of it with their code."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path
from typing import Any

from tests.support.bot_process import KEYS, PATIENCE, Bot, Two, running
from tests.support.telegram_server import Person, TelegramServer

OF_ANA = "a marker that only Ana writes"
OF_BEN = "a marker that only Ben writes"
GUARDED = {
    *KEYS, "gate", "asked", "ask_again", "opened", "doubted", "sent", "skipped_before", "check_in", "reading",
    "reading_until", "reading_since", "heard", "minor", "signs", "soft_ends", "too_hard", "no_referral", "remarks",
    "one_word", "time_out_offered", "may_open",
}  # fmt: skip
"""Names of what is never handed out."""


def names_in(value: Any) -> set[str]:
    """Return every key and every single word that stands as a value."""
    match value:
        case dict():
            return set(value) | {name for each in value.values() for name in names_in(each)}
        case list():
            return {name for each in value for name in names_in(each)}
        case str():
            return {value}
        case _:
            return set()


async def code_for(person: Person) -> str:
    """Ask for what is kept in the private chat, and return the code."""
    before = len(person.private.from_bot)
    await person.write("/mydata")
    message = await person.wait_for(
        lambda message: "A file of all this" in message.text and message in person.private.from_bot[before:],
        PATIENCE,
    )
    found = re.search(r"\b(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}\b", message.text)
    assert found is not None
    return found[0]


async def test_a_file_of_ones_own_data(tmp_path: Path) -> None:
    """With the code, once, beside the running bot and after it; nothing of the check-in or the other is in it."""
    async with TelegramServer(privacy_mode=True) as server:
        two = Two(server)
        bot = Bot(server=server, folder=tmp_path)
        async with running(bot):
            await two.begin()
            await two.tap_in_group(two.ana, "agree")
            await two.tap_in_group(two.ben, "agree")
            await two.say(two.ben, f"I lied to you about Friday. {OF_BEN}", known=True)
            await two.tap_in_group(two.ana, "landed")
            await two.draft(two.ana, f"When you left on Friday I was alone. {OF_ANA}")
            group = len(two.group.chat.from_bot)
            code = await code_for(two.ana)

            wrong = await bot.run("export", "11", "--code", "0000-0000-0000")
            first = await bot.run("export", "11", "--code", code)
            again = await bot.run("export", "11", "--code", code)
            later = await code_for(two.ben)

            shown = "\n".join(message.text for message in two.ana.private.from_bot)
            protected = [m for m in two.ana.private.from_bot if "not shared" in m.text and OF_ANA in m.text]
            assert group == len(two.group.chat.from_bot)
            assert OF_ANA in shown.split("What I keep of you")[1]
            assert OF_BEN not in shown.split("What I keep of you")[1]
            assert protected
        stopped = await bot.run("export", "12", "--code", later, "--out", "-")
        assert [] == server.violations

    assert 1 == wrong[0]
    assert (1, wrong[1], wrong[2]) == again
    assert (0, "") == (stopped[0], stopped[2])
    told = await asyncio.to_thread(Path(first[1].strip()).read_text, encoding="utf-8")
    ana, ben = json.loads(told), json.loads(stopped[1])
    assert (11, "Ana", "Ben") == (ana["person_id"], ana["name"], ben["name"])
    assert OF_ANA in told
    assert not any(each in told for each in (OF_BEN, "Ben", " 12,"))
    assert OF_BEN in stopped[1]
    assert not any(each in stopped[1] for each in (OF_ANA, "Ana", " 11,"))
    assert set() == (names_in(ana) | names_in(ben)) & GUARDED
    assert not any(each in bot.log() for each in (code, later, OF_ANA, OF_BEN))
