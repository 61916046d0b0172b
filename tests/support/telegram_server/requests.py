"""One HTTP request of the bot: how it is read, how it is written down, how its connection breaks."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from aiohttp import web

from .errors import Json, RefusalKind, Refused, schema_error
from .schema import Upload


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One call of the bot. `outcome` is "ok", an HTTP status, "dropped" or "gone" (the bot hung up)."""

    method: str
    #: Left out of the repr: it holds people's words.
    parameters: Json = field(repr=False)
    outcome: str
    at: float


def hang_up(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def read(request: web.Request) -> tuple[Json, dict[str, Upload]]:
    """The parameters and files of a request: from the address, and from a JSON, form or multipart body."""
    given: Json = dict(request.query)
    files: dict[str, Upload] = {}
    if request.method not in ("GET", "POST"):
        raise Refused(405, "Method Not Allowed", kind=RefusalKind.SCHEMA, reason="neither GET nor POST")
    if not request.can_read_body:
        return given, files
    if request.content_type == "application/json":
        try:
            body = json.loads(await request.read())
        except ValueError:
            raise schema_error("can't parse JSON object") from None
        if not isinstance(body, dict):
            raise schema_error("object expected as request")
        return given | body, files
    if request.content_type not in ("application/x-www-form-urlencoded", "multipart/form-data"):
        raise schema_error("unknown content type")
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[name] = Upload(name=value.filename, data=value.file.read())
        else:
            given[name] = value
    return given, files
