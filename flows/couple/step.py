"""The couple's conversation as one pure function: what is known and what happened, to what is known and to do."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from flows.couple import (
    closing,
    commands,
    discreet,
    drafts,
    holding,
    joining,
    offers,
    opening,
    pausing,
    preparation,
    readings,
    taps,
    timers,
    turns,
)
from flows.couple.readings import topic_of, vouched
from flows.couple.rules import settle
from flows.couple.scene import NOW, Scene
from flows.couple.state import CoupleState, Offer
from flows.effects import CountMembers, Forget, Unsay
from flows.events import (
    Added,
    Attached,
    Commanded,
    Counted,
    Departed,
    Edited,
    Entered,
    Event,
    Opened,
    Reachable,
    Removed,
    Settled,
    Tapped,
    TimerFired,
    Unnamed,
    Unreachable,
    Wrote,
)
from flows.ids import GROUP, PersonId
from flows.model import Context, CouplePhase, PartnerPhase, Role
from flows.pages import page_buttons
from flows.step import Step

UNDER_WAY = (CouplePhase.TURN, CouplePhase.PAUSED)


def start(generation: int = 1) -> CoupleState:
    """Return the state of a group in which nobody has joined yet."""
    return CoupleState(generation=generation)


def step(state: CoupleState, event: Event, context: Context) -> Step[CoupleState]:
    """Take one event. An unwelcome one changes nothing and is answered kindly; exceptions mean a bug."""
    scene = Scene(state, context, _who_came(event))
    _take(scene, event)
    if scene.state is state:  # every stored state is at rest already
        return Step(state=state, effects=tuple(scene.effects))
    settle(scene)
    if scene.state.phase is CouplePhase.HELD and state.phase is not CouplePhase.HELD:
        preparation.ask_on_rest(scene)
        if state.phase is CouplePhase.CLOSED:  # they have just said that they want to go on
            preparation.ask_after_rest(scene)
    effects = (*scene.effects, *timers.changes(state, scene.state, context.pace))
    return Step(state=scene.state, effects=effects)


def _who_came(event: Event) -> PersonId | None:
    """Return who came to their own chat by this, and so may be answered there though they asked not to be written to.

    A command, a way out and a text for the coach are for that chat wherever they were given; an answer to the group,
    and a sign of danger that all can read, are not.
    """
    match event:
        case Commanded(person=person) | Opened(person=person):
            return person
        case Tapped(person=person, group=group, choice=choice) if not group or choice in joining.PINNED:
            return person
        case Wrote(person=person, group=group, reading=reading) if not group or not reading.level:
            return person
        case Attached(person=person, group=False) | Edited(person=person, group=False):
            return person
        case _:
            return None


def _take(scene: Scene, event: Event) -> None:
    if isinstance(event, Attached | Edited | Commanded) and discreet.meets_with_small_talk(
        scene.state, event
    ):
        scene.say(event.person, "discreet/small_talk")
        return
    match event:
        case Added():
            commands.added(scene)
        case Commanded(person=person, command=command, argument=argument, group=group):
            commands.commanded(scene, person, command, argument, group=group)
        case Opened(person=person, own=own):
            place = scene.index(person)
            if place is None or not own:
                scene.say(person, "lobby/not_yours")
            else:
                commands.repeat(scene, place)
        case Tapped(choice="safe"):
            _answered_safe(scene, event)
        case Tapped():
            taps.tapped(scene, event)
        case Wrote():
            _wrote(scene, event)
        case Unnamed():
            scene.say(GROUP, "group/unnamed")
        case Attached(person=person, group=group, reply=reply):
            _no_text(scene, person, "private/attached", heard=not group or reply)
        case Edited(person=person, group=group):
            _no_text(scene, person, "private/edited", heard=not group)
        case Entered(person=person):
            _entered(scene, person)
        case Departed(person=person):
            _departed(scene, person)
        case Removed():
            if scene.state.phase is not CouplePhase.CLOSED:
                closing.close(scene, "group/neutral_close")
        case Counted(members=members):
            joining.counted(scene, members)
        case Unreachable(person=person):
            _unreachable(scene, person)
        case Reachable(person=person):
            place = scene.index(person)
            if place is not None:
                before = preparation.desks(scene)
                scene.set_private(place, reached=True)
                if scene.state.phase in preparation.AT_HOME:
                    preparation.refresh(scene, before)
        case TimerFired(name=name, generation=generation):
            _timer(scene, name, generation)
        case Settled():
            _settled(scene, event)
        case _:
            assert_never(event)


def _settled(scene: Scene, event: Settled) -> None:
    place = scene.index(event.person)
    if place is None:
        return
    if scene.state.phase in preparation.AT_HOME:
        scene.set_private(place, left=event.left)
        scene.set(place, may_open=event.may_open and not event.left)
    elif event.both_hurt and scene.state.phase is CouplePhase.CLOSED:
        _both_hurt(scene)


def _both_hurt(scene: Scene) -> None:
    """A round has found its end, and both had said that they were hurt: the second one is due in a week."""
    if scene.state.offer == offers.PART_TWO:
        scene.change(offer="either", began=scene.now)
    elif not scene.state.offer and len(scene.state.partners) == len(Role):
        scene.change(offer=offers.SECOND_ROUND, began=scene.now)


# --- words -------------------------------------------------------------------------------------------------


def _wrote(scene: Scene, event: Wrote) -> None:
    place = scene.index(event.person)
    if place is None:
        scene.do(Forget(words=event.words))
        if event.group:
            return
        if any(partner.person == event.person and partner.private.bland for partner in scene.state.former):
            scene.say(event.person, "discreet/small_talk")
        else:
            scene.say(event.person, "lobby/start", page_buttons("start"))
        return
    if scene.state.partners[place].private.bland and not event.group:
        discreet.wrote(scene, place, event)
        if event.reading.level == "stop" and scene.state.phase in UNDER_WAY:
            closing.end_softly(scene)
    elif event.reading.level and not vouched(scene.state, place, event):
        _safety(scene, place, event)
    else:
        readings.let_go_of_held(scene, place)  # a newer text takes its place, as one draft that of another
        _taken(scene, place, event, scene.now)


def _taken(scene: Scene, place: int, event: Wrote, at: datetime) -> None:
    """Take a text in which nothing was heard that needs help first; it was written `at`."""
    if event.group:
        taken = event.reply and scene.state.phase is CouplePhase.TURN and drafts.may_write(scene, place)
        if taken and not scene.leg.together:
            drafts.take_draft(scene, place, event, at)
        else:  # whoever does not hold the floor is neither scolded nor recorded
            scene.do(Forget(words=event.words))
        return
    refusal = _refusal(scene, place, event)
    if refusal:
        scene.do(Forget(words=event.words))
        scene.tell(place, refusal)
    elif scene.state.phase is CouplePhase.TURN:
        drafts.take_draft(scene, place, event, at)


def _refusal(scene: Scene, place: int, event: Wrote) -> str:
    """Return the prompt that says why this text is not taken now; empty if it is, or was."""
    if event.length > drafts.TEXT_LIMIT:
        return "draft/too_long"
    if event.forwarded:
        return "draft/forwarded"
    match scene.state.phase:
        case CouplePhase.TURN:
            return "" if drafts.may_write(scene, place) else "turn/not_now"
        case CouplePhase.PAUSED:
            return "pause/words"
        case CouplePhase.CLOSED:
            return "private/ended"
        case _:
            if not scene.state.partners[place].private.reached:
                scene.set_private(place, reached=True)
            return "" if preparation.wrote(scene, place, event) else "private/not_now"


def _safety(scene: Scene, place: int, event: Wrote) -> None:
    """Answer a sign of danger to its writer alone, bland at first; a shared step ends softly (protocol 6.3).

    A text in which it is not sure waits until they said that they are safe.
    """
    topic = topic_of(event)
    if event.reading.level == "stop":
        readings.heard_danger(scene, place, topic)
        if not event.group:
            scene.do(Unsay(words=event.words))
        scene.do(Forget(words=event.words))
        if scene.state.phase in UNDER_WAY:
            closing.end_softly(scene)
    else:
        readings.ask_whether_safe(scene, place, topic, event)


def _answered_safe(scene: Scene, event: Tapped) -> None:
    """Take the answer whether somebody is safe; a text that waited for it goes where it was meant to."""
    place = scene.index(event.person)
    private = None if place is None else scene.state.partners[place].private
    known = event.argument in ("yes", "no")
    if place is None or private is None or event.group or not private.heard or not known:
        scene.answer("alert/stale")
        return
    scene.answer()
    held = readings.answer_safe(scene, place, safe=event.argument == "yes")
    if held is not None:
        _taken(scene, place, held.wrote, held.at)
    if event.argument != "yes" and scene.state.phase in UNDER_WAY:
        closing.end_softly(scene)


def _no_text(scene: Scene, person: PersonId, prompt: str, *, heard: bool) -> None:
    place = scene.index(person)
    if place is not None and heard:
        scene.tell(place, prompt)


# --- people come and go ------------------------------------------------------------------------------------


def _entered(scene: Scene, person: PersonId) -> None:
    if scene.state.phase is CouplePhase.JOINING:
        scene.do(CountMembers())
    elif scene.index(person) is None and scene.state.phase is not CouplePhase.CLOSED:
        closing.close(scene, "group/neutral_close")


def _departed(scene: Scene, person: PersonId) -> None:
    if scene.index(person) is None or scene.state.phase is CouplePhase.CLOSED:
        return
    if scene.state.phase is CouplePhase.JOINING:
        scene.change(partners=(), former=joining.set_apart(scene))
    else:
        closing.close(scene, "group/neutral_close")


def _unreachable(scene: Scene, person: PersonId) -> None:
    """A private message did not arrive: the person cannot be asked, so a shared step ends softly."""
    place = scene.index(person)
    if place is None:
        return
    scene.set_private(place, reached=False, tonight=None)
    scene.set(place, may_open=False)
    if scene.state.phase in UNDER_WAY:
        closing.end_softly(scene)


# --- time --------------------------------------------------------------------------------------------------


def _timer(scene: Scene, name: str, generation: int) -> None:
    due = timers.wanted(scene.state, scene.context.pace).get(name)
    if due is None or due > scene.now or generation != scene.state.generation:
        return
    match name:
        case "hold_give_up":
            closing.close(scene, "group/neutral_close", offer=_kept(scene.state))
        case "turn_give_up":
            spoke = any(partner.spoke_last for partner in scene.state.partners)
            closing.close(scene, "group/neutral_close", offer="go_on" if spoke else "")
        case "chance":
            if opening.nothing_missing(scene) and scene.now - due <= holding.LATE:
                opening.open_sitting(scene)
            else:
                holding.stay_closed(scene)
                if scene.state.sentences == 1 and not scene.context.pace.gentle:
                    preparation.ask_after_rest(scene)
        case "tonight":
            preparation.open_window(scene)
        case "zone":
            scene.change(rezone=False)
            holding.set_hour(scene, scene.state.hour)
        case "turn_nudge":
            _nudge(scene)
        case "answer_hold":
            speaker = scene.speaker()
            if speaker is not None and scene.state.partners[1 - speaker].phase is PartnerPhase.ANSWERING:
                scene.tell(speaker, "turn/no_answer_yet", other=scene.name(1 - speaker))
        case "pause":
            pausing.over(scene)
        case "second_round":
            scene.change(offered=True)
            offers.make_offer(scene)
        case "offer_ends":
            scene.change(offer="")
        case _:
            _private_timer(scene, timers.PRIVATE.index(name))


def _private_timer(scene: Scene, place: int) -> None:
    """Do what is due for one partner alone; that it was due, and not what, stands in the name of the timer."""
    due = timers.private_dues(scene.state, place, scene.context.pace)
    for kind, at in due.items():
        if at <= scene.now:
            match kind:
                case "draft":
                    _draft_too_old(scene, place)
                case "reading":
                    readings.close(scene, place)
                case "forget":
                    readings.forget(scene, place)
                case "held":
                    readings.let_go_of_held(scene, place)
                    scene.tell(place, "draft/too_old")
                case "check_in":
                    preparation.ask_again(scene, place)


def _draft_too_old(scene: Scene, place: int) -> None:
    """A draft that nobody shared is deleted by age; its writer is told, and may write again."""
    partner = scene.state.partners[place]
    if partner.phase is PartnerPhase.REVIEWING:
        scene.strip(partner.person, NOW)
        drafts.discard_quietly(scene, place)
        scene.tell(place, "draft/too_old")
        if scene.state.partners[place].phase is PartnerPhase.DRAFTING:
            turns.prompt_privately(scene, place)
    elif partner.before is PartnerPhase.REVIEWING:
        drafts.let_go(scene, place)
        if scene.state.phase is not CouplePhase.CLOSED:
            scene.tell(place, "draft/too_old")
    else:
        drafts.forget_draft(scene, place)
        preparation.ask(scene, place)


def _kept(state: CoupleState) -> Offer:
    """Return what can be taken up again when a wait ends without an opening: nothing that was begun is lost."""
    if any(partner.spoke_last for partner in state.partners):
        return "go_on"
    if state.phase is CouplePhase.HELD and state.stage:
        return offers.after_part_one(state)
    return offers.SECOND_ROUND if state.round > 1 else ""


def _nudge(scene: Scene) -> None:
    """Remind whoever is waited for, once and kindly, in private."""
    for place, partner in enumerate(scene.state.partners):
        match partner.phase:
            case PartnerPhase.DRAFTING | PartnerPhase.REVIEWING:
                scene.tell(place, "nudge/write")
            case PartnerPhase.ANSWERING:
                scene.tell(place, "nudge/answer")
            case PartnerPhase.PAUSED if not partner.returned:
                scene.tell(place, "nudge/back")
