"""Cycle: each names their own move in what happens between the two since (A3; after A4 by protocol 14)."""

from __future__ import annotations

from flows.couple.stages.base import Leg, Stage
from flows.model import Floor

STAGE = Stage(
    key="cycle",
    sitting=1,
    minutes=10,
    legs=(
        Leg(floor=Floor.INJURED, choices=("received", "hard"), lines=3, tender=True),
        Leg(floor=Floor.INJURING, choices=("received", "hard"), lines=3, tender=True),
    ),
)
