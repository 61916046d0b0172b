"""What the server takes and refuses before it looks at any content."""

from __future__ import annotations

import json

import aiohttp
import pytest

from tests.support.telegram_server import RefusalKind


async def test_a_wrong_token_is_refused(server, bot):
    """A request with another token gets 401, and it is written down."""
    async with bot.session.post(f"{server.base_url}1:other/getMe") as response:
        assert 401 == response.status
        assert {"ok": False, "error_code": 401, "description": "Unauthorized"} == await response.json()
    assert ["wrong token or address"] == [violation.reason for violation in server.violations]


async def test_an_unknown_method_is_404(server, bot):
    """A method that Telegram lacks gets 404."""
    assert "Not Found: method not found" == await bot.refused("sendMesage", chat_id=1)
    assert [(RefusalKind.SCHEMA, 404)] == [(v.kind, v.code) for v in server.violations]


async def test_a_method_that_only_telegram_has_is_not_taken_silently(server, bot):
    """A real method that this server lacks is refused with 501 rather than answered wrongly."""
    answer = await bot.call("sendPoll", chat_id=1, question="?", options=[])
    assert 501 == answer["error_code"]
    assert [RefusalKind.UNSUPPORTED] == [violation.kind for violation in server.violations]


async def test_methods_are_spelt_in_any_case(bot):
    """`getme` is `getMe`."""
    assert (await bot.do("getme"))["is_bot"] is True


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({"text": "hi"}, "parameter chat_id is required"),
        ({"chat_id": 11, "text": "hi", "colour": "red"}, "unknown parameter colour"),
        ({"chat_id": 11, "text": 5}, "parameter text must be a String"),
        ({"chat_id": [11], "text": "hi"}, "parameter chat_id must be an Integer"),
        (
            {"chat_id": 11, "text": "hi", "disable_notification": "yes"},
            "parameter disable_notification must be a Boolean",
        ),
        ({"chat_id": 11, "text": "hi", "reply_markup": "{"}, "parameter reply_markup holds no valid JSON"),
        (
            {"chat_id": 11, "text": "hi", "reply_parameters": {"message": 1}},
            "parameter reply_parameters has the unknown field ReplyParameters.message",
        ),
        (
            {"chat_id": 11, "text": "hi", "reply_markup": {"inline_keyboard": [[{"callback_data": "1:a"}]]}},
            "parameter reply_markup InlineKeyboardMarkup.inline_keyboard lacks the field InlineKeyboardButton.text",
        ),
        (
            {
                "chat_id": 11,
                "text": "hi",
                "reply_markup": {"inline_keyboard": [[{"text": "a", "data": "1:a"}]]},
            },
            "parameter reply_markup InlineKeyboardMarkup.inline_keyboard has the unknown field InlineKeyboardButton.data",
        ),
        (
            {"chat_id": 11, "text": "hi", "reply_parameters": {"message_id": "1"}},
            "parameter reply_parameters ReplyParameters.message_id must be of type Integer",
        ),
    ],
)
async def test_parameters_are_checked_against_the_schema(server, bot, ana, parameters, reason):
    """Unknown, missing and ill-typed parameters are refused and named, to any depth."""
    await ana.start()

    description = await bot.refused("sendMessage", **parameters)

    assert f"Bad Request: {reason}" == description
    assert [(RefusalKind.SCHEMA, reason)] == [(v.kind, v.reason) for v in server.violations]
    assert [] == ana.private.from_bot


async def test_a_parameter_that_would_be_ignored_is_refused(bot, ana):
    """What the server cannot honour is refused: no test passes by accident."""
    await ana.start()
    description = await bot.refused("sendMessage", chat_id=11, text="hi", message_effect_id="5")
    assert (
        "Not Implemented: this test server has no parameter message_effect_id of sendMessage" == description
    )


@pytest.mark.parametrize("way", ["get", "form", "multipart"])
async def test_requests_come_in_all_of_telegrams_forms(server, bot, ana, way):
    """An address, a form and a multipart body all carry parameters, with objects written as JSON."""
    await ana.start()
    fields = {
        "chat_id": "11",
        "text": "hello",
        "protect_content": "true",
        "reply_markup": json.dumps({"inline_keyboard": [[{"text": "Go", "callback_data": "1:go"}]]}),
    }
    url = f"{server.base_url}{server.token}/sendMessage"
    if way == "get":
        sent = bot.session.get(url, params=fields)
    elif way == "form":
        sent = bot.session.post(url, data=fields)
    else:
        form = aiohttp.FormData(default_to_multipart=True)
        for name, value in fields.items():
            form.add_field(name, value)
        sent = bot.session.post(url, data=form)

    async with sent as response:
        result = (await response.json())["result"]

    assert "hello" == result["text"]
    message = ana.newest_keyboard()
    assert (["go"], True) == (message.choices, message.protected)
    assert [] == server.violations


async def test_the_log_holds_every_call(server, bot, ana):
    """Every call is logged with its parameters and its outcome."""
    await ana.start()
    await bot.do("sendMessage", chat_id=11, text="hello")
    await bot.refused("sendMessage", chat_id=12, text="hello")

    assert ["ok", "400"] == [request.outcome for request in server.calls("sendMessage")]
    assert "hello" not in repr(server.requests)
