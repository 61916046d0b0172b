"""What the bot hears of people, and what people can and cannot do."""

from __future__ import annotations

import pytest

from tests.support.telegram_server import RefusalKind

BUTTONS = {
    "inline_keyboard": [
        [{"text": "Share", "callback_data": "7:share"}, {"text": "Discard", "callback_data": "7:discard"}],
        [{"text": "Yes", "callback_data": "7:yes:afraid"}, {"text": "Yes", "callback_data": "7:yes:private"}],
        [{"text": "Write privately", "url": "https://t.me/coach_test_bot?start=abc_-9"}],
    ]
}


async def test_start_opens_the_private_chat(bot, ana):
    """Before Start the bot cannot write, after it it can."""
    assert "Bad Request: chat not found" == await bot.refused("sendMessage", chat_id=11, text="x")
    await ana.start("token")
    await bot.do("sendMessage", chat_id=11, text="x")
    update = (await bot.updates())[0]["message"]
    assert ("/start token", {"id": 11, "type": "private", "first_name": "Ana"}) == (
        update["text"],
        update["chat"],
    )
    assert [{"type": "bot_command", "offset": 0, "length": 6}] == update["entities"]
    assert "en" == update["from"]["language_code"]


async def test_the_bot_cannot_begin(server, bot, ana, group):
    """Somebody known from a group who never pressed Start is out of reach, and the bot should have known."""
    description = await bot.refused("sendMessage", chat_id=11, text="x")
    assert "Forbidden: bot can't initiate conversation with a user" == description
    assert [RefusalKind.STATE] == [violation.kind for violation in server.violations]
    with pytest.raises(AssertionError, match="press Start"):
        await ana.write("hello")


async def test_a_blocked_bot_is_told_and_refused(server, bot, ana):
    """Blocking sends my_chat_member and closes the chat; that is nobody's mistake."""
    await ana.start()
    await ana.block_bot()
    assert "Forbidden: bot was blocked by the user" == await bot.refused("sendMessage", chat_id=11, text="x")
    await ana.unblock_bot()
    await bot.do("sendMessage", chat_id=11, text="x")

    blocked, unblocked = [update["my_chat_member"] for update in (await bot.updates())[1:]]
    assert ("member", "kicked") == (
        blocked["old_chat_member"]["status"],
        blocked["new_chat_member"]["status"],
    )
    assert ("kicked", "member") == (
        unblocked["old_chat_member"]["status"],
        unblocked["new_chat_member"]["status"],
    )
    assert [RefusalKind.WORLD] == [refusal.kind for refusal in server.refusals]
    assert [] == server.violations


async def test_an_account_that_is_gone_is_refused(bot, ana):
    """A deleted account is only noticed by writing to it."""
    await ana.start()
    await ana.deactivate()
    assert "Forbidden: user is deactivated" == await bot.refused("sendMessage", chat_id=11, text="x")
    with pytest.raises(AssertionError, match="no account"):
        await ana.write("hello")


async def test_edits_pass_the_same_filter(bot, ana, group):
    """An edit reaches the bot exactly when the message would."""
    await ana.start()
    hidden = await ana.write_in(group, "between us")
    seen = await ana.write("draft")
    await ana.edit(hidden, "still between us")
    await ana.edit(seen, "better draft")
    assert ["message: /start", "message: draft", "edited_message: better draft"] == await bot.kinds()


async def test_other_kinds_of_messages(bot, ana, group):
    """Stickers, photos, voice notes, files and forwarded texts arrive as what they are."""
    await ana.start()
    await ana.send_sticker()
    await ana.send_photo(caption="us")
    await ana.send_voice()
    await ana.send_document()
    await ana.forward("their words")
    await ana.forward("Ana's words", origin=ana)
    await ana.send_photo(group)
    assert [
        "message: /start",
        "message: sticker",
        "message: caption photo",
        "message: voice",
        "message: document",
        "message: their wordsforward_origin",
        "message: Ana's wordsforward_origin",
    ] == await bot.kinds()


async def test_a_long_text_arrives_in_parts(bot, ana):
    """Apps cut a text of more than 4,096 units."""
    await ana.start()
    await ana.write("a" * 4096 + "b" * 10)
    assert [6, 4096, 10] == [len(update["message"]["text"]) for update in await bot.updates()]


async def test_a_tap_is_answered_once(server, bot, ana, ben, group):
    """Anybody in the group can press; the bot answers each press once, with text, alert or link."""
    await bot.do("sendMessage", chat_id=group.id, text="x", reply_markup=BUTTONS)
    tap = await ben.tap(group.chat.newest_keyboard(), choice="share")
    query = (await bot.updates())[0]["callback_query"]
    assert ("7:share", 12, "x") == (query["data"], query["from"]["id"], query["message"]["text"])
    link = "https://t.me/coach_test_bot?start=abc"
    answer = {"callback_query_id": query["id"], "text": "Only for Ana", "show_alert": True, "url": link}

    await bot.do("answerCallbackQuery", **answer)

    seen = await tap.answer()
    assert ("Only for Ana", True, link) == (seen.text, seen.show_alert, seen.url)
    description = await bot.refused("answerCallbackQuery", **answer)
    assert "Bad Request: query is too old and response timeout expired or query ID is invalid" == description
    assert [RefusalKind.STATE] == [violation.kind for violation in server.violations]


@pytest.mark.parametrize(
    ("answer", "description"),
    [
        ({"text": "x" * 201}, "Bad Request: MESSAGE_TOO_LONG"),
        ({"url": "https://example.org"}, "Bad Request: URL_INVALID"),
        ({"url": "https://t.me/other_bot?start=a"}, "Bad Request: URL_INVALID"),
        (
            {"callback_query_id": "5"},
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
        ),
    ],
)
async def test_answers_are_checked(bot, ana, answer, description):
    """At most 200 characters, and links to the bot only."""
    await ana.start()
    await bot.do("sendMessage", chat_id=11, text="x", reply_markup=BUTTONS)
    tap = await ana.tap(ana.newest_keyboard(), "7:share")
    assert description == await bot.refused("answerCallbackQuery", **{"callback_query_id": tap.id, **answer})


async def test_buttons_are_found_by_data_or_choice(bot, ana, ben):
    """A button is named by its data or choice; a missing or ambiguous one, or one out of sight, is refused."""
    await ana.start()
    await ben.start()
    await bot.do("sendMessage", chat_id=11, text="x", reply_markup=BUTTONS)
    message = ana.newest_keyboard()
    assert ["share", "discard", "yes:afraid", "yes:private"] == message.choices
    found = [(await ana.tap(message, wanted)).data for wanted in ("7:share", "discard", "yes:afraid")]
    assert ["7:share", "7:discard", "7:yes:afraid"] == found
    with pytest.raises(AssertionError, match="2 buttons are 'yes'"):
        await ana.tap(message, choice="yes")
    with pytest.raises(AssertionError, match="0 buttons are 'keep'"):
        await ana.tap(message, choice="keep")
    with pytest.raises(AssertionError, match="does not see"):
        await ben.tap(message, choice="share")
    assert "6:keep" == (await ana.tap(message, "6:keep", force=True)).data


async def test_a_press_on_a_deleted_message_carries_none(bot, ana):
    """A forced press on what is gone comes with an inaccessible message: date 0."""
    await ana.start()
    sent = await bot.do("sendMessage", chat_id=11, text="x", reply_markup=BUTTONS)
    message = ana.newest_keyboard()
    await bot.do("deleteMessage", chat_id=11, message_id=sent["message_id"])
    await ana.tap(message, "7:share", force=True)
    query = (await bot.updates())[-1]["callback_query"]
    assert {"chat": query["message"]["chat"], "message_id": message.id, "date": 0} == query["message"]


async def test_deep_links_are_followed(bot, ana, ben, group):
    """The link below a message opens the private chat and sends its payload."""
    await bot.do("sendMessage", chat_id=group.id, text="x", reply_markup=BUTTONS)
    await ben.follow(group.chat.newest_keyboard())
    await ben.follow("tg://resolve?domain=coach_test_bot&start=second")
    assert ["message: /start abc_-9", "message: /start second"] == await bot.kinds()
    with pytest.raises(AssertionError, match="no deep link"):
        await ana.follow("https://t.me/other_bot?start=a")


async def test_waiting_hands_out_each_version_once(bot, ana):
    """`wait_for` finds what came before it was asked, in any order, and nothing twice."""
    await ana.start()
    one = await bot.do("sendMessage", chat_id=11, text="one")
    await bot.do("sendMessage", chat_id=11, text="two")

    assert "two" == (await ana.wait_for(lambda message: "two" in message.text)).text
    assert "one" == (await ana.wait_for()).text
    with pytest.raises(AssertionError, match="not within"):
        await ana.wait_for(timeout=0.01)
    await bot.do("editMessageText", chat_id=11, message_id=one["message_id"], text="one again")
    assert "one again" == (await ana.wait_for()).text
