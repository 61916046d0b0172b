"""The language coach and the safety router: what wording does to the one who reads it, and where danger is named."""

from __future__ import annotations

from flows.language.coach import read
from flows.language.findings import Category, Finding, Level, Reading, Route, Side, Sign, Stage, explain
from flows.language.router import screen

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
    "read",
    "screen",
]
