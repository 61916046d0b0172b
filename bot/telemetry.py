"""What the coach tells its operator: log lines and counts that cannot hold anybody's words.

A line is a fixed sentence of ours and a few named facts. Other names are dropped, and texts of exceptions and of
other libraries' lines are not written: they may quote an address with a token, or what somebody wrote.
"""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections import Counter
from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any, Final, Literal, TextIO

Level = Literal["debug", "info", "warning", "error"]

FACTS: Final = frozenset({
    "after", "attempts", "couple", "count", "delivery", "error", "item", "kind", "language", "reason", "seconds",
    "trouble", "update", "webhook",
})  # fmt: skip
"""The names of what may stand in a log line besides its sentence."""

OURS: Final = frozenset({"bot", "flows", "prompts"})

_TAME: Final = re.compile(r"[\w.:@ /<>=-]{1,80}")


_out: dict[str, Any] = {}


def log(level: Level, sentence: str, **facts: str | float) -> None:
    """Writes one line. Before `set_up` nothing is written, so that commands which only print stay quiet."""
    if _out:
        getattr(_out["logger"], level)(sentence, **facts)


def set_up(stream: TextIO = sys.stderr, level: int = logging.INFO) -> None:
    """Lets lines through from `level` on, ours as facts and those of other libraries as name and error class."""
    import structlog  # noqa: PLC0415 -- a quarter of the start-up of a command that logs nothing

    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            keep_facts,
            structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(stream),
        cache_logger_on_first_use=False,
    )
    _out["logger"] = structlog.get_logger("eft-coach")
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_Mute())
    logging.basicConfig(handlers=[handler], level=max(level, logging.WARNING), force=True)


def keep_facts(_logger: object, _method: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Drops everything that is not a fact, and texts that do not look like one."""
    kept: dict[str, Any] = {name: line[name] for name in ("timestamp", "level") if name in line}
    kept["event"] = str(line["event"])
    for name in sorted(FACTS & line.keys()):
        value = line[name]
        if isinstance(value, str) and _TAME.fullmatch(value) is None:
            value = "?"
        kept[name] = value if isinstance(value, str | int | float) else "?"
    return kept


class _Mute(logging.Formatter):
    """Another library's line: when, who, how grave, and the class of the error; never the message itself."""

    def format(self, record: logging.LogRecord) -> str:
        error = f" error={error_class(record.exc_info[1])}" if record.exc_info and record.exc_info[1] else ""
        return (
            f"timestamp={self.formatTime(record)} level={record.levelname.lower()} "
            f"event='a library reported' kind={record.name} place={record.module}:{record.lineno}{error}"
        )


def error_class(error: BaseException) -> str:
    """The class of an exception, by name alone."""
    return type(error).__name__


def place(error: BaseException) -> str:
    """The class of an exception and the last line of ours that it passed: `KeyError at bot.service:41`. No words."""
    frames = [
        (str(frame.f_globals.get("__name__", "?")), line)
        for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    ours = [(module, line) for module, line in frames if module.partition(".")[0] in OURS]
    return error_class(error) + "".join(f" at {module}:{line}" for module, line in (ours or frames)[-1:])


class Meter:
    """Counts of what happened since the start, by name and at most one kind."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()

    def count(self, name: str, kind: str = "", amount: int = 1) -> None:
        """Adds to a count. `kind` is one of a few fixed words."""
        self._counts[name, kind] += amount

    def counts(self) -> Mapping[tuple[str, str], int]:
        """All counts, by name and kind."""
        return dict(self._counts)

    def __getitem__(self, name: str) -> int:
        return sum(amount for (each, _), amount in self._counts.items() if each == name)

    def collect(self) -> Iterator[Any]:
        """The counts as Prometheus reads them: each `eft_coach_<name>_total`, with the label `kind`."""
        from prometheus_client.core import CounterMetricFamily  # noqa: PLC0415 -- only where somebody collects

        for name in sorted({name for name, _ in self._counts}):
            family = CounterMetricFamily(f"eft_coach_{name}", name.replace("_", " "), labels=["kind"])
            for (each, kind), amount in sorted(self._counts.items()):
                if each == name:
                    family.add_metric([kind], amount)
            yield family

    def serve(self, host: str, port: int) -> Any:
        """Opens the Prometheus endpoint in a thread; returns what stops it (`shutdown()`)."""
        from prometheus_client import CollectorRegistry, start_http_server  # noqa: PLC0415

        registry = CollectorRegistry()
        registry.register(self)
        server, _thread = start_http_server(port, addr=host, registry=registry)
        return server
