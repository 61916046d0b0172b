"""Halfway: a whole ending; part two is offered, never owed (protocol 14)."""

from __future__ import annotations

from flows.couple.stages.base import Answers, Lead, Leg, Stage
from flows.model import Floor

STAGE = Stage(
    key="halfway",
    sitting=3,
    minutes=2,
    legs=(Leg(floor=Floor.BOTH, drafts=False, answers=Answers.BOTH, choices=("go_on", "enough_for_now")),),
    leads={"enough_for_now": Lead.FINISH},
)
