"""Requests to the Bot API over aiohttp: python-telegram-bot's request interface, with one HTTP library below it.

The bot's token is part of every address. So no address, and no error of the HTTP library, leaves this module:
what is raised names the kind of trouble only.
"""

from __future__ import annotations

import asyncio
import warnings
from datetime import timedelta
from http import HTTPStatus
from typing import Any, Final

import aiohttp
import msgspec
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.warnings import PTBDeprecationWarning

UNSET: Final = BaseRequest.DEFAULT_NONE
JSON: Final = {"Content-Type": "application/json"}


class NotSent(NetworkError):
    """The server could not be reached at all: nothing was sent, so trying again repeats nothing."""


class AiohttpRequest(BaseRequest):
    """A pool of connections to one Bot API server.

    Timeouts are in seconds: `connect_timeout` until a connection is there, `read_timeout` for each wait on
    the server (a single call may ask for another one). `proxy` is an address, or None for a direct way.
    """

    __slots__ = ("_connect_timeout", "_connections", "_proxy", "_read_timeout", "_session")

    def __init__(
        self,
        *,
        connections: int = 64,
        connect_timeout: float = 5.0,
        read_timeout: float = 10.0,
        proxy: str | None = None,
    ) -> None:
        self._connections = connections
        self._connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._proxy = proxy
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """The wait for the server that holds where a call asks for no other, in seconds."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the pool; does nothing when it is open."""
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=self._timeout(self._read_timeout),
                headers={"User-Agent": "eft-coach"},
            )

    async def shutdown(self) -> None:
        """Close the pool; does nothing when it is closed."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def exchange(
        self,
        url: str,
        body: bytes | aiohttp.FormData,
        *,
        method: str = "POST",
        read_timeout: float | None = None,
    ) -> tuple[int, bytes]:
        """Send one request, and give back the status and the body of what was answered.

        Raises `NotSent` when no connection came about, `TimedOut` and `NetworkError` when it is unknown
        whether the server took the request. None of them carries an address.
        """
        if self._session is None:
            raise RuntimeError("The request pool is not open.")
        trouble: TelegramError
        try:
            async with self._session.request(
                method,
                url,
                data=body,
                headers=JSON if isinstance(body, bytes) else None,
                proxy=self._proxy,
                # A redirect would hand the token to another server.
                allow_redirects=False,
                timeout=self._timeout(self._read_timeout if read_timeout is None else read_timeout),
            ) as response:
                return response.status, await response.read()
        except aiohttp.ClientConnectorError as error:
            trouble = NotSent(_kind(error))
        except aiohttp.ConnectionTimeoutError as error:
            trouble = NotSent(_kind(error))
        except TimeoutError:
            trouble = TimedOut()
        except (aiohttp.ClientError, OSError, asyncio.IncompleteReadError, ValueError) as error:
            trouble = NetworkError(_kind(error))
        # Raised out here, so that the first error, which may name the address, is no context of it.
        raise trouble

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = UNSET,
        write_timeout: object = UNSET,
        connect_timeout: object = UNSET,
        pool_timeout: object = UNSET,
    ) -> tuple[int, bytes]:
        """One request of the library's own methods; see `BaseRequest.do_request`. Only `read_timeout` counts."""
        status, answer = await self.exchange(
            url,
            _body(request_data),
            method=method,
            read_timeout=float(read_timeout) if isinstance(read_timeout, int | float) else None,
        )
        if status >= HTTPStatus.BAD_REQUEST:
            _refuse_unreadable(status, answer)
        return status, answer

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read an answer of the server. What cannot be read is not logged, other than in the library.

        Raises `TelegramError` for anything that is no JSON object.
        """
        try:
            return msgspec.json.decode(payload, type=dict[str, Any])
        except (msgspec.DecodeError, UnicodeDecodeError):
            pass
        raise TelegramError("The server's answer is not JSON.")

    def _timeout(self, read: float) -> aiohttp.ClientTimeout:
        return aiohttp.ClientTimeout(total=None, connect=self._connect_timeout, sock_read=read)


def _kind(error: Exception) -> str:
    """The class of an error and of what caused it in the system: its text might hold the address."""
    system = getattr(error, "os_error", None)
    return type(error).__name__ if system is None else f"{type(error).__name__} ({type(system).__name__})"


def _body(request_data: RequestData | None) -> bytes | aiohttp.FormData:
    if request_data is None:
        return b"{}"
    if not request_data.contains_files:
        return msgspec.json.encode(request_data.parameters)
    form = aiohttp.FormData()
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form


def _refuse_unreadable(status: int, answer: bytes) -> None:
    """Raise here what the library would otherwise raise with the server's whole page, or with a warning, in it."""
    try:
        refusal = msgspec.json.decode(answer, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError):
        refusal = None
    if refusal is None:
        raise NetworkError(f"The server answered with status {status}, and nothing readable.")
    after = (refusal.get("parameters") or {}).get("retry_after")
    if after:
        with warnings.catch_warnings():
            # The library announces that this becomes a timedelta one day; nothing here reads it.
            warnings.simplefilter("ignore", PTBDeprecationWarning)
            limited = RetryAfter(timedelta(seconds=after))
        raise limited
