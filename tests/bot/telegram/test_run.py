from __future__ import annotations

import asyncio
import socket
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from bot.config import TelegramSettings
from bot.ports import Caption, Delivered, Delivery, Gone, Moved, Send, Transport
from bot.telegram.commands import Introduction
from bot.telegram.errors import CannotRun, TokenRefused
from bot.telegram.run import Parts, proxy_for, run, webhook_secret
from bot.telegram.updates import ALLOWED
from flows.ids import CoupleId
from tests.support.telegram_server import TelegramServer

from .intake import MemoryIntake


@pytest.fixture
async def server():
    async with TelegramServer() as running:
        yield running
        assert [] == running.violations


class Serving:
    """Stands for worker and dispatcher: hands out the transport, and rests when it is told to."""

    def __init__(self) -> None:
        self.transport: asyncio.Future[Transport] = asyncio.get_running_loop().create_future()
        self.rested = False

    async def __call__(self, transport: Transport, stop: asyncio.Event) -> None:
        self.transport.set_result(transport)
        await stop.wait()
        await asyncio.sleep(0.05)  # the last message on its way
        self.rested = True


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def settings_of(server: TelegramServer, **webhook) -> TelegramSettings:
    port = free_port()
    address = {"listen": "127.0.0.1", "port": port, "url": f"http://127.0.0.1:{port}/hook"} | webhook
    return TelegramSettings.model_validate(
        {"token": server.token, "base_url": server.base_url, "webhook": address}
    )


@asynccontextmanager
async def running(server: TelegramServer, *, webhook: bool, **parts):
    """The bot, run until the end of the block."""
    stop, intake, serving = asyncio.Event(), MemoryIntake(), Serving()
    task = asyncio.create_task(
        run(settings_of(server), Parts(intake=intake, serve=serving, **parts), webhook=webhook, stop=stop)
    )
    try:
        yield intake, serving
    finally:
        stop.set()
        await asyncio.wait_for(task, 2)


def delivery(outgoing, chat, **fields) -> Delivery:
    return Delivery(id=1, lane="x", chat=chat, couple=CoupleId(1), person=None, outgoing=outgoing, **fields)


BOTH_MODES = pytest.mark.parametrize("webhook", [False, True])


@BOTH_MODES
async def test_in_and_out(server, webhook):
    """What a person writes arrives, what is sent they can read, and all parts come to rest."""
    ana = server.person(11, "Ana")
    async with running(server, webhook=webhook) as (intake, serving):
        transport = await serving.transport
        await ana.start()
        await intake.wait_for(1)
        rows = ((Caption(text="Share", data="1:share"),),)
        outcome = await transport.perform(delivery(Send(html="<b>Hello</b>", rows=rows), ana.id))
        await ana.tap(ana.private.last(), "share")
        await intake.wait_for(2)

    assert Delivered(message=ana.private.last().id) == outcome
    assert (True, webhook) == (serving.rested, bool(server.webhook.url))
    assert list(ALLOWED) == server.updates.allowed


@BOTH_MODES
async def test_what_was_written_before(server, webhook):
    """What people wrote while the bot was away, and in the other mode, is not dropped."""
    ana = server.person(11, "Ana")
    await ana.start()
    await ana.write("before")
    async with running(server, webhook=not webhook) as (intake, _):
        await intake.wait_for(2)
        intake.fail_next = 1000
        await ana.write("unstored")
        await asyncio.sleep(0.05)
    async with running(server, webhook=webhook) as (intake, _):
        await intake.wait_for(1)

    assert ["unstored"] == intake.texts


@BOTH_MODES
async def test_stored_before_confirmed(server, webhook):
    """In both modes an update comes again until it is stored, and then no more."""
    ana = server.person(11, "Ana")
    async with running(server, webhook=webhook) as (intake, serving):
        await serving.transport
        intake.fail_next = 1
        await ana.start()
        await intake.wait_for(1)
        for _ in range(500):
            if server.updates.waiting:
                await asyncio.sleep(0.01)
        assert [] == server.updates.waiting

    assert 2 == intake.puts


async def test_people_out_of_reach(server):
    """Who never pressed start, blocked the bot, or moved to another group is told apart."""
    ana, ben = server.person(11, "Ana"), server.person(12, "Ben")
    group = server.group()
    await group.add_bot(ana)
    await ben.start()
    await ben.block_bot()
    old = group.id
    await group.migrate()
    async with running(server, webhook=False) as (_, serving):
        transport = await serving.transport
        outcomes = [await transport.perform(delivery(Send(html="x"), chat)) for chat in (11, 12, old, 99)]
    server.refusals.clear()

    assert [Gone(), Gone(), Moved(chat=group.id), Gone()] == outcomes


async def test_topic(server):
    """A message stays in the topic of the conversation, and outlives it."""
    ana = server.person(11, "Ana")
    group = server.group(kind="supergroup", forum=True)
    await group.add_bot(ana)
    topic = await group.open_topic("Us", ana)
    async with running(server, webhook=False) as (_, serving):
        transport = await serving.transport
        await transport.perform(delivery(Send(html="inside"), group.id, thread=topic))
        inside = group.chat.last().thread
        await group.delete_topic(topic)
        await transport.perform(delivery(Send(html="outside"), group.id, thread=topic))

    assert (topic, "outside", None) == (inside, group.chat.last().text, group.chat.last().thread)


async def test_pins(server):
    """A message is pinned where the bot may, and sent where it may not."""
    ana = server.person(11, "Ana")
    group = server.group(kind="supergroup")
    await group.add_bot(ana)
    async with running(server, webhook=False) as (_, serving):
        transport = await serving.transport
        await transport.perform(delivery(Send(html="first", pin=True), group.id))
        await group.promote_bot()
        await transport.perform(delivery(Send(html="second", pin=True), group.id))

    assert ["second"] == [message.text for message in group.chat.pinned]
    assert ["first", "second"] == [message.text for message in group.chat.from_bot]


ENGLISH = Introduction(
    commands={"start": "Begin", "pause": "Pause", "delete": "Delete"},
    description="Helps two people talk.",
    short_description="For two.",
)
GERMAN = Introduction(commands={"start": "Anfangen", "delete": "Löschen"}, description="Hilft zweien.")


async def test_menus(server):
    """The group's menu shows only what gives nobody away, each in their language."""
    ana, ben = server.person(11, "Ana", "de"), server.person(12, "Ben", "fr")
    group = server.group()
    await group.add_bot(ana)
    await group.add(ben)
    languages = {"en": ENGLISH, "de": GERMAN}
    async with running(server, webhook=False, introductions=languages):
        await server.wait_until(lambda: len(server.calls("getMyDescription")) == 2 and server.menu(ana))
        await asyncio.sleep(0.05)

    assert (["start", "delete"], ["start", "pause", "delete"]) == (server.menu(ana), server.menu(ben))
    assert (["start"], ["start", "pause"]) == (server.menu(ana, group), server.menu(ben, group))


async def test_menus_are_set_once(server):
    """A second start with the same words sets nothing again: Telegram limits it."""
    counts = []
    for starts in (1, 2):
        async with running(server, webhook=False, introductions={"en": ENGLISH}):
            await server.wait_until(lambda: len(server.calls("getMyShortDescription")) >= starts)  # noqa: B023
            await asyncio.sleep(0.05)
        counts.append(len([call for call in server.requests if call.method.startswith("setMy")]))

    assert [4, 4] == counts


async def test_menus_refused(server, lines):
    """A bot without menus works."""
    ana = server.person(11, "Ana")
    server.fail_next("getMyCommands", 429, times=10, retry_after=100)
    async with running(server, webhook=False, introductions={"en": ENGLISH}) as (intake, _):
        await ana.start()
        await intake.wait_for(1)

    assert {"language": "en", "error": "RetryAfter"} in [facts for _, _, facts in lines]


async def test_no_token():
    """Without a token there is one sentence."""
    with pytest.raises(CannotRun, match="no bot token"):
        await run(
            TelegramSettings(),
            Parts(intake=MemoryIntake(), serve=Serving()),
            webhook=False,
            stop=asyncio.Event(),
        )


async def test_wrong_token(server):
    """A token that Telegram does not know ends the start with a sentence without it."""
    settings = settings_of(server).model_copy(update={"token": TelegramSettings(token="700:secret").token})

    with pytest.raises(TokenRefused) as caught:
        await run(
            settings, Parts(intake=MemoryIntake(), serve=Serving()), webhook=False, stop=asyncio.Event()
        )

    assert "secret" not in str(caught.value)
    server.refusals.clear()


async def test_webhook_without_address(server):
    """A webhook needs an address."""
    with pytest.raises(CannotRun, match=r"telegram\.webhook\.url"):
        await run(
            settings_of(server, url=None),
            Parts(intake=MemoryIntake(), serve=Serving()),
            webhook=True,
            stop=asyncio.Event(),
        )


async def test_webhook_port_taken(server):
    """A port that is taken is named."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]

        with pytest.raises(CannotRun, match=str(port)):
            await run(
                settings_of(server, port=port),
                Parts(intake=MemoryIntake(), serve=Serving()),
                webhook=True,
                stop=asyncio.Event(),
            )


async def test_network_away_at_start(server):
    """Without a network at the start, the bot waits for it."""
    ana = server.person(11, "Ana")
    await ana.start()
    await server.network_down()
    async with running(server, webhook=False) as (intake, _):
        await asyncio.sleep(0.1)
        await server.network_up()
        await intake.wait_for(1)


async def test_stopped_while_away(server):
    """The bot stops at once while it waits for the network."""
    await server.network_down()
    async with running(server, webhook=False):
        await asyncio.sleep(0.05)


async def test_failing_part(server):
    """A part that fails ends the bot with that failure."""

    async def failing(transport: Transport, stop: asyncio.Event) -> None:
        raise LookupError("a bug")

    with pytest.raises(LookupError):
        await run(
            settings_of(server),
            Parts(intake=MemoryIntake(), serve=failing),
            webhook=False,
            stop=asyncio.Event(),
        )


async def test_part_that_does_not_rest(server, monkeypatch):
    """A part that does not come to rest is cut off after its grace."""
    monkeypatch.setattr("bot.telegram.run.GRACE", timedelta(seconds=0.1))
    stop = asyncio.Event()

    async def restless(transport: Transport, stop: asyncio.Event) -> None:
        stop.set()
        await asyncio.sleep(60)

    parts = Parts(intake=MemoryIntake(), serve=restless)
    await asyncio.wait_for(run(settings_of(server), parts, webhook=False, stop=stop), 2)


def test_derived_secret():
    """Where no secret is set, every replica finds the same one, and Telegram takes its letters."""
    assert webhook_secret("7:a") == webhook_secret("7:a") != webhook_secret("7:b")
    assert webhook_secret("7:a").isalnum()


@pytest.mark.parametrize(
    ("base_url", "proxy"),
    [
        ("https://api.telegram.org/bot", "http://proxy.example:3128"),
        ("http://127.0.0.1:8081/bot", None),
        ("http://localhost:8081/bot", None),
        ("https://inside.example/bot", None),
    ],
)
def test_proxy(monkeypatch, base_url, proxy):
    """The environment's proxy is used, but not for this machine and not for the exceptions that it names."""
    for name in ("http_proxy", "https_proxy"):
        monkeypatch.delenv(name.upper(), raising=False)
        monkeypatch.setenv(name, "http://proxy.example:3128")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.setenv("no_proxy", "inside.example")

    assert proxy == proxy_for(base_url)
