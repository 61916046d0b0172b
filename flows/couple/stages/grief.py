"""Grief: what was lost (A9, AIRM step 5)."""

from __future__ import annotations

from flows.couple.stages.base import Leg, Stage
from flows.model import Floor

STAGE = Stage(
    key="grief",
    sitting=4,
    minutes=8,
    legs=(
        Leg(
            floor=Floor.INJURED,
            choices=("received", "hard"),
            lines=3,
            way_out="skip",
            tender=True,
            validated=True,
        ),
    ),
)
