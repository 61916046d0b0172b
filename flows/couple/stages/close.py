"""Close: one word each, revealed together, and a soothing end (A13)."""

from __future__ import annotations

from flows.couple.stages.base import Answers, Leg, Stage
from flows.model import Floor

STAGE = Stage(
    key="close",
    sitting=6,
    minutes=3,
    legs=(Leg(floor=Floor.BOTH, answers=Answers.BOTH, choices=("done",), together=True),),
)
