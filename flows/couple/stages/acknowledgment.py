"""Acknowledgment: the one who did it says what they did, before anything is asked of the other (A4)."""

from __future__ import annotations

from flows.couple.stages.base import Lead, Leg, Stage
from flows.model import Floor

STAGE = Stage(
    key="acknowledgment",
    sitting=1,
    minutes=10,
    legs=(Leg(floor=Floor.INJURING, choices=("landed", "partly", "not_yet"), known=True),),
    leads={"not_yet": Lead.REPEAT},
)
