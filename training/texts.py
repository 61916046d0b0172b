"""The labelled texts as a net is trained on them: pieces, marks of the frames, and targets for each head."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from flows.language import coach, router
from flows.language.findings import Stage
from flows.language.pieces import Pieces
from flows.language.text import read_text

FOLDER = Path("tests/flows/language/labelled")
HELD_OUT = frozenset("cdgh")
"""Writers whose texts are for measuring alone: neither frames nor net were made on them."""

STAGES = {
    "acknowledgment": Stage.ACKNOWLEDGMENT,
    "injury": Stage.INJURY,
    "fear": Stage.FEAR,
    "reflection": Stage.HEARING,
    "commitment": Stage.COMMITMENT,
}
"""The coach's stage for each file of the guide; `safety` has none, every text may be screened."""
SAFETY = "safety"

LABELS = {
    "acknowledgment": (
        *(
            "vague",
            "specific_ok",
            "minimising",
            "defending",
            "blame_shift",
            "conditional",
            "pressure",
            "passive",
        ),
        *("owns_ok", "impact_ok", "remorse_ok"),
    ),
    "injury": ("attack", "contempt", "global", "mindreading", "feeling_ok", "specific_ok"),
    "fear": ("primary_ok", "secondary_only", "need_ok"),
    "reflection": ("reflects_ok", "validates_ok", "defends", "fixes", "dismisses"),
    "commitment": ("measurable", "vague", "has_when", "unilateral"),
    SAFETY: (
        *("danger", "suicide", "child_harm", "threat", "violence_victim", "self_harm"),
        *("violence_perpetrator", "coercion"),
    ),
}
WHOLE = {"vague", "secondary_only"}
"""Labels about a whole text: one concrete sentence anywhere ends them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A labelled text. `labels` are settled; what is arguable is in `optional` and counts for nothing.

    `first` and `second` are the two readings; `second` is None where there was none yet. What they say differently is
    `optional` in texts that measure, and `doubtful`, half a truth, in those that train.
    """

    group: str
    writer: str
    text: str
    labels: frozenset[str]
    optional: frozenset[str]
    doubtful: frozenset[str]
    first: frozenset[str]
    second: frozenset[str] | None
    tier: str

    def target(self, group: str, label: str) -> tuple[float, float]:
        """Give the target of a head, and how much it counts: a text of another stage is no danger, as a rule."""
        if group != self.group:
            return 0.0, 0.5 if group == SAFETY else 0.0
        if label in self.optional:
            return 0.0, 0.0
        if label in self.doubtful:
            return 0.5, 0.5
        if label == "danger":
            return float("none" not in self.labels), 1.0
        return float(label in self.labels), 1.0


def read_examples(folder: Path = FOLDER) -> Iterator[Example]:
    """Read every labelled text, writer by writer."""
    for file in sorted(folder.glob("*/*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            yield Example(
                group=file.stem,
                writer=file.parent.name,
                text=record["text"],
                labels=frozenset(record["labels"]),
                optional=frozenset(record.get("optional", ())),
                doubtful=frozenset(record.get("doubtful", ())),
                first=frozenset(record.get("first", record["labels"])),
                second=frozenset(record["second"]) if "second" in record else None,
                tier=record.get("tier") or "",
            )


def marks_of(example: Example) -> dict[str, frozenset[str]]:
    """Give what the frames notice in a text, for the heads of its stage and for those of the router."""
    content = read_text(example.text)
    hits = router.hits_in(content)
    marks = {SAFETY: router.notice(content, hits, router.signs(content, hits))}
    if example.group in STAGES:
        marks[example.group] = coach.notice(content, STAGES[example.group]).marks
    return marks


def pieces_of(examples: Iterable[Example], pieces: Pieces, limit: int) -> list[list[int]]:
    """Cut texts into the numbers of their pieces."""
    return [[piece for piece, _ in pieces.of_text(read_text(each.text), limit)] for each in examples]
