"""Refusals: what the server answers instead of a result, and why it counts for or against the bot."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Json = dict[str, Any]


class RefusalKind(StrEnum):
    """Who is to blame. `WORLD` and `FAULT` are nobody's mistake; all others are the bot's."""

    SCHEMA = "schema"  # unknown method or parameter, missing, wrong type
    UNSUPPORTED = "unsupported"  # Telegram knows it, this server does not
    CONTENT = "content"  # too long, bad markup, bad button
    STATE = "state"  # not modified, not found, answered twice
    LIMIT = "limit"  # too many messages, with limits switched on
    WORLD = "world"  # blocked, kicked, migrated, no rights
    FAULT = "fault"  # a failure that the test asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """One refused or recorded request. `reason` never holds a text, a name or button data."""

    method: str
    kind: RefusalKind
    reason: str
    code: int


class Refused(Exception):
    """Raised by a method; becomes Telegram's `{"ok": false}`.

    `description` goes to the bot and may quote its request; `reason` is written down and never does.
    """

    def __init__(
        self,
        code: int,
        description: str,
        *,
        kind: RefusalKind,
        reason: str | None = None,
        parameters: Json | None = None,
    ) -> None:
        super().__init__(reason or description)
        self.code = code
        self.description = description
        self.kind = kind
        self.reason = reason or description
        self.parameters = parameters

    def body(self) -> Json:
        """Telegram's JSON of this refusal."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def schema_error(description: str) -> Refused:
    """A request that does not fit the schema; the description names parameters and types only."""
    return Refused(400, f"Bad Request: {description}", kind=RefusalKind.SCHEMA, reason=description)


def unsupported(what: str) -> Refused:
    """Something that Telegram has and this server lacks: the test must not pass by accident."""
    return Refused(
        501, f"Not Implemented: this test server has no {what}", kind=RefusalKind.UNSUPPORTED, reason=what
    )


def content_error(description: str, reason: str | None = None) -> Refused:
    """A message that Telegram would not take from anybody."""
    reason = reason or description
    return Refused(400, f"Bad Request: {description}", kind=RefusalKind.CONTENT, reason=reason)


def state_error(description: str) -> Refused:
    """A request that comes too late, twice, or for something that is not there."""
    return Refused(400, f"Bad Request: {description}", kind=RefusalKind.STATE, reason=description)


def world_error(description: str, *, parameters: Json | None = None) -> Refused:
    """A 400 that the bot could not foresee: migrated, no rights, topic gone."""
    return Refused(
        400,
        f"Bad Request: {description}",
        kind=RefusalKind.WORLD,
        reason=description,
        parameters=parameters,
    )


def forbidden(description: str, kind: RefusalKind = RefusalKind.WORLD) -> Refused:
    """A 403: this chat is out of reach."""
    return Refused(403, f"Forbidden: {description}", kind=kind, reason=description)


def too_many_requests(seconds: float, kind: RefusalKind) -> Refused:
    """A 429 with `retry_after` in whole seconds, at least one."""
    wait = max(1, math.ceil(seconds))
    return Refused(
        429,
        f"Too Many Requests: retry after {wait}",
        kind=kind,
        reason="too many requests",
        parameters={"retry_after": wait},
    )


def conflict(description: str) -> Refused:
    """A 409: two consumers of the same updates."""
    return Refused(409, f"Conflict: {description}", kind=RefusalKind.STATE, reason=description)
