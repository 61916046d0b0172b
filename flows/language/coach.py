"""The language coach: reads a text for a stage and says every finding, every check, and whether it is ready."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from flows.language import (
    attack,
    blaming,
    commitment,
    emotions,
    excuses,
    hearing,
    minimising,
    ownership,
    pressure,
    weighing,
)
from flows.language.clauses import clauses, particulars
from flows.language.findings import (
    GATING,
    ORDER,
    RUBRICS,
    Category,
    Check,
    Finding,
    Reading,
    Side,
    Stage,
    looked_for,
)
from flows.language.frames import Frame, Hit, Reader
from flows.language.inflection import is_past
from flows.language.languages import language_of
from flows.language.net import Net, Part
from flows.language.text import Span, Text, read_text

_TAKES_BACK = (*minimising.FRAMES, *excuses.FRAMES, *blaming.FRAMES)
_EVERY = (*_TAKES_BACK, *ownership.FRAMES, *pressure.FRAMES)
_FRAMES: Mapping[str, tuple[Frame, ...]] = {
    "own": (*_EVERY, *attack.CONTEMPT),
    "hurt": (*attack.FRAMES, *emotions.FEELING, *pressure.STONEWALL),
    "cycle": (*attack.FRAMES, *blaming.BLAME, *emotions.OWN_MOVE, *pressure.STONEWALL),
    "fear": (
        *(*attack.ATTACK, *attack.CONTEMPT, *attack.MINDREADING),
        *(*emotions.PRIMARY, *emotions.SECONDARY, *emotions.NEED, *emotions.MEANING, *pressure.STONEWALL),
    ),
    "hear": (*hearing.FRAMES, *_TAKES_BACK, *pressure.STONEWALL),
    "commitment": (*commitment.FRAMES, *pressure.OVERPROMISE, *pressure.STONEWALL),
}


@cache
def reader(name: str) -> Reader:
    """Give the reader of a group of stages; made once, when it is first needed."""
    return Reader(_FRAMES[name])


def prepare() -> None:
    """Compile every pattern of every stage: some seconds, once, for a program that answers people."""
    for name in _FRAMES:
        reader(name).prepare()


def _own(text: Text, found: Mapping[str, list[Hit]]) -> tuple[list[Finding], dict[str, bool]]:
    """Settle an acknowledgment: what is an act, what cancels remorse, what an ownership clause takes back."""
    act, detail, first_person = ownership.acts(text)
    labels = {label: list(hits) for label, hits in found.items()}
    if "refuses_excuse" in labels:
        labels.pop(Category.DEFEND, None)
    cancelled = bool(labels.get(Category.BLAME)) or bool(labels.get(Category.CONDITIONAL))
    checks = {
        Check.NAMES_ACT: act is not None,
        Check.PARTICULARS: detail is not None,
        Check.FIRST_PERSON: first_person,
        Check.OWNS: Check.OWNS in labels and not labels.get(Category.BLAME),
        Check.IMPACT: Check.IMPACT in labels and not labels.get(Category.BLAME),
        Check.REMORSE: Check.REMORSE in labels and not cancelled,
        Check.REPAIR: Check.REPAIR in labels,
    }
    findings = _all(labels)
    if act is None and not ownership.bare(text):
        findings.append(_finding(Category.VAGUE, text.whole))
    return findings, {str(check): value for check, value in checks.items()}


def _hurt(text: Text, found: Mapping[str, list[Hit]]) -> tuple[list[Finding], dict[str, bool]]:
    return _all(found), {
        Check.FEELING: Check.FEELING in found,
        Check.PARTICULARS: _event(text),
    }


def _cycle(text: Text, found: Mapping[str, list[Hit]]) -> tuple[list[Finding], dict[str, bool]]:
    return _all(found), {Check.OWN_MOVE: Check.OWN_MOVE in found}


def _fear(text: Text, found: Mapping[str, list[Hit]]) -> tuple[list[Finding], dict[str, bool]]:
    labels = dict(found)
    primary = Check.PRIMARY_EMOTION in labels
    if primary:
        # The emotion underneath has been named: what lies over it needs no word.
        labels.pop(Category.SECONDARY, None)
    if Check.NEED in labels and Category.SECONDARY in labels:
        # "To feel like you'd fight for me" is a longing; only "I feel that you ..." without one accuses.
        rest = [hit for hit in labels[Category.SECONDARY] if hit.frame != "feel that you"]
        labels = (
            {**labels, Category.SECONDARY: rest}
            if rest
            else {k: v for k, v in labels.items() if k != Category.SECONDARY}
        )
    return _all(labels), {
        Check.PRIMARY_EMOTION: primary,
        Check.NEED: Check.NEED in labels,
        Check.MEANING: Check.MEANING in labels,
        Check.PARTICULARS: _event(text),
    }


def _hear(text: Text, found: Mapping[str, list[Hit]]) -> tuple[list[Finding], dict[str, bool]]:
    labels = dict(found)
    if "refuses_excuse" in labels:
        labels.pop(Category.DEFEND, None)
    # What makes the partner's reaction small is brushing aside; only what makes the own act small is minimising.
    small = [
        hit
        for hit in labels.get(Category.MINIMISE, ())
        if hit.frame in {"only act", "small word", "technically", "not much"}
    ]
    if small and Category.DISMISS not in labels:
        labels[Category.MINIMISE] = small
    else:
        labels.pop(Category.MINIMISE, None)
    return _all(labels), {check: check in labels for check in (Check.REFLECTS, Check.VALIDATES, Check.ASKS)}


def _commitment(text: Text, found: Mapping[str, list[Hit]]) -> tuple[list[Finding], dict[str, bool]]:
    labels = dict(found)
    act = Check.ACT in labels
    demand = Category.DEMAND in labels
    if act:
        labels.pop(Category.VAGUE, None)
        labels.pop(Category.OVERPROMISE, None)
    elif Category.OVERPROMISE in labels and Category.VAGUE not in labels:
        labels[Category.VAGUE] = labels[Category.OVERPROMISE]
    checks = {
        Check.MEASURABLE: act,
        Check.WHEN: Check.WHEN in labels,
        Check.ACTOR: Check.ACTOR in labels,
        Check.ACT: act,
        Check.HOW_MUCH: Check.HOW_MUCH in labels,
        Check.UNTIL: Check.UNTIL in labels,
        Check.EVIDENCE: Check.EVIDENCE in labels,
        Check.SIZE: Check.SIZE in labels,
        Check.PLAN_B: Check.PLAN_B in labels,
        Check.APPROACH: bool(text.words) and Check.APPROACH not in labels,
        Check.UNILATERAL: bool(text.words) and not demand,
        Check.SAFE: bool(text.words) and Check.SAFE not in labels,
        Check.TIED: Check.TIED in labels,
    }
    return _all(labels), {str(check): value for check, value in checks.items()}


Settle = Callable[[Text, Mapping[str, list[Hit]]], tuple[list[Finding], dict[str, bool]]]

_STAGES: Mapping[Stage, tuple[str, Settle]] = {
    Stage.ACKNOWLEDGMENT: ("own", _own),
    Stage.REMORSE: ("own", _own),
    Stage.DISCLOSURE: ("own", _own),
    Stage.INJURY: ("hurt", _hurt),
    Stage.GRIEF: ("hurt", _hurt),
    Stage.CYCLE: ("cycle", _cycle),
    Stage.FEAR: ("fear", _fear),
    Stage.REACH: ("fear", _fear),
    Stage.HEARING: ("hear", _hear),
    Stage.HOW_IT_HAPPENED: ("hear", _hear),
    Stage.ANSWER: ("hear", _hear),
    Stage.COMMITMENT: ("commitment", _commitment),
}


def _event(text: Text) -> bool:
    """Say whether a text tells of a particular event, time, object or sum."""
    for sentence in text.sentences:
        if not any(is_past(word) and word not in _MENTAL for word in sentence.words):
            continue
        if particulars(sentence, loose=False) is not None:
            return True
        for clause in clauses(sentence):
            if clause.verb < 0 or not clause.past or sentence.words[clause.verb] in _MENTAL:
                continue
            if len(clause.content) >= 2 or (clause.content and clause.first > 0):
                return True
    return False


_MENTAL = frozenset(
    """feel felt feeling think thought want wanted was were been had have made make hurt know knew believe believed need needed
    scared loved love broken ashamed married lied cared betrayed humiliated terrified confused tired used stayed planned ruined
    disappointed embarrassed devastated annoyed worried supposed""".split()
)


def _finding(category: Category, span: Span) -> Finding:
    return Finding(category=category, start=span.start, end=span.end)


def _all(found: Mapping[str, list[Hit]]) -> list[Finding]:
    """Give one finding a category: the first in the text."""
    findings: list[Finding] = []
    for label, hits in found.items():
        if label in _CATEGORIES:
            first = min(hits, key=lambda hit: (hit.span.start, -hit.span.end))
            findings.append(_finding(Category(label), first.span))
    return findings


_CATEGORIES = frozenset(str(category) for category in Category)


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """What the frames make of a text: findings, checks, and marks, by which the net knows what they noticed.

    `refused`: a cause is named and refused as an excuse.
    """

    findings: list[Finding]
    checks: dict[str, bool]
    marks: frozenset[str]
    refused: bool


def notice(content: Text, stage: Stage) -> Noticed:
    """Read a text with the frames alone."""
    name, settle = _STAGES[stage]
    found: dict[str, list[Hit]] = {}
    for index, sentence in enumerate(content.sentences):
        for hit in reader(name).hits(sentence, index):
            found.setdefault(hit.label, []).append(hit)
    findings, checks = settle(content, found)
    marks = {f"frame:{hit.label}:{hit.frame}" for hits in found.values() for hit in hits}
    marks |= {f"found:{finding.category}" for finding in findings}
    marks |= {f"check:{check}" for check, holds in checks.items() if holds}
    return Noticed(
        findings=findings, checks=checks, marks=frozenset(marks), refused="refuses_excuse" in found
    )


def read(text: str, stage: str, role: str, net: Net | None = None) -> Reading:
    """Read a text for a stage ("acknowledgment", ...) by the partner with this role ("injuring" or "injured").

    Without a net the frames decide alone. Raises ValueError for a stage or a role that there is not. Time is linear
    in the length of the text.
    """
    chosen, side = Stage(stage), Side(role)
    content = read_text(text)
    return read_encoded(content, chosen, side, net, () if net is None else net.encode(content))


def read_encoded(
    content: Text, stage: Stage, side: Side, net: Net | None, parts: tuple[Part, ...]
) -> Reading:
    """Do the same for a text that was encoded already."""
    language = language_of(content)
    if language != "en":
        return Reading(language=language, checks={}, ready=None)
    noticed = notice(content, stage)
    findings, checks = noticed.findings, noticed.checks
    group = weighing.GROUPS.get(stage)
    if net is not None and group is not None and parts:
        judgements = net.judge(parts, group, noticed.marks)
        findings, checks = weighing.weigh(
            content, group, findings, checks, judgements, refused=noticed.refused
        )
    other = weighing.DOUBTED.get(stage)
    if net is not None and other is not None and parts:
        marks = notice(content, Stage.INJURY).marks
        findings = weighing.doubt(other, findings, net.judge(parts, other, marks))
    wanted = looked_for(stage, side)
    kept = sorted(
        (finding for finding in findings if finding.category in wanted),
        key=lambda finding: (ORDER[finding.category], finding.start),
    )
    rubric = RUBRICS[stage]
    checks = {str(check): bool(checks.get(check, False)) for check in rubric.checks}
    ready = not any(finding.category in GATING for finding in kept) and all(
        checks[check] for check in rubric.first
    )
    return Reading(language=language, findings=tuple(kept), checks=checks, ready=ready)
