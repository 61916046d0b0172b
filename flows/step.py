"""The one shape that every flow returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from flows.effects import Effect

S = TypeVar("S")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Generic[S]):
    """What is known now, and what to do, in this order."""

    state: S
    effects: tuple[Effect, ...] = ()
