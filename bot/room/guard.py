"""The door of the local server: who may speak to it, and what the page may do."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Middleware

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_HOST = re.compile(r"[A-Za-z0-9.:\[\]_-]{1,260}")
_LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})


def _host_name(host: str) -> str:
    """The name in a Host header, without port and brackets, or "" if it is none."""
    if not _HOST.fullmatch(host):
        return ""
    try:
        return (urlsplit(f"//{host}").hostname or "").rstrip(".")
    except ValueError:
        return ""


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def is_welcome(host: str, origin: str | None, *, bound_to: str) -> bool:
    """Whether a request may pass. Refused are other sites' pages, and names that were rebound to this machine.

    Bound to a loopback address, only loopback names pass. Bound to another one (because somebody said so), addresses
    pass as well, since no name can be rebound to be one, and the very name that was bound.
    """
    name = _host_name(host)
    known = name in _LOOPBACK_NAMES or name == bound_to
    if not known and (bound_to in _LOOPBACK_NAMES or not _is_address(name)):
        return False
    # Pages of this server send its own address; programs without a browser send none.
    return origin is None or origin.lower() in {f"http://{host}".lower(), f"https://{host}".lower()}


def _headers(host: str) -> dict[str, str]:
    return {
        "Content-Security-Policy": (
            # Older browsers do not count a WebSocket of the same address as 'self'.
            f"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            f"connect-src 'self'{f' ws://{host} wss://{host}' if host else ''}; base-uri 'none'; form-action 'none'; "
            "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
        ),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
        "Cache-Control": "no-store",
    }


def _may_pass(request: web.Request, bound_to: str) -> bool:
    return is_welcome(request.host, request.headers.get("Origin"), bound_to=bound_to)


def guard(bound_to: str) -> Middleware:
    """The middleware that refuses strangers with 403."""

    @web.middleware
    async def stand_guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not _may_pass(request, bound_to):
            return web.Response(status=403, text="This room only opens from its own address.\n")
        return await handler(request)

    return stand_guard


def headers(bound_to: str) -> Callable[[web.Request, web.StreamResponse], Awaitable[None]]:
    """The signal handler that gives every answer its headers before it is sent, errors included."""

    async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
        # A stranger's host name is repeated to nobody, not even in a header.
        response.headers.update(_headers(request.host if _may_pass(request, bound_to) else ""))

    return add_headers
