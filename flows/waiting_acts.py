"""What people, the clock and the group can do while the two wait: the acts that `flows.no_tell` compares.

One of the two is the subject, who does all that one can do alone; the other does what leads on, and leaves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from flows.couple.preparation import question
from flows.couple.projection import CURRENT, PEOPLE, STRANGER
from flows.couple.state import CoupleState
from flows.couple.timers import PRIVATE, wanted
from flows.events import (
    Added,
    Commanded,
    Departed,
    Entered,
    Event,
    Opened,
    Reachable,
    Removed,
    Tapped,
    TimerFired,
    Unreachable,
    Wrote,
)
from flows.gate.check_in import KEYS
from flows.ids import PersonId, WordsId
from flows.model import Context, CouplePhase, Pace, Reading

Act = tuple[Event, ...]
"""What somebody does at a stretch: one event, or the eight answers and their sending."""
ANSWERED: Final = (None, "skip", *KEYS)
"""Ways to answer the check-in: harmless, a question left out, and each question otherwise than harmlessly."""


def acts(
    state: CoupleState, subject: int, pace: Pace, contexts: Sequence[Context]
) -> Iterator[tuple[Act, int | None, Context]]:
    """Yield what can happen, whose act it is (None: nobody's alone), and when; `contexts` are late and in time."""
    late, early = contexts
    for place in range(len(state.partners)):
        for act in _own(state, place, gentle=pace.gentle, all_ways=place == subject):
            yield act, place, late
        for act in _rarely(state, place) if place == subject else _now_and_then(state, place):
            yield act, place, late
        if PRIVATE[place] in wanted(state, pace) and place == subject:
            yield (TimerFired(name=PRIVATE[place], generation=state.generation),), place, late
    for act in _around(state, pace):
        yield act, None, late
        if isinstance(act[0], TimerFired) and act[0].name == "chance":
            yield act, None, early
    if state.phase is CouplePhase.JOINING and len(state.partners) < len(PEOPLE):
        person = PEOPLE[len(state.partners)]
        yield (Tapped(person=person, generation=CURRENT, choice="join", group=True),), None, late


def _own(state: CoupleState, place: int, *, gentle: bool, all_ways: bool) -> Iterator[Act]:
    """Yield what a partner can do alone while the two wait: in all ways, or only what leads on."""
    person = state.partners[place].person
    tap = partial(Tapped, person=person, generation=CURRENT)
    match question(state, place, gentle=gentle):
        case "consent":
            yield (tap(choice="agree"),)
            yield (tap(choice="decline"),)
        case "check_in":
            yield from (_answers(state, place, closing) for closing in (ANSWERED if all_ways else (None,)))
        case "event":
            if all_ways:
                yield (tap(choice="event", argument="affair"),)
            yield (tap(choice="event", argument="distance"),)
        case "role" | "differ":
            for claim in ("i_was_hurt", "i_hurt_my_partner"):
                yield (tap(choice=claim),)
        case "name":
            yield (tap(choice="keep_name"),)
            if all_ways:
                yield (wrote(person),)
        case "confirm":
            yield (tap(choice="that_one"),)
            yield (tap(choice="another"),)
        case "task":
            yield (tap(choice="done", argument="values"),)
        case "chooses_when":
            yield (tap(choice="go_on"),)
        case "ready":
            yield (tap(choice="ready"),)
        case "prepared" if state.window:
            yield (tap(choice="tonight", argument="yes"),)
            yield (tap(choice="tonight", argument="no"),)
        case _:
            pass


def _now_and_then(state: CoupleState, place: int) -> Iterator[Act]:
    """Yield what the other may do at any time, as far as it could bring something to light."""
    person = state.partners[place].person
    tap = partial(Tapped, person=person, generation=CURRENT)
    for command in ("start", "stop", "status", "resume", "mydata"):
        yield (Commanded(person=person, command=command),)
    for command in ("start", "status", "pause"):
        yield (Commanded(person=person, command=command, group=True),)
    for choice in ("support", "status", "pause", "leave"):
        yield (tap(choice=choice, group=True),)
    yield (wrote(person),)


def _rarely(state: CoupleState, place: int) -> Iterator[Act]:
    """Yield what a partner can do at any time, in private or where all can see it."""
    person = state.partners[place].person
    tap = partial(Tapped, person=person, generation=CURRENT)
    for command in (
        "start",
        "stop",
        "resume",
        "status",
        "support",
        "pause",
        "settings",
        "discreet",
        "mydata",
    ):
        yield (Commanded(person=person, command=command),)
    for command in ("start", "status", "pause", "stop"):
        yield (Commanded(person=person, command=command, group=True),)
    for choice in ("support", "status", "pause", "leave"):
        yield (tap(choice=choice, group=True),)
    yield (tap(choice="messages", argument="no"),)
    yield (tap(choice="reading", argument="open"), tap(choice="reading", argument="done"))
    yield (tap(choice="end_quietly"),)
    yield (tap(choice="stay"),)
    yield (tap(choice="safe", argument="yes"),)
    yield (tap(choice="safe", argument="no"),)
    yield (wrote(person),)
    yield (wrote(person, level="stop"),)
    yield (wrote(person, level="check_in"), tap(choice="safe", argument="no"))
    yield (wrote(person, level="stop", group=True),)
    yield (Opened(person=person, own=True),)
    yield (Unreachable(person=person),)
    yield (Reachable(person=person),)


def _around(state: CoupleState, pace: Pace) -> Iterator[Act]:
    """Yield what the clock and the group do."""
    for name in wanted(state, pace):
        if name not in PRIVATE:
            yield (TimerFired(name=name, generation=state.generation),)
    yield (Added(),)
    yield (Removed(),)
    yield (Entered(person=STRANGER),)
    yield (Tapped(person=STRANGER, generation=CURRENT, choice="status", group=True),)
    for partner in state.partners:
        yield (Departed(person=partner.person),)
    if pace.gentle and state.partners:
        yield (Tapped(person=PEOPLE[0], generation=CURRENT, choice="hour", argument="21", group=True),)


def _answers(state: CoupleState, place: int, closing: str | None) -> Act:
    """Return the taps that fill in a check-in and send it."""
    partner = state.partners[place]
    given = {key: "yes" if key == "private" else "no" for key in KEYS}
    if closing == "skip":
        given["hidden"] = "skip"
    elif closing is not None:
        given[closing] = "no" if given[closing] == "yes" else "yes"
    tap = partial(Tapped, person=partner.person, generation=CURRENT)
    return (*(tap(choice=answer, argument=key) for key, answer in given.items()), tap(choice="send"))


def wrote(person: PersonId, *, level: str = "", group: bool = False) -> Wrote:
    """Return a text of somebody, in which the router heard danger if there is a `level`."""
    reading = Reading(route="violence_victim" if level else "", level=level)
    return Wrote(person=person, words=WordsId(person), length=9, group=group, reading=reading)
