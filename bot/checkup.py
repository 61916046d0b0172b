"""What an operator is told of one thing that was looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at. `note`: worth knowing; `bad`: it will not work, or is not safe, as it is."""

    grade: Literal["ok", "note", "bad"]
    about: str
    says: str

    @property
    def bad(self) -> bool:
        """Whether something has to be done."""
        return self.grade == "bad"

    def line(self) -> str:
        """Give it as one line."""
        return f"{self.grade:5} {self.about}: {self.says}"


def ok(about: str, says: str) -> Finding:
    """Say that something is as it should be."""
    return Finding(grade="ok", about=about, says=says)


def note(about: str, says: str) -> Finding:
    """Say something worth knowing."""
    return Finding(grade="note", about=about, says=says)


def bad(about: str, says: str) -> Finding:
    """Say that something will not work, or is not safe, as it is."""
    return Finding(grade="bad", about=about, says=says)
