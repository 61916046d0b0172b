"""The language coach and the safety router: what wording does to the one who reads it, and where danger is named."""

from __future__ import annotations

from flows.language import coach, router
from flows.language.coach import read
from flows.language.findings import Category, Finding, Level, Reading, Route, Side, Sign, Stage, explain
from flows.language.router import screen


def prepare() -> None:
    """Compile every pattern of the coach and the router: some seconds, once, before people are answered."""
    coach.prepare()
    router.prepare()


__all__ = [
    "Category",
    "Finding",
    "Level",
    "Reading",
    "Route",
    "Side",
    "Sign",
    "Stage",
    "explain",
    "prepare",
    "read",
    "screen",
]
