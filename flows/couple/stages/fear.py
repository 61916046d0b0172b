"""Fear: underneath the anger, what was scared (A7, AIRM step 3)."""

from __future__ import annotations

from flows.couple.stages.base import Leg, Stage
from flows.model import Floor

STAGE = Stage(
    key="fear",
    sitting=3,
    minutes=10,
    legs=(Leg(floor=Floor.INJURED, choices=("received", "hard"), lines=3, way_out="enough", tender=True),),
)
