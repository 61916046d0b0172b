"""Practice for one person alone: finding the words for what has to be told, or for how one was hurt."""

from __future__ import annotations

from flows.solo.parts import Door
from flows.solo.state import SoloPhase, SoloState
from flows.solo.step import start, step

__all__ = ["Door", "SoloPhase", "SoloState", "start", "step"]
