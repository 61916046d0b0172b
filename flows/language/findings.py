"""What the coach says of a text: findings with their span, checks, and whether the text is ready to be shared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Category(StrEnum):
    """What wording can do to the one who reads it, most important first. People never see these names."""

    GRAPHIC = "GRAPHIC"
    CONTEMPT = "CONTEMPT"
    DENY = "DENY"
    BLAME = "BLAME"
    ATTACK = "ATTACK"
    PRESSURE = "PRESSURE"
    MINIMISE = "MINIMISE"
    BUT = "BUT"
    CONDITIONAL = "CONDITIONAL"
    DEFEND = "DEFEND"
    DISMISS = "DISMISS"
    DEMAND = "DEMAND"
    GLOBAL = "GLOBAL"
    MINDREADING = "MINDREADING"
    AGENTLESS = "AGENTLESS"
    FIX = "FIX"
    VAGUE = "VAGUE"
    SECONDARY = "SECONDARY"
    OVERPROMISE = "OVERPROMISE"
    SHAME = "SHAME"
    STONEWALL = "STONEWALL"


ORDER: Mapping[Category, int] = {category: place for place, category in enumerate(Category)}

#: Findings with which a text is not ready (protocol 2.4, A8 and A9).
GATING = frozenset(
    {Category.PRESSURE, Category.MINIMISE, Category.DEFEND, Category.BLAME, Category.BUT, Category.DENY}
)


class Check(StrEnum):
    """What a text can hold that helps; the commitment's letters M1 to M12 are those of the protocol, 4.2."""

    NAMES_ACT = "names_act"
    PARTICULARS = "particulars"
    FIRST_PERSON = "first_person"
    OWNS = "owns"
    IMPACT = "impact"
    REMORSE = "remorse"
    REPAIR = "repair"
    FEELING = "feeling"
    OWN_MOVE = "own_move"
    PRIMARY_EMOTION = "primary_emotion"
    NEED = "need"
    MEANING = "meaning"
    REFLECTS = "reflects"
    VALIDATES = "validates"
    ASKS = "asks"
    MEASURABLE = "measurable"
    WHEN = "when"  # M3
    ACTOR = "actor"  # M1
    ACT = "act"  # M2
    HOW_MUCH = "how_much"  # M4
    UNTIL = "until"  # M5
    EVIDENCE = "evidence"  # M6
    SIZE = "size"  # M7
    PLAN_B = "plan_b"  # M8
    APPROACH = "approach"  # M9
    UNILATERAL = "unilateral"  # M10
    SAFE = "safe"  # M11
    TIED = "tied"  # M12


class Stage(StrEnum):
    """The texts that the coach knows, by the stage of the conversation they belong to."""

    ACKNOWLEDGMENT = "acknowledgment"
    REMORSE = "remorse"
    DISCLOSURE = "disclosure"
    INJURY = "injury"
    GRIEF = "grief"
    CYCLE = "cycle"
    FEAR = "fear"
    REACH = "reach"
    HEARING = "hearing"
    HOW_IT_HAPPENED = "how_it_happened"
    ANSWER = "answer"
    COMMITMENT = "commitment"


class Side(StrEnum):
    """Which side of the injury the writer stands on."""

    INJURING = "injuring"
    INJURED = "injured"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rubric:
    """What is looked for in a stage: findings, checks, and the checks without which a text is not ready."""

    categories: frozenset[Category]
    checks: tuple[Check, ...]
    first: tuple[Check, ...] = ()


_C = Category
_OWN = Rubric(
    categories=frozenset(
        {_C.VAGUE, _C.MINIMISE, _C.DEFEND, _C.BLAME, _C.CONDITIONAL, _C.AGENTLESS, _C.BUT, _C.PRESSURE}
        | {_C.CONTEMPT, _C.DENY, _C.SHAME, _C.OVERPROMISE, _C.GRAPHIC, _C.STONEWALL}
    ),
    checks=(
        Check.NAMES_ACT,
        Check.PARTICULARS,
        Check.FIRST_PERSON,
        Check.OWNS,
        Check.IMPACT,
        Check.REMORSE,
        Check.REPAIR,
    ),
    first=(Check.NAMES_ACT, Check.FIRST_PERSON, Check.IMPACT),
)
_HURT = Rubric(
    categories=frozenset({_C.ATTACK, _C.CONTEMPT, _C.GLOBAL, _C.MINDREADING, _C.STONEWALL}),
    checks=(Check.FEELING, Check.PARTICULARS),
    first=(Check.FEELING, Check.PARTICULARS),
)
_FEAR = Rubric(
    categories=frozenset({_C.SECONDARY, _C.ATTACK, _C.CONTEMPT, _C.MINDREADING, _C.STONEWALL}),
    checks=(Check.PRIMARY_EMOTION, Check.NEED, Check.MEANING, Check.PARTICULARS),
    first=(Check.PRIMARY_EMOTION,),
)
_HEAR = Rubric(
    categories=frozenset({_C.DEFEND, _C.FIX, _C.DISMISS, _C.BLAME, _C.MINIMISE, _C.BUT, _C.STONEWALL}),
    checks=(Check.REFLECTS, Check.VALIDATES, Check.ASKS),
    first=(Check.REFLECTS,),
)


def _without_first(rubric: Rubric) -> Rubric:
    return Rubric(categories=rubric.categories, checks=rubric.checks)


#: The contract's table. A stage whose first checks it does not name is ready as soon as nothing gates.
RUBRICS: Mapping[Stage, Rubric] = {
    Stage.ACKNOWLEDGMENT: _OWN,
    Stage.REMORSE: _OWN,
    Stage.DISCLOSURE: _without_first(_OWN),
    Stage.INJURY: _HURT,
    Stage.GRIEF: _without_first(_HURT),
    Stage.CYCLE: Rubric(
        categories=frozenset({_C.ATTACK, _C.CONTEMPT, _C.GLOBAL, _C.MINDREADING, _C.BLAME, _C.STONEWALL}),
        checks=(Check.OWN_MOVE,),
    ),
    Stage.FEAR: _FEAR,
    Stage.REACH: _without_first(_FEAR),
    Stage.HEARING: _HEAR,
    Stage.HOW_IT_HAPPENED: _without_first(_HEAR),
    Stage.ANSWER: _without_first(_HEAR),
    Stage.COMMITMENT: Rubric(
        categories=frozenset({_C.VAGUE, _C.DEMAND, _C.OVERPROMISE, _C.STONEWALL}),
        checks=(
            *(
                Check.MEASURABLE,
                Check.WHEN,
                Check.ACTOR,
                Check.ACT,
                Check.HOW_MUCH,
                Check.UNTIL,
                Check.EVIDENCE,
            ),
            *(Check.SIZE, Check.PLAN_B, Check.APPROACH, Check.UNILATERAL, Check.SAFE, Check.TIED),
        ),
        first=(Check.MEASURABLE, Check.WHEN),
    ),
}

#: Looked for only in turns of the partner who caused the injury (protocol 2.3 and 2.5, marked O).
OWNER_ONLY = frozenset(
    {_C.VAGUE, _C.MINIMISE, _C.DEFEND, _C.BLAME, _C.CONDITIONAL, _C.AGENTLESS, _C.BUT, _C.PRESSURE}
    | {_C.DENY, _C.SHAME, _C.OVERPROMISE, _C.GRAPHIC}
)


def looked_for(stage: Stage, side: Side) -> frozenset[Category]:
    """Give the categories that are looked for in a text of this stage by the partner on this side."""
    categories = RUBRICS[stage].categories
    # Anyone may make a commitment, and both are helped to make one that can be kept.
    if side is Side.INJURED and stage is not Stage.COMMITMENT:
        return categories - OWNER_ONLY
    return categories


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A stretch of the text (offsets in code points) and what it does.

    `sure`: a frame found it. Where only the net did, the coach asks and doesn't assert.
    """

    category: Category
    start: int
    end: int
    sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that the coach says of a text. `ready` is None in a language that has no coach."""

    language: str
    findings: tuple[Finding, ...] = ()
    checks: Mapping[str, bool]
    ready: bool | None


class Route(StrEnum):
    """Where a text about danger leads, most urgent first."""

    SUICIDE = "suicide"
    CHILD_HARM = "child_harm"
    THREAT = "threat"
    VIOLENCE_VICTIM = "violence_victim"
    SELF_HARM = "self_harm"
    VIOLENCE_PERPETRATOR = "violence_perpetrator"
    COERCION = "coercion"


class Level(StrEnum):
    """How sure the router is: coaching stops and help is shown, or one gentle question is asked in private."""

    STOP = "stop"
    CHECK_IN = "check_in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A sign of danger: its route, how sure, and the stretch of the text (code points) that says so."""

    route: Route
    level: Level
    start: int
    end: int


def explain(category: Category) -> tuple[str, str]:
    """Give the keys of the prompts that say why a finding matters and ask the question that helps."""
    return f"language/why/{category}", f"language/question/{category}"
