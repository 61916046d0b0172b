"""Hearing: the other gives back what they heard, without explaining (A6, AIRM steps 2 and 4a)."""

from __future__ import annotations

from flows.couple.stages.base import Lead, Leg, Stage
from flows.model import Floor

STAGE = Stage(
    key="hearing",
    sitting=2,
    minutes=8,
    legs=(Leg(floor=Floor.INJURING, choices=("heard", "partly", "no")),),
    leads={"partly": Lead.REPEAT_ONCE, "no": Lead.REPEAT_ONCE},
)
