"""Ground rules: both agree on how the two will talk (protocol 12, A2)."""

from __future__ import annotations

from flows.couple.stages.base import Answers, Leg, Stage
from flows.model import Floor

STAGE = Stage(
    key="ground_rules",
    sitting=1,
    minutes=3,
    legs=(Leg(floor=Floor.BOTH, drafts=False, answers=Answers.BOTH, choices=("agree",)),),
)
