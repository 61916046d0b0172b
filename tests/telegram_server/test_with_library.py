"""The library that the product stands on talks to this server as it talks to Telegram."""

from __future__ import annotations

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyParameters,
    Update,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter


@pytest.fixture
async def library(server):
    """python-telegram-bot's own bot."""
    async with Bot(server.token, base_url=server.base_url, base_file_url=server.base_url) as bot:
        yield bot


async def test_the_library_sends_edits_and_answers(server, library, ana):
    """A conversation in the library's own words, with no request refused."""
    hello = await ana.start("token")
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="1:go")]])
    sent = await library.send_message(
        11,
        "Hello <b>Ana</b>",
        parse_mode="HTML",
        reply_markup=markup,
        protect_content=True,
        reply_parameters=ReplyParameters(message_id=hello.id),
    )
    await ana.tap(ana.newest_keyboard(), choice="go")
    updates = await library.get_updates(allowed_updates=Update.ALL_TYPES, timeout=1)
    query = updates[1].callback_query
    await query.answer("Thank you", show_alert=True)
    await query.edit_message_text("Done")
    await library.send_message(11, "Write", reply_markup=ForceReply(selective=True))
    await library.pin_chat_message(11, sent.message_id)
    await library.send_chat_action(11, "typing")
    await library.set_my_commands([BotCommand("start", "Begin")], BotCommandScopeAllPrivateChats(), "en")
    await library.delete_message(11, sent.message_id)

    assert "/start token" == updates[0].message.text
    assert ("1:go", "Hello Ana") == (query.data, query.message.text)
    assert ["Write"] == [message.text for message in ana.private.from_bot]
    assert ["start"] == server.menu(ana)
    assert [] == server.refusals


async def test_the_library_uploads(server, library, ana):
    """Documents and photos arrive with name and bytes."""
    await ana.start()
    document = await library.send_document(11, b"mine", filename="export.json", caption="Yours")
    await library.send_photo(11, b"chart")
    assert "export.json" == document.document.file_name
    assert [b"mine", b"chart"] == [message.content for message in ana.private.from_bot]
    assert [] == server.refusals


async def test_the_library_knows_the_refusals(server, library, ana, group, monkeypatch):
    """Each refusal becomes the library's own error."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # without it, RetryAfter warns
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await library.send_message(11, "x")
    await ana.start()
    with pytest.raises(BadRequest, match="Can't parse entities"):
        await library.send_message(11, "<b>", parse_mode="HTML")
    server.fail_next("sendMessage", 429, retry_after=3)
    with pytest.raises(RetryAfter):
        await library.send_message(11, "x")
    server.fail_next("sendMessage", "drop_after")
    with pytest.raises(NetworkError):
        await library.send_message(11, "sent all the same")
    assert "sent all the same" == ana.private.last().text
    old = group.id
    await group.migrate()
    with pytest.raises(ChatMigrated) as migrated:
        await library.send_message(old, "x")
    assert group.id == migrated.value.new_chat_id


async def test_the_library_reads_every_update(server, library, ana, ben):
    """Everything that people do here parses without a field that the library does not know."""
    group = server.group()
    await group.add_bot(by=ana)
    await group.add(ben)
    await group.promote_bot()
    await ana.start()
    await ana.edit(await ana.write("draft"), "better")
    for send in (ana.send_sticker, ana.send_photo, ana.send_voice, ana.send_document):
        await send()
    await ana.forward("words", origin=ben)
    await group.anonymous_administrator_writes("hello")
    await group.remove(ben)
    await group.migrate()
    forum = server.group(kind="supergroup", forum=True)
    await forum.add_bot(by=ana, rights={"can_pin_messages"})
    await ana.write_in(forum, "hello", thread=await forum.open_topic("Us", by=ana))
    await ana.block_bot()

    updates = await library.get_updates()

    assert 21 == len(updates)
    assert not any(update.api_kwargs for update in updates)
    messages = [update.effective_message for update in updates if update.effective_message]
    assert {} == {key: value for message in messages for key, value in message.api_kwargs.items()}
    assert 11 == updates[-1].my_chat_member.chat.id
