"""Where lines come from: a terminal with line editing, or a plain stream."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final, TextIO

from bot.terminal.typed import LINE_LIMIT, ReadLine

MARK: Final = "> "
GOODBYES: Final = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
"""Ctrl-C, being told to stop, and the window that is closed."""


def is_plain(*, asked: bool) -> bool:
    """Say whether to be plain: when asked to, and where no terminal is that could do more."""
    seen = sys.stdin.isatty() and sys.stdout.isatty()
    return asked or not seen or os.environ.get("TERM", "") in ("", "dumb")


@contextmanager
def undisturbed() -> Iterator[None]:
    """Hold a goodbye back for as long as this lasts, but for the waits for a line: no step is cut in two.

    Threads that begin meanwhile never take it in the place of the one that waits.
    """
    with _masked(hold=True):
        before = {number: signal.signal(number, signal.default_int_handler) for number in GOODBYES}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


@contextmanager
def _masked(*, hold: bool) -> Iterator[None]:
    """Hold goodbyes back, or let them in; afterwards it is as it was, for whoever runs in this process next."""
    if not hasattr(signal, "pthread_sigmask"):  # elsewhere a goodbye comes when it comes
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK if hold else signal.SIG_UNBLOCK, GOODBYES)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def reader(*, plain: bool) -> ReadLine:
    """Give what reads the next line. Whatever bytes come, none of them is an error."""
    for stream in (sys.stdin, sys.stdout):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    return _from(sys.stdin) if plain else _edited()


def _from(stream: TextIO) -> ReadLine:
    def line() -> str | None:
        with _masked(hold=False):
            read = stream.readline(LINE_LIMIT + 1)
            if not read:
                return None
            rest = read
            while rest and not rest.endswith("\n"):  # too long: read to its end, and let go
                rest = stream.readline(LINE_LIMIT)
        return read.rstrip("\r\n")

    return line


def _edited() -> ReadLine:
    with suppress(ImportError):  # not on every platform
        import readline  # noqa: PLC0415 -- it takes hold of the terminal

        readline.set_auto_history(False)  # what was written doesn't come back with an arrow key

    def line() -> str | None:
        try:
            with _masked(hold=False):
                return input(MARK)
        except EOFError:
            return None

    return line
