from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta
from io import BytesIO

import msgspec
import pytest
from aiohttp import ClientSession, web

from bot.telegram.api import Api
from bot.telegram.errors import TokenRefused
from bot.telegram.parse import Parser
from bot.telegram.receiver import BODY_LIMIT, SECRET_HEADER, Polling, Webhook, read_batch
from bot.telegram.request import AiohttpRequest
from bot.telegram.updates import ALLOWED
from flows.events import Added, Commanded, Wrote
from flows.ids import WordsId
from tests.support.telegram_server import TelegramServer

from .intake import MemoryIntake
from .updates import PARSER, encoded, message

QUICK = {"pause": timedelta(milliseconds=10), "longest_pause": timedelta(milliseconds=40)}


@pytest.fixture
async def server():
    async with TelegramServer() as running:
        yield running
        assert [] == running.violations


@asynccontextmanager
async def polling(server: TelegramServer, intake: MemoryIntake, **settings):
    """A receiver that asks the server, stopped at the end."""
    stop = asyncio.Event()
    async with AiohttpRequest(read_timeout=5) as request:
        parser = Parser(bot_id=server.world.bot.id, username=server.username)
        api = Api(request, token=server.token, base_url=server.base_url)
        receiver = Polling(api, parser, intake, stop, **(QUICK | {"poll": timedelta(seconds=1)} | settings))
        running = asyncio.create_task(receiver.run())
        try:
            yield running
        finally:
            stop.set()
            await asyncio.wait_for(running, 1)


async def test_polling(server):
    """Everything that people do arrives, in order, and only what was asked for."""
    ana = server.person(11, "Ana")
    intake = MemoryIntake()
    async with polling(server, intake):
        group = server.group()
        await group.add_bot(ana)
        await ana.start("token-1")
        await ana.write("I was hurt")
        await intake.wait_for(4)

    assert [
        Added(person=ana.id),
        Added(person=ana.id),
        Commanded(person=ana.id, command="start"),
        Wrote(person=ana.id, words=WordsId(0), length=10),
    ] == intake.events
    assert list(ALLOWED) == server.updates.allowed


async def test_stored_before_confirmed(server):
    """An update that could not be stored is not confirmed: it comes again until it is stored."""
    ana = server.person(11, "Ana")
    await ana.start()
    intake = MemoryIntake()
    intake.fail_next = 3
    async with polling(server, intake):
        await intake.wait_for(1)

    assert (4, 1) == (intake.puts, len(intake.kept))


async def test_killed_while_storing(server):
    """A receiver that is killed while it stores has confirmed nothing: the next one gets the update."""
    ana = server.person(11, "Ana")
    await ana.start()
    first, second = MemoryIntake(), MemoryIntake()
    first.gate = asyncio.Event()
    async with AiohttpRequest() as request:
        api = Api(request, token=server.token, base_url=server.base_url)
        killed = asyncio.create_task(Polling(api, PARSER, first, asyncio.Event()).run())
        await server.wait_until(lambda: server.calls("getUpdates"))
        await asyncio.sleep(0.05)
        killed.cancel()
        await asyncio.gather(killed, return_exceptions=True)

    async with polling(server, second):
        await second.wait_for(1)

    assert (1, 0, 1) == (first.puts, len(first.kept), len(second.kept))


async def test_duplicates(server):
    """An update that is delivered twice has the same source both times."""
    ana = server.person(11, "Ana")
    intake = MemoryIntake()
    server.updates.repeat_next()
    async with polling(server, intake):
        await ana.start()
        await ana.write("one")
        await intake.wait_for(2)
        server.updates.deliver_again(server.updates.last_id)
        await ana.write("two")
        await intake.wait_for(3)

    assert [None, "one", "two"] == intake.texts


async def test_conflict(server, lines):
    """A second program that asks for updates is named once in the log, in plain words, and waited out."""
    ana = server.person(11, "Ana")
    intake = MemoryIntake()
    server.fail_next("getUpdates", 409, times=4)
    async with polling(server, intake):
        await ana.start()
        await intake.wait_for(1)

    assert [("warning", {"trouble": "conflict"}), ("info", {"after": "conflict", "attempts": 4})] == [
        (level, facts) for level, _, facts in lines
    ]
    assert "stop it" in lines[0][1]
    assert 409 == int(server.requests[0].outcome)


@pytest.mark.parametrize("failure", [500, "html", "drop_before", "drop_after", 429])
async def test_trouble(server, lines, failure):
    """Whatever the server or the network does, nothing is lost."""
    ana = server.person(11, "Ana")
    intake = MemoryIntake()
    async with polling(server, intake):
        server.fail_next("getUpdates", failure, times=2, retry_after=1)
        await ana.start()
        for text in ("one", "two", "three"):
            await ana.write(text)
            await asyncio.sleep(0.02)
        await intake.wait_for(4)

    assert [None, "one", "two", "three"] == intake.texts
    assert len(lines) <= 4


async def test_told_to_wait(server):
    """Told to wait, the receiver asks no sooner."""
    server.fail_next("getUpdates", 429, retry_after=1)
    async with polling(server, MemoryIntake()):
        await server.wait_until(lambda: len(server.calls("getUpdates")) == 1)
        refused = asyncio.get_running_loop().time()
        ana = server.person(11, "Ana")
        await ana.start()
        await server.wait_until(lambda: len(server.calls("getUpdates")) == 2)

    assert asyncio.get_running_loop().time() - refused >= 0.95


async def test_network_away(server):
    """While the network is away people write; what they wrote arrives afterwards."""
    ana = server.person(11, "Ana")
    intake = MemoryIntake()
    async with polling(server, intake):
        await ana.start()
        await intake.wait_for(1)
        await server.network_down()
        await ana.write("while you were away")
        await asyncio.sleep(0.05)
        await server.network_up()
        await intake.wait_for(2)

    assert [None, "while you were away"] == intake.texts


async def test_token_taken_back(server):
    """A token that Telegram no longer knows ends the receiver with a sentence for the host."""
    async with AiohttpRequest() as request:
        api = Api(request, token="7000000001:wrong", base_url=server.base_url)
        with pytest.raises(TokenRefused, match="BotFather") as caught:
            await Polling(api, PARSER, MemoryIntake(), asyncio.Event()).run()

    assert "wrong" not in str(caught.value)
    server.refusals.clear()


async def test_stops_at_once(server):
    """Stopping does not wait for the server's long answer."""
    async with polling(server, MemoryIntake(), poll=timedelta(seconds=25)):
        await asyncio.sleep(0.05)
        before = asyncio.get_running_loop().time()

    assert asyncio.get_running_loop().time() - before < 0.5


async def test_no_words_in_logs(server, lines, caplog):
    """A failing store is logged by the class of its error only."""
    ana = server.person(11, "Ana")
    await ana.start()
    intake = MemoryIntake()
    intake.fail_next = 2
    async with polling(server, intake):
        await intake.wait_for(1)

    assert {"trouble": "storing", "error": "ConnectionError"} == lines[0][2]
    assert "secret" not in f"{lines} {caplog.text}"


def test_update_of_unknown_shape(lines):
    """One update that can't be read is skipped and named by its number; the others in its batch are not lost."""
    raw = b"[%b,%b,%b]" % (
        encoded(1, message=message(text="one")),
        encoded(2, message={"message_id": "secret"}),
        encoded(3, message=message(text="three")),
    )

    batch = read_batch(PARSER, raw)

    assert [(1, ["one"]), (2, []), (3, ["three"])] == [
        (number, [arrival.text for arrival in some]) for number, some in batch
    ]
    assert [{"update": 2}] == [facts for _, _, facts in lines]


async def test_update_that_the_store_never_takes(server, lines):
    """One update that the store refuses again and again, while it takes others, holds up nobody for ever."""
    ana = server.person(11, "Ana")
    await ana.start()
    intake = MemoryIntake()
    intake.never = "poison"
    async with polling(server, intake):
        for text in ("one", "poison", "three"):
            await ana.write(text)
        await intake.wait_for(3)
        await ana.write("four")
        await intake.wait_for(4)
        for _ in range(500):
            if server.updates.waiting:
                await asyncio.sleep(0.01)

    assert [None, "one", "three", "four"] == intake.texts
    skipped = [facts for level, _, facts in lines if level == "error"]
    assert [{"update": server.updates.last_id - 2, "error": "ValueError"}] == skipped


async def test_nothing_is_skipped_while_the_store_takes_nothing(server, lines):
    """As long as the store takes nothing at all, everything waits."""
    ana = server.person(11, "Ana")
    await ana.start()
    await ana.write("one")
    intake = MemoryIntake()
    intake.fail_next = 30
    async with polling(server, intake):
        await intake.wait_for(2)

    assert [None, "one"] == intake.texts
    assert "error" not in [level for level, _, _ in lines]


def test_no_updates_at_all():
    """Something else than a list of updates is refused as a whole."""
    with pytest.raises(msgspec.DecodeError):
        read_batch(PARSER, b'{"a": 1}')


@pytest.fixture
async def webhook():
    """A webhook that listens, its intake, and a client with the right headers."""
    intake = MemoryIntake()
    runner = web.AppRunner(
        Webhook(PARSER, intake, secret="s3cret").application("/hook", health="/healthy"), access_log=None
    )
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    headers = {SECRET_HEADER: "s3cret", "Content-Type": "application/json"}
    async with ClientSession(f"http://127.0.0.1:{runner.addresses[0][1]}", headers=headers) as client:
        yield intake, client
    await runner.cleanup()


async def test_webhook_takes_an_update(webhook):
    """An update with the secret is stored and confirmed."""
    intake, client = webhook

    async with client.post("/hook", data=encoded(message=message(text="hello"))) as answer:
        assert (200, b"") == (answer.status, await answer.read())

    assert ["hello"] == intake.texts


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({SECRET_HEADER: "other"}, encoded(message=message(text="x")), 403),
        ({SECRET_HEADER: ""}, encoded(message=message(text="x")), 403),
        ({SECRET_HEADER: "s3crét"}, encoded(message=message(text="x")), 403),
        ({"Content-Type": "text/plain"}, encoded(message=message(text="x")), 415),
        ({}, b"{", 400),
        ({}, b"[]", 400),
        ({}, b"{}", 400),
        ({}, b"\xff\xfe", 400),
        ({}, b'{"update_id":1,"message":' + b"[" * 100_000, 400),
        ({}, BytesIO(b" " * (BODY_LIMIT + 1)), 413),
        ({}, encoded(message={"message_id": "odd"}), 200),
        ({}, encoded(poll_answer={}), 200),
    ],
)
async def test_webhook_refuses(webhook, headers, body, status):
    """What is not Telegram's, or no update, is refused; an update of an unknown shape is not asked for again."""
    intake, client = webhook

    async with client.post("/hook", data=body, headers=headers) as answer:
        assert status == answer.status

    assert {} == intake.kept


async def test_webhook_secret_of_odd_bytes(webhook):
    """A secret that is no text is a wrong one."""
    intake, client = webhook
    _, writer = pair = await asyncio.open_connection("127.0.0.1", client._base_url.port)
    body = encoded(message=message(text="x"))
    writer.write(
        b"POST /hook HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s: \xff\r\n\r\n%s"
        % (len(body), SECRET_HEADER.encode(), body)
    )

    assert b" 403 " in await pair[0].readline()
    assert {} == intake.kept
    writer.close()
    await writer.wait_closed()


async def test_webhook_refuses_an_endless_body(webhook):
    """A body of unnamed length ends at the limit as well."""
    intake, client = webhook

    async def endless():
        for _ in range(3):
            yield b" " * (BODY_LIMIT // 2)

    async with client.post("/hook", data=endless()) as answer:
        assert 413 == answer.status

    assert {} == intake.kept


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", "/hook", 405), ("POST", "/", 404), ("GET", "/healthy", 200)]
)
async def test_webhook_places(webhook, method, path, status):
    """Only the webhook's own path takes updates; the host's check has its page."""
    _, client = webhook

    async with client.request(method, path) as answer:
        assert status == answer.status


async def test_webhook_confirms_nothing_that_is_not_stored(webhook, lines):
    """An update that could not be stored is answered with an error, so that it comes again."""
    intake, client = webhook
    intake.fail_next = 1
    body = encoded(message=message(text="hello"))

    statuses = []
    for _ in range(2):
        async with client.post("/hook", data=body) as answer:
            statuses.append(answer.status)

    assert ([500, 200], ["hello"]) == (statuses, intake.texts)
    assert {"trouble": "storing", "error": "ConnectionError"} == lines[0][2]
