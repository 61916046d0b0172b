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
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from msgspec.structs import replace

from flows.check import told
from flows.couple import start, step
from flows.couple.preparation import AT_HOME
from flows.couple.projection import CURRENT, EPOCH, FAR
from flows.couple.state import CoupleState, Draft, Partner, Private
from flows.couple.timers import PRIVATE
from flows.effects import (
    Answer,
    CancelTimer,
    Clear,
    Edit,
    EditButtons,
    Effect,
    Forget,
    Reveal,
    Say,
    SetTimer,
    Unsay,
)
from flows.events import (
    Commanded,
    Event,
    Reachable,
    Tapped,
    TimerFired,
    Unreachable,
    Wrote,
)
from flows.ids import WordsId
from flows.model import Context, CouplePhase, Gate, Host, Pace
from flows.waiting_acts import Act, acts, wrote


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


# --- what is seen --------------------------------------------------------------------------------------------


def take(state: CoupleState, act: Act, context: Context) -> tuple[CoupleState, list[Effect]]:
    """Take events one after the other, and return where they lead and all that was done."""
    effects: list[Effect] = []
    for event in act:
        result = step(state, _of_now(state, event), context)
        state = result.state
        effects += result.effects
    return state, effects


class _Taken:
    """What followed from acts in ordinary states: many states look like the same one."""

    def __init__(self) -> None:
        self._known: dict[CoupleState, dict[tuple[Act, datetime], tuple[CoupleState, list[Effect]]]] = {}

    def __call__(self, state: CoupleState, act: Act, context: Context) -> tuple[CoupleState, list[Effect]]:
        """Take an act as `take` does, or remember what followed."""
        known = self._known.setdefault(state, {})
        key = (act, context.now)
        if key not in known:
            known[key] = take(state, act, context)
        return known[key]


def _of_now(state: CoupleState, event: Event) -> Event:
    """Return a tap with the generation that its button carries by now."""
    if isinstance(event, Tapped) and not event.group:
        for partner in state.partners:
            if partner.person == event.person:
                return replace(event, generation=partner.generation)
    return event


def seen(effects: Iterable[Effect], place: int, state: CoupleState, act: Act) -> tuple[Effect, ...]:
    """Return what the other, the group, or somebody who reads the couple's timers can see of some effects.

    Out are messages to this partner and what becomes of these, answers to their own taps, their own timer, and what
    becomes of their words.
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
            case Reveal() | Forget() | Unsay():
                continue
            case Clear(person=cleared) if cleared == person:
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
    ordinarily = _Taken()
    while waiting and len(found.tells) < most_tells:
        state = waiting.popleft()
        twin = ordinary(state, subject) if _comparable(state, subject) else None
        if twin is not None:
            explained.add(level(twin))
        for act, owner, context in acts(state, subject, pace, contexts):
            after, effects = take(state, act, context)
            if twin is not None:
                found.pairs += 1
                differs = _differs(
                    (state, twin), subject, act, context, (after, effects), ordinarily, own=owner == subject
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
    ordinarily: _Taken,
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
        other, effects = ordinarily(twin, counterpart, context)
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
        yield step(state, wrote(partner.person, level="stop"), context).state
    yield step(state, TimerFired(name="turn_give_up", generation=state.generation), context).state
