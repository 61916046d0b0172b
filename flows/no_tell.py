"""Proves that a closed check-in cannot be told from an ordinary wait by anybody but the one who answered it.

Theory of operation. Two states are *alike for* a partner when they differ only in what is that partner's own: their
private part, the generation of their private buttons. `ordinary` gives the one of each class in which the answers
were harmless and the partner merely isn't ready; it has to be reachable, so that there is always an ordinary
explanation. For every reachable waiting state in which the shared part may not open for a partner, each event is
taken in that state and in its ordinary one. What the other partner, the group or a clock does has to show both of
them the same (texts, buttons, order, count, edits, timers of the couple) and to lead to states that are alike again.
What the partner does alone has to have a counterpart, the same thing, nothing, a look into the chat, or "ready", that
shows the same and leads to states that are alike. That is the unwinding condition of non-interference (Goguen and Meseguer, 1984).

Times are levelled: the check-in may come again at any time. The shared part itself is left again as soon as it
opened, in each way that people leave it. What a blocked chat, and the other's leaving, lead to is not followed up; in the gentle pace
neither is what one's own leaving, or a sign of danger, leads to.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from msgspec.structs import replace

from flows.check import told
from flows.couple import start, step
from flows.couple.preparation import AT_HOME, question
from flows.couple.projection import CURRENT, EPOCH, FAR, PEOPLE, STRANGER
from flows.couple.state import CoupleState, Draft, Partner, Private
from flows.couple.timers import PRIVATE, wanted
from flows.effects import Answer, CancelTimer, Edit, EditButtons, Effect, Forget, Reveal, Say, SetTimer
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
from flows.model import Context, CouplePhase, Gate, Host, Pace, Reading

Act = tuple[Event, ...]
"""What somebody does at a stretch: one event, or the eight answers and their sending."""
ANSWERED: Final = (None, "afraid", "life", "skip")
"""Ways to answer the check-in: harmless, a yes that closes, one that is urgent, a question left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell:
    """Something that gives a closed check-in away, told as a chat, with what was seen and what an ordinary wait shows."""

    chat: tuple[str, ...]
    there: tuple[str, ...]
    ordinary: tuple[str, ...]

    def told(self) -> tuple[str, ...]:
        """Return it as lines."""
        return (*self.chat, "  seen:", *self.there, "  in an ordinary wait:", *self.ordinary)


@dataclass(slots=True, kw_only=True)
class Comparison:
    """What was compared: waiting states, pairs of alike states with one event each, and the tells."""

    states: int = 0
    pairs: int = 0
    tells: list[Tell] = field(default_factory=list)


def ordinary(state: CoupleState, place: int) -> CoupleState:
    """Return the state that looks the same, in which this partner's answers were harmless and they aren't ready."""
    partner = state.partners[place]
    private = partner.private
    if private.consented:
        private = Private(
            reached=private.reached,
            consented=True,
            sent=True,
            gate=Gate.OPEN,
            ask_again=EPOCH,
            injury=private.injury,
            claim=private.claim,
            differs=private.differs,
            prepared=private.prepared,
            chooses_when=private.chooses_when,
            left=private.left,
        )
    partners = list(state.partners)
    partners[place] = replace(partner, private=private, generation=CURRENT, may_open=False)
    return replace(state, partners=tuple(partners))


def level(state: CoupleState) -> CoupleState:
    """Return the state with clock times, counters and generations levelled, so that there are finitely many."""
    return replace(
        state,
        partners=tuple(_level(partner) for partner in state.partners),
        attempts=(),
        generation=CURRENT,
        named=None if state.named is None else WordsId(1),
        said=(),
        sentences=0,
        began=EPOCH if state.began else None,
        active=EPOCH if state.active else None,
        sitting_began=EPOCH if state.sitting_began else None,
        chance=EPOCH if state.chance else None,
        hour=20,
        zone="",
        rezone=False,
        welcomed=None,
    )


def _level(partner: Partner) -> Partner:
    known = partner.private
    private = Private(  # what counts or remembers is left out: it would have no end
        reached=known.reached,
        consented=known.consented,
        check_in=known.check_in,
        sent=known.sent,
        gate=known.gate,
        ask_again=EPOCH if known.sent or known.doubted else None,  # it may come at any time
        doubted=known.doubted,
        injury=known.injury,
        claim=known.claim,
        differs=known.differs,
        prepared=known.prepared,
        ready=known.ready,
        tonight=known.tonight,
        chooses_when=known.chooses_when,
        left=known.left,
    )
    draft = partner.draft
    if draft is not None:
        draft = Draft(words=WordsId(partner.person), at=EPOCH)
    return replace(partner, private=private, draft=draft, generation=CURRENT, nudges=0)


# --- what can happen -----------------------------------------------------------------------------------------


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
                yield (_wrote(person),)
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
    for command in ("start", "stop", "status", "resume"):
        yield (Commanded(person=person, command=command),)
    for command in ("start", "status", "pause"):
        yield (Commanded(person=person, command=command, group=True),)
    for choice in ("support", "status", "pause", "leave"):
        yield (tap(choice=choice, group=True),)
    yield (_wrote(person),)


def _rarely(state: CoupleState, place: int) -> Iterator[Act]:
    """Yield what a partner can do at any time, in private or where all can see it."""
    person = state.partners[place].person
    tap = partial(Tapped, person=person, generation=CURRENT)
    for command in ("start", "stop", "resume", "status", "support", "pause", "settings"):
        yield (Commanded(person=person, command=command),)
    for command in ("start", "status", "pause", "stop"):
        yield (Commanded(person=person, command=command, group=True),)
    for choice in ("support", "status", "pause", "leave"):
        yield (tap(choice=choice, group=True),)
    yield (tap(choice="reading", argument="open"), tap(choice="reading", argument="done"))
    yield (tap(choice="end_quietly"),)
    yield (tap(choice="stay"),)
    yield (tap(choice="safe", argument="yes"),)
    yield (tap(choice="safe", argument="no"),)
    yield (_wrote(person),)
    yield (_wrote(person, level="stop"),)
    yield (_wrote(person, level="check_in"), tap(choice="safe", argument="no"))
    yield (_wrote(person, level="stop", group=True),)
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
        given[closing] = "yes"
    tap = partial(Tapped, person=partner.person, generation=CURRENT)
    return (*(tap(choice=answer, argument=key) for key, answer in given.items()), tap(choice="send"))


def _wrote(person: PersonId, *, level: str = "", group: bool = False) -> Wrote:
    reading = Reading(route="violence_victim" if level else "", level=level)
    return Wrote(person=person, words=WordsId(person), length=9, group=group, reading=reading)


# --- what is seen --------------------------------------------------------------------------------------------


def take(state: CoupleState, act: Act, context: Context) -> tuple[CoupleState, list[Effect]]:
    """Take events one after the other, and return where they lead and all that was done."""
    effects: list[Effect] = []
    for event in act:
        result = step(state, _of_now(state, event), context)
        state = result.state
        effects += result.effects
    return state, effects


def _of_now(state: CoupleState, event: Event) -> Event:
    """Return a tap with the generation that its button carries by now."""
    if isinstance(event, Tapped) and not event.group:
        for partner in state.partners:
            if partner.person == event.person:
                return replace(event, generation=partner.generation)
    return event


def seen(effects: Iterable[Effect], place: int, state: CoupleState, act: Act) -> tuple[Effect, ...]:
    """Return what the other, the group, or somebody who reads the couple's timers can see of some effects.

    Out are messages to this partner, answers to their own taps, their own timer, and what becomes of their words.
    """
    person = state.partners[place].person
    own_tap = any(isinstance(event, Tapped) and event.person == person for event in act)
    found = []
    for effect in effects:
        match effect:
            case Say(to=to) | Edit(to=to) | EditButtons(to=to) if to == person:
                continue
            case Answer() if own_tap:
                continue
            case SetTimer(name=name) | CancelTimer(name=name) if name == PRIVATE[place]:
                continue
            case Reveal() | Forget():
                continue
            case _:
                found.append(effect)
    return tuple(found)


# --- the comparison ------------------------------------------------------------------------------------------


def compare(pace: Pace, subject: int, *, limit: int = 100_000, most_tells: int = 1) -> Comparison:
    """Compare every reachable waiting state with its ordinary one; raises `RuntimeError` beyond `limit` states.

    `subject` is the place of the one whose check-in is looked for, and who does all that one can do; the other does
    what leads on, and leaves.
    """
    contexts = [Context(now=now, pace=pace, host=Host(name="host")) for now in (FAR, EPOCH)]
    found = Comparison()
    first = level(start())
    known: dict[CoupleState, tuple[CoupleState, Act] | None] = {first: None}
    waiting = deque([first])
    explained: set[CoupleState] = set()
    while waiting and len(found.tells) < most_tells:
        state = waiting.popleft()
        twin = ordinary(state, subject) if _comparable(state, subject) else None
        if twin is not None:
            explained.add(level(twin))
        for act, owner, context in _acts(state, subject, pace, contexts):
            after, effects = take(state, act, context)
            if twin is not None:
                found.pairs += 1
                differs = _differs(
                    (state, twin), subject, act, context, (after, effects), own=owner == subject
                )
                if differs is not None:
                    chat = (*_chat(known, state), *map(told, act))
                    found.tells.append(Tell(chat=chat, there=differs[0], ordinary=differs[1]))
            if after is state or _aside(act, own=owner == subject, gentle=pace.gentle):
                continue
            for following in _waiting_again(after, context):
                levelled = level(following)
                if levelled not in known:
                    known[levelled] = (state, act)
                    waiting.append(levelled)
        if len(known) > limit:
            raise RuntimeError(f"more than {limit} waiting states")
    found.states = len(known)
    if not found.tells:
        unexplained = [repr(state) for state in explained if state not in known]
        found.tells += [
            Tell(chat=(), there=(state,), ordinary=("there is none that looks like this",))
            for state in unexplained[:most_tells]
        ]
    return found


def _aside(act: Act, *, own: bool, gentle: bool) -> bool:
    """Say whether what follows is not followed up: it is compared in each state, and doubles them for little more.

    In the gentle pace, which has many more states, that holds for leaving and for signs of danger too.
    """
    match act[0]:
        case Unreachable() | Reachable():
            return True
        case Commanded(command="stop" | "resume"):
            return not own or gentle
        case Tapped(choice="end_quietly" | "stay"):
            return gentle
        case Wrote(reading=reading):
            return gentle and bool(reading.level)
        case _:
            return False


def _comparable(state: CoupleState, place: int) -> bool:
    """Say whether nothing opens for this partner, be it for what they answered or because they aren't ready yet.

    One who answered harmlessly, is ready, and waits for the other is in no wait of their own.
    """
    if place >= len(state.partners) or state.phase not in AT_HOME:
        return False
    private = state.partners[place].private
    ready = private.gate is Gate.OPEN and not private.doubted and (private.ready or private.tonight is True)
    return private.consented and not ready


def _acts(
    state: CoupleState, subject: int, pace: Pace, contexts: Sequence[Context]
) -> Iterator[tuple[Act, int | None, Context]]:
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


def _chat(known: Mapping[CoupleState, tuple[CoupleState, Act] | None], state: CoupleState) -> tuple[str, ...]:
    """Return the shortest way to a state as lines of a chat."""
    acts: list[Act] = []
    came = known[state]
    while came is not None:
        acts.append(came[1])
        came = known[came[0]]
    return tuple(told(event) for act in reversed(acts) for event in act)


def _differs(
    pair: tuple[CoupleState, CoupleState],
    place: int,
    act: Act,
    context: Context,
    result: tuple[CoupleState, list[Effect]],
    *,
    own: bool,
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Compare one event in a state and in its ordinary one: what each shows, None where nothing tells them apart."""
    state, twin = pair
    there = seen(result[1], place, state, act)
    counterparts: list[Act] = [act]
    if own:
        person = state.partners[place].person
        tap = partial(Tapped, person=person, generation=CURRENT)
        begin = Commanded(person=person, command="start")
        ready, tonight = tap(choice="ready"), tap(choice="tonight", argument="yes")
        counterparts += [(), (begin,), (ready,), (tonight,), (ready, tonight)]
    showed: tuple[Effect, ...] = ()
    for counterpart in counterparts:
        other, effects = take(twin, counterpart, context)
        showed = seen(effects, place, twin, counterpart or act)
        nothing_changed = result[0] is state and other is twin
        if showed == there and (nothing_changed or _alike(result[0], other, place)):
            return None
    return tuple(map(repr, there)), tuple(map(repr, showed))


def _alike(one: CoupleState, other: CoupleState, place: int) -> bool:
    """Say whether two states differ in nothing but what is this partner's own."""
    if not one.partners or not other.partners:
        return level(one) == level(other)
    if one.partners[place].may_open != other.partners[place].may_open:
        return False
    return level(ordinary(one, place)) == level(ordinary(other, place))


def _waiting_again(state: CoupleState, context: Context) -> Iterator[CoupleState]:
    """Yield a state if the two wait in it; else those in which they wait again, by each way out of what opened."""
    if state.phase in AT_HOME:
        yield state
    if state.phase not in (CouplePhase.TURN, CouplePhase.PAUSED):
        return
    for partner in state.partners:
        yield step(state, Commanded(person=partner.person, command="stop"), context).state
        rated = Tapped(person=partner.person, generation=state.generation, choice="distress", argument="9")
        yield step(state, rated, context).state
        yield step(state, _wrote(partner.person, level="stop"), context).state
    yield step(state, TimerFired(name="turn_give_up", generation=state.generation), context).state
