"""The timers that a state wants: derived from it after each step, so that none can be lost or forgotten.

A reminder stays wanted after it fired: with its time unchanged it is not armed again, so it comes once.
A timer that fires is taken only if the state still wants it, at that time, in that generation.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from flows.couple.holding import ASK_BEFORE
from flows.couple.readings import KEPT_FOR
from flows.couple.state import CoupleState
from flows.effects import CancelTimer, Effect, SetTimer
from flows.model import CouplePhase, Pace

SECOND_ROUND_AFTER = timedelta(days=7)
"""A second round with roles exchanged is not offered earlier (protocol 14)."""
PRIVATE = ("private_0", "private_1")
"""The one private timer of each partner. Its name lies in the clear, so it doesn't say what is due."""
Kind = Literal["draft", "reading", "forget", "held", "check_in"]
"""What may be due for one partner: a draft is too old, a reading closes, is forgotten, a text waited for a day whether
its writer is safe, the check-in comes again."""


def wanted(state: CoupleState, pace: Pace) -> dict[str, datetime]:
    """Return the timers that should be armed in this state, with the time at which each is due."""
    timers: dict[str, datetime] = {}
    began = state.began
    match state.phase:
        case CouplePhase.JOINING:
            if state.partners and began is not None:
                timers["hold_give_up"] = began + pace.hold_give_up
        case CouplePhase.PREPARING | CouplePhase.HELD:
            if began is not None:
                timers["hold_give_up"] = began + pace.hold_give_up
            if state.chance is not None:
                timers["chance"] = state.chance
                if pace.gentle and state.rezone:
                    timers["zone"] = state.chance - timedelta(days=2)
                if pace.gentle and not state.window:
                    timers["tonight"] = state.chance - ASK_BEFORE
        case CouplePhase.TURN:
            _turn(timers, state, pace)
        case CouplePhase.PAUSED:
            if not state.paused_over and state.pause_until is not None:
                timers["pause"] = state.pause_until
            elif state.pause_until is not None:
                timers["turn_nudge"] = state.pause_until + pace.turn_nudge
                timers["turn_give_up"] = state.pause_until + pace.turn_give_up
        case CouplePhase.CLOSED:
            if state.offer in ("second_round", "either") and not state.offered and began is not None:
                timers["second_round"] = began + SECOND_ROUND_AFTER
            if state.offer == "go_on" and began is not None:
                timers["offer_ends"] = began + pace.hold_give_up
    for place in range(len(state.partners)):
        due = private_dues(state, place, pace)
        if due:
            timers[PRIVATE[place]] = min(due.values())
    return timers


def private_dues(state: CoupleState, place: int, pace: Pace) -> dict[Kind, datetime]:
    """Return what is due for one partner alone, and when. The check-in comes only while the two wait."""
    partner = state.partners[place]
    due: dict[Kind, datetime] = {}
    if partner.draft is not None and partner.draft.at is not None:
        due["draft"] = partner.draft.at + pace.draft_kept
    if partner.private.reading_until is not None:
        due["reading"] = partner.private.reading_until
    if partner.private.reading_since is not None:
        due["forget"] = partner.private.reading_since + KEPT_FOR
    if partner.private.held is not None:
        due["held"] = partner.private.held.at + pace.draft_kept
    if partner.private.ask_again is not None and state.phase in (CouplePhase.PREPARING, CouplePhase.HELD):
        due["check_in"] = partner.private.ask_again
    return due


def _turn(timers: dict[str, datetime], state: CoupleState, pace: Pace) -> None:
    if state.began is not None:
        # Writing puts silence off, but never for ever: somebody may be waiting who showed something.
        active = state.active or state.began
        timers["turn_nudge"] = active + pace.turn_nudge
        timers["turn_give_up"] = min(active + pace.turn_give_up, state.began + 2 * pace.turn_give_up)
    if state.answer_began is not None:
        timers["answer_hold"] = state.answer_began + pace.answer_hold


def changes(before: CoupleState, after: CoupleState, pace: Pace) -> tuple[Effect, ...]:
    """Return the effects that bring the armed timers from what `before` wanted to what `after` wants."""
    old, new = wanted(before, pace), wanted(after, pace)
    effects: list[Effect] = [CancelTimer(name=name) for name in old if name not in new]
    moved = before.generation != after.generation
    effects += [
        SetTimer(name=name, due=due, generation=after.generation)
        for name, due in new.items()
        if moved or old.get(name) != due
    ]
    return tuple(effects)
