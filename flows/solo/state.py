"""What is known of somebody's practice: a frozen value, without any of their words."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from flows.events import Wrote
from flows.gate.check_in import CheckIn
from flows.gate.topics import Topic
from flows.ids import PersonId, WordsId
from flows.machines import Moves, Moving
from flows.solo.parts import BY_KEY, TICKS, Door, Part, script


class SoloPhase(StrEnum):
    """Where somebody is who practises alone."""

    KEEPING = "keeping"
    DOOR = "door"
    CHECK_IN = "check_in"
    STOPS = "stops"
    COMPLEX = "complex"
    STOPPED = "stopped"
    TICKS = "ticks"
    WRITING = "writing"
    REVIEWING = "reviewing"
    ASKED = "asked"
    WHOLE = "whole"
    CLOSED = "closed"


_SCRIPT = ("ticks", "writing", "reviewing", "whole", "closed")
MOVES: Moves = (
    ("choose_door", ("keeping",), "door"),
    ("check_in", ("door", "stopped"), "check_in"),
    ("ask_stops", ("check_in",), "stops"),
    ("ask_complex", ("stops",), "complex"),
    ("stop", ("check_in", "stops", "complex", "asked", "writing", "reviewing"), "stopped"),
    ("write", ("stops", "complex", "asked", *_SCRIPT), "writing"),
    ("tick", _SCRIPT, "ticks"),
    ("review", ("writing", "reviewing", "asked"), "reviewing"),
    ("ask", ("writing", "reviewing"), "asked"),
    ("show", ("stops", "complex", "asked", *_SCRIPT), "whole"),
    ("rest", ("whole",), "closed"),
)
"""How a practice may move. A later stage, such as the rehearsal, begins from `whole` and comes back to it."""
SOLO: Moving[SoloPhase] = Moving(SoloPhase, MOVES)


class Draft(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A text with a remark on it, that is not yet taken into the script."""

    words: WordsId
    category: str
    start: int = 0
    end: int = 0
    sure: bool = True


Texts = tuple[tuple[str, WordsId], ...]


class SoloState(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One person's practice.

    `generation` is in every button. `until`: it is kept till then; None: it is not kept at all. `passed`: the questions
    at the beginning were answered, and nothing spoke against a script. `stopped_by`: why there is none, as long as its
    page lies before them; `again`: from when they may be asked anew (None: at once). `texts`: the parts by key,
    and the note of values; `before`: the same before the last change. `editing`: the part that is written now;
    `draft`: what was written for it, with a remark. `held`: a text that waits until its writer said that they are safe,
    `heard`: of what; `vouched`: what they said that they are safe of.
    """

    person: PersonId
    phase: SoloPhase = SoloPhase.KEEPING
    generation: int = 1
    until: datetime | None = None
    door: Door | None = None
    check_in: CheckIn | None = None
    passed: bool = False
    stopped_by: str = ""
    again: datetime | None = None
    ticks: tuple[tuple[str, str], ...] = ()
    long: bool = False
    texts: Texts = ()
    before: Texts | None = None
    editing: str = ""
    draft: Draft | None = None
    held: Wrote | None = None
    heard: Topic | None = None
    vouched: tuple[Topic, ...] = ()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of the script that is being written; none before a door was chosen."""
        return () if self.door is None else script(self.door, long=self.long)

    @property
    def part(self) -> Part | None:
        """The part that is being written."""
        return BY_KEY.get(self.editing)

    @property
    def missing(self) -> tuple[Part, ...]:
        """The parts that have no text yet."""
        there = dict(self.texts)
        return tuple(part for part in self.parts if part.key not in there)

    @property
    def open_ticks(self) -> tuple[str, ...]:
        """What is not wholly told yet, or not answered; nothing for somebody who was hurt."""
        given = dict(self.ticks)
        return tuple(key for key in TICKS if given.get(key) != "yes") if self.door is Door.TELL else ()

    def words(self) -> frozenset[WordsId]:
        """Every reference that is held; whatever is not among them any more is forgotten."""
        held = {words for _, words in (*self.texts, *(self.before or ()))}
        held |= {self.draft.words} if self.draft else set()
        held |= {self.held.words} if self.held else set()
        return frozenset(held)
