"""What a reply of the one who practises does to the one who hears it: five things, and nothing that counts them.

Stays, no defence, truthful, no request, gives space (protocol 3.2 and 12 b, B5). The language coach's findings are
used where they fit; `hurting` and `helping` have what is said face to face only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from flows.language import Category, Finding, Reading, Side, Stage, is_loud, is_one_word
from flows.language.coach import read_encoded
from flows.language.frames import Hit, Reader
from flows.language.text import Span, Text, read_text
from flows.solo.helping import HELPS
from flows.solo.hurting import HURTS


class Aspect(StrEnum):
    """What is looked for in a reply. The order is the order in which what would have helped is said."""

    STAYS = "stays"
    TRUTHFUL = "truthful"
    NO_DEFENCE = "no_defence"
    NO_REQUEST = "no_request"
    GIVES_SPACE = "gives_space"


class Heard(StrEnum):
    """What the played partner heard in a reply: the first thing that hurt, something that helped, or neither."""

    HELD = "held"
    PLAIN = "plain"
    ALONE = "alone"
    UNTRUE = "untrue"
    DEFENDED = "defended"
    ASKED = "asked"
    CROWDED = "crowded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing about a stretch of a reply (offsets in code points). `prompt` is the key of its sentence."""

    aspect: Aspect
    prompt: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What was seen in a reply: at most one remark a kind, what matters most first. Show the first of each."""

    helped: tuple[Remark, ...] = ()
    would_help: tuple[Remark, ...] = ()
    loud: bool = False
    one_word: bool = False

    @property
    def heard(self) -> Heard:
        """What the played partner goes by."""
        if self.would_help:
            return _HEARD[self.would_help[0].aspect]
        return Heard.HELD if self.helped else Heard.PLAIN


_HEARD: Final[Mapping[Aspect, Heard]] = {
    Aspect.STAYS: Heard.ALONE,
    Aspect.TRUTHFUL: Heard.UNTRUE,
    Aspect.NO_DEFENCE: Heard.DEFENDED,
    Aspect.NO_REQUEST: Heard.ASKED,
    Aspect.GIVES_SPACE: Heard.CROWDED,
}

_OF_COACH: Final[Mapping[Category, tuple[Aspect, str]]] = {
    Category.STONEWALL: (Aspect.STAYS, "leaves"),
    Category.DENY: (Aspect.TRUTHFUL, "denies"),
    Category.BLAME: (Aspect.NO_DEFENCE, "blames"),
    Category.CONTEMPT: (Aspect.NO_DEFENCE, "blames"),
    Category.MINIMISE: (Aspect.NO_DEFENCE, "makes_small"),
    Category.BUT: (Aspect.NO_DEFENCE, "takes_back"),
    Category.CONDITIONAL: (Aspect.NO_DEFENCE, "takes_back"),
    Category.DEFEND: (Aspect.NO_DEFENCE, "gives_reasons"),
    Category.AGENTLESS: (Aspect.NO_DEFENCE, "nobody_did_it"),
    Category.PRESSURE: (Aspect.NO_REQUEST, "begs_for_forgiveness"),
    Category.SHAME: (Aspect.NO_REQUEST, "collapses"),
    Category.GRAPHIC: (Aspect.GIVES_SPACE, "paints_pictures"),
}
"""Which of the five a finding of the coach hurts. VAGUE is left out, since a reply needn't name the act, and
OVERPROMISE, which is for commitments: face to face "I'll be back at nine" is no promise too big."""

_YIELDING: Final = frozenset(
    {Category.PRESSURE, Category.BLAME, Category.CONTEMPT, Category.MINIMISE, Category.AGENTLESS}
    | {Category.SHAME, Category.GRAPHIC}
)
"""Findings that give way to something helpful in the same words: "you owe me no answer" asks for nothing."""

_FIRM: Final = frozenset({"helped.takes_back_a_lie", "helped.is_here"})
"""To these every finding gives way: what is told is a lie that is being taken back, or a pause with a way back."""

_FINE_ALONE: Final = frozenset({"ok", "okay", "yes", "no"})
"""Replies of one word that need not shut a door."""

_OF_FRAMES: Final[Mapping[str, Aspect]] = {
    "leaves": Aspect.STAYS,
    "dodges": Aspect.TRUTHFUL,
    "hedges": Aspect.TRUTHFUL,
    "does not remember": Aspect.TRUTHFUL,
    "gives reasons": Aspect.NO_DEFENCE,
    "overpromises": Aspect.TRUTHFUL,
    "begs to stay": Aspect.NO_REQUEST,
    "begs for an answer": Aspect.NO_REQUEST,
    "begs for comfort": Aspect.NO_REQUEST,
    "begs for belief": Aspect.NO_REQUEST,
    "collapses": Aspect.NO_REQUEST,
    "asks for secrecy": Aspect.NO_REQUEST,
    "hurries": Aspect.GIVES_SPACE,
    "closes it": Aspect.GIVES_SPACE,
    "crowds": Aspect.GIVES_SPACE,
    "fixes": Aspect.GIVES_SPACE,
    "is here": Aspect.STAYS,
    "owns": Aspect.NO_DEFENCE,
    "receives": Aspect.NO_DEFENCE,
    "answers": Aspect.TRUTHFUL,
    "finds out": Aspect.TRUTHFUL,
    "takes back a lie": Aspect.TRUTHFUL,
    "asks nothing": Aspect.NO_REQUEST,
    "gives space": Aspect.GIVES_SPACE,
}

_HELPS: Final = frozenset(frame.label for frame in HELPS)

KINDS: Final = frozenset(
    {f"helped.{label.replace(' ', '_')}" for label in _HELPS}
    | {f"would_help.{label.replace(' ', '_')}" for label in _OF_FRAMES if label not in _HELPS}
    | {f"would_help.{kind}" for _, kind in _OF_COACH.values()}
    | {"would_help.says_nothing"}
)
"""The keys of everything that can be said of a reply."""


@cache
def _reader(hurts: bool) -> Reader:
    return Reader(HURTS if hurts else HELPS)


def prepare() -> None:
    """Compile every frame: once, before people are answered."""
    _reader(True).prepare()
    _reader(False).prepare()


def look(text: str) -> Look:
    """Look at a reply as it was written.

    The coach reads it as a turn of remorse by the one who did harm, with its frames alone: its net learned from
    drafts and takes "That never happened." for harmless.
    """
    content = read_text(text)
    reading = read_encoded(content, Stage.REMORSE, Side.INJURING, None, ())
    insulted = any(finding.category is Category.CONTEMPT for finding in reading.findings)
    loud, one_word = insulted or is_loud(content.original), is_one_word(content.original)
    if not any(word[0].isalnum() for word in content.words):
        silent = _remark(Aspect.STAYS, "would_help", "says_nothing", content.whole)
        return Look(would_help=(silent,), loud=loud, one_word=one_word)
    if reading.language != "en":
        return Look(loud=loud, one_word=one_word)
    helped, hurt = [], []
    for index, sentence in enumerate(content.sentences):
        helped += [_found(hit, "helped") for hit in _reader(False).hits(sentence, index)]
        hurt += _without_doubles([_found(hit, "would_help") for hit in _reader(True).hits(sentence, index)])
    if any(remark.prompt == "helped.finds_out" for remark in helped):
        hurt = [remark for remark in hurt if remark.prompt != "would_help.does_not_remember"]
    firm = [remark for remark in helped if remark.prompt in _FIRM]
    for finding in sorted(reading.findings, key=_by_weight):
        if _counts(finding, content, reading):
            remark = _of_coach(finding)
            yields_to = helped if finding.category in _YIELDING else firm
            if not any(_overlap(remark, other) for other in (*hurt, *yields_to)):
                hurt.append(remark)
    return Look(helped=_sorted(helped), would_help=_sorted(hurt), loud=loud, one_word=one_word)


def _by_weight(finding: Finding) -> tuple[int, int]:
    return _ORDER[_OF_COACH[finding.category][0]] if finding.category in _OF_COACH else 0, finding.start


def _counts(finding: Finding, content: Text, reading: Reading) -> bool:
    """Say whether a finding about a draft holds for a reply too."""
    if finding.category not in _OF_COACH:
        return False
    if finding.category is Category.AGENTLESS:
        # "It started in April" answers a question; only what tells nothing else has lost its doer.
        return not reading.checks["particulars"]
    return (
        finding.category is not Category.STONEWALL
        or content.original.strip(" .!").casefold() not in _FINE_ALONE
    )


def _overlap(one: Remark, other: Remark) -> bool:
    return one.start < other.end and other.start < one.end


def _without_doubles(remarks: list[Remark]) -> list[Remark]:
    """Leave out what lies wholly inside the words of a longer remark."""
    return [
        remark
        for remark in remarks
        if not any(
            other.start <= remark.start
            and remark.end <= other.end
            and (other.end - other.start) > (remark.end - remark.start)
            for other in remarks
        )
    ]


def _found(hit: Hit, way: str) -> Remark:
    return _remark(_OF_FRAMES[hit.label], way, hit.label, hit.span)


def _of_coach(finding: Finding) -> Remark:
    aspect, kind = _OF_COACH[finding.category]
    return _remark(aspect, "would_help", kind, Span(start=finding.start, end=finding.end))


def _remark(aspect: Aspect, way: str, kind: str, span: Span) -> Remark:
    return Remark(aspect=aspect, prompt=f"{way}.{kind.replace(' ', '_')}", start=span.start, end=span.end)


_ORDER: Final = {aspect: place for place, aspect in enumerate(Aspect)}


def _sorted(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """Give one remark a kind, the first in the text, in the order of what matters most."""
    first: dict[str, Remark] = {}
    for remark in sorted(remarks, key=lambda remark: (_ORDER[remark.aspect], remark.start, -remark.end)):
        first.setdefault(remark.prompt, remark)
    return tuple(first.values())
