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
    sign = router.screen_encoded(content, net, parts)
    return sign, coach.read_encoded(content, Stage(stage), Side(role), net, parts)


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
    "prepare",
    "read",
    "read_and_screen",
    "screen",
]
