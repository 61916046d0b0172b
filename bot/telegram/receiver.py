"""The way in from Telegram: nothing is confirmed to the server before it is committed.

Polling asks for updates and moves on only after they are stored. The webhook answers 200 only after they are
stored. Whatever is killed in between is sent by the server again, and known again by its source.
"""

from __future__ import annotations

import asyncio
import hmac
from collections import Counter
from collections.abc import Awaitable, Sequence
from datetime import timedelta
from http import HTTPStatus
from typing import Final, Protocol, TypeVar

import msgspec
from aiohttp import web

from bot.ports import Arrival
from bot.telegram.api import UNANSWERED, UNREACHED, Answer, Api
from bot.telegram.errors import TokenRefused
from bot.telegram.parse import Parser
from bot.telegram.updates import ALLOWED, Numbered, Update
from bot.telemetry import log

T = TypeVar("T")

POLL: Final = timedelta(seconds=25)
"""How long the server holds an empty answer back."""

BODY_LIMIT: Final = 1024 * 1024
"""Bytes that a webhook call may have; the longest update is far below."""

SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 -- the name of a header


CONFLICT: Final = "Another program asks Telegram for this bot's updates: stop it. This one goes on trying."
HELD_UP: Final = "Updates from Telegram are held up; they come again."


ENOUGH: Final = 5
"""How often the store may refuse one update, while it takes others, before that one is skipped."""


class Intake(Protocol):
    """Stores what came in: when `put` returns, it is committed; when it raises, nothing of it is."""

    async def put(self, arrivals: Sequence[Arrival]) -> object: ...


Batch = Sequence[tuple[int, tuple[Arrival, ...]]]

_batch: Final = msgspec.json.Decoder(list[Update])
_pieces: Final = msgspec.json.Decoder(list[msgspec.Raw])
_one: Final = msgspec.json.Decoder(Update)
_number: Final = msgspec.json.Decoder(Numbered)


def read_update(parser: Parser, raw: bytes | msgspec.Raw) -> tuple[int, tuple[Arrival, ...]]:
    """The number of an update and what came in with it. One of an unknown shape is logged by number and skipped.

    Raises `msgspec.DecodeError` for what is no update at all.
    """
    try:
        update = _one.decode(raw)
    except msgspec.ValidationError:
        number = _number.decode(raw).update_id
        log("warning", "An update of an unknown shape was skipped.", update=number)
        return number, ()
    return update.update_id, parser.read(update)


def read_batch(parser: Parser, raw: bytes | msgspec.Raw) -> list[tuple[int, tuple[Arrival, ...]]]:
    """The number of each update in a list, with what came in with it. Raises `msgspec.DecodeError` as above."""
    try:
        return [(update.update_id, parser.read(update)) for update in _batch.decode(raw)]
    except msgspec.ValidationError:
        return [read_update(parser, piece) for piece in _pieces.decode(raw)]


class Polling:
    """Asks for updates, one batch at a time, until `stop` is set. `pause` is the first wait after trouble."""

    def __init__(
        self,
        api: Api,
        parser: Parser,
        intake: Intake,
        stop: asyncio.Event,
        *,
        poll: timedelta = POLL,
        pause: timedelta = timedelta(seconds=1),
        longest_pause: timedelta = timedelta(seconds=30),
    ) -> None:
        self._api = api
        self._parser = parser
        self._intake = intake
        self._stop = stop
        self._poll = poll
        self._pause = pause
        self._longest = longest_pause
        self._offset = 0
        self._troubles = 0
        self._trouble = ""
        self._refusals: Counter[int] = Counter()

    async def run(self) -> None:
        """Receive until `stop` is set. Raises `TokenRefused`; everything else is waited out."""
        while not self._stop.is_set():
            answer = await unless(self._stop, self._ask())
            if answer is None:
                return
            if not answer.ok:
                await self._refused(answer)
                continue
            try:
                batch = read_batch(self._parser, answer.result)
            except msgspec.DecodeError:
                await self._wait("unreadable")
                continue
            if await self._stored(batch):
                self._well()
                self._offset = max((number + 1 for number, _ in batch), default=self._offset)

    async def _ask(self) -> Answer:
        seconds = int(self._poll.total_seconds())
        parameters = {"offset": self._offset, "timeout": seconds, "limit": 100, "allowed_updates": ALLOWED}
        return await self._api.call("getUpdates", parameters, read_timeout=seconds + 10)

    async def _stored(self, batch: Batch) -> bool:
        """Store a batch; True once nothing of it needs to come again."""
        arrivals = [arrival for _, some in batch for arrival in some]
        if not arrivals or (error := await self._put(arrivals)) is None:
            return True
        refused: list[tuple[int, str]] = []
        taken = 0
        for number, some in batch:
            if not some:
                continue
            if (trouble := await self._put(some)) is None:
                taken += 1
            else:
                refused.append((number, trouble))
            if not taken and len(refused) >= ENOUGH:
                break  # the store is away
        if taken:
            # The store works, but not for these. One that it never takes must not hold up everybody else's.
            self._refusals.update(number for number, _ in refused)
            if all(self._refusals[number] >= ENOUGH for number, _ in refused):
                for number, trouble in refused:
                    log("error", "An update could not be stored: skipped.", update=number, error=trouble)
                self._refusals.clear()
                return True
        await self._wait("storing", error=error)
        return False

    async def _put(self, arrivals: Sequence[Arrival]) -> str | None:
        """The class of the error that kept these from being stored, None if they are."""
        if not arrivals:
            return None
        try:
            await self._intake.put(arrivals)
        except Exception as error:  # noqa: BLE001 -- whatever it was, it is not confirmed and comes again
            return type(error).__name__
        return None

    async def _refused(self, answer: Answer) -> None:
        match answer.error_code:
            case HTTPStatus.UNAUTHORIZED | HTTPStatus.NOT_FOUND:
                raise TokenRefused
            case HTTPStatus.CONFLICT:
                await self._wait("conflict")
            case code if code == UNREACHED:
                await self._wait("unreached")
            case code if code == UNANSWERED:
                await self._wait("unanswered")
            case code:
                await self._wait(f"status {code}", at_least=answer.parameters.retry_after)

    async def _wait(self, trouble: str, *, at_least: float = 0, error: str = "") -> None:
        """Wait longer from time to time, and say only once what the trouble is."""
        if trouble != self._trouble:
            self._trouble = trouble
            sentence = CONFLICT if trouble == "conflict" else HELD_UP
            log("warning", sentence, trouble=trouble, **({"error": error} if error else {}))
        pause = min(self._pause * 2 ** min(self._troubles, 10), self._longest).total_seconds()
        self._troubles += 1
        await unless(self._stop, asyncio.sleep(max(pause, at_least)))

    def _well(self) -> None:
        if self._trouble:
            log("info", "Updates from Telegram flow again.", after=self._trouble, attempts=self._troubles)
        self._troubles, self._trouble = 0, ""


class Webhook:
    """Takes the calls of Telegram's server. `secret` is what each of them must carry."""

    def __init__(self, parser: Parser, intake: Intake, *, secret: str) -> None:
        self._parser = parser
        self._intake = intake
        self._secret = secret.encode()

    async def handle(self, request: web.Request) -> web.Response:
        """Store one update, then answer 200. Anything that isn't Telegram's is refused without a reason."""
        given = request.headers.get(SECRET_HEADER, "").encode(errors="replace")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=HTTPStatus.FORBIDDEN)
        if request.content_type != "application/json":
            return web.Response(status=HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
        try:
            _, arrivals = read_update(self._parser, await request.read())
        except web.HTTPRequestEntityTooLarge:
            return web.Response(status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        if arrivals:
            try:
                await self._intake.put(arrivals)
            except Exception as error:  # noqa: BLE001 -- not confirmed: Telegram sends it again
                log("warning", HELD_UP, trouble="storing", error=type(error).__name__)
                return web.Response(status=HTTPStatus.INTERNAL_SERVER_ERROR)
        return web.Response()

    def application(self, path: str, *, health: str = "") -> web.Application:
        """The web application of the webhook, with a page for the host's own checks where one is named."""
        application = web.Application(client_max_size=BODY_LIMIT)
        application.router.add_post(path, self.handle)
        if health:
            application.router.add_get(health, _healthy)
        return application


async def _healthy(request: web.Request) -> web.Response:
    return web.Response(text="ok\n")


async def unless(stop: asyncio.Event, work: Awaitable[T]) -> T | None:
    """What `work` gives, or None if `stop` is set first; the work is cancelled then."""
    working = asyncio.ensure_future(work)
    stopping = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        for task in (working, stopping):
            task.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)
