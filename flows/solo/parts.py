"""The parts of a script, as data: what is written in which order, and what the language coach looks at in each.

The short script and the nine parts (protocol 3.2) are one list, so that what was written for the short one stands in
the longer one too. Another part is another row here, a prompt `solo/part/<key>` and a caption `solo.part.<key>`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from flows.model import Role


class Door(StrEnum):
    """What somebody came for."""

    TELL = "tell"
    HURT = "hurt"

    @property
    def role(self) -> Role:
        """On which side of the injury they stand (people never see these names)."""
        return Role.INJURING if self is Door.TELL else Role.INJURED


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a script. `stage` is what the language coach reads it as; empty: it looks for danger only.

    `short`: it belongs to the short script too. `leave_out` are remarks that mean nothing in this part;
    `when_sure` are those that are made only where the coach is sure.
    """

    key: str
    stage: str
    short: bool = True
    leave_out: frozenset[str] = frozenset({"VAGUE"})
    when_sure: frozenset[str] = frozenset()

    def looks_at(self, category: str, *, sure: bool) -> bool:
        """Say whether a remark of this kind is made in this part."""
        return (
            bool(self.stage) and category not in self.leave_out and (sure or category not in self.when_sure)
        )


_DISCLOSURE: Final = "disclosure"
_GIVES_TIME: Final = frozenset({"PRESSURE"})
"""Offering time and answers sounds much like asking for them; a remark that is not sure would confuse."""

VALUES: Final = Part(key="values", stage="")
"""A note of one's own, before any fact; it is no part of a script."""

PARTS: Final[dict[Door, tuple[Part, ...]]] = {
    Door.TELL: (
        Part(key="frame", stage=_DISCLOSURE, short=False, when_sure=_GIVES_TIME),
        Part(key="fact", stage=_DISCLOSURE, leave_out=frozenset()),
        Part(key="hiding", stage=_DISCLOSURE, short=False, leave_out=frozenset()),
        Part(key="ownership", stage=_DISCLOSURE),
        Part(key="impact", stage=_DISCLOSURE),
        Part(key="remorse", stage=_DISCLOSURE, short=False),
        Part(key="repair", stage=_DISCLOSURE, short=False),
        Part(key="no_ask", stage=_DISCLOSURE, when_sure=_GIVES_TIME),
        Part(key="answers", stage=_DISCLOSURE, short=False, when_sure=_GIVES_TIME),
    ),
    Door.HURT: (
        Part(key="hurt", stage="injury"),
        Part(key="need", stage="fear"),
        Part(key="help", stage="reach"),
    ),
}

BY_KEY: Final = {part.key: part for part in (VALUES, *PARTS[Door.TELL], *PARTS[Door.HURT])}

TICKS: Final = ("period", "people", "money", "health", "online", "third_person")
"""What has to be in it so that nothing is left for later: answered with yes or no, never with the content."""


def script(door: Door, *, long: bool) -> tuple[Part, ...]:
    """Return the parts of a script in their order."""
    return tuple(part for part in PARTS[door] if part.short or long)
