"""The shared conversation of two partners: their machines, the couple's, and the joint rules."""

from __future__ import annotations

from flows.couple.joining import bring
from flows.couple.state import Apart, CoupleState, Partner, Private
from flows.couple.step import start, step

__all__ = ["Apart", "CoupleState", "Partner", "Private", "bring", "start", "step"]
