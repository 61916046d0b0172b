"""The plan of the couple's conversation: its stages, in order (contract, In Telegram; protocol 12 a and 14)."""

from __future__ import annotations

from typing import Final

from flows.couple.stages import (
    acknowledgment,
    answer,
    close,
    cycle,
    fear,
    grief,
    ground_rules,
    halfway,
    hearing,
    how_it_happened,
    injury,
    reach,
    remorse,
)
from flows.couple.stages.base import Answers, Lead, Leg, Stage

PLAN: Final = (
    ground_rules.STAGE,
    acknowledgment.STAGE,
    cycle.STAGE,
    injury.STAGE,
    hearing.STAGE,
    fear.STAGE,
    halfway.STAGE,
    how_it_happened.STAGE,
    grief.STAGE,
    remorse.STAGE,
    reach.STAGE,
    answer.STAGE,
    close.STAGE,
)

STAGES: Final = {stage.key: stage for stage in PLAN}
_PLACE: Final = {stage.key: place for place, stage in enumerate(PLAN)}
MAX_LOOPS: Final = 3
"""The third repeat or step back ends the conversation kindly (protocol 1.2)."""


def place(key: str) -> int:
    """Return a stage's place in the plan, from 0."""
    return _PLACE[key]


def after(key: str) -> Stage | None:
    """Return the stage that follows in the plan; None after the last one."""
    following = _PLACE[key] + 1
    return PLAN[following] if following < len(PLAN) else None


__all__ = ["MAX_LOOPS", "PLAN", "STAGES", "Answers", "Lead", "Leg", "Stage", "after", "place"]
