"""The labelled texts as a net is trained on them: pieces, marks of the frames, and targets for each head."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from flows.language import coach, router
from flows.language.findings import Stage
from flows.language.pieces import Pieces
from flows.language.text import read_text

FOLDER = Path("tests/flows/language/labelled")
HELD_OUT = frozenset("cdgh3")
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
    tags: frozenset[str] = frozenset()

    def target(self, group: str, label: str) -> tuple[float, float]:
        """Give the target of a head, and how much it counts: a text of another stage is no danger, as a rule."""
        if group != self.group:
            return 0.0, 0.5 if group == SAFETY and not _HARM.search(self.text) else 0.0
        if label in self.optional:
            return 0.0, 0.0
        if label in self.doubtful:
            return 0.5, 0.5
        if label == "danger":
            return float("none" not in self.labels), 1.0
        return float(label in self.labels), 1.0


_HARM = re.compile(
    r"\b(?:hit|slap|smack|punch|kick|shov|push|grab|chok|strangl|throttl|beat|burn|cut|kill|die|dying|dead|suicid"
    r"|knife|gun|pills|blood|bruis|hurt (?:myself|yourself|the kids)|afraid of you|scared of you|force|threat|rape"
    r"|track|follow|lock|password|your phone|my phone)",
    re.IGNORECASE,
)
"""Words of a text of another stage that nobody labelled for danger: there it is not known whether it is harmless."""

_THIRD = {
    "he": "you",
    "she": "you",
    "him": "you",
    "himself": "yourself",
    "herself": "yourself",
    "his": "your",
    "hes": "you are",
    "shes": "you are",
    "he's": "you're",
    "she's": "you're",
    "he'd": "you'd",
    "she'd": "you'd",
    "he'll": "you'll",
    "she'll": "you'll",
}
_VERB = {"is": "are", "was": "were", "has": "have"}
_SHE = re.compile(r"\b(?:she|herself|her)\b", re.IGNORECASE)
_HE = re.compile(r"\b(?:he|him|himself|his)\b", re.IGNORECASE)
_PERSON = re.compile(
    r"\b(?:(?:he|she)['’](?:s|d|ll)|hes|shes|he|she|him|himself|herself|his)\b", re.IGNORECASE
)
_HER = re.compile(r"\bher(?= (?:\w+))", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)


def addressed(example: Example) -> Example | None:
    """Give a text about danger as if it were said to the one it is about, None where that can't be told from pronouns.

    Most people write to their partner, most texts about danger tell of somebody: a net has to know both.
    """
    text = example.text
    one = bool(_SHE.search(text)) != bool(_HE.search(text))
    if example.group != SAFETY or "child_harm" in example.labels or not one or _YOU.search(text):
        return None
    turned = _HER.sub(
        "your", _PERSON.sub(lambda found: _THIRD.get(found[0].lower().replace("’", "'"), "you"), text)
    )
    turned = re.sub(r"\bher\b", "you", turned)
    return replace(
        example, text=re.sub(r"\byou (is|was|has)\b", lambda found: f"you {_VERB[found[1]]}", turned)
    )


ROUGH = 0.15
"""The share of the texts that are also learnt as somebody types them in haste."""
_SIGNS = re.compile(r"[.,;:!?'’\"-]")


def roughened(examples: Iterable[Example]) -> Iterator[Example]:
    """Give some texts once more as typed in haste: no capitals, few signs, letters left out, doubled or swapped."""
    chance = random.Random(2)
    for example in examples:
        if chance.random() < ROUGH:
            words = [_slip(word, chance) for word in _SIGNS.sub("", example.text.lower()).split()]
            yield replace(example, text=" ".join(words))


def _slip(word: str, chance: random.Random) -> str:
    if len(word) < 4 or chance.random() > 0.15:
        return word
    at = chance.randrange(1, len(word) - 1)
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


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
                tags=frozenset(record.get("tags", ())),
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
