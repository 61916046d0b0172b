"""The coach and the router, asked together: one finding at most, and danger whatever the stage."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

import flows
from bot.coach import LanguageCoach, NoCoach, load_net
from flows.language import Category, Level, Route, Stage, is_loud, is_one_word
from flows.model import Reading, Role

TEXT = "I'm sorry if you felt hurt"


class Language:
    """Stands for `flows.language`, and remembers what it was asked to coach."""

    Stage = Stage
    is_loud = staticmethod(is_loud)
    is_one_word = staticmethod(is_one_word)

    def __init__(self) -> None:
        self.coached: list[tuple[str, str, str]] = []
        self.findings: list[object] = []
        self.ready: bool | None = False
        self.sign: object = None

    def read_and_screen(self, text, stage, role, net):
        assert net is load_net()
        self.coached.append((text, stage, role))
        return self.sign, SimpleNamespace(findings=self.findings, ready=self.ready)

    def screen(self, text, net):
        assert net is load_net()
        return self.sign


@pytest.fixture
def language(monkeypatch: pytest.MonkeyPatch) -> Language:
    stand_in = Language()
    monkeypatch.setattr(flows, "language", stand_in)
    return stand_in


def test_finding(language):
    """Of all findings the first is told, with its span in the text."""
    language.findings = [
        SimpleNamespace(category=Category.CONDITIONAL, start=10, end=26, sure=False),
        SimpleNamespace(category=Category.VAGUE, start=0, end=26, sure=True),
    ]

    reading = LanguageCoach().read(TEXT, "acknowledgment", Role.INJURING)

    assert reading == Reading(category="CONDITIONAL", start=10, end=26, sure=False, ready=False)
    assert language.coached == [(TEXT, "acknowledgment", "injuring")]


@pytest.mark.parametrize(("ready", "expected"), [(True, True), (False, False), (None, True)])
def test_ready(language, ready, expected):
    """A text in a language without a coach is as ready as one without a finding."""
    language.ready = ready

    assert LanguageCoach().read(TEXT, "injury", Role.INJURED).ready is expected


@pytest.mark.parametrize(("stage", "role"), [("", None), ("halfway", Role.INJURED), ("acknowledgment", None)])
def test_danger_is_heard_everywhere(language, stage, role):
    """A text is screened also where its wording is not coached."""
    language.sign = SimpleNamespace(route=Route.SUICIDE, level=Level.STOP)

    reading = LanguageCoach().read(TEXT, stage, role)

    assert reading == Reading(route="suicide", level="stop")
    assert language.coached == []


def test_no_coach():
    """Where there is no coach, nothing is found."""
    assert NoCoach().read(TEXT, "acknowledgment", Role.INJURING) == Reading()


@pytest.mark.parametrize(
    ("text", "loud", "one_word"),
    [
        ("I TOLD YOU ALREADY!!!", True, False),
        ("NO", False, True),
        ("I went to the BBC and the MOT", False, False),
        ("Fine.", False, True),
        ("我没有", False, True),
        ("", False, True),
    ],
)
def test_loud_and_short(language: Language, text: str, loud: bool, one_word: bool):
    """Capitals are loud from eight letters on; one word is one word in any script."""
    read = LanguageCoach().read(text, Stage.ACKNOWLEDGMENT, Role.INJURING)

    assert (loud, one_word) == (read.loud, read.one_word)
