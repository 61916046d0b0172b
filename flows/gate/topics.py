"""What a private reading is about: the words that fit an answer of the check-in, or a sign of danger in a text.

A topic is kept, under its reader's own key, only as long as the reading lies in their chat.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

Topic = Literal[
    "plain", "closed_for_now", "hidden", "harmed", "afraid", "life", "self", "hurt", "threat", "harming", "child"
]  # fmt: skip
"""After a check-in the first six, after a sign of danger in a text the others."""

_OF_ANSWERS: Final[tuple[tuple[str, Topic], ...]] = (
    ("life", "life"),
    ("hurt", "afraid"),
    ("afraid", "afraid"),
    ("controlled", "afraid"),
    ("pushed", "afraid"),
    ("harmed", "harmed"),
    ("hidden", "hidden"),
)
"""The most urgent first."""

OF_ROUTE: Final[Mapping[str, Topic]] = {
    "suicide": "self",
    "self_harm": "self",
    "child_harm": "child",
    "threat": "threat",
    "violence_victim": "hurt",
    "coercion": "hurt",
    "violence_perpetrator": "harming",
}
"""The reading for each route of the safety router, the most urgent first."""


def of_answers(answers: Mapping[str, str]) -> Topic:
    """Return the reading that fits the answers of a check-in."""
    for key, topic in _OF_ANSWERS:
        if answers[key] == "yes":
            return topic
    return "closed_for_now" if "skip" in answers.values() or answers["private"] == "no" else "plain"
