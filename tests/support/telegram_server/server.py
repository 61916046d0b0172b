"""The HTTP server, and the one object that tests hold."""

# ruff: noqa: ASYNC109 - a wait that gives up says what was there instead, which asyncio.timeout would not

from __future__ import annotations

import asyncio
import hmac
import re
from collections.abc import Callable
from types import TracebackType
from typing import Any, Literal, Self

from aiohttp import web

from .api import Api
from .chats import Account
from .clock import Clock
from .control import Control
from .errors import Json, Refusal, RefusalKind, Refused, too_many_requests
from .faults import Failure, Fault, Faults, Limits, Throttle
from .groups import Group
from .methods import call, proper_name
from .people import Person
from .requests import Request, hang_up, read
from .updates import UpdateQueue
from .webhook import Webhook
from .world import World

_PATH = re.compile(r"/bot(?P<token>[^/]+)/(?P<method>[^/]+)/?")
UNAUTHORIZED = Refused(401, "Unauthorized", kind=RefusalKind.SCHEMA, reason="wrong token or address")
_LARGEST_REQUEST = 50 * 1024 * 1024


class TelegramServer:
    """A Telegram for one bot: `async with TelegramServer() as server:`, then `server.base_url` and `server.token`.

    `port` 0 takes a free one. Everything runs in the loop that enters it.
    """

    def __init__(
        self,
        *,
        token: str = "7000000001:test-token",
        username: str = "coach_test_bot",
        first_name: str = "Coach",
        host: str = "127.0.0.1",
        port: int = 0,
        privacy_mode: bool = True,
        first_update_id: int = 500_000_001,
        control: bool = False,
    ) -> None:
        self.token = token
        self.host = host
        self.port = port
        self.clock = Clock()
        self.updates = UpdateQueue(self.clock, first_update_id)
        bot_id = int(token.partition(":")[0])
        bot = Account(id=bot_id, first_name=first_name, username=username, is_bot=True)
        self.world = World(bot=bot, clock=self.clock, updates=self.updates, privacy_mode=privacy_mode)
        self.webhook = Webhook(self.updates, self.clock, lambda: self._down)
        self.faults = Faults()
        self.throttle = Throttle(clock=self.clock)
        self.api = Api(world=self.world, webhook=self.webhook, throttle=self.throttle, record=self._record)
        #: Every call of the bot, in order of its end.
        self.requests: list[Request] = []
        #: Everything that was refused, whoever is to blame.
        self.refusals: list[Refusal] = []
        #: Mistakes of this server itself; leaving the `async with` raises the first.
        self.bugs: list[Exception] = []
        self._control = Control(self) if control else None
        self._down = False
        self._runner: web.AppRunner | None = None
        self._site: web.TCPSite | None = None

    # Running

    async def __aenter__(self) -> Self:
        """Listens."""
        application = web.Application(client_max_size=_LARGEST_REQUEST)
        application.router.add_route("*", "/{tail:.*}", self._handle)
        # A client that hangs up ends its request, as with Telegram: a killed bot must not keep its long poll.
        self._runner = web.AppRunner(
            application, handler_cancellation=True, access_log=None, shutdown_timeout=0.1
        )
        await self._runner.setup()
        await self._listen()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stops, and raises a mistake of this server if there was one."""
        await self.webhook.stop()
        self._hang_up()
        if self._runner is not None:
            await self._runner.cleanup()
        if self.bugs and error is None:
            raise self.bugs[0]

    async def _listen(self) -> None:
        assert self._runner is not None
        self._site = web.TCPSite(self._runner, self.host, self.port, reuse_address=True)
        await self._site.start()
        self.port = self._runner.addresses[0][1]

    def _hang_up(self) -> None:
        if self._runner is not None and self._runner.server is not None:
            for connection in self._runner.server.connections:
                if connection.transport is not None:
                    connection.transport.abort()

    @property
    def base_url(self) -> str:
        """The address up to and with `/bot`, as `telegram.base_url` wants it."""
        return f"http://{self.host}:{self.port}/bot"

    @property
    def control_url(self) -> str:
        """Where the control interface answers, if it was asked for."""
        return f"http://{self.host}:{self.port}/control"

    @property
    def username(self) -> str:
        """The bot's name without @."""
        return self.world.bot.username or ""

    # People

    def person(
        self,
        id: int,
        first_name: str,
        language_code: str | None = "en",
        *,
        last_name: str | None = None,
        username: str | None = None,
    ) -> Person:
        """Somebody new, who has not pressed Start."""
        account = Account(
            id=id,
            first_name=first_name,
            last_name=last_name,
            username=username,
            language_code=language_code,
        )
        return Person(self.world, account)

    def group(
        self,
        title: str = "The two of us",
        *,
        kind: Literal["group", "supergroup"] = "group",
        forum: bool = False,
    ) -> Group:
        """A new, empty group; the first to come in is its creator."""
        return Group(self.world, title=title, kind=kind, forum=forum)

    def menu(self, person: Person, group: Group | None = None) -> list[str]:
        """The commands that somebody's app offers, in the private chat or in a group, by Telegram's rules of scope."""
        chat = group.chat if group is not None else person.private
        commands = self.api.profile.menu(
            chat.id, person.id, chat.members.get(person.id), person.account.language_code or ""
        )
        return [command["command"] for command in commands]

    async def wait_until(self, look: Callable[[], Any], timeout: float = 5, what: str = "condition") -> Any:
        """The first true value of `look`, asked again after everything that happens; `timeout` in real seconds."""
        return await self.world.changes.wait_until(look, timeout=timeout, complaint=lambda: what)

    # What went wrong

    @property
    def violations(self) -> list[Refusal]:
        """The refusals (and records) that are the bot's own mistakes: all but `WORLD` and `FAULT`."""
        blameless = (RefusalKind.WORLD, RefusalKind.FAULT)
        return [refusal for refusal in self.refusals if refusal.kind not in blameless]

    def calls(self, method: str) -> list[Request]:
        """All calls of one method so far."""
        return [request for request in self.requests if request.method == method]

    def _record(self, method: str, reason: str) -> None:
        self.refusals.append(Refusal(method=method, kind=RefusalKind.CONTENT, reason=reason, code=200))

    # Failures

    @property
    def limits(self) -> Limits:
        """Telegram's rate limits; all off at first. Set its fields."""
        return self.throttle.limits

    def fail_next(
        self,
        method: str,
        status: Failure = 500,
        *,
        times: int = 1,
        skip: int = 0,
        retry_after: int = 1,
        delay: float = 0,
    ) -> None:
        """Lets the next calls of a method ("*": of any but getUpdates) fail, after `skip` good ones.

        `status`: an HTTP status (429 with `retry_after`), "html", "drop_before" or "drop_after".
        """
        self.faults.add(
            Fault(method=method, status=status, times=times, skip=skip, retry_after=retry_after, delay=delay)
        )

    def delay_next(self, method: str, seconds: float, *, times: int = 1) -> None:
        """Lets the next calls of a method wait, in real seconds, before they are carried out."""
        self.faults.add(Fault(method=method, status=None, times=times, skip=0, retry_after=0, delay=seconds))

    async def network_down(self) -> None:
        """Breaks all connections and takes no new ones; webhooks are not delivered either."""
        self._down = True
        if self._site is not None:
            await self._site.stop()
            self._site = None
        self._hang_up()

    async def network_up(self) -> None:
        """Takes connections again, at the same address."""
        if self._down:
            self._down = False
            await self._listen()
            self.webhook.deliver()

    # Requests

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        if self._control is not None and request.path.startswith("/control/"):
            return await self._control.handle(request, request.path.removeprefix("/control/"))
        match = _PATH.fullmatch(request.path)
        method = proper_name(match["method"]) if match else "?"
        given: Json = {}
        outcome = "gone"
        try:
            if match is None or not hmac.compare_digest(match["token"], self.token):
                outcome = "401"
                return self._refuse(method, UNAUTHORIZED)
            fault = self.faults.take(method)
            if fault is not None and fault.delay:
                await asyncio.sleep(fault.delay)
            if fault is not None and fault.status == "drop_before":
                outcome = "dropped"
                return hang_up(request)
            if fault is not None and fault.status not in (None, "drop_after"):
                outcome = str(fault.status)
                return self._failure(method, fault)
            given, files = await read(request)
            result = await call(self.api, method, given, files)
            if fault is not None and fault.status == "drop_after":
                outcome = "dropped"
                return hang_up(request)
            outcome = "ok"
            return web.json_response({"ok": True, "result": result})
        except Refused as refused:
            outcome = str(refused.code)
            return self._refuse(method, refused)
        except Exception as error:  # noqa: BLE001 - raised again when the test leaves the server
            outcome = "500"
            self.bugs.append(error)
            return web.json_response({"ok": False, "error_code": 500, "description": "bug"}, status=500)
        finally:
            self.requests.append(
                Request(method=method, parameters=given, outcome=outcome, at=self.clock.now())
            )
            self.world.changes.note()

    def _refuse(self, method: str, refused: Refused) -> web.Response:
        self.refusals.append(
            Refusal(method=method, kind=refused.kind, reason=refused.reason, code=refused.code)
        )
        return web.json_response(refused.body(), status=refused.code)

    def _failure(self, method: str, fault: Fault) -> web.Response:
        if fault.status == "html":
            page = "<html><head><title>502 Bad Gateway</title></head></html>"
            self._refuse(method, Refused(502, "", kind=RefusalKind.FAULT, reason="asked for by the test"))
            return web.Response(status=502, text=page, content_type="text/html")
        if fault.status == 429:
            return self._refuse(method, too_many_requests(fault.retry_after, RefusalKind.FAULT))
        status = int(fault.status or 500)
        reason = "asked for by the test"
        names = {400: "Bad Request", 403: "Forbidden", 502: "Bad Gateway"}
        description = names.get(status, "Internal Server Error")
        return self._refuse(method, Refused(status, description, kind=RefusalKind.FAULT, reason=reason))
