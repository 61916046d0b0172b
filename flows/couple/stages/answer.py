"""Answer: comfort first, then the story of what happened in two sentences (A12, AIRM step 8)."""

from __future__ import annotations

from flows.couple.stages.base import Answers, Lead, Leg, Stage
from flows.model import Floor

STAGE = Stage(
    key="answer",
    sitting=6,
    minutes=10,
    legs=(
        Leg(floor=Floor.INJURING, answers=Answers.NOBODY),
        Leg(floor=Floor.INJURED, answers=Answers.BOTH, choices=("for_now", "not_yet")),
    ),
    leads={"not_yet": Lead.BACK},
    back_to="remorse",
)
