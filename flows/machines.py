"""The legal moves of a partner and of a couple: the only import of `transitions`.

Two flat tables, one synchronous machine for each kind, built once, without models, callbacks or queue. A move is
fired on a one-slot cursor that is never registered, which costs no memory for an idle conversation. Guards are
evaluated by the callers: a move that is not in the table is a bug and raises.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Generic, TypeVar

from transitions import Machine

from flows.model import CouplePhase, PartnerPhase

P = TypeVar("P", bound=StrEnum)
Moves = tuple[tuple[str, tuple[str, ...], str], ...]

_IN_TURN = ("waiting", "drafting", "reviewing", "listening", "answering", "done")
_ANY = (*_IN_TURN, "paused")

PARTNER_MOVES: Moves = (
    ("take_floor", _IN_TURN, "drafting"),
    ("listen", _IN_TURN, "listening"),
    ("draft", ("drafting", "reviewing", "answering"), "reviewing"),
    ("discard", ("reviewing",), "drafting"),
    ("withdraw", ("reviewing",), "answering"),
    ("share", ("reviewing",), "waiting"),
    ("decline", ("drafting", "reviewing"), "waiting"),
    ("asked", _IN_TURN, "answering"),
    ("answer", ("answering",), "waiting"),
    ("finish", ("answering",), "done"),
    ("pause", _IN_TURN, "paused"),
    ("rest", _ANY, "waiting"),
    ("end", _ANY, "done"),
    ("back_to_waiting", ("paused", "waiting"), "waiting"),
    ("back_to_drafting", ("paused", "waiting"), "drafting"),
    ("back_to_reviewing", ("paused", "waiting"), "reviewing"),
    ("back_to_listening", ("paused", "waiting"), "listening"),
    ("back_to_answering", ("paused", "waiting"), "answering"),
    ("back_to_done", ("paused", "waiting"), "done"),
)
"""How one partner may move: trigger, from where, to where."""

COUPLE_MOVES: Moves = (
    ("both_joined", ("joining",), "preparing"),
    ("open", ("preparing", "held"), "turn"),
    ("rest", ("turn", "paused"), "held"),
    ("pause", ("turn",), "paused"),
    ("go_on", ("paused",), "turn"),
    ("close", ("joining", "preparing", "held", "turn", "paused"), "closed"),
    ("reopen", ("closed",), "held"),
)
"""How the couple may move."""


class _Cursor:
    """What a machine moves: one slot, never registered with it."""

    __slots__ = ("state",)

    def __init__(self, state: str) -> None:
        self.state = state


class Moving(Generic[P]):
    """One kind of machine: `move` gives the phase that a trigger leads to."""

    def __init__(self, phases: type[P], moves: Moves) -> None:
        """Build the machine; a misspelt phase or a doubled move is refused here and not at run time."""
        names = {phase.value for phase in phases}
        seen: set[tuple[str, str]] = set()
        for trigger, sources, destination in moves:
            if unknown := ({*sources, destination} - names):
                raise ValueError(f"{trigger}: no such phase: {sorted(unknown)}")
            for source in sources:
                if (trigger, source) in seen:
                    raise ValueError(f"{trigger} from {source} is declared twice")
                seen.add((trigger, source))
        self._phases = phases
        self._legal = seen
        self._known: dict[tuple[P, str], P] = {}
        self._machine = Machine(
            model=None,
            states=sorted(names),
            initial=None,
            transitions=[[trigger, list(sources), destination] for trigger, sources, destination in moves],
            auto_transitions=False,
            queued=False,
        )

    def move(self, phase: P, trigger: str) -> P:
        """Return the phase after `trigger`; raises `transitions.MachineError` where the move is not legal."""
        known = self._known.get((phase, trigger))
        if known is None:  # a move is a pure function of the two: ask the machine once
            cursor = _Cursor(phase.value)
            self._machine.events[trigger].trigger(cursor)
            known = self._known[(phase, trigger)] = self._phases(cursor.state)
        return known

    def may(self, phase: P, trigger: str) -> bool:
        """Say whether the move is in the table."""
        return (trigger, phase.value) in self._legal

    def triggers(self) -> Iterable[str]:
        """Return the names of all moves, in no particular order."""
        return {trigger for trigger, _ in self._legal}


PARTNER: Moving[PartnerPhase] = Moving(PartnerPhase, PARTNER_MOVES)
COUPLE: Moving[CouplePhase] = Moving(CouplePhase, COUPLE_MOVES)
