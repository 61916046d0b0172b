from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

import pytest
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.telegram.api import UNANSWERED, UNREACHED, Api
from bot.telegram.request import AiohttpRequest, NotSent
from tests.support.telegram_server import TelegramServer


@pytest.fixture
async def server():
    async with TelegramServer() as running:
        yield running


@pytest.fixture
async def request_():
    async with AiohttpRequest(read_timeout=0.5, connect_timeout=0.5) as opened:
        yield opened


def bot_of(server: TelegramServer, request: AiohttpRequest) -> Bot:
    return Bot(server.token, base_url=server.base_url, request=request, get_updates_request=request)


def said(error: BaseException) -> str:
    """Everything that a traceback of this error would show."""
    texts = [str(error), repr(error)]
    texts += [said(further) for further in (error.__cause__, error.__context__) if further is not None]
    return " ".join(texts)


async def test_methods_of_the_library(server, request_):
    """The library's own methods work over this request, with nested parameters."""
    bot = bot_of(server, request_)
    ana = server.person(11, "Ana")
    await ana.start()

    me = await bot.get_me()
    await bot.set_webhook("http://127.0.0.1:1/x", allowed_updates=["message", "callback_query"])
    await bot.delete_webhook()
    sent = await bot.send_message(ana.id, "Hello é", protect_content=True)

    assert server.username == me.username
    assert "Hello é" == ana.private.last().text == sent.text
    assert [] == server.violations


async def test_upload(server, request_):
    """A file goes out as it is."""
    ana = server.person(11, "Ana")
    await ana.start()

    await bot_of(server, request_).send_document(ana.id, b"chart", filename="chart.txt")

    assert [] == server.violations
    assert [b"chart"] == list(server.world.files.values())


async def test_limit(server, request_):
    """Being told to wait becomes the library's error, without its warning."""
    server.fail_next("getMe", 429, retry_after=7)

    with pytest.raises(RetryAfter) as caught:
        await bot_of(server, request_).get_me()

    assert timedelta(seconds=7) == caught.value._retry_after


@pytest.mark.parametrize(
    ("failure", "error"), [(500, NetworkError), ("html", NetworkError), ("drop_before", NetworkError)]
)
async def test_failures(server, request_, failure, error):
    """A server in trouble is a network error that quotes no page."""
    server.fail_next("getMe", failure)

    with pytest.raises(error) as caught:
        await bot_of(server, request_).get_me()

    assert "<html>" not in said(caught.value)
    assert server.token not in said(caught.value)


async def test_refusal(server, request_):
    """A refused parameter is the library's own error."""
    with pytest.raises(BadRequest):
        await bot_of(server, request_).set_webhook("ftp://nowhere")


async def test_slow_server(server, request_):
    """Waiting ends after the read timeout."""
    server.delay_next("getMe", 2)

    with pytest.raises(TimedOut):
        await bot_of(server, request_).get_me()


@pytest.mark.parametrize("down", [True, False])
async def test_token_stays_inside(server, request_, down, caplog):
    """Neither an unreachable server nor a refused token shows the token, in errors or in logs."""
    caplog.set_level(logging.DEBUG)
    token = "7000000009:other-token"
    if down:
        await server.network_down()
    bot = Bot(token, base_url=server.base_url, request=request_, get_updates_request=request_)
    caplog.clear()  # the library writes the address once when it is built, below the level that is set in `run`

    with pytest.raises(NotSent if down else InvalidToken) as caught:
        await bot.get_me()

    assert token not in said(caught.value)
    assert token not in caplog.text


async def test_unusable_address(request_):
    """An address that cannot be one gives an error without it."""
    with pytest.raises(TelegramError) as caught:
        await request_.exchange("http://:secret-token@:bad/", b"{}")

    assert "secret-token" not in said(caught.value)


async def test_page_instead_of_json(caplog):
    """What can't be read isn't logged."""
    with pytest.raises(TelegramError):
        AiohttpRequest.parse_json_payload(b"<html>secret</html>")

    assert caplog.text == ""


async def test_closed_pool():
    """A request that was not opened says so."""
    with pytest.raises(RuntimeError, match="not open"):
        await AiohttpRequest().exchange("http://127.0.0.1:1/", b"{}")


async def test_opened_and_closed_twice(server):
    """Opening and closing again change nothing."""
    request = AiohttpRequest()
    await request.initialize()
    await request.initialize()
    await request.shutdown()
    await request.shutdown()
    await request.initialize()

    assert (await bot_of(server, request).get_me()).id == server.world.bot.id
    await request.shutdown()


async def test_connections_are_kept(server, request_):
    """Many calls one after the other share a connection."""
    api = Api(request_, token=server.token, base_url=server.base_url)
    for _ in range(5):
        assert (await api.call("getMe", {})).ok
    await asyncio.gather(*(api.call("getMe", {}) for _ in range(3)))

    assert server._runner is not None
    assert server._runner.server is not None
    assert len(server._runner.server.connections) <= 3


@pytest.mark.parametrize(("failure", "code"), [("drop_after", UNANSWERED), ("html", 502), (500, 500)])
async def test_answers(server, request_, failure, code):
    """A call of the hot path raises nothing: it tells what happened."""
    server.fail_next("getMe", failure)
    api = Api(request_, token=server.token, base_url=server.base_url)

    answer = await api.call("getMe", {})

    assert (False, code) == (answer.ok, answer.error_code)


async def test_unreached(server, request_):
    """A server that can't be reached surely did nothing."""
    await server.network_down()
    api = Api(request_, token=server.token, base_url=server.base_url)

    assert (await api.call("getMe", {})).error_code == UNREACHED


async def test_answer_shows_no_words(server, request_):
    """The server's sentence, which may quote what was sent, is in no representation."""
    api = Api(request_, token=server.token, base_url=server.base_url)

    answer = await api.call("sendMessage", {"chat_id": 5, "text": "<x>secret</x>", "parse_mode": "HTML"})

    assert not answer.ok
    assert "Answer(ok=False, error_code=400)" == repr(answer)
