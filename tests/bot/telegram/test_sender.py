from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from bot.ports import (
    AnswerTap,
    Caption,
    Count,
    Delivered,
    Delivery,
    EditRows,
    EditText,
    Gone,
    Later,
    Moved,
    Outgoing,
    Refused,
    Send,
    UnpinMessage,
    Wipe,
)
from bot.telegram.api import Api
from bot.telegram.request import AiohttpRequest
from bot.telegram.sender import TelegramTransport, wait_after
from flows.ids import CoupleId

TOKEN = "900:secret"
SENT = {
    "ok": True,
    "result": {"message_id": 7, "date": 1, "chat": {"id": 11, "type": "private"}, "text": "…"},
}
DONE = {"ok": True, "result": True}


def refusal(status: int, description: str, **parameters: int) -> tuple[int, dict[str, Any]]:
    body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    if parameters:
        body["parameters"] = parameters
    return status, body


class Scripted:
    """A Bot API server that answers what it was told to, one after the other, and keeps what it was asked."""

    def __init__(self) -> None:
        self.answers: list[Any] = []
        self.calls: list[tuple[str, dict[str, Any]]] = []

    async def handle(self, request: web.Request) -> web.StreamResponse:
        assert request.match_info["token"] == f"bot{TOKEN}"
        self.calls.append((request.match_info["method"], await request.json()))
        answer = self.answers.pop(0) if self.answers else DONE
        match answer:
            case "drop":
                assert request.transport is not None
                request.transport.abort()
                return web.Response()
            case web.Response():
                return answer
            case str():
                return web.Response(text=answer, content_type="text/html")
            case (int() as status, str() as page):
                return web.Response(status=status, text=page, content_type="text/html")
            case (int() as status, body):
                return web.json_response(body, status=status)
            case body:
                return web.json_response(body)


@pytest.fixture
async def server():
    """The scripted server, and a transport that talks to it."""
    scripted = Scripted()
    application = web.Application()
    application.router.add_post("/{token}/{method}", scripted.handle)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    async with AiohttpRequest(read_timeout=2) as request:
        api = Api(request, token=TOKEN, base_url=f"http://127.0.0.1:{port}/bot")
        yield scripted, TelegramTransport(api, username="coach_bot")
    await runner.cleanup()


def delivery(outgoing: Outgoing, *, chat: int = 11, **fields: Any) -> Delivery:
    return Delivery(id=1, lane="x", chat=chat, couple=CoupleId(1), person=None, outgoing=outgoing, **fields)


NO_PREVIEW = {"is_disabled": True}
ROWS = ((Caption(text="Share", data="7:share"), Caption(text="Open", link_token="t0k")),)
KEYBOARD = {
    "inline_keyboard": [
        [
            {"text": "Share", "callback_data": "7:share"},
            {"text": "Open", "url": "https://t.me/coach_bot?start=t0k"},
        ]
    ]
}


async def test_send(server):
    """A message goes out as HTML without previews, with its buttons, and its number comes back."""
    scripted, transport = server
    scripted.answers = [SENT]

    outcome = await transport.perform(delivery(Send(html="<b>Hello</b>", rows=ROWS)))

    assert Delivered(message=7) == outcome
    assert [
        (
            "sendMessage",
            {
                "chat_id": 11,
                "text": "<b>Hello</b>",
                "parse_mode": "HTML",
                "link_preview_options": NO_PREVIEW,
                "reply_markup": KEYBOARD,
            },
        )
    ] == scripted.calls


async def test_send_to_group_topic(server):
    """In a group a message stays in its topic, protected and quiet where that is asked."""
    scripted, transport = server
    scripted.answers = [SENT]

    await transport.perform(delivery(Send(html="Hello", protect=True, quiet=True), chat=-5, thread=3))

    expected = {
        "chat_id": -5,
        "message_thread_id": 3,
        "text": "Hello",
        "parse_mode": "HTML",
        "link_preview_options": NO_PREVIEW,
        "protect_content": True,
        "disable_notification": True,
    }
    assert [("sendMessage", expected)] == scripted.calls


async def test_pin(server):
    """A message that is to be pinned is pinned quietly once it is there."""
    scripted, transport = server
    scripted.answers = [SENT]

    await transport.perform(delivery(Send(html="Hello", pin=True), chat=-5))

    assert (
        "pinChatMessage",
        {"chat_id": -5, "message_id": 7, "disable_notification": True},
    ) == scripted.calls[1]


async def test_pin_without_right(server):
    """Where the coach may not pin, the message stands all the same."""
    scripted, transport = server
    scripted.answers = [
        SENT,
        refusal(400, "Bad Request: not enough rights to manage pinned messages in the chat"),
    ]

    assert Delivered(message=7) == await transport.perform(delivery(Send(html="Hello", pin=True), chat=-5))


async def test_edit_text(server):
    """An edit replaces text and buttons of the message in its slot; without buttons the old ones go."""
    scripted, transport = server

    outcome = await transport.perform(delivery(EditText(slot="s", html="New"), message=7))

    assert Delivered() == outcome
    assert [
        (
            "editMessageText",
            {
                "chat_id": 11,
                "message_id": 7,
                "text": "New",
                "parse_mode": "HTML",
                "link_preview_options": NO_PREVIEW,
            },
        )
    ] == scripted.calls


async def test_edit_rows(server):
    """Buttons change without the text."""
    scripted, transport = server

    await transport.perform(delivery(EditRows(slot="s", rows=ROWS), message=7))

    assert [
        ("editMessageReplyMarkup", {"chat_id": 11, "message_id": 7, "reply_markup": KEYBOARD})
    ] == scripted.calls


WIPE = Wipe(until=1)
REFUSED = refusal(400, "Bad Request: message can't be deleted for everyone")


async def test_wipe(server):
    """Messages are deleted a hundred at a time, in the order in which they are given."""
    scripted, transport = server
    ids = tuple(range(250, 0, -1))

    outcome = await transport.perform(delivery(WIPE, messages=ids))

    assert Delivered(wiped=ids) == outcome
    assert [
        ("deleteMessages", {"chat_id": 11, "message_ids": list(part)})
        for part in (ids[:100], ids[100:200], ids[200:])
    ] == scripted.calls


async def test_wipe_of_nothing(server):
    """Where there is nothing to delete, nothing is asked."""
    scripted, transport = server

    assert Delivered() == await transport.perform(delivery(WIPE))
    assert [] == scripted.calls


async def test_wipe_goes_round_what_cannot_be_deleted(server):
    """What is refused is asked for in smaller parts; a single message that is refused stays, and that is the end."""
    scripted, transport = server
    scripted.answers = [REFUSED, DONE, REFUSED, REFUSED, DONE]

    outcome = await transport.perform(delivery(WIPE, messages=(4, 3, 2, 1)))

    assert Delivered(wiped=(4, 3, 1)) == outcome
    assert [[4, 3, 2, 1], [4, 3], [2, 1], [2], [1]] == [call["message_ids"] for _, call in scripted.calls]


@pytest.mark.parametrize("answer", [refusal(403, "Forbidden: bot was blocked by the user"), REFUSED])
async def test_refused_wipe(server, answer):
    """A refusal is success with nothing done: nobody is told that somebody is out of reach."""
    scripted, transport = server
    scripted.answers = [answer]

    assert Delivered() == await transport.perform(delivery(WIPE, messages=(1,)))
    assert 1 == len(scripted.calls)


async def test_wipe_waits_as_told(server):
    """A wait interrupts the deletion, and the whole of it is tried again afterwards."""
    scripted, transport = server
    scripted.answers = [DONE, refusal(429, "Too Many Requests: retry after 17", retry_after=17)]

    assert Later(after=timedelta(seconds=17)) == await transport.perform(
        delivery(WIPE, messages=tuple(range(150)))
    )


@pytest.mark.parametrize(
    "outgoing", [EditText(slot="s", html="x"), EditRows(slot="s"), UnpinMessage(slot="s")]
)
async def test_empty_slot(server, outgoing):
    """What is to be changed but was never sent needs nothing."""
    scripted, transport = server

    assert (Delivered(), []) == (await transport.perform(delivery(outgoing)), scripted.calls)


async def test_answer_tap(server):
    """A tap is answered with an alert of at most 200 characters, or with a link to the private chat."""
    scripted, transport = server

    await transport.perform(delivery(AnswerTap(query="q", text="x" * 201, alert=True)))
    await transport.perform(delivery(AnswerTap(query="q", link_token="t0k")))

    assert [
        ("answerCallbackQuery", {"callback_query_id": "q", "text": "x" * 200, "show_alert": True}),
        ("answerCallbackQuery", {"callback_query_id": "q", "url": "https://t.me/coach_bot?start=t0k"}),
    ] == scripted.calls


async def test_count(server):
    """Counting gives the number of members."""
    scripted, transport = server
    scripted.answers = [{"ok": True, "result": 3}]

    assert Delivered(members=3) == await transport.perform(delivery(Count(), chat=-5))
    assert [("getChatMemberCount", {"chat_id": -5})] == scripted.calls


async def test_unpin(server):
    """The message in a slot is unpinned."""
    scripted, transport = server

    assert Delivered() == await transport.perform(delivery(UnpinMessage(slot="s"), chat=-5, message=7))
    assert [("unpinChatMessage", {"chat_id": -5, "message_id": 7})] == scripted.calls


async def test_markup_that_the_server_refuses(server):
    """A text whose markup the server refuses goes out once more, plain."""
    scripted, transport = server
    scripted.answers = [refusal(400, 'Bad Request: can\'t parse entities: unsupported start tag "x"'), SENT]

    outcome = await transport.perform(delivery(Send(html='<x>Ana &amp; Ben</x> <a href="u">here</a>')))

    assert Delivered(message=7) == outcome
    assert ("Ana & Ben here", None) == (scripted.calls[1][1]["text"], scripted.calls[1][1].get("parse_mode"))


async def test_plain_text_is_tried_once(server):
    """Where even the plain text is refused, it is not tried for ever."""
    scripted, transport = server
    scripted.answers = [
        refusal(400, "Bad Request: can't parse entities: a"),
        refusal(400, "Bad Request: huh"),
    ]

    assert Refused(reason="bad request") == await transport.perform(delivery(Send(html="Hello")))
    assert len(scripted.calls) == 2


async def test_thread_that_is_gone(server):
    """A message for a topic that was deleted goes to the group itself."""
    scripted, transport = server
    scripted.answers = [refusal(400, "Bad Request: message thread not found"), SENT]

    outcome = await transport.perform(delivery(Send(html="Hello"), chat=-5, thread=3))

    assert Delivered(message=7) == outcome
    assert [3, None] == [call.get("message_thread_id") for _, call in scripted.calls]


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (
            refusal(429, "Too Many Requests: retry after 17", retry_after=17),
            Later(after=timedelta(seconds=17)),
        ),
        (refusal(429, "Too Many Requests"), Later(after=timedelta(seconds=4))),
        (refusal(500, "Internal Server Error"), Later(after=timedelta(seconds=4))),
        ((502, "<html>Bad Gateway</html>"), Later(after=timedelta(seconds=4))),
        ("<html>Please log in to this network</html>", Later(after=timedelta(seconds=4))),
        ('{"ok":', Later(after=timedelta(seconds=4))),
        ((302, ""), Later(after=timedelta(seconds=4))),
        ("drop", Later(after=timedelta(seconds=4))),
        (refusal(401, "Unauthorized"), Later(after=timedelta(minutes=1), everyone=True)),
        (refusal(404, "Not Found"), Later(after=timedelta(minutes=1), everyone=True)),
        (refusal(403, "Forbidden: bot was blocked by the user"), Gone()),
        (refusal(403, "Forbidden: bot can't initiate conversation with a user"), Gone()),
        (refusal(400, "Bad Request: chat not found"), Gone()),
        (refusal(400, "Bad Request: PEER_ID_INVALID"), Gone()),
        (
            refusal(
                400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1005
            ),
            Moved(chat=-1005),
        ),
        (refusal(400, "Bad Request: message is too long"), Refused(reason="message is too long")),
        (refusal(400, "Bad Request: BUTTON_DATA_INVALID"), Refused(reason="button_data_invalid")),
        (refusal(400, "Bad Request: Ana said something secret"), Refused(reason="bad request")),
        (refusal(413, "Request Entity Too Large"), Refused(reason="status 413")),
    ],
)
async def test_refusals(server, answer, outcome):
    """Every answer of the server has its meaning for the delivery."""
    scripted, transport = server
    scripted.answers = [answer]

    assert outcome == await transport.perform(delivery(Send(html="Hello"), attempts=2))


@pytest.mark.parametrize(
    "outgoing",
    [EditText(slot="s", html="x"), EditRows(slot="s"), AnswerTap(query="q"), Count(), UnpinMessage(slot="s")],
)
@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (
            refusal(429, "Too Many Requests: retry after 17", retry_after=17),
            Later(after=timedelta(seconds=17)),
        ),
        (refusal(403, "Forbidden: bot was blocked by the user"), Gone()),
        ('{"ok":false}', Later(after=timedelta(seconds=1))),
    ],
)
async def test_refusals_of_all_kinds(server, outgoing, answer, outcome):
    """Not only messages can be refused."""
    scripted, transport = server
    scripted.answers = [answer]

    assert outcome == await transport.perform(delivery(outgoing, message=7))


@pytest.mark.parametrize(
    ("outgoing", "description"),
    [
        (
            EditText(slot="s", html="x"),
            "Bad Request: message is not modified: specified new message content and reply markup are exactly the same",
        ),
        (EditText(slot="s", html="x"), "Bad Request: message to edit not found"),
        (EditRows(slot="s"), "Bad Request: message is not modified"),
        (
            AnswerTap(query="q"),
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
        ),
        (UnpinMessage(slot="s"), "Bad Request: message to unpin not found"),
    ],
)
async def test_nothing_left_to_do(server, outgoing, description):
    """What is as it should be, or too late to matter, counts as done."""
    scripted, transport = server
    scripted.answers = [refusal(400, description)]

    assert Delivered() == await transport.perform(delivery(outgoing, message=7))


async def test_redirect(server):
    """A redirect is not followed: it would take the token elsewhere."""
    scripted, transport = server
    scripted.answers = [web.Response(status=307, headers={"Location": f"/bot{TOKEN}/elsewhere"})]

    await transport.perform(delivery(Send(html="Hello")))

    assert ["sendMessage"] == [method for method, _ in scripted.calls]


async def test_server_away():
    """While nothing can be reached, all deliveries wait."""
    async with AiohttpRequest() as request:
        transport = TelegramTransport(
            Api(request, token=TOKEN, base_url="http://127.0.0.1:1/bot"), username="coach_bot"
        )

        outcome = await transport.perform(delivery(Send(html="Hello")))

    assert Later(after=timedelta(seconds=1), everyone=True) == outcome


@pytest.mark.parametrize(("attempts", "seconds"), [(0, 1), (1, 2), (5, 32), (6, 60), (1000, 60)])
def test_wait_after(attempts, seconds):
    """The wait doubles up to a minute."""
    assert timedelta(seconds=seconds) == wait_after(attempts)
