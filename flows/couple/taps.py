"""A button was pressed: who may press it, whether it is of now, and whose move it is."""

from __future__ import annotations

from flows.couple import (
    closing,
    commands,
    drafts,
    flooding,
    joining,
    offers,
    pausing,
    preparation,
    readings,
    referral,
    turns,
    writing,
)
from flows.couple.scene import NOW, Scene, own
from flows.effects import CountKept
from flows.events import ELSEWHERE, Tapped
from flows.model import CouplePhase, PartnerPhase
from flows.pages import BEHIND, page

MAX_STRIKES = 2


def tapped(scene: Scene, event: Tapped) -> None:
    """Take a tap, wherever it was pressed; an old or foreign one gets a kind answer and changes nothing."""
    place = scene.index(event.person)
    if event.choice in BEHIND:
        scene.answer("alert/support" if event.group else "")
        if not event.group or (place is not None and scene.state.partners[place].private.reached):
            scene.do(page(event.person, event.choice, event.argument))
    elif event.choice == "status":
        prompt, values = commands.where(scene)
        scene.answer(prompt, values=values)
    elif event.choice == ELSEWHERE:
        scene.answer("alert/elsewhere")
    elif event.choice == "join" and event.group:
        _join(scene, event, place)
    elif place is None:
        scene.answer("alert/for_two")
    elif event.choice in (
        "leave",
        "end_quietly",
        "stay",
        "zone",
        "counts",
        "reading",
        "not_now",
        "messages",
    ) or (event.choice == "pause" and not event.argument):
        _standing(scene, place, event)
    elif event.group:
        _in_group(scene, place, event)
    else:
        _in_private(scene, place, event)


def _join(scene: Scene, event: Tapped, place: int | None) -> None:
    if place is not None:
        scene.answer("alert/joined", link=True)
    elif scene.state.phase is CouplePhase.JOINING:
        joining.join(scene, event.person)
    else:
        scene.answer("alert/for_two")


def _standing(scene: Scene, place: int, event: Tapped) -> None:
    """Buttons that mean the same at any time."""
    match event.choice:
        case "pause":
            commands.pause(scene, place)
        case "leave":
            if scene.state.partners[place].private.reached:
                scene.answer("alert/leave")
                scene.ask(place, "private/leave", own("end_quietly"), own("stay"))
            else:
                scene.answer(link=True)
        case "end_quietly" | "stay" if event.generation != scene.state.partners[place].generation:
            scene.answer("alert/stale")
        case "end_quietly":
            scene.answer()
            commands.leave(scene, place)
        case "stay":
            scene.answer()
            commands.stay(scene, place)
        case "reading":
            scene.answer()
            if event.argument == "open" and not event.group:
                readings.open_it(scene, place)
            elif not event.group:
                readings.close(scene, place)
        case "messages":
            scene.answer()
            if not event.group:
                writing.choose(scene, place, event.argument)
        case "not_now":
            scene.answer()
            if not event.group:
                referral.not_now(scene, place)
        case "counts":
            scene.answer()
            if event.argument in ("yes", "no") and not event.group:
                scene.strip(event.person, "counting")
                scene.set_private(place, counts=event.argument == "yes")
                scene.tell(place, "private/counting_set", counts=event.argument == "yes")
        case _:
            scene.answer()
            if event.argument in commands.ZONES:
                scene.change(zone=event.argument, rezone=True)
                scene.edit(event.person, "settings", "private/zone_set")


def _in_group(scene: Scene, place: int, event: Tapped) -> None:
    state = scene.state
    if event.choice == "hour":  # the couple's hour means the same at any time
        if state.phase in (CouplePhase.PREPARING, CouplePhase.HELD) and scene.context.pace.gentle:
            joining.choose_hour(scene, event.argument)
        else:
            scene.answer("alert/stale")
    elif event.generation != state.generation:
        scene.answer("alert/stale")
    elif event.choice == "go_on" and state.phase is CouplePhase.CLOSED:
        offers.take_up(scene, place, event.argument)
    elif state.phase is CouplePhase.PAUSED:
        scene.answer("alert/on_pause")
    elif state.phase is not CouplePhase.TURN:
        scene.answer("alert/stale")
    else:
        _answer_turn(scene, place, event)


def _answer_turn(scene: Scene, place: int, event: Tapped) -> None:
    """A button under the question of a turn."""
    leg, partner = scene.leg, scene.state.partners[place]
    offered = event.choice in leg.choices
    if event.choice == "received":
        offered = offered and event.argument.isdecimal() and 1 <= int(event.argument) <= leg.lines
    own_words = partner.phase is PartnerPhase.REVIEWING and partner.draft is not None and partner.draft.answer
    if not offered:
        scene.answer("alert/stale")
    elif partner.choice:
        scene.answer("alert/noted")
    elif partner.phase is not PartnerPhase.ANSWERING and not own_words:
        scene.answer("alert/not_yours")
    elif event.choice == "hard":
        turns.hard(scene, place)
    else:
        if own_words:
            drafts.forget_draft(scene, place)
            scene.move(place, "withdraw")
            scene.strip(partner.person, NOW)
        turns.choose(scene, place, event.choice, event.argument)


def _in_private(scene: Scene, place: int, event: Tapped) -> None:
    state = scene.state
    if _beside(scene, place, event):
        return
    if event.generation != state.partners[place].generation:
        scene.answer("alert/stale")
    elif state.phase is CouplePhase.TURN:
        if not _draft(scene, place, event):
            scene.answer("alert/stale")
    elif state.phase is CouplePhase.PAUSED:
        scene.answer("alert/on_pause")
    elif state.phase is CouplePhase.CLOSED or not preparation.tapped(scene, place, event):
        scene.answer("alert/stale")


def _beside(scene: Scene, place: int, event: Tapped) -> bool:
    """Buttons of private messages that stand beside the open question; they carry the couple's generation."""
    state = scene.state
    current = event.generation == state.generation
    match event.choice:
        case "pause" if event.argument in pausing.LENGTHS:
            if current and state.phase is CouplePhase.PAUSED and not state.paused_over:
                scene.answer()
                pausing.lengthen(scene, place, event.argument)
            else:
                scene.answer("alert/stale")
        case "ready" if event.argument == "back":
            if current and state.phase is CouplePhase.PAUSED and state.paused_over:
                scene.answer()
                pausing.returned(scene, place)
            else:
                scene.answer("alert/stale")
        case "distress" if event.argument.isdecimal():
            _rated(scene, place, int(event.argument))
        case "missing":
            _missing(scene, place, event)
        case "go_on" if state.phase is CouplePhase.CLOSED:
            if current and state.offer == "go_on":
                offers.take_up(scene, place, event.argument)
            else:
                scene.answer("alert/stale")
        case _:
            return False
    return True


def _missing(scene: Scene, place: int, event: Tapped) -> None:
    """What was missing, told to the other only because this person taps it, and only while it can help."""
    state = scene.state
    if state.phase is CouplePhase.PAUSED:
        scene.answer("alert/on_pause")
    elif (
        state.phase is not CouplePhase.TURN
        or state.stage != "acknowledgment"
        or event.generation != state.generation - 1
    ):
        scene.answer("alert/stale")
    else:
        scene.answer()
        scene.strip(event.person, "missing")
        if event.argument in ("what", "impact", "reasons"):
            scene.tell(1 - place, f"turn/hint_{event.argument}", other=scene.name(place))


def _rated(scene: Scene, place: int, number: int) -> None:
    """How hard it is right now. Too hard is answered at any time, and ends softly what is under way."""
    scene.strip(scene.state.partners[place].person, "distress")
    if number < turns.HARD_FROM:
        if scene.state.phase is CouplePhase.TURN:
            flooding.rated(scene, place, number)
        scene.answer("alert/rated")
        return
    scene.answer()
    scene.tell(place, "turn/grounding")
    referral.rated_too_hard(scene, place)
    if scene.state.phase in (CouplePhase.TURN, CouplePhase.PAUSED):
        closing.end_softly(scene)


def _draft(scene: Scene, place: int, event: Tapped) -> bool:
    """What may be done with a draft; False if it is nothing of that kind."""
    partner = scene.state.partners[place]
    draft = partner.draft
    if event.choice and event.choice == scene.leg.way_out:
        if partner.phase not in (PartnerPhase.DRAFTING, PartnerPhase.REVIEWING):
            return False
        scene.answer()
        turns.go_past(scene, place)
        return True
    if partner.phase is not PartnerPhase.REVIEWING or draft is None:
        return False
    match event.choice:
        case "share" | "keep" if not draft.known_asked and not drafts.never_posted(scene, place):
            if event.choice == "keep" and draft.category and partner.private.counts:
                scene.do(CountKept(category=draft.category, sure=draft.sure))
            _share(scene, place)
        case "known" if draft.known_asked and event.argument in ("yes", "no"):
            scene.answer()
            if event.argument == "yes":
                _post(scene, place)
            else:
                drafts.forget_draft(scene, place)
                scene.move(place, "discard")
                scene.ask(place, "draft/new_to_partner")
        case "discard":
            scene.answer()
            drafts.discard(scene, place)
        case "thought" if draft.category and (scene.leg.validated or draft.visible):
            scene.answer()
            drafts.remark(scene, place)
        case _:
            return False
    return True


def _share(scene: Scene, place: int) -> None:
    partner = scene.state.partners[place]
    draft = partner.draft
    if draft is None:
        return
    scene.answer()
    if scene.leg.known and not draft.visible and not draft.answer:
        drafts.ask_known(scene, place)
    else:
        _post(scene, place)


def _post(scene: Scene, place: int) -> None:
    """Post a draft, unless it is the second of a kind that ends the sitting."""
    scene.strip(scene.state.partners[place].person, NOW)
    if drafts.strikes(scene, place):
        scene.change(strikes=scene.state.strikes + 1)
        if scene.state.strikes >= MAX_STRIKES:
            scene.tell(place, "draft/not_posted")
            drafts.discard_quietly(scene, place)
            closing.end_softly(scene)
            return
    turns.post(scene, place)
