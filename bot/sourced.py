"""Lists that ship by country: each entry stands with the page that names it and that page's date, or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib import resources
from typing import Any, TypeVar

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """Something that was read about. `verified_on` is the date of its source, not the day it was tried."""

    name: str
    source: str
    verified_on: date

    def complete(self) -> bool:
        """Whether all that has to stand with it does."""
        # a moment is a date to Python, and no day to a reader
        return bool(self.name and self.source) and type(self.verified_on) is date


Entry = TypeVar("Entry", bound=Sourced)


def read_by_country(
    text: str, kind: type[Entry], key: str
) -> dict[str, tuple[Mapping[str, Any], tuple[Entry, ...]]]:
    """Read a list: by country, its entries, which stand under `key`, and what else is said of it.

    Raises ValueError where an entry lacks something, or has too much.
    """
    places: dict[str, tuple[Mapping[str, Any], tuple[Entry, ...]]] = {}
    for row in yaml.safe_load(text) or []:
        try:
            entries = tuple(kind(**entry) for entry in row[key])
            country = row["country"]
        except (TypeError, KeyError):
            raise ValueError("a line of a country lacks something, or has too much") from None
        if not all(entry.complete() for entry in entries):
            raise ValueError(f"a line of {country} has no source, no date, or something else missing")
        if country in places:
            raise ValueError(f"a line of {country} stands apart from the others")
        places[country] = ({name: said for name, said in row.items() if name != key}, entries)
    return places


def installed(file: str) -> str:
    """Give the text of a list that is installed, by its name below `prompts`."""
    return resources.files("prompts").joinpath(file).read_text(encoding="utf-8")
