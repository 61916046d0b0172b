"""The bot as a process: a person's private chat serves one open conversation, so no text can reach another group."""

from __future__ import annotations

from pathlib import Path

from tests.support.bot_process import PATIENCE, Bot, Two, running
from tests.support.telegram_server import TelegramServer


async def test_a_second_conversation_waits_for_the_end_of_the_first(tmp_path: Path) -> None:
    """Joining in another group is refused kindly while the first is open, and nothing there changes."""
    async with TelegramServer() as server:
        two = Two(server)
        async with running(Bot(server=server, folder=tmp_path)) as bot:
            await two.begin()
            other = server.group("Others")
            await other.add_bot(by=two.ben)
            welcome = await other.wait_for_choice("join", PATIENCE)
            answer = await (await two.ben.tap(welcome, choice="join")).answer()

            assert answer.show_alert
            assert "another group" in answer.text
            assert "joining" == (await bot.inspect(other.id))["phase"]

            await two.tap_in_group(two.ana, "agree")
            await two.tap_in_group(two.ben, "agree")
            await two.say(two.ben, "I lied to you about Friday.", known=True)
            assert not any("Friday" in message.text for message in other.chat.visible)
        assert [] == server.violations


async def test_after_the_end_another_one_can_be_joined(tmp_path: Path) -> None:
    """A conversation that is over stands in nobody's way."""
    async with TelegramServer() as server:
        two = Two(server)
        async with running(Bot(server=server, folder=tmp_path)) as bot:
            await two.join()
            await two.group.remove(two.ana)
            await two.group.wait_for(lambda message: "ends here for now" in message.text, PATIENCE)
            other = server.group("Others")
            await other.add_bot(by=two.ben)
            welcome = await other.wait_for_choice("join", PATIENCE)
            answer = await (await two.ben.tap(welcome, choice="join")).answer()

            assert answer.url
            assert [12] == [partner["person_id"] for partner in (await bot.inspect(other.id))["partners"]]
        assert [] == server.violations
