"""The vocabulary of the conversations: enumerations and frozen values that carry no words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec


class Role(StrEnum):
    """Which side of the injury of this round a partner stands on (people never see these names)."""

    INJURING = "injuring"
    INJURED = "injured"

    @property
    def other(self) -> Role:
        """The role that the other partner has."""
        return Role.INJURED if self is Role.INJURING else Role.INJURING


class Floor(StrEnum):
    """Who may speak in a turn."""

    INJURING = "injuring"
    INJURED = "injured"
    BOTH = "both"


class CouplePhase(StrEnum):
    """Where the two are together. `preparing` lasts until the first shared step; later waits are `held`."""

    JOINING = "joining"
    PREPARING = "preparing"
    HELD = "held"
    TURN = "turn"
    PAUSED = "paused"
    CLOSED = "closed"


class PartnerPhase(StrEnum):
    """Where one partner is."""

    WAITING = "waiting"
    DRAFTING = "drafting"
    REVIEWING = "reviewing"
    LISTENING = "listening"
    ANSWERING = "answering"
    PAUSED = "paused"
    DONE = "done"


class Injury(StrEnum):
    """The kind of event that broke trust: a category only, never its content."""

    AFFAIR = "affair"
    LIE = "lie"
    MONEY = "money"
    DISTANCE = "distance"
    PROMISES = "promises"
    ADDICTION = "addiction"
    OTHER = "other"


class Gate(StrEnum):
    """What is kept of a private check-in (protocol 6.3, rule 5). `unknown` is held like `closed`."""

    UNKNOWN = "unknown"
    OPEN = "open"
    CLOSED = "closed"


class Reading(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the language coach and the safety router made of a text: references to it, none of its words.

    `category` is the most important finding or empty; `start` and `end` are its span in code points; `sure` is
    False where the coach asks and doesn't assert.
    `loud`: it is written in capitals; `one_word`: it is no more than that.
    `route` and `level` come from the safety router ("" where nothing was found).
    """

    category: str = ""
    start: int = 0
    end: int = 0
    sure: bool = True
    ready: bool = True
    loud: bool = False
    one_word: bool = False
    route: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How time passes in a conversation; every length may be zero, which means at once (a limit: none)."""

    gentle: bool = True
    sitting_limit: timedelta = timedelta(minutes=40)
    time_out_min: timedelta = timedelta(minutes=20)
    answer_hold: timedelta = timedelta(minutes=20)
    hold_give_up: timedelta = timedelta(days=14)
    turn_nudge: timedelta = timedelta(hours=24)
    turn_give_up: timedelta = timedelta(days=7)
    chance_every: timedelta = timedelta(minutes=10)
    draft_kept: timedelta = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """Who runs this machine, as people are told when they consent."""

    name: str = ""
    contact: str = ""
    is_partner: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a step may know besides the state and the event.

    `now` is aware and carries the time zone that the couple chose, so wall-clock arithmetic is theirs.
    """

    now: datetime
    pace: Pace
    host: Host
    optional_off: frozenset[str] = frozenset()
