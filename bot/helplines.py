"""The helplines that ship: numbers with the source that named them and its date, by country; no number without both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Final

import yaml

FILE: Final = "data/helplines.yaml"
TOPICS: Final = ("crisis", "violence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that one can call: for a crisis, or for violence at home. `verified_on` is the date of its source."""

    topic: str
    name: str
    number: str
    how: str
    whom: str
    source: str
    verified_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country (ISO 3166-1, or EU), its emergency number, and its lines."""

    country: str
    name: str
    emergency: str
    lines: tuple[Line, ...]


def read_countries(text: str) -> dict[str, Country]:
    """Read the list; raises ValueError where a line lacks something."""
    countries: dict[str, Country] = {}
    for row in yaml.safe_load(text) or []:
        try:
            lines = tuple(Line(**line) for line in row["lines"])
            country = Country(**{**row, "lines": lines})
        except (TypeError, KeyError):
            raise ValueError("a line of the helplines lacks something, or has too much") from None
        if any(line.topic not in TOPICS or not isinstance(line.verified_on, date) for line in lines):
            raise ValueError(f"a line of {country.country} has no topic or no date")
        countries[country.country] = country
    return countries


@cache
def countries() -> dict[str, Country]:
    """Give the countries of the list that is installed, by their codes."""
    return read_countries(resources.files("prompts").joinpath(FILE).read_text(encoding="utf-8"))
