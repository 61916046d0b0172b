"""How it happened: how the other came to do it, and that it was their choice (A8, AIRM step 4b)."""

from __future__ import annotations

from flows.couple.stages.base import Leg, Stage
from flows.model import Floor

STAGE = Stage(
    key="how_it_happened",
    sitting=4,
    minutes=10,
    legs=(Leg(floor=Floor.INJURING, choices=("makes_sense", "partly", "skip"), known=True),),
)
