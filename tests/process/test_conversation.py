"""The bot as a process takes two people through the whole conversation, over HTTP."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.bot_process import PATIENCE, Bot, Two, running
from tests.support.telegram_server import Person, TelegramServer


async def part_one(two: Two) -> None:
    """Play from the ground rules to halfway."""
    ana, ben = two.ana, two.ben
    await two.tap_in_group(ana, "agree")
    await two.tap_in_group(ben, "agree")
    await two.say(ben, "I told you I was at work on Friday. I was with Kim, and I hid it.", known=True)
    await two.tap_in_group(ana, "landed")
    await two.say(ana, "When I get scared I ask the same thing again and again.")
    await two.tap_in_group(ben, "received:1")
    await two.say(ben, "When you ask I go quiet and leave the room.")
    await two.tap_in_group(ana, "received:2")
    await two.say(ana, "On Friday night I sat in the kitchen and could not breathe. I felt alone.")
    await two.tap_in_group(ben, "received:1")
    await two.say(ben, "You sat there alone, and you could not breathe. That makes sense to me.")
    await two.tap_in_group(ana, "heard")
    await two.say(ana, "I am scared that I do not matter to you.")
    await two.tap_in_group(ben, "received:3")


async def part_two(two: Two) -> None:
    """Play from halfway to the end."""
    ana, ben = two.ana, two.ben
    await two.tap_in_group(ana, "go_on")
    await two.tap_in_group(ben, "go_on")
    await two.say(
        ben, "I was afraid of your disappointment, and I chose to hide. It was my choice.", known=True
    )
    await two.tap_in_group(ana, "makes_sense")
    await two.say(ana, "I miss being sure of you. I feel sad about that.")
    await two.tap_in_group(ben, "received:1")
    await two.say(ben, "I lied to you on Friday and left you alone with it. I am sorry.", known=True)
    await two.tap_in_group(ana, "felt")
    await two.say(ana, "When it comes back I need you to sit down with me.")
    await two.tap_in_group(ben, "received:2")
    await two.say(ben, "Yes. I will sit down with you, tonight too.")
    await two.say(ana, "It broke on Friday, and we began to talk. Now we sit down when it comes back.")
    await two.tap_in_group(ana, "for_now")
    await two.tap_in_group(ben, "for_now")
    for person, word in ((ana, "calmer"), (ben, "grateful")):
        await two.draft(person, word)
        await two.tap(person, "share")
    await two.tap_in_group(ana, "done")
    await two.tap_in_group(ben, "done")


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_two_people_go_through_the_whole_conversation(tmp_path: Path, webhook: bool) -> None:
    """From the welcome to the close, in a group with privacy mode on, the server refuses nothing."""
    async with TelegramServer(privacy_mode=True) as server:
        two = Two(server)
        async with running(Bot(server=server, folder=tmp_path, webhook=webhook)) as bot:
            await two.begin()
            await part_one(two)
            await part_two(two)
            await closed(two, bot)
        assert [] == server.violations


async def test_a_kill_in_the_middle_loses_nothing(tmp_path: Path) -> None:
    """Killed while it works, the bot goes on where it was; at most an edit is made that was made already."""
    async with TelegramServer() as server:
        two = Two(server)
        async with running(Bot(server=server, folder=tmp_path)) as bot:
            await two.begin()
            await part_one(two)
            bot.kill()  # perhaps before the last tap was handled: then it comes again
            bot.start()
            await two.newest(two.group.chat, "go_on")
            assert "halfway" == (await bot.inspect(two.group.id))["stage"]
            await part_two(two)
            await closed(two, bot)
        assert {"editMessageReplyMarkup", "editMessageText", "answerCallbackQuery"} >= {
            refusal.method for refusal in server.violations
        }


async def closed(two: Two, bot: Bot) -> None:
    """Wait for the end; what was shared stands there once, and nobody got the other's words by themselves."""
    await two.group.wait_for(lambda message: "the end of the conversation" in message.text, PATIENCE)
    assert "closed" == (await bot.inspect(two.group.id))["phase"]
    shared = [message.text for message in two.group.chat.visible]
    assert 1 == sum("calmer" in text for text in shared)
    assert not any("sit down when it comes back" in text for text in texts_of(two.ben))


def texts_of(person: Person) -> list[str]:
    """Return what the coach wrote to a person, without what it gave back of the other's shared words."""
    return [
        message.text for message in person.private.visible if message.from_bot and "wrote" not in message.text
    ]


async def test_in_a_group_with_topics_it_stays_in_the_one_where_it_was_called(tmp_path: Path) -> None:
    """Called in a topic before anybody joined, the coach goes on there."""
    async with TelegramServer() as server:
        two = Two(server, forum=True)
        async with running(Bot(server=server, folder=tmp_path)) as bot:
            thread = await two.group.open_topic("The two of us", by=two.ana)
            await two.group.add_bot(by=two.ana)
            await two.group.add(two.ben)
            welcome = await two.group.wait_for_choice("join", PATIENCE)
            await two.ana.write_in(two.group, "/status@" + server.username, thread=thread)
            await two.ana.tap(welcome, choice="join")
            joined = await two.group.wait_for(lambda message: message.urls, PATIENCE)

            assert thread == joined.thread
            assert "joining" == (await bot.inspect(two.group.id))["phase"]
        assert [] == server.violations


async def test_a_migration_keeps_the_conversation(tmp_path: Path) -> None:
    """When the group becomes a supergroup, the coach follows it to its new id."""
    async with TelegramServer() as server:
        two = Two(server)
        async with running(Bot(server=server, folder=tmp_path)) as bot:
            await two.begin()
            await two.tap_in_group(two.ana, "agree")
            old = two.group.id
            await two.group.migrate()
            await two.ana.write_in(two.group, "/status@" + server.username)
            await two.group.wait_for(lambda message: message.from_bot, PATIENCE)
            await two.ana.write("/status")
            status = await bot.inspect(old)
            assert two.group.id == status["chat_id"]
            assert "turn" == status["phase"]
        assert [] == server.violations
