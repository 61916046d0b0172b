"""The Telegram bot put together: one pool of connections, a receiver, and whatever serves behind them."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import ipaddress
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final, TypeVar
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.config import TelegramSettings
from bot.ports import Transport
from bot.telegram.api import Api
from bot.telegram.commands import Introduction, introduce
from bot.telegram.errors import CannotRun, TokenRefused
from bot.telegram.parse import Parser
from bot.telegram.receiver import Intake, Polling, Webhook, unless
from bot.telegram.request import AiohttpRequest
from bot.telegram.sender import TelegramTransport
from bot.telegram.updates import ALLOWED
from bot.telemetry import log

T = TypeVar("T")

GRACE: Final = timedelta(seconds=8)
"""How long the parts may take to come to rest; whoever stops the process waits ten seconds."""

LONGEST_PAUSE: Final = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What the bot is put together with.

    `serve` works and sends until the event is set: it is handed the transport once the bot knows its name.
    `health` is the path of a page for the host's own checks, beside the webhook; empty for none.
    """

    intake: Intake
    serve: Callable[[Transport, asyncio.Event], Awaitable[None]]
    introductions: Mapping[str, Introduction] = field(default_factory=dict)
    default_language: str = "en"
    health: str = ""


async def run(settings: TelegramSettings, parts: Parts, *, webhook: bool, stop: asyncio.Event) -> None:
    """Run the bot until `stop` is set, then come to rest within `GRACE`. Raises `CannotRun`."""
    if settings.token is None:
        raise CannotRun("There is no bot token: get one from @BotFather and set TELEGRAM_BOT_TOKEN.")
    if webhook and settings.webhook.url is None:
        raise CannotRun(
            "There is no address for the webhook: set telegram.webhook.url, or leave --webhook out."
        )
    token = settings.token.get_secret_value()
    # The library's own logger writes out every call with its texts when somebody turns it up.
    logging.getLogger("telegram").setLevel(logging.WARNING)
    async with AiohttpRequest(proxy=proxy_for(settings.base_url)) as request:
        bot = Bot(token, base_url=settings.base_url, request=request, get_updates_request=request)
        me = await _patiently(stop, bot.get_me)
        if me is None:
            return
        username = me.username or ""
        api = Api(request, token=token, base_url=settings.base_url)
        parser = Parser(bot_id=me.id, username=username)
        log("info", "The Telegram bot has started.", webhook=webhook)
        await _until(
            stop,
            receiving=_called(settings, parts, bot, parser, token, stop)
            if webhook
            else _asking(parts, bot, api, parser, stop),
            serving=parts.serve(TelegramTransport(api, username=username), stop),
            aside=introduce(bot, parts.introductions, default=parts.default_language),
        )
        log("info", "The Telegram bot has stopped.")


async def _asking(parts: Parts, bot: Bot, api: Api, parser: Parser, stop: asyncio.Event) -> None:
    # What waits at Telegram is kept: people wrote it while the bot was away.
    if await _patiently(stop, lambda: bot.delete_webhook(drop_pending_updates=False)) is not None:
        await Polling(api, parser, parts.intake, stop).run()


async def _called(
    settings: TelegramSettings, parts: Parts, bot: Bot, parser: Parser, token: str, stop: asyncio.Event
) -> None:
    address = settings.webhook
    secret = webhook_secret(token) if address.secret is None else address.secret.get_secret_value()
    application = Webhook(parser, parts.intake, secret=secret).application(address.route, health=parts.health)
    runner = web.AppRunner(application, access_log=None, handle_signals=False, shutdown_timeout=5)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, address.listen, address.port).start()
        except OSError:
            raise CannotRun(
                f"The webhook cannot listen on {address.listen}:{address.port}: "
                "free that port, or change telegram.webhook.listen or telegram.webhook.port."
            ) from None
        await _patiently(
            stop,
            lambda: bot.set_webhook(
                address.url or "", secret_token=secret, allowed_updates=ALLOWED, drop_pending_updates=False
            ),
        )
        await stop.wait()
    finally:
        await runner.cleanup()


async def _until(
    stop: asyncio.Event,
    *,
    receiving: Awaitable[None],
    serving: Awaitable[None],
    aside: Awaitable[None],
) -> None:
    """Run both until `stop` is set or one of them ends, give the other its time, and raise what went wrong."""
    both = [asyncio.ensure_future(receiving), asyncio.ensure_future(serving)]
    others = [asyncio.ensure_future(aside), asyncio.ensure_future(stop.wait())]
    try:
        await asyncio.wait((*both, others[1]), return_when=asyncio.FIRST_COMPLETED)
        stop.set()
        await asyncio.wait(both, timeout=GRACE.total_seconds())
    finally:
        stop.set()
        for task in (*both, *others):
            task.cancel()
        ended = await asyncio.gather(*both, *others, return_exceptions=True)
    for result in ended:
        if isinstance(result, Exception):
            raise result


async def _patiently(stop: asyncio.Event, call: Callable[[], Awaitable[T]]) -> T | None:
    """What the call gives, however long the network is away; None if `stop` is set first. Raises `CannotRun`."""
    pause = 1.0
    while True:
        try:
            return await unless(stop, call())
        except InvalidToken:
            raise TokenRefused from None
        except BadRequest as error:
            # Said to the person who hosts it: it speaks of their settings, such as the webhook's address.
            raise CannotRun(f"Telegram refuses to start the bot: {error.message}.") from None
        except TelegramError as error:
            if pause == 1.0:
                log("warning", "Telegram is out of reach; trying again.", error=type(error).__name__)
        await unless(stop, asyncio.sleep(pause))
        pause = min(pause * 2, LONGEST_PAUSE)


def webhook_secret(token: str) -> str:
    """A secret for the webhook where none is set: the same on every replica, and of no help in finding the token."""
    return hmac.new(token.encode(), b"eft-coach webhook", hashlib.sha256).hexdigest()


def proxy_for(base_url: str) -> str | None:
    """The proxy that the environment names for a server, None where the way there is direct."""
    parts = urlsplit(base_url)
    host = parts.hostname or ""
    proxy = getproxies().get(parts.scheme)
    if proxy is None or host == "localhost" or _is_loopback(host) or proxy_bypass(host):
        return None
    return proxy


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
