"""Reach: the one who was hurt asks for the comfort that was missing then (A11, AIRM step 7)."""

from __future__ import annotations

from flows.couple.stages.base import Leg, Stage
from flows.model import Floor

STAGE = Stage(
    key="reach",
    sitting=6,
    minutes=6,
    legs=(Leg(floor=Floor.INJURED, choices=("received", "hard"), lines=3, way_out="skip", tender=True),),
    past="close",
)
