"""Proves properties of the couple's conversation over every reachable state of its projection.

A breadth-first search over the shipped tables and rules, nothing else: every event that people, timers or private
flows can bring about, in every state that they can lead to. A property that fails comes with the shortest way to
it, told as a chat. Limits: 500,000 states in all; private flows enter only as "may open".
"""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from flows.couple import start, step
from flows.couple.offers import for_both
from flows.couple.projection import CURRENT, EPOCH, FAR, PEOPLE, STALE, STRANGER, project
from flows.couple.properties import AFTER_EACH_STEP, IN_EACH_STATE, UNDER_WAY, always_closes
from flows.couple.stages import PLAN, STAGES, after
from flows.couple.state import CoupleState
from flows.couple.timers import wanted
from flows.effects import Answer, Edit, Effect, Say
from flows.events import (
    Added,
    Attached,
    Commanded,
    Counted,
    Departed,
    Entered,
    Event,
    Opened,
    Removed,
    Settled,
    Tapped,
    TimerFired,
    Unnamed,
    Unreachable,
    Wrote,
)
from flows.ids import GROUP, PersonId, WordsId
from flows.model import Context, CouplePhase, Host, Pace, PartnerPhase, Reading, Role

MAX_STATES = 500_000
PACES = {"sitting": Pace(gentle=False), "gentle": Pace(gentle=True)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """A property that does not hold, and the shortest chat that shows it."""

    name: str
    pace: str
    chat: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class Search:
    """What a search found: how many states and steps, which prompts were shown, what was violated."""

    states: int = 0
    steps: int = 0
    prompts: set[str] = field(default_factory=set)
    violations: list[Violation] = field(default_factory=list)


# --- what can happen ---------------------------------------------------------------------------------------


def events(state: CoupleState, pace: Pace) -> Iterator[Event]:
    """Yield every event that can happen in a projected state."""
    yield from _anywhere(state)
    for name in wanted(state, pace):
        yield TimerFired(name=name, generation=CURRENT)
    if state.phase in (CouplePhase.PREPARING, CouplePhase.HELD):
        for partner in state.partners:
            for may_open in (True, False):
                yield Settled(person=partner.person, may_open=may_open)
            yield Settled(person=partner.person, may_open=False, left=True)
    elif state.phase is CouplePhase.CLOSED and state.partners:
        yield Settled(person=PEOPLE[0], may_open=False, both_hurt=True)
    for partner in state.partners:
        yield from _of_partner(state, partner.person)


# What ends in the same line as something else is tried where no counter runs; the rest everywhere.


def _anywhere(state: CoupleState) -> Iterator[Event]:
    if state.phase in (CouplePhase.JOINING, CouplePhase.CLOSED):
        yield Added()
    yield Entered(person=STRANGER)
    if not state.pauses and not state.loops:  # the same line as a stranger's entry, or no line at all
        yield Removed()
        yield Counted(members=4)
        yield Unnamed()
        yield Tapped(person=STRANGER, generation=CURRENT, choice="landed", group=True)
    if state.phase is CouplePhase.JOINING and len(state.partners) < len(PEOPLE):
        yield Tapped(person=PEOPLE[len(state.partners)], generation=CURRENT, choice="join", group=True)
        yield Commanded(person=STRANGER, command="start", group=True)


def _of_partner(state: CoupleState, person: PersonId) -> Iterator[Event]:
    """Yield what a partner can do. Where several things are refused by the same line, one stands for all."""
    tap = partial(Tapped, person=person, generation=CURRENT)
    no_counter = not state.pauses and not state.loops
    if no_counter or state.phase in UNDER_WAY:
        for choice in ("pause", "support"):
            yield tap(choice=choice, group=True)
        yield Commanded(person=person, command="stop")
    if no_counter or state.phase is CouplePhase.TURN:
        yield Unreachable(person=person)
    if no_counter:
        yield Departed(person=person)
    match state.phase:
        case CouplePhase.CLOSED:
            yield tap(choice="go_on", group=state.offer != "go_on")
            for offer in for_both(state):
                yield tap(choice="go_on", argument=offer, group=True)
            if no_counter:
                yield Commanded(person=person, command="start", group=True)
                yield Commanded(person=person, command="resume")
        case CouplePhase.PAUSED:
            # Who is ready first makes no difference; both orders are tried where no counter runs.
            if person == PEOPLE[0] or state.partners[0].returned or not state.loops:
                yield tap(choice="ready", argument="back")
            if state.pauses == 1 and not state.loops:
                yield Unreachable(person=person)
                yield tap(choice="pause", argument="60")
                yield tap(choice="share")
                yield tap(choice="landed", group=True)
                yield _wrote(person)
                yield _wrote(person, level="stop")
        case CouplePhase.TURN:
            yield from _in_turn(state, person)
        case _ if no_counter:
            yield tap(choice="leave", group=True)
        case _:
            pass


def _in_turn(state: CoupleState, person: PersonId) -> Iterator[Event]:
    tap = partial(Tapped, person=person, generation=CURRENT)
    leg = STAGES[state.stage].legs[state.leg]
    partner = next(partner for partner in state.partners if partner.person == person)
    for choice in leg.choices:
        yield tap(choice=choice, argument="1" if choice == "received" else "", group=True)
    yield tap(choice="distress", argument="9")
    if leg.way_out:
        yield tap(choice=leg.way_out)
    if not state.pauses and not state.loops:
        choice = leg.choices[0] if leg.choices else "agree"
        yield Tapped(person=person, generation=STALE, choice=choice, group=True)
        yield Tapped(person=person, generation=STALE, choice="share")
        yield Attached(person=person, kind="voice")
        yield Opened(person=person, own=True)
        yield tap(choice="keep")
    if state.loops == 1 and not state.pauses and "not_yet" in leg.choices:
        for hint in ("what", "impact", "reasons"):
            yield Tapped(person=person, generation=CURRENT - 1, choice="missing", argument=hint)
    if partner.draft is not None:
        yield tap(choice="share")
        yield tap(choice="discard")
        yield tap(choice="thought")
        yield tap(choice="known", argument="yes")
        yield tap(choice="known", argument="no")
    yield _wrote(person)
    yield _wrote(person, level="stop")
    yield _wrote(person, group=True)
    if partner.phase in (PartnerPhase.DRAFTING, PartnerPhase.REVIEWING):
        yield _wrote(person, category="GRAPHIC")
        yield _wrote(person, category="CONTEMPT")
    if partner.role is Role.INJURING and leg.lines and not state.pauses:
        yield _wrote(person, category="GRAPHIC", group=state.loops == 0)


def _wrote(person: PersonId, *, category: str = "", level: str = "", group: bool = False) -> Wrote:
    return Wrote(
        person=person,
        words=WordsId(person),
        length=9,
        group=group,
        reply=group,
        reading=Reading(category=category, level=level),
    )


# --- the search --------------------------------------------------------------------------------------------

_CLOCKS = {
    (name, late): Context(now=FAR if late else EPOCH, pace=pace, host=Host(name="host"))
    for name, pace in PACES.items()
    for late in (True, False)
}


def timed(state: CoupleState, pace: Pace) -> Iterator[tuple[Event, Context]]:
    """Yield what can happen with when: where a sitting may end by its limit, both before it and after it."""
    name = "gentle" if pace.gentle else "sitting"
    both = not pace.gentle and state.phase is CouplePhase.TURN and _may_end_a_sitting(state)
    for event in events(state, pace):
        yield event, _CLOCKS[name, True]
        if (both and isinstance(event, Tapped)) or (isinstance(event, TimerFired) and event.name == "chance"):
            yield event, _CLOCKS[name, False]  # a chance comes in time, or late after the machine was off


def _may_end_a_sitting(state: CoupleState) -> bool:
    stage = STAGES[state.stage]
    following = after(stage.key)
    return following is not None and following.sitting > stage.sitting


Trail = dict[CoupleState, "tuple[CoupleState, Event, Context] | None"]


def search(pace_name: str, *, within: Container[str] | None = None, limit: int = MAX_STATES) -> Search:
    """Search every reachable state in one pace; raises `RuntimeError` beyond `limit` states.

    `within`: only so far as these stages (the empty one: before the first), for a quick look at part of it.
    """
    pace = PACES[pace_name]
    found = Search()
    first = project(start())
    trail: Trail = {first: None}
    waiting = deque([first])
    successors: dict[CoupleState, set[CoupleState]] = {}
    violated: dict[str, tuple[CoupleState, tuple[Event, Context] | None]] = {}
    while waiting:
        state = waiting.popleft()
        for rule in IN_EACH_STATE:
            if rule.name not in violated and not rule.holds(state, pace):
                violated[rule.name] = (state, None)
        following = successors.setdefault(state, set())
        for event, context in timed(state, pace):
            result = step(state, event, context)
            found.steps += 1
            next_state = state if result.state is state else project(result.state)
            if next_state is not state:
                following.add(next_state)
            _note_prompts(found.prompts, result.effects)
            for check in AFTER_EACH_STEP:
                if check.name not in violated and not check.holds(state, event, result.state, result.effects):
                    violated[check.name] = (state, (event, context))
            if next_state not in trail and (within is None or next_state.stage in within):
                trail[next_state] = (state, event, context)
                waiting.append(next_state)
                if len(trail) > limit:
                    raise RuntimeError(f"more than {limit} states: the projection has to become smaller")
        if following <= {state}:
            violated.setdefault("no deadlock", (state, None))
    for open_wound in always_closes({state: known & trail.keys() for state, known in successors.items()}):
        violated.setdefault("whoever showed something reaches a closing word", (open_wound, None))
    found.states = len(trail)
    found.violations = [
        Violation(name=name, pace=pace_name, chat=tuple(tell(trail, state, last)))
        for name, (state, last) in violated.items()
    ]
    return found


def _note_prompts(prompts: set[str], effects: Iterable[Effect]) -> None:
    for effect in effects:
        if isinstance(effect, (Say, Edit)) or (isinstance(effect, Answer) and effect.prompt):
            prompts.add(effect.prompt)


def check_all() -> list[Search]:
    """Search both paces."""
    return [search(pace) for pace in PACES]


def check_prompts(templates: Iterable[str], declared: Iterable[str], used: Iterable[str]) -> list[str]:
    """Return what does not match: missing templates, templates nobody declares, declared ones nobody uses."""
    there, wanted_, shown = set(templates), set(declared), set(used)
    return [
        *(f"no template: {name}" for name in sorted(wanted_ - there)),
        *(f"not declared: {name}" for name in sorted(there - wanted_)),
        *(f"never used: {name}" for name in sorted(wanted_ - shown)),
    ]


# --- a counter-example, told as a chat ---------------------------------------------------------------------

_NAMES = {PEOPLE[0]: "Ana", PEOPLE[1]: "Ben", STRANGER: "somebody else"}


def tell(trail: Trail, state: CoupleState, last: tuple[Event, Context] | None) -> Iterator[str]:
    """Yield the shortest way to a state, and one event more, as lines of a chat."""
    path: list[tuple[CoupleState, Event, Context]] = [] if last is None else [(state, *last)]
    current = trail[state]
    while current is not None:
        path.append(current)
        current = trail[current[0]]
    for before, happened, context in reversed(path):
        yield told(happened)
        for effect in step(before, happened, context).effects:
            if isinstance(effect, Say):
                reader = "group" if effect.to == GROUP else _NAMES.get(PersonId(int(effect.to)), "somebody")
                yield f"    coach to {reader}: [{effect.prompt}]"
    yield f"  now: {state.phase} {state.stage} " + ", ".join(
        f"{_NAMES[partner.person]} {partner.phase}" for partner in state.partners
    )


def told(event: Event) -> str:
    """Return an event as a line of a chat."""
    who = _NAMES.get(getattr(event, "person", None) or STRANGER, "somebody")
    match event:
        case Tapped(choice=choice, argument=argument, group=group, generation=generation):
            where = "in the group" if group else "in private"
            old = " (an old button)" if generation == STALE else ""
            return f"{who} taps {choice}{':' + argument if argument else ''} {where}{old}"
        case Wrote(group=group, reading=reading):
            mark = f" ({reading.category or reading.level})" if reading.category or reading.level else ""
            return f"{who} writes {'in the group' if group else 'in private'}{mark}"
        case TimerFired(name=name):
            return f"time passes: {name}"
        case Settled(may_open=may_open, left=left):
            return f"{who} in private: {'leaves' if left else 'may open' if may_open else 'may not open'}"
        case Commanded(command=command):
            return f"{who} types /{command}"
        case _:
            return f"{type(event).__name__}: {who}"


def stages() -> list[dict[str, Any]]:
    """Return the catalogue of stages as plain data."""
    return [
        {
            "stage": stage.key,
            "sitting": stage.sitting,
            "part": stage.part,
            "floor": [leg.floor.value for leg in stage.legs],
            "choices": sorted({choice for leg in stage.legs for choice in leg.choices}),
        }
        for stage in PLAN
    ]
