from __future__ import annotations

from typing import Any

import pytest

from bot import telemetry

Lines = list[tuple[str, str, dict[str, Any]]]


class Recorder:
    """Stands for the log: keeps level, sentence and facts, and takes no other facts than the real one."""

    def __init__(self) -> None:
        self.lines: Lines = []

    def __getattr__(self, level: str) -> Any:
        def write(sentence: str, **facts: Any) -> None:
            assert facts == {
                name: value
                for name, value in telemetry.keep_facts(None, level, {"event": "", **facts}).items()
                if name != "event"
            }
            self.lines.append((level, sentence, facts))

        return write


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Lines:
    """What is logged."""
    recorder = Recorder()
    monkeypatch.setitem(telemetry._out, "logger", recorder)
    return recorder.lines
