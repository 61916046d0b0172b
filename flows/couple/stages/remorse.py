"""Remorse: responsibility and feeling with the other; asks for nothing (A10, AIRM step 6)."""

from __future__ import annotations

from flows.couple.stages.base import Lead, Leg, Stage
from flows.model import Floor

STAGE = Stage(
    key="remorse",
    sitting=5,
    minutes=10,
    legs=(Leg(floor=Floor.INJURING, choices=("felt", "partly", "no"), known=True),),
    leads={"no": Lead.BACK},
    back_to="how_it_happened",
)
