"""What Telegram refuses in messages, and what people see of those that it takes."""

from __future__ import annotations

import pytest

from tests.support.telegram_server import RefusalKind


def keyboard(*buttons):
    """An inline keyboard with one button a row."""
    return {"inline_keyboard": [[button] for button in buttons]}


def choice(data, text="Go"):
    """A callback button."""
    return {"text": text, "callback_data": data}


async def test_people_see_what_was_sent(bot, ana):
    """A message shows as plain text, with its HTML and its buttons."""
    await ana.start()
    sent = await bot.do(
        "sendMessage",
        chat_id=11,
        text="Hello <b>Ana</b> &amp; all ",
        parse_mode="HTML",
        reply_markup=keyboard(choice("3:go")),
    )

    message = ana.newest_keyboard()
    assert "Hello Ana & all" == message.text == sent["text"]
    assert "Hello <b>Ana</b> &amp; all " == message.html
    assert [{"type": "bold", "offset": 6, "length": 3}] == sent["entities"]
    assert [("3:go", "go", 3)] == [(b.data, b.choice, b.generation) for b in message.buttons]


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("", "Bad Request: message text is empty"),
        (" \n ", "Bad Request: text must be non-empty"),
        ("x" * 4097, "Bad Request: message is too long"),
        ("\N{HUGGING FACE}" * 2049, "Bad Request: message is too long"),
    ],
)
async def test_texts_have_1_to_4096_units(bot, ana, text, description):
    """Lengths count in UTF-16 units, after trimming."""
    await ana.start()
    assert description == await bot.refused("sendMessage", chat_id=11, text=text)


async def test_length_counts_after_parsing(bot, ana):
    """Tags do not count: 4,096 units with any number of tags are taken."""
    await ana.start()
    await bot.do("sendMessage", chat_id=11, text=f"<b>{'x' * 4096}</b>", parse_mode="HTML")


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>crossed</b></i>", 'Unmatched end tag, expected "</i>", found "</b>" at byte offset 13'),
        ("<p>no</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("line<br>", 'Unsupported start tag "br" at byte offset 4'),
        ("1 < 2", "Unclosed start tag at byte offset 2"),
        ("é < 2 > 1", 'Unsupported start tag "" at byte offset 3'),
        ("</b>", "Unexpected end tag at byte offset 0"),
        ('<span class="big">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
async def test_html_must_be_telegrams(bot, ana, server, html, why):
    """Unknown, unclosed and crossing tags lose the whole message."""
    await ana.start()
    description = await bot.refused("sendMessage", chat_id=11, text=html, parse_mode="HTML")
    assert f"Bad Request: can't parse entities: {why}" == description
    assert ["can't parse entities"] == [violation.reason for violation in server.violations]


async def test_all_of_telegrams_tags_are_known(bot, ana):
    """Every tag of the documentation is taken and makes its entity."""
    await ana.start()
    html = (
        "<b>1</b><strong>1</strong><i>1</i><em>1</em><u>1</u><ins>1</ins><s>1</s><strike>1</strike><del>1</del>"
        '<span class="tg-spoiler">1</span><tg-spoiler>1</tg-spoiler><a href="https://example.org">1</a>'
        '<tg-emoji emoji-id="5368324170671202286">1</tg-emoji><code>1</code><pre>1</pre>'
        '<tg-time unix="1647531900">1</tg-time><blockquote>1</blockquote><blockquote expandable>1</blockquote>'
    )
    sent = await bot.do("sendMessage", chat_id=11, text=html, parse_mode="html")
    assert "1" * 18 == sent["text"]
    assert list(range(18)) == [entity["offset"] for entity in sent["entities"]]


async def test_only_telegrams_named_entities_are_read(bot, ana):
    """`&lt; &gt; &amp; &quot;` and numbers are read; other names stay as written. Offsets count UTF-16 units."""
    await ana.start()
    html = "&lt;&#233;&#x1F917;&nbsp;&quot; <i>x</i> <code>/start</code> /help"
    sent = await bot.do("sendMessage", chat_id=11, text=html, parse_mode="HTML")
    assert '<é\N{HUGGING FACE}&nbsp;" x /start /help' == sent["text"]
    assert [("italic", 12), ("code", 14), ("bot_command", 21)] == [
        (e["type"], e["offset"]) for e in sent["entities"]
    ]


@pytest.mark.parametrize(
    ("button", "description"),
    [
        (choice(""), "BUTTON_DATA_INVALID"),
        (choice("1:" + "é" * 32), "BUTTON_DATA_INVALID"),
        (choice("1:a", text=" "), "Inline keyboard button text must be non-empty"),
        (
            {"text": "Go"},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "Go", "callback_data": "1:a", "url": "https://t.me/x"},
            "can't parse inline keyboard button: more than one kind",
        ),
        ({"text": "Go", "url": "not a url"}, "inline keyboard button URL is invalid: Wrong HTTP URL"),
        ({"text": "Go", "url": "http://localhost"}, "inline keyboard button URL is invalid: Wrong HTTP URL"),
    ],
)
async def test_buttons_are_checked(bot, ana, button, description):
    """Data of 1-64 bytes, one kind a button, real addresses."""
    await ana.start()
    refused = await bot.refused("sendMessage", chat_id=11, text="x", reply_markup=keyboard(button))
    assert f"Bad Request: {description}" == refused


async def test_a_keyboard_has_at_most_100_buttons(bot, ana):
    """The hundred-and-first button is one too many."""
    await ana.start()
    await bot.do("sendMessage", chat_id=11, text="x", reply_markup=keyboard(*[choice("1:a")] * 100))
    refused = await bot.refused(
        "sendMessage", chat_id=11, text="x", reply_markup=keyboard(*[choice("1:a")] * 101)
    )
    assert "Bad Request: reply markup is too long" == refused


async def test_a_broken_deep_link_is_recorded(server, bot, ana):
    """A payload that apps would drop is sent, and counts as the bot's mistake."""
    await ana.start()
    button = {"text": "Go", "url": "https://t.me/coach_test_bot?start=a.b"}
    await bot.do("sendMessage", chat_id=11, text="x", reply_markup=keyboard(button))
    assert ["deep link payload is not 1-64 of A-Za-z0-9_-"] == [v.reason for v in server.violations]


async def test_edits_are_seen_and_counted(bot, ana):
    """An edit replaces text and keyboard, and every version stays on record."""
    await ana.start()
    sent = await bot.do("sendMessage", chat_id=11, text="one", reply_markup=keyboard(choice("1:go")))

    edited = await bot.do("editMessageText", chat_id=11, message_id=sent["message_id"], text="two")

    message = ana.private.last()
    assert ("two", [], 1) == (message.text, message.buttons, message.edits)
    assert ["one", "two"] == [version.text for version in message.versions]
    assert "edit_date" in edited
    assert "reply_markup" not in edited


async def test_an_edit_that_changes_nothing_is_refused(server, bot, ana):
    """The same text and keyboard again is "not modified", however it is spelt."""
    await ana.start()
    markup = keyboard(choice("1:go"))
    sent = await bot.do("sendMessage", chat_id=11, text="a <b>b</b>", parse_mode="HTML", reply_markup=markup)
    same = {"chat_id": 11, "message_id": sent["message_id"], "reply_markup": markup}

    description = await bot.refused("editMessageText", text="a <strong>b</strong>", parse_mode="HTML", **same)
    assert description.startswith("Bad Request: message is not modified: specified new message content")
    assert (await bot.refused("editMessageReplyMarkup", **same)).startswith(
        "Bad Request: message is not modified"
    )
    assert [RefusalKind.STATE] * 2 == [violation.kind for violation in server.violations]


async def test_only_own_and_present_messages_are_edited(bot, ana):
    """People's messages, unknown, deleted ones and those with a reply keyboard are not edited."""
    theirs = await ana.start()
    forced = await bot.do("sendMessage", chat_id=11, text="x", reply_markup={"force_reply": True})
    gone = await bot.do("sendMessage", chat_id=11, text="x")
    await bot.do("deleteMessage", chat_id=11, message_id=gone["message_id"])

    async def edit(number):
        return await bot.refused("editMessageText", chat_id=11, message_id=number, text="y")

    assert "Bad Request: message can't be edited" == await edit(theirs.id)
    assert "Bad Request: message can't be edited" == await edit(forced["message_id"])
    assert "Bad Request: message to edit not found" == await edit(gone["message_id"])
    assert "Bad Request: message to edit not found" == await edit(999)


async def test_messages_are_deleted_within_48_hours(server, bot, ana):
    """Own and, privately, others' messages can be deleted for two days."""
    theirs = await ana.start()
    old = await bot.do("sendMessage", chat_id=11, text="x")
    await bot.do("deleteMessage", chat_id=11, message_id=theirs.id)
    server.clock.advance(48 * 3600 + 1)

    refused = await bot.refused("deleteMessage", chat_id=11, message_id=old["message_id"])

    assert "Bad Request: message can't be deleted for everyone" == refused
    assert "Bad Request: message to delete not found" == await bot.refused(
        "deleteMessage", chat_id=11, message_id=theirs.id
    )
    assert ["x"] == [message.text for message in ana.private.visible]


async def test_in_a_group_only_an_administrator_deletes_others_messages(bot, ana, group):
    """Without the right, somebody else's message stays."""
    theirs = await ana.write_in(group, "hello")
    call = {"chat_id": group.id, "message_id": theirs.id}
    assert "Bad Request: message can't be deleted for everyone" == await bot.refused("deleteMessage", **call)
    await group.promote_bot()
    await bot.do("deleteMessages", chat_id=group.id, message_ids=[theirs.id, 999])
    assert theirs.deleted


async def test_replies_need_their_message(bot, ana):
    """A reply to nothing is refused, unless it may go without."""
    hello = await ana.start()
    await bot.do("sendMessage", chat_id=11, text="x", reply_parameters={"message_id": hello.id})
    assert hello is ana.private.last().reply_to
    missing = {"message_id": 999}
    description = await bot.refused("sendMessage", chat_id=11, text="x", reply_parameters=missing)
    assert "Bad Request: message to be replied not found" == description
    missing["allow_sending_without_reply"] = True
    await bot.do("sendMessage", chat_id=11, text="x", reply_parameters=missing)


async def test_pins_need_the_right_in_a_group(bot, ana, group):
    """A plain member pins privately, but not in a group; the bot hears of its own pin."""
    await ana.start()
    private = await bot.do("sendMessage", chat_id=11, text="x")
    await bot.do("pinChatMessage", chat_id=11, message_id=private["message_id"])
    shared = await bot.do("sendMessage", chat_id=group.id, text="x")
    call = {"chat_id": group.id, "message_id": shared["message_id"]}
    description = "Bad Request: not enough rights to manage pinned messages in the chat"
    assert description == await bot.refused("pinChatMessage", **call)
    await group.promote_bot()
    await bot.do("pinChatMessage", **call)

    assert [shared["message_id"]] == [message.id for message in group.chat.pinned]
    assert shared["message_id"] == (await bot.do("getChat", chat_id=group.id))["pinned_message"]["message_id"]
    assert [
        "message: /start",
        "message: pinned_message",
        "my_chat_member",
        "message: pinned_message",
    ] == await bot.kinds()
    await bot.do("unpinChatMessage", chat_id=group.id)
    assert [] == group.chat.pinned


async def test_protected_messages_are_not_copied(bot, ana, ben):
    """Protected content neither copies nor forwards; other content does, with and without its author."""
    await ana.start()
    await ben.start()
    said = await ana.write("mine")
    secret = await bot.do("sendMessage", chat_id=11, text="x", protect_content=True)
    call = {"chat_id": 12, "from_chat_id": 11}
    assert "Bad Request: message can't be copied" == await bot.refused(
        "copyMessage", message_id=secret["message_id"], **call
    )
    await bot.do("copyMessage", message_id=said.id, **call)
    forwarded = await bot.do("forwardMessage", message_id=said.id, **call)
    assert 11 == forwarded["forward_origin"]["sender_user"]["id"]
    assert ["mine", "mine"] == [message.text for message in ben.private.from_bot]


async def test_files_arrive_whole(server, bot, ana):
    """A multipart document and photo keep their bytes and captions."""
    await ana.start()
    import aiohttp

    for kind in ("document", "photo"):
        form = aiohttp.FormData()
        form.add_field("chat_id", "11")
        form.add_field("caption", "<i>yours</i>")
        form.add_field("parse_mode", "HTML")
        form.add_field(kind, b"bytes", filename="a.bin")
        url = f"{server.base_url}{server.token}/send{kind.capitalize()}"
        async with bot.session.post(url, data=form) as response:
            assert 200 == response.status, await response.text()
        message = ana.private.last()
        assert (kind, b"bytes", "yours") == (message.kind, message.content, message.text)


async def test_a_photo_that_is_nowhere_is_refused(bot, ana):
    """A string that is no known file is refused."""
    await ana.start()
    description = await bot.refused("sendPhoto", chat_id=11, photo="attach://chart")
    assert "Bad Request: wrong file identifier/HTTP URL specified" == description


async def test_chat_actions_are_seen(bot, ana):
    """Typing shows; an unknown action is refused."""
    await ana.start()
    await bot.do("sendChatAction", chat_id=11, action="typing")
    assert ["typing"] == ana.private.actions
    description = await bot.refused("sendChatAction", chat_id=11, action="thinking")
    assert "Bad Request: wrong parameter action in request" == description
