"""What a stage declares: legs with a floor and choices, and where each outcome leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from flows.model import Floor


class Lead(StrEnum):
    """Where an outcome leads. All but `ON` and `FINISH` count as a loop (protocol 1.2: back, not forward)."""

    ON = "on"
    REPEAT = "repeat"
    REPEAT_ONCE = "repeat_once"
    BACK = "back"
    FINISH = "finish"


class Answers(StrEnum):
    """Who answers a leg, with buttons in the group."""

    NOBODY = "nobody"
    LISTENER = "listener"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One stretch of a stage.

    `drafts`: whoever has the floor writes in private and shares. `choices`: what is answered with buttons,
    by whom says `answers`. `way_out`: the choice by which the speaker may go past without sharing.
    `known`: a share is followed by the question whether the partner knows all of it (protocol 14).
    `tender`: what is shared here is answered by the coach at once. `validated`: the writer is validated, and
    gets a remark on wording only when they ask for it. `lines`: how many offered sentences `received` has.
    """

    floor: Floor
    drafts: bool = True
    answers: Answers = Answers.LISTENER
    choices: tuple[str, ...] = ()
    lines: int = 0
    way_out: str = ""
    known: bool = False
    tender: bool = False
    validated: bool = False
    together: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A step of the conversation. `leads` says where a choice leads when it is not simply on.

    `back_to` is the stage for `Lead.BACK`; `past` the stage for a way out that skips more than this one.
    `minutes` is what people are told. `coach` is the key of the language coach's table.
    """

    key: str
    sitting: int
    minutes: int
    legs: tuple[Leg, ...]
    leads: Mapping[str, Lead] = field(default_factory=lambda: MappingProxyType({}))
    back_to: str = ""
    past: str = ""

    @property
    def part(self) -> int:
        """Part one is a whole ending; part two is offered, never owed (protocol 14)."""
        return 1 if self.sitting <= 3 else 2
