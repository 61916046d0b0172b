"""Who may speak to the local server."""

from __future__ import annotations

import pytest

from bot.room.guard import is_welcome


@pytest.mark.parametrize(
    ("host", "origin", "bound_to"),
    [
        ("127.0.0.1:8080", None, "127.0.0.1"),
        ("localhost:8080", "http://localhost:8080", "127.0.0.1"),
        ("[::1]:8080", "http://[::1]:8080", "::1"),
        ("127.0.0.1", "http://127.0.0.1", "127.0.0.1"),
        ("192.168.1.20:8080", "http://192.168.1.20:8080", "0.0.0.0"),
        ("coach.home:8080", "http://coach.home:8080", "coach.home"),
    ],
)
def test_own_pages_and_programs_are_let_in(host: str, origin: str | None, bound_to: str):
    """The server's own address, by the names it has, is welcome, with its own origin or with none."""
    assert is_welcome(host, origin, bound_to=bound_to)


@pytest.mark.parametrize(
    ("host", "origin", "bound_to"),
    [
        (
            "evil.example:8080",
            "http://evil.example:8080",
            "127.0.0.1",
        ),  # a name that was rebound to this machine
        ("evil.example:8080", None, "0.0.0.0"),
        ("127.0.0.1.evil.example", None, "127.0.0.1"),
        ("192.168.1.20:8080", None, "127.0.0.1"),
        ("127.0.0.1:8080", "http://evil.example", "127.0.0.1"),
        ("127.0.0.1:8080", "http://127.0.0.1:9999", "127.0.0.1"),  # another program's page on this machine
        ("127.0.0.1:8080", "null", "127.0.0.1"),
        ("", None, "127.0.0.1"),
        ("[::1", None, "127.0.0.1"),
        ("127.0.0.1:80; script-src *", None, "127.0.0.1"),
    ],
)
def test_strangers_are_refused(host: str, origin: str | None, bound_to: str):
    """Foreign and rebound names, other sites' pages, and headers that are none, are refused."""
    assert not is_welcome(host, origin, bound_to=bound_to)
