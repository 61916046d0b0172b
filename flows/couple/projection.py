"""The projection that `flows.check` searches: a couple's state without words, clock, generation and version.

`project(step(state, event)) == project(step(project(state), projected event))` is shown by a Hypothesis test; so
what holds of every reachable projected state holds of every real one. Private flows enter only as "may open".
Partners are ordered by role, counters keep the values that a rule looks at.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from msgspec.structs import replace

from flows.couple import preparation
from flows.couple.discreet import is_bland, meets_with_small_talk
from flows.couple.drafts import NEVER_POSTED, STRIKES
from flows.couple.readings import vouched
from flows.couple.state import CoupleState, Draft, Partner, Private
from flows.couple.timers import PRIVATE, private_dues, wanted
from flows.events import (
    Attached,
    Commanded,
    Departed,
    Edited,
    Entered,
    Event,
    Opened,
    Reachable,
    Settled,
    Tapped,
    TimerFired,
    Unreachable,
    Wrote,
)
from flows.ids import PersonId, WordsId
from flows.model import Context, CouplePhase, Injury, PartnerPhase, Reading, Role

EPOCH: Final = datetime(2026, 1, 1, tzinfo=UTC)
FAR: Final = EPOCH + timedelta(days=1000)
"""In the projection any armed timer is free to fire: it is always late enough."""
CURRENT: Final = 1
STALE: Final = -1
STRANGER: Final = PersonId(3)
PEOPLE: Final = (PersonId(1), PersonId(2))
"""The two partners of the projection: the one who was hurt first, then the other."""


def order(state: CoupleState) -> tuple[int, ...]:
    """Return the places of the partners, the one who was hurt first; as they joined while there are no roles."""
    places = tuple(range(len(state.partners)))
    if len(places) == len(PEOPLE) and state.partners[0].role is Role.INJURING:
        return (1, 0)
    return places


def project(state: CoupleState) -> CoupleState:
    """Return the state with everything levelled that no rule of the shared part looks at."""
    partners = tuple(
        _partner(state.partners[place], person, role)
        for place, person, role in zip(order(state), PEOPLE, (Role.INJURED, Role.INJURING), strict=False)
    )
    hearing = dict(state.attempts).get("hearing", 0)
    joining = state.phase is CouplePhase.JOINING
    return replace(
        state,
        partners=partners,
        former=(),
        attempts=(("hearing", min(hearing, 2)),) if hearing else (),
        generation=CURRENT,
        round=1,
        named=None,
        named_kind=Injury.LIE,
        agreed=True,
        window=True,
        said=(),
        began=EPOCH if state.began else None,
        active=EPOCH if state.active else None,
        sitting_began=EPOCH if state.sitting_began and not joining else None,
        answer_began=EPOCH if state.answer_began else None,
        pause_until=EPOCH if state.pause_until else None,
        chance=EPOCH if state.chance else None,
        sentences=0,
        hour=20,
        zone="",
        rezone=False,
        welcomed=None,
    )


def _partner(partner: Partner, person: PersonId, role: Role) -> Partner:
    words = WordsId(person)
    draft = None
    if partner.draft is not None and PartnerPhase.REVIEWING in (partner.phase, partner.before):
        category = partner.draft.category if role is Role.INJURING else ""
        draft = Draft(
            words=words,
            at=EPOCH,
            visible=partner.draft.visible,
            answer=partner.draft.answer,
            category=_category(category),
            known_asked=partner.draft.known_asked,
        )
    return replace(
        partner,
        person=person,
        role=role,
        generation=CURRENT,
        draft=draft,
        pending=None if partner.pending is None else words,
        nudges=0,
        private=Private(reached=True, left=partner.private.left),
    )


def _category(category: str) -> str:
    """Keep what a rule looks at: what is never posted, and what counts towards a soft end."""
    return "CONTEMPT" if category in STRIKES else category if category == NEVER_POSTED else ""


def project_event(
    state: CoupleState, after: CoupleState, event: Event, context: Context
) -> tuple[Event, ...]:
    """Return the projected events for a real one. `after` is the real state after it.

    A private event becomes what it settled; a tap or timer keeps only whether it is of now.
    """
    if _is_private(state, event):
        return _settled(after)
    if isinstance(event, TimerFired) and event.name in PRIVATE:
        settled = _settled(after) if state.phase in preparation.AT_HOME else ()
        return (*_of_own_timer(state, event, context), *settled)
    ended = (Settled(person=PEOPLE[0], may_open=False, both_hurt=True),)
    second = ended if after.offer in ("second_round", "either") and after.offer != state.offer else ()
    return (*_public(state, event, context), *second)


def _public(state: CoupleState, event: Event, context: Context) -> tuple[Event, ...]:
    people = {
        state.partners[place].person: person for place, person in zip(order(state), PEOPLE, strict=False)
    }
    match event:
        case Tapped(person=person, group=group):
            place = next((i for i, partner in enumerate(state.partners) if partner.person == person), None)
            current = {state.generation} if group or _beside(state, event) else set()
            if place is not None and not current:
                current = {state.partners[place].generation}
            generation = CURRENT if event.generation in current else STALE
            if event.choice == "safe":  # a "no" to the question ends as what is too hard does
                private = None if place is None else state.partners[place].private
                if private is None or not private.heard or group or event.argument not in ("yes", "no"):
                    return ()
                if event.argument == "yes":
                    return (
                        () if private.held is None else _public(state, unmarked(private.held.wrote), context)
                    )
                event = replace(event, choice="distress", argument="9")
            if event.choice == "hour" and event.argument.isdecimal():
                event = replace(event, argument="20" if int(event.argument) == state.hour else "21")
            return (replace(event, person=people.get(person, _joiner(state, event)), generation=generation),)
        case TimerFired(name=name, generation=generation):
            due = wanted(state, context.pace).get(name)
            live = due is not None and due <= context.now and generation == state.generation
            return (TimerFired(name=name, generation=CURRENT if live else STALE),)
        case Wrote(person=person, group=group) if (
            not group and is_bland(state, person) and event.reading.level != "stop"
        ):
            return ()
        case Wrote() if _vouched(state, event):
            return _public(state, unmarked(event), context)
        case Wrote(person=person):
            reading = Reading(category=_category(event.reading.category), level=event.reading.level)
            who = people.get(person, STRANGER)
            return (replace(event, person=who, words=WordsId(who), reading=reading),)
        case Commanded() if meets_with_small_talk(state, event):
            return ()
        case (
            Commanded(person=person)
            | Opened(person=person)
            | Attached(person=person)
            | Edited(person=person)
            | Entered(person=person)
            | Departed(person=person)
            | Unreachable(person=person)
            | Reachable(person=person)
        ):
            return (replace(event, person=people.get(person, STRANGER)),)
        case _:
            return (event,)


def _of_own_timer(state: CoupleState, event: TimerFired, context: Context) -> tuple[TimerFired, ...]:
    """Return what a partner's own timer means to both: that a draft of the shared part is too old, or nothing."""
    place = PRIVATE.index(event.name)
    if place >= len(state.partners) or event.generation != state.generation:
        return ()
    partner = state.partners[place]
    due = private_dues(state, place, context.pace).get("draft")
    of_turn = PartnerPhase.REVIEWING in (partner.phase, partner.before)
    if due is None or due > context.now or not of_turn:
        return ()
    return (TimerFired(name=PRIVATE[order(state).index(place)], generation=CURRENT),)


def unmarked(wrote: Wrote) -> Wrote:
    """Return a text that waited as what it is when its writer said that they are safe."""
    return replace(wrote, reading=replace(wrote.reading, level="", route=""))


def _vouched(state: CoupleState, wrote: Wrote) -> bool:
    """Say whether the coach doesn't ask again about what it heard in a text."""
    return bool(wrote.reading.level) and any(
        partner.person == wrote.person and vouched(state, place, wrote)
        for place, partner in enumerate(state.partners)
    )


def _joiner(state: CoupleState, event: Tapped) -> PersonId:
    joins = event.choice == "join" and state.phase is CouplePhase.JOINING
    return PEOPLE[len(state.partners)] if joins else STRANGER


def _beside(state: CoupleState, event: Tapped) -> bool:
    """Say whether a private button carries the couple's generation."""
    if event.choice == "go_on":
        return state.phase is CouplePhase.CLOSED
    return event.choice in ("distress", "missing") or (event.choice, bool(event.argument)) in (
        ("pause", True),
        ("ready", True),
    )


STANDING: Final = frozenset(
    {"support", "therapist", "status", "leave", "zone", "counts", "missing", "distress"}
)


def _is_private(state: CoupleState, event: Event) -> bool:
    """Say whether an event belongs to a private flow of the waiting time."""
    if state.phase not in preparation.AT_HOME:
        return False
    match event:
        case Tapped(group=False, choice=choice):
            return choice not in STANDING and choice != "pause" and not (choice == "ready" and event.argument)
        case Wrote(person=person, group=False):
            return event.reading.level != "stop" and (
                not event.reading.level or is_bland(state, person) or _vouched(state, event)
            )
        case Opened() | Reachable():
            return True
        case Commanded(command="start" | "resume" | "stop", group=False):
            return not meets_with_small_talk(state, event)
        case TimerFired(name=name):
            return name in ("tonight", "zone")
        case _:
            return False


def _settled(after: CoupleState) -> tuple[Event, ...]:
    opened = after.phase is CouplePhase.TURN  # opening uses the one fact up
    return tuple(
        Settled(
            person=person,
            may_open=opened or after.partners[place].may_open,
            left=after.partners[place].private.left,
        )
        for place, person in zip(order(after), PEOPLE, strict=False)
    )
