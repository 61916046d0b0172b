"""Where frames and net meet: the net's margins, which know what the frames noticed, settle what a text is told.

A frame that the net is sure was mistaken is dropped; what only the net saw is added, with the clause that it looked
at, and marked as not sure. The rules between labels are those of the labelling guide.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flows.language.clauses import clauses
from flows.language.findings import Category, Check, Finding, Stage
from flows.language.net import Judgement
from flows.language.text import Span, Text

_C = Category


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a label of the guide is for the coach: one of these categories, or all of these checks.

    `leaves`: categories that go when the label doesn't hold, but don't stand for it.
    """

    categories: tuple[Category, ...] = ()
    checks: tuple[Check, ...] = ()
    leaves: tuple[Category, ...] = ()


GROUPS: Mapping[Stage, str] = {
    Stage.ACKNOWLEDGMENT: "acknowledgment",
    Stage.REMORSE: "acknowledgment",
    Stage.DISCLOSURE: "acknowledgment",
    Stage.INJURY: "injury",
    Stage.GRIEF: "injury",
    Stage.FEAR: "fear",
    Stage.REACH: "fear",
    Stage.HEARING: "reflection",
    Stage.HOW_IT_HAPPENED: "reflection",
    Stage.ANSWER: "reflection",
    Stage.COMMITMENT: "commitment",
}
"""Which heads read which stage; a stage that is not here is read by the frames alone."""

MEANINGS: Mapping[str, Mapping[str, Meaning]] = {
    "acknowledgment": {
        "vague": Meaning(categories=(_C.VAGUE,)),
        "specific_ok": Meaning(checks=(Check.NAMES_ACT, Check.PARTICULARS)),
        "minimising": Meaning(categories=(_C.MINIMISE,)),
        "defending": Meaning(categories=(_C.DEFEND, _C.BUT, _C.DENY)),
        "blame_shift": Meaning(categories=(_C.BLAME,)),
        "conditional": Meaning(categories=(_C.CONDITIONAL,)),
        "pressure": Meaning(categories=(_C.PRESSURE,)),
        "passive": Meaning(categories=(_C.AGENTLESS,)),
        "owns_ok": Meaning(checks=(Check.OWNS,)),
        "impact_ok": Meaning(checks=(Check.IMPACT,)),
        "remorse_ok": Meaning(checks=(Check.REMORSE,)),
    },
    "injury": {
        "attack": Meaning(categories=(_C.ATTACK,)),
        "contempt": Meaning(categories=(_C.CONTEMPT,)),
        "global": Meaning(categories=(_C.GLOBAL,)),
        "mindreading": Meaning(categories=(_C.MINDREADING,)),
        "feeling_ok": Meaning(checks=(Check.FEELING,)),
        "specific_ok": Meaning(checks=(Check.PARTICULARS,)),
    },
    "fear": {
        "primary_ok": Meaning(checks=(Check.PRIMARY_EMOTION,)),
        "secondary_only": Meaning(categories=(_C.SECONDARY,)),
        "need_ok": Meaning(checks=(Check.NEED,)),
    },
    "reflection": {
        "reflects_ok": Meaning(checks=(Check.REFLECTS,)),
        "validates_ok": Meaning(checks=(Check.VALIDATES,)),
        "defends": Meaning(categories=(_C.DEFEND, _C.BLAME, _C.MINIMISE), leaves=(_C.BUT,)),
        "fixes": Meaning(categories=(_C.FIX,)),
        "dismisses": Meaning(categories=(_C.DISMISS,)),
    },
    "commitment": {
        "measurable": Meaning(checks=(Check.MEASURABLE, Check.ACT)),
        "vague": Meaning(categories=(_C.VAGUE,), leaves=(_C.OVERPROMISE,)),
        "has_when": Meaning(checks=(Check.WHEN,)),
        "unilateral": Meaning(categories=(_C.DEMAND,)),
    },
}

DOUBTED: Mapping[Stage, str] = {
    Stage.CYCLE: "injury",
    Stage.FEAR: "injury",
    Stage.REACH: "injury",
}
"""Stages in whose texts frames find what the heads of another group know better: these may drop it, not add it."""

_ONE_OF: Mapping[str, tuple[tuple[str, str], ...]] = {
    "acknowledgment": (("vague", "specific_ok"),),
    "fear": (("primary_ok", "secondary_only"),),
    "commitment": (("measurable", "vague"),),
}
"""Labels that exclude each other: the one with the larger margin holds."""
_TAKEN_BACK: Mapping[str, tuple[tuple[str, str], ...]] = {
    "acknowledgment": (("conditional", "remorse_ok"), ("blame_shift", "owns_ok")),
}
"""Where the first holds, the second doesn't (guide: forced to 0)."""


def holding(group: str, judgements: Mapping[str, Judgement]) -> frozenset[str]:
    """Give the labels that hold, by their margins and the guide's rules between labels."""
    held = {label for label, judgement in judgements.items() if judgement.margin > 0}
    for one, other in _ONE_OF.get(group, ()):
        if one in held and other in held:
            held.discard(other if judgements[one].margin >= judgements[other].margin else one)
    for one, other in _TAKEN_BACK.get(group, ()):
        if one in held:
            held.discard(other)
    return frozenset(held)


def weigh(
    content: Text,
    group: str,
    findings: list[Finding],
    checks: Mapping[str, bool],
    judgements: Mapping[str, Judgement],
    *,
    refused: bool = False,
) -> tuple[list[Finding], dict[str, bool]]:
    """Settle findings and checks of the frames by what the net makes of the text.

    `refused`: a frame found that a cause is named and refused as an excuse, which is no defending (guide).
    """
    held = holding(group, judgements)
    if refused:
        held -= {"defending", "defends"}
    kept, settled = list(findings), dict(checks)
    for label, meaning in MEANINGS[group].items():
        if label in held:
            if meaning.categories and not any(finding.category in meaning.categories for finding in kept):
                kept.append(_seen(content, meaning.categories[0], judgements[label]))
        else:
            gone = (*meaning.categories, *meaning.leaves)
            kept = [finding for finding in kept if finding.category not in gone]
        for check in meaning.checks:
            settled[check] = label in held
    if group == "acknowledgment" and "specific_ok" not in held:
        # An act may be named without a particular; where nothing concrete is named there is no act.
        settled[Check.NAMES_ACT] = checks.get(Check.NAMES_ACT, False) and "vague" not in held
    if group == "fear" and "need_ok" in held:
        # "I long for you to hold my hand" says what the writer needs, not what the other thinks.
        kept = [finding for finding in kept if finding.category is not _C.MINDREADING]
    if group == "commitment":
        settled[Check.UNILATERAL] = "unilateral" not in held
    return kept, settled


def doubt(group: str, findings: list[Finding], judgements: Mapping[str, Judgement]) -> list[Finding]:
    """Drop what the heads of another group than the stage's own don't hear."""
    unheard = {
        category
        for label, meaning in MEANINGS[group].items()
        if judgements[label].margin <= 0
        for category in meaning.categories
    }
    return [finding for finding in findings if finding.category not in unheard]


def _seen(content: Text, category: Category, judgement: Judgement) -> Finding:
    span = content.whole if category is _C.VAGUE else clause_around(content, judgement.word)
    return Finding(category=category, start=span.start, end=span.end, sure=False)


def clause_around(content: Text, word: int) -> Span:
    """Give the clause in which a word stands; its sentence, where the clause is a word or two."""
    for sentence in content.sentences:
        if word >= len(sentence.words):
            word -= len(sentence.words)
            continue
        for clause in clauses(sentence):
            if clause.first <= word <= clause.last and clause.last - clause.first >= 2:
                return sentence.span(clause.first, clause.last)
        return sentence.span(0, len(sentence.words) - 1)
    return content.whole
