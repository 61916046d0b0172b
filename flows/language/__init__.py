"""The language coach and the safety router: what wording does to the one who reads it, and where danger is named."""

from __future__ import annotations

from flows.language import coach, router
from flows.language.coach import read
from flows.language.findings import Category, Finding, Level, Reading, Route, Side, Sign, Stage, explain
from flows.language.net import Net
from flows.language.router import screen
from flows.language.text import read_text


def read_and_screen(text: str, stage: str, role: str, net: Net | None) -> tuple[Sign | None, Reading]:
    """Screen and read a text in one go: it is encoded once. Raises ValueError as `read` does."""
    content = read_text(text)
    parts = () if net is None else net.encode(content)
    sign = router.screen_encoded(content, net, parts, strange=Stage(stage) is Stage.CYCLE)
    return sign, coach.read_encoded(content, Stage(stage), Side(role), net, parts)


LOUD = 0.7
"""The share of capital letters from which a text is shouted; a few letters alone are an abbreviation."""
LETTERS = 8


def is_loud(text: str) -> bool:
    """Say whether a text is written in capitals. Scripts without capitals are never loud."""
    cased = [sign for sign in text if sign.isupper() or sign.islower()]
    return len(cased) >= LETTERS and sum(map(str.isupper, cased)) >= LOUD * len(cased)


def is_one_word(text: str) -> bool:
    """Say whether a text is one word, or none."""
    return len(text.split()) <= 1


def prepare() -> None:
    """Compile every pattern of the coach and the router: some seconds, once, before people are answered."""
    coach.prepare()
    router.prepare()


__all__ = [
    "Category",
    "Finding",
    "Level",
    "Net",
    "Reading",
    "Route",
    "Side",
    "Sign",
    "Stage",
    "explain",
    "is_loud",
    "is_one_word",
    "prepare",
    "read",
    "read_and_screen",
    "screen",
]
