"""The helplines that ship: numbers with the source that named them and its date, by country; no number without both."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.sourced import Sourced, installed, read_by_country

FILE: Final = "data/helplines.yaml"
TOPICS: Final = ("crisis", "violence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Sourced):
    """A line that one can call: for a crisis, or for violence at home."""

    topic: str
    number: str
    how: str
    whom: str

    def complete(self) -> bool:
        """Whether it says what it is for, too."""
        return Sourced.complete(self) and self.topic in TOPICS and bool(self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country (ISO 3166-1, or EU), its emergency number, and its lines."""

    country: str
    name: str
    emergency: str
    lines: tuple[Line, ...]


def read_countries(text: str) -> dict[str, Country]:
    """Read the list; raises ValueError where a line lacks something."""
    try:
        return {
            code: Country(**said, lines=lines)
            for code, (said, lines) in read_by_country(text, Line, "lines").items()
        }
    except TypeError:
        raise ValueError("a line of the helplines lacks something, or has too much") from None


@cache
def countries() -> dict[str, Country]:
    """Give the countries of the list that is installed, by their codes."""
    return read_countries(installed(FILE))
