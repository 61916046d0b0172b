"""The directories that ship: where to find a couple therapist, by country, each with the source that named it and its date."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.sourced import Sourced, installed, read_by_country

FILE: Final = "data/therapists.yaml"
MOST_WORDS: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory(Sourced):
    """A place to look. `what` it is, in a few plain words; `verified_by` is how it was read, and by whom."""

    address: str
    what: str
    verified_by: str

    @property
    def shown(self) -> str:
        """The address as one reads it."""
        return self.address.partition("://")[2].strip("/")

    def complete(self) -> bool:
        """Whether one can open it, and knows what it is and who says so."""
        return (
            Sourced.complete(self)
            and self.address.startswith(("https://", "http://"))
            and 0 < len(self.what.split()) <= MOST_WORDS
            and bool(self.verified_by)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A country (ISO 3166-1), or the world for all others (001), and where one looks there."""

    country: str
    name: str
    directories: tuple[Directory, ...]


def read_places(text: str) -> dict[str, Place]:
    """Read the list; raises ValueError where a directory lacks something."""
    try:
        return {
            code: Place(**said, directories=directories)
            for code, (said, directories) in read_by_country(text, Directory, "directories").items()
        }
    except TypeError:
        raise ValueError("a line of the directories lacks something, or has too much") from None


@cache
def places() -> dict[str, Place]:
    """Give the places of the list that is installed, by their codes."""
    return read_places(installed(FILE))
