"""What the bot hears of groups and their members, and what it may do there."""

from __future__ import annotations

import pytest

BUTTONS = {
    "inline_keyboard": [
        [{"text": "Share", "callback_data": "7:share"}, {"text": "Discard", "callback_data": "7:discard"}],
        [{"text": "Yes", "callback_data": "7:yes:afraid"}, {"text": "Yes", "callback_data": "7:yes:private"}],
        [{"text": "Write privately", "url": "https://t.me/coach_test_bot?start=abc_-9"}],
    ]
}


async def test_joining_is_told(server, bot, ana, ben):
    """Adding the bot gives my_chat_member and a service message; everybody after it a service message."""
    group = server.group("Us")
    await group.add_bot(by=ana, payload="abc")
    await group.add(ben)
    await group.remove(ben)

    added, service, start, joined, left = await bot.updates()

    assert "left" == added["my_chat_member"]["old_chat_member"]["status"]
    assert "member" == added["my_chat_member"]["new_chat_member"]["status"]
    assert {"id": group.id, "type": "group", "title": "Us"} == service["message"]["chat"]
    assert ["coach_test_bot"] == [user["username"] for user in service["message"]["new_chat_members"]]
    assert "/start@coach_test_bot abc" == start["message"]["text"]
    assert [12] == [user["id"] for user in joined["message"]["new_chat_members"]]
    assert 12 == left["message"]["left_chat_member"]["id"]
    assert 2 == await bot.do("getChatMemberCount", chat_id=group.id)


async def test_privacy_mode_hides_talk(bot, ana, ben, group):
    """With privacy mode on, the bot gets commands for it, replies to it and service messages: nothing else."""
    await ana.write_in(group, "between us")
    await ana.write_in(group, "/start")
    await ana.write_in(group, "/start@other_bot")
    await ana.write_in(group, "@coach_test_bot hello")
    await ben.write_in(group, "/start@Coach_Test_Bot now")
    said = await bot.do("sendMessage", chat_id=group.id, text="Whose turn?")
    question = group.chat.get(said["message_id"])
    reply = await ben.write_in(group, "mine", reply_to=question)
    await ana.write_in(group, "no, mine", reply_to=reply)
    await ana.write_in(group, "/status")
    await group.another_bot_writes()
    await ana.write_in(group, "/help")

    assert ["message: /start@Coach_Test_Bot now", "message: mine", "message: /status"] == await bot.kinds()


async def test_privacy_mode_is_off_for_administrators_and_on_request(server, bot, ana, group):
    """An administrator, and a bot with privacy mode off, get everything."""
    await group.promote_bot(by=ana)
    await ana.write_in(group, "one")
    await group.demote_bot()
    await ana.write_in(group, "two")
    server.world.privacy_mode = False
    await ana.write_in(group, "three")
    assert ["my_chat_member", "message: one", "my_chat_member", "message: three"] == await bot.kinds()
    assert (await bot.do("getMe"))["can_read_all_group_messages"] is True


async def test_anonymous_administrators_are_nobody(bot, group):
    """A message in the group's name comes from the anonymous account, with the group as sender."""
    await group.anonymous_administrator_writes("/start@coach_test_bot")
    message = (await bot.updates())[0]["message"]
    assert (1087968824, group.id) == (message["from"]["id"], message["sender_chat"]["id"])


async def test_a_startgroup_link_adds_the_bot(server, bot, ana):
    """The app adds the bot to the group that was picked and sends the payload there."""
    group = server.group()
    await ana.follow("https://t.me/coach_test_bot?startgroup=couple", group)
    assert [
        "my_chat_member",
        "message: new_chat_members",
        "message: /start@coach_test_bot couple",
    ] == await bot.kinds()


async def test_being_thrown_out_is_told(bot, ana, group):
    """The bot learns that it was removed, and is refused from then on."""
    await group.remove_bot(by=ana)
    assert ["message: left_chat_member", "my_chat_member"] == await bot.kinds()
    description = await bot.refused("sendMessage", chat_id=group.id, text="x")
    assert "Forbidden: bot was kicked from the group chat" == description
    await ana.write_in(group, "/start@coach_test_bot")
    assert [] == await bot.kinds()


async def test_leaving_by_itself(bot, group):
    """A bot that left is no member."""
    await bot.do("leaveChat", chat_id=group.id)
    assert ["my_chat_member"] == await bot.kinds()
    description = await bot.refused("sendMessage", chat_id=group.id, text="x")
    assert "Forbidden: bot is not a member of the group chat" == description


async def test_a_group_that_is_gone(bot, group):
    """A deleted group is only noticed by writing to it."""
    await group.delete()
    description = await bot.refused("sendMessage", chat_id=group.id, text="x")
    assert "Forbidden: the group chat was deleted" == description


async def test_migration_changes_the_id(server, bot, ana, ben, group):
    """The old id refuses with the new one; numbers begin again; both service messages come."""
    old = group.id
    await bot.do("sendMessage", chat_id=old, text="before", reply_markup=BUTTONS)
    button = group.chat.newest_keyboard()

    await group.migrate()

    updates = [update["message"] for update in await bot.updates()]
    assert [(old, group.id), (group.id, None)] == [
        (m["chat"]["id"], m.get("migrate_to_chat_id")) for m in updates
    ]
    assert old == updates[1]["migrate_from_chat_id"]
    answer = await bot.call("sendMessage", chat_id=old, text="x")
    assert "Bad Request: group chat was upgraded to a supergroup chat" == answer["description"]
    assert {"migrate_to_chat_id": group.id} == answer["parameters"]
    assert "supergroup" == (await bot.do("getChat", chat_id=group.id))["type"]
    await ben.write_in(group, "/status")
    assert ["message: /status"] == await bot.kinds()
    assert 3 == (await bot.do("sendMessage", chat_id=group.id, text="after"))["message_id"]
    with pytest.raises(AssertionError, match="does not see"):
        await ana.tap(button, choice="share")
    assert [] == server.violations


async def test_topics_keep_to_themselves(server, bot, ana):
    """In a forum, messages carry their topic; unknown, closed and deleted topics are refused."""
    group = server.group(kind="supergroup", forum=True)
    await group.add_bot(by=ana)
    topic = await group.open_topic("Us", by=ana)
    await bot.updates()
    await ana.write_in(group, "/start@coach_test_bot", thread=topic)
    update = (await bot.updates())[0]["message"]
    assert (topic, True, topic) == (
        update["message_thread_id"],
        update["is_topic_message"],
        update["reply_to_message"]["message_id"],
    )
    call = {"chat_id": group.id, "text": "x"}
    sent = await bot.do("sendMessage", message_thread_id=topic, **call)
    assert topic == sent["message_thread_id"]
    answered = await bot.do("sendMessage", reply_parameters={"message_id": sent["message_id"]}, **call)
    assert topic == answered["message_thread_id"]
    assert "Bad Request: message thread not found" == await bot.refused(
        "sendMessage", message_thread_id=1, **call
    )
    await group.close_topic(topic, by=ana)
    assert "Bad Request: TOPIC_CLOSED" == await bot.refused("sendMessage", message_thread_id=topic, **call)
    await group.delete_topic(topic)
    assert "Bad Request: message thread not found" == await bot.refused(
        "sendMessage", message_thread_id=topic, **call
    )


async def test_who_is_in_a_group(bot, ana, ben, group):
    """Members, administrators and strangers are told as they are."""

    async def status(person):
        return (await bot.do("getChatMember", chat_id=group.id, user_id=person))["status"]

    await group.remove(ben, by=ana)
    assert ["creator", "left", "member"] == [await status(11), await status(12), await status(7000000001)]
    assert [11] == [m["user"]["id"] for m in await bot.do("getChatAdministrators", chat_id=group.id)]
    await group.promote_bot()
    mine = await bot.do("getChatMember", chat_id=group.id, user_id=7000000001)
    assert ("administrator", True, False) == (
        mine["status"],
        mine["can_pin_messages"],
        mine["can_promote_members"],
    )


async def test_menus_follow_telegrams_scopes(server, bot, ana, ben, group):
    """An app shows the narrowest scope's commands, in the person's language before any."""

    async def commands(*names, **parameters):
        listed = [{"command": name, "description": name} for name in names]
        await bot.do("setMyCommands", commands=listed, **parameters)

    await commands("start")
    await commands("help", scope={"type": "all_group_chats"})
    await commands("privacy", scope={"type": "all_private_chats"})
    await commands("datenschutz", scope={"type": "all_private_chats"}, language_code="de")
    await commands("rights", scope={"type": "all_chat_administrators"})
    ben.account.language_code = "de"

    assert ["privacy"] == server.menu(ana)
    assert ["datenschutz"] == server.menu(ben)
    assert ["rights"] == server.menu(ana, group)
    assert ["help"] == server.menu(ben, group)
    assert "start" == (await bot.do("getMyCommands"))[0]["command"]
    await bot.do("deleteMyCommands", scope={"type": "all_private_chats"})
    assert ["start"] == server.menu(ana)


@pytest.mark.parametrize(
    ("command", "description"),
    [("Start", "BOT_COMMAND_INVALID"), ("my-data", "BOT_COMMAND_INVALID"), ("a" * 33, "BOT_COMMAND_INVALID")],
)
async def test_command_names_are_checked(bot, command, description):
    """Names are 1-32 of a-z, 0-9 and underscore."""
    refused = await bot.refused("setMyCommands", commands=[{"command": command, "description": "x"}])
    assert f"Bad Request: {description}" == refused


async def test_texts_about_the_bot(bot):
    """Name and descriptions are kept by language, within their lengths."""
    await bot.do("setMyDescription", description="What it is")
    assert {"description": "What it is"} == await bot.do("getMyDescription")
    assert {"name": "Coach"} == await bot.do("getMyName")
    assert "Bad Request: short_description is too long" == await bot.refused(
        "setMyShortDescription", short_description="x" * 121
    )
