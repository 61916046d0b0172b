"""What the operator is told: facts and counts, and nobody's words by any way."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from urllib.request import urlopen

import pytest
import structlog

from bot import telemetry
from bot.telemetry import Meter, log, place

SECRET = "I never told you this"


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    written = io.StringIO()
    telemetry.set_up(written, logging.INFO)
    yield written
    root.handlers[:] = handlers
    root.setLevel(level)
    telemetry._out.clear()
    structlog.reset_defaults()


def test_line(stream):
    """A line is a sentence and facts, with time and level."""
    log("warning", "a batch was undone", count=3, error="KeyError at bot.service:41")

    line = stream.getvalue()
    assert 'level=warning event="a batch was undone" count=3 error="KeyError at bot.service:41"' in line
    assert line.startswith("timestamp=20")


def test_only_facts(stream):
    """What is no fact by its name or its form is not written, whoever logs it."""
    log("error", "it broke", text=SECRET, name="Ana", reason=SECRET + "\n\N{SNOWMAN}")
    structlog.get_logger("elsewhere").error(
        "update_unreadable", update=7, token=SECRET, exc_info=ValueError(SECRET)
    )

    written = stream.getvalue()
    assert SECRET not in written
    assert "Ana" not in written
    assert "reason=?" in written
    assert "update=7" in written


def test_libraries_are_mute(stream):
    """Another library's line says who, how grave and which error, never its message."""
    empty: dict[str, int] = {}
    try:
        empty[SECRET]
    except KeyError:
        logging.getLogger("aiohttp.client").exception("GET https://example.org/bot%s", SECRET)

    written = stream.getvalue()
    assert "kind=aiohttp.client" in written
    assert "error=KeyError" in written
    assert SECRET not in written


def test_quiet_before_set_up(capsys):
    """A command that only prints is not disturbed by log lines."""
    log("error", "nobody listens")

    assert capsys.readouterr() == ("", "")


def test_place_without_words():
    """The place of an error is its class and a line of code."""
    with pytest.raises(KeyError) as caught:
        telemetry.keep_facts(None, "", {SECRET: 1})

    assert place(caught.value).startswith("KeyError at bot.telemetry:")


def test_meter():
    """Counts add up by name and kind."""
    meter = Meter()
    meter.count("items", "handled", 2)
    meter.count("items", "set_aside")

    assert (meter["items"], meter["nothing"]) == (3, 0)
    assert meter.counts() == {("items", "handled"): 2, ("items", "set_aside"): 1}


def test_prometheus():
    """The counts can be read as Prometheus reads them."""
    meter = Meter()
    meter.count("items", "handled", 2)
    server = meter.serve("127.0.0.1", 0)
    try:
        with urlopen(f"http://127.0.0.1:{server.server_port}/metrics", timeout=5) as page:
            text = page.read().decode()
    finally:
        server.shutdown()
        server.server_close()

    assert 'eft_coach_items_total{kind="handled"} 2.0' in text
