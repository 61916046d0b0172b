"""The Bot API as the hot path uses it: a method and prepared parameters in, a small answer out, nothing raised."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec
from telegram.error import NetworkError

from bot.telegram.request import AiohttpRequest, NotSent

CLOUD: Final = "https://api.telegram.org/bot"
"""Telegram's own Bot API server, up to and with `/bot`."""

UNREACHED: Final = -1
UNANSWERED: Final = 0

_OK: Final = b'{"ok":true'
_encoder: Final = msgspec.json.Encoder()


class Parameters(msgspec.Struct, frozen=True, gc=False):
    """What the server says about a refusal that one can act on; `retry_after` in seconds."""

    retry_after: float = 0
    migrate_to_chat_id: int = 0


class Answer(msgspec.Struct, frozen=True, gc=False):
    """What came of a call. `result` is the raw JSON, read by whoever wants it.

    `error_code` is the server's, the HTTP status where it gave none, `UNANSWERED` (it may have been done all
    the same) or `UNREACHED` (it was not). `description` may quote what was sent: never log it.
    """

    ok: bool
    result: msgspec.Raw = msgspec.Raw()
    error_code: int = UNANSWERED
    description: str = ""
    parameters: Parameters = Parameters()

    def __repr__(self) -> str:
        return f"Answer(ok={self.ok}, error_code={self.error_code})"


_DONE: Final = Answer(ok=True)
_decoder: Final = msgspec.json.Decoder(Answer)


class Api:
    """One bot on one Bot API server. It keeps the token to itself."""

    __slots__ = ("_prefix", "_request")

    def __init__(self, request: AiohttpRequest, *, token: str, base_url: str = CLOUD) -> None:
        self._request = request
        self._prefix = f"{base_url}{token}/"

    async def call(
        self,
        method: str,
        parameters: Mapping[str, object],
        *,
        wanted: bool = True,
        read_timeout: float | None = None,
    ) -> Answer:
        """Call a method. Where the result is not `wanted`, only whether it worked is read."""
        try:
            status, body = await self._request.exchange(
                self._prefix + method, _encoder.encode(parameters), read_timeout=read_timeout
            )
        except NotSent:
            return Answer(ok=False, error_code=UNREACHED)
        except NetworkError:
            return Answer(ok=False, error_code=UNANSWERED)
        if not wanted and status == 200 and body.startswith(_OK):
            return _DONE
        try:
            answer = _decoder.decode(body)
        except (msgspec.DecodeError, UnicodeDecodeError):
            # A page of something between us and the server. With 200 it may have been done; ask again.
            return Answer(ok=False, error_code=UNANSWERED if status < 500 else status)
        if answer.ok == (status < 300):
            return (
                answer
                if answer.ok or answer.error_code
                else msgspec.structs.replace(answer, error_code=status)
            )
        return Answer(ok=False, error_code=status if status >= 300 else UNANSWERED)
