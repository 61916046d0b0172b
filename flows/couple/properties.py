"""What must hold of the couple's conversation: in each state, of each step, and along every path."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from flows.couple.stages import STAGES
from flows.couple.state import CoupleState
from flows.couple.timers import wanted
from flows.effects import Answer, Edit, Effect, Reveal, Say, WordsOf
from flows.events import Commanded, Event, Settled, Tapped
from flows.ids import GROUP, PersonId
from flows.model import CouplePhase, Floor, Pace, PartnerPhase

COUPLE = 2
UNDER_WAY = (CouplePhase.TURN, CouplePhase.PAUSED)
SPEAKING = (PartnerPhase.DRAFTING, PartnerPhase.REVIEWING)


@dataclass(frozen=True, slots=True, kw_only=True)
class InState:
    """A property of every reachable state."""

    name: str
    holds: Callable[[CoupleState, Pace], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfStep:
    """A property of every step: the state before, the event, the state after (not levelled), the effects."""

    name: str
    holds: Callable[[CoupleState, Event, CoupleState, Sequence[Effect]], bool]


def one_floor(state: CoupleState, pace: Pace) -> bool:
    """In a turn exactly one speaks while the other listens, or one answers; both only where both have it."""
    del pace
    if state.phase is not CouplePhase.TURN:
        return True
    leg = STAGES[state.stage].legs[state.leg]
    phases = [partner.phase for partner in state.partners]
    if leg.floor is Floor.BOTH:
        return PartnerPhase.LISTENING not in phases
    speaker = next(p for p in state.partners if p.role is not None and p.role.value == leg.floor.value)
    listener = next(p for p in state.partners if p is not speaker)
    if not state.answering:
        return speaker.phase in SPEAKING and listener.phase is PartnerPhase.LISTENING
    return speaker.phase not in SPEAKING and any(
        phase in (PartnerPhase.ANSWERING, PartnerPhase.REVIEWING) for phase in phases
    )


def way_out(state: CoupleState, pace: Pace) -> bool:
    """Every wait has a timer that ends it, whatever people do or leave undone."""
    timers = wanted(state, pace)
    match state.phase:
        case CouplePhase.JOINING:
            return not state.partners or "hold_give_up" in timers
        case CouplePhase.PREPARING | CouplePhase.HELD:
            return "hold_give_up" in timers and "chance" in timers
        case CouplePhase.TURN:
            return "turn_give_up" in timers
        case CouplePhase.PAUSED:
            return "pause" in timers or "turn_give_up" in timers
        case CouplePhase.CLOSED:
            return True


def wounds_closed_at_rest(state: CoupleState, pace: Pace) -> bool:
    """Nobody who showed something is left without a closing word when nothing is under way."""
    del pace
    return state.phase in UNDER_WAY or not any(partner.exposed for partner in state.partners)


def opens_for_both_only(
    before: CoupleState, event: Event, after: CoupleState, effects: Sequence[Effect]
) -> bool:
    """A shared part opens only when it may open for both, and goes on only when both are back."""
    del effects
    if before.phase is CouplePhase.TURN or after.phase is not CouplePhase.TURN:
        return True
    if before.phase is CouplePhase.PAUSED:
        return all(partner.returned or event_is_return(event, partner.person) for partner in before.partners)
    settled = {event.person} if isinstance(event, Settled) and event.may_open and not event.left else set()
    return all(partner.may_open or partner.person in settled for partner in before.partners)


def event_is_return(event: Event, person: PersonId) -> bool:
    """Say whether this event says that a person is ready to go on after a pause."""
    taps = isinstance(event, Tapped) and event.choice == "ready"
    types = isinstance(event, Commanded) and event.command == "resume"
    return (taps or types) and getattr(event, "person", None) == person


def shown_after_sharing(
    before: CoupleState, event: Event, after: CoupleState, effects: Sequence[Effect]
) -> bool:
    """Words reach the group or the other only after their owner shared them, by a tap of their own."""
    del after
    if not effects:
        return True
    revealed = {int(partner.pending) for partner in before.partners if partner.pending is not None}
    for effect in effects:
        match effect:
            case Reveal(words=words):
                if not _shared_by_owner(before, event, PersonId(words)):
                    return False
                revealed.add(words)
            case Say(to=to, values=values) | Edit(to=to, values=values):
                for _, value in values:
                    if (
                        isinstance(value, WordsOf)
                        and to != PersonId(value.words)
                        and value.words not in revealed
                    ):
                        return False
            case _:
                pass
    return True


def _shared_by_owner(before: CoupleState, event: Event, owner: PersonId) -> bool:
    partner = next(p for p in before.partners if p.person == owner)
    if not isinstance(event, Tapped) or event.person != owner or partner.draft is None:
        return False
    if (event.choice, event.argument) == ("known", "yes"):
        return partner.draft.known_asked
    needs_known = STAGES[before.stage].legs[before.leg].known and not partner.draft.visible
    return event.choice in ("share", "keep") and (not needs_known or partner.draft.answer)


def never_graphic(before: CoupleState, event: Event, after: CoupleState, effects: Sequence[Effect]) -> bool:
    """What is never posted is never revealed."""
    del event, after
    held = {int(p.person) for p in before.partners if p.draft is not None and p.draft.category == "GRAPHIC"}
    if not held:
        return True
    return not any(isinstance(effect, Reveal) and int(effect.words) in held for effect in effects)


def pause_works(before: CoupleState, event: Event, after: CoupleState, effects: Sequence[Effect]) -> bool:
    """A pause is answered everywhere, and stops what is under way."""
    if not (isinstance(event, Tapped) and event.choice == "pause" and not event.argument):
        return True
    answered = any(isinstance(effect, Answer) and effect.prompt for effect in effects)
    return answered and (before.phase is not CouplePhase.TURN or after.phase is not CouplePhase.TURN)


def support_works(before: CoupleState, event: Event, after: CoupleState, effects: Sequence[Effect]) -> bool:
    """Support is answered everywhere, shows nothing in the group and changes nothing."""
    if not (isinstance(event, Tapped) and event.choice == "support"):
        return True
    quiet = all(effect.to != GROUP for effect in effects if isinstance(effect, (Say, Edit)))
    return quiet and before == after and any(isinstance(effect, Answer) for effect in effects)


LEAVING_SAYS = frozenset({"group/soft_end", "group/neutral_close"})


def leaving_works(before: CoupleState, event: Event, after: CoupleState, effects: Sequence[Effect]) -> bool:
    """Leaving ends what is under way for this person, and the group reads a neutral wording or nothing."""
    if not (isinstance(event, Commanded) and event.command == "stop"):
        return True
    heard = {effect.prompt for effect in effects if isinstance(effect, Say) and effect.to == GROUP}
    return heard <= LEAVING_SAYS and (before.phase not in UNDER_WAY or after.phase not in UNDER_WAY)


IN_EACH_STATE: Sequence[InState] = (
    InState(name="exactly one holds the floor", holds=one_floor),
    InState(name="every wait has a way out", holds=way_out),
    InState(name="nobody rests with an open wound", holds=wounds_closed_at_rest),
)
AFTER_EACH_STEP: Sequence[OfStep] = (
    OfStep(name="the shared part opens for both only", holds=opens_for_both_only),
    OfStep(name="nothing is shown before its owner shared it", holds=shown_after_sharing),
    OfStep(name="what is never posted is never shown", holds=never_graphic),
    OfStep(name="pause works from everywhere", holds=pause_works),
    OfStep(name="support works from everywhere", holds=support_works),
    OfStep(name="leaving works from everywhere", holds=leaving_works),
)


# --- along every path --------------------------------------------------------------------------------------


def always_closes(
    successors: Mapping[CoupleState, Collection[CoupleState]],
) -> Iterator[CoupleState]:
    """Yield states from which somebody who showed something could wait for ever for a closing word.

    In every such state the deadline is armed (`way_out`) and its firing closes the wound; a path could avoid that
    only by putting the deadline off again and again. So: among the states in which this person's wound is open,
    no step that puts the deadline off may lie on a cycle.
    """
    for place in range(COUPLE):
        open_states = {
            state for state in successors if len(state.partners) == COUPLE and state.partners[place].exposed
        }
        component = _components(open_states, successors)
        for state in open_states:
            for after in successors[state]:
                if after in open_states and component[state] == component[after] and _put_off(state, after):
                    yield state


def _put_off(before: CoupleState, after: CoupleState) -> bool:
    """Say whether a step gave the deadline a new beginning."""
    return (before.stage, before.leg, before.answering, before.phase, before.attempts, before.loops) != (
        after.stage, after.leg, after.answering, after.phase, after.attempts, after.loops
    )  # fmt: skip


def _components(
    states: set[CoupleState], successors: Mapping[CoupleState, Collection[CoupleState]]
) -> dict[CoupleState, int]:
    """Return the strongly connected component of each state (Tarjan, without recursion)."""
    number: dict[CoupleState, int] = {}
    low: dict[CoupleState, int] = {}
    component: dict[CoupleState, int] = {}
    stack: list[CoupleState] = []
    for root in states:
        if root in number:
            continue
        work: list[tuple[CoupleState, Iterator[CoupleState]]] = []

        def enter(state: CoupleState, work: list[tuple[CoupleState, Iterator[CoupleState]]] = work) -> None:
            number[state] = low[state] = len(number)
            stack.append(state)
            work.append((state, iter([after for after in successors[state] if after in states])))

        enter(root)
        while work:
            state, following = work[-1]
            for after in following:
                if after not in number:
                    enter(after)
                    break
                if after not in component:
                    low[state] = min(low[state], number[after])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[state])
                if low[state] == number[state]:
                    while True:
                        member = stack.pop()
                        component[member] = number[state]
                        if member == state:
                            break
    return component
