"""The check-in: eight plain questions, alone, changeable until sent, then forgotten (protocol 6.2 and 14).

What is kept is open, closed or unknown and a date to ask again. Not a validated instrument; people are told so.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

import msgspec

from flows.model import Gate

KEYS: Final = ("private", "afraid", "hurt", "controlled", "pushed", "hidden", "life", "harmed")
ANSWERS: Final = ("yes", "no", "skip")
ASK_SKIPPED_AFTER: Final = timedelta(days=1)
ASK_LIFE_AFTER: Final = timedelta(days=7)
ASK_CLOSED_AFTER: Final = timedelta(days=10)
"""Before a wait ends by itself after two weeks: what has changed can still be said."""
ASK_OPEN_AFTER: Final = (timedelta(weeks=2), timedelta(weeks=4))
"""Harmless answers are no clearance: asked again after two and after six weeks (protocol 6.2)."""
ASK_AFTER_HIT: Final = timedelta(days=1)
"""After a sign of danger in a text: not in the same hour, in which there is other help to read."""


class CheckIn(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A check-in that is under way: answers so far, and the question that is shown (`len(KEYS)`: the end)."""

    answers: tuple[tuple[str, str], ...] = ()
    place: int = 0

    @property
    def complete(self) -> bool:
        """Say whether every question was answered, or skipped."""
        return len(self.answers) == len(KEYS)


def answer(check_in: CheckIn, key: str, given: str) -> CheckIn | None:
    """Take an answer, also a changed one; None if there is no such question or answer."""
    if key not in KEYS or given not in ANSWERS:
        return None
    answers = {**dict(check_in.answers), key: given}
    return CheckIn(answers=tuple(answers.items()), place=KEYS.index(key) + 1)


def judge(
    answers: Mapping[str, str], *, skipped_before: bool, opened: int = 0
) -> tuple[Gate, timedelta | None]:
    """Return what is kept of the answers, and after how long to ask again (None: not by itself).

    `opened`: how many check-ins before this one were harmless, one after the other.
    """
    if answers["life"] == "yes":
        return Gate.CLOSED, ASK_LIFE_AFTER
    if any(answers[key] == "yes" for key in KEYS if key != "private"):
        return Gate.CLOSED, ASK_CLOSED_AFTER
    if "skip" in answers.values():
        return (Gate.CLOSED, ASK_CLOSED_AFTER) if skipped_before else (Gate.UNKNOWN, ASK_SKIPPED_AFTER)
    if answers["private"] == "no":
        return Gate.UNKNOWN, ASK_SKIPPED_AFTER
    return Gate.OPEN, ASK_OPEN_AFTER[opened] if opened < len(ASK_OPEN_AFTER) else None
