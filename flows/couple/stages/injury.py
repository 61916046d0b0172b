"""Injury: the one who was hurt tells one scene and what it did (A5, AIRM step 1)."""

from __future__ import annotations

from flows.couple.stages.base import Leg, Stage
from flows.model import Floor

STAGE = Stage(
    key="injury",
    sitting=2,
    minutes=12,
    legs=(Leg(floor=Floor.INJURED, choices=("received", "hard"), lines=3, tender=True, validated=True),),
)
