"""The ways a sitting or a conversation ends, in wordings that name nobody.

The closing word to whoever showed something is a joint rule (`rules.py`), so that no way out can forget it.
"""

from __future__ import annotations

from flows.couple import referral
from flows.couple.drafts import ask_known_again, forget_draft
from flows.couple.holding import begin_hold, next_chance
from flows.couple.readings import let_go_of_held
from flows.couple.scene import NOW, Scene
from flows.couple.state import Offer
from flows.effects import Button, Forget
from flows.ids import GROUP
from flows.model import CouplePhase, PartnerPhase


def close_wounds(scene: Scene) -> None:
    """Say a closing word to each who showed something since the last one; to who can't be written to, when they come."""
    for place, partner in enumerate(scene.state.partners):
        if partner.exposed:
            unheard = not scene.hears(place) or not partner.private.reached
            scene.set_private(place, owed=unheard and not partner.private.left)
            scene.tell(place, "closing/for_you", other=scene.name(1 - place))
            scene.set(place, exposed=False)


def say_what_is_owed(scene: Scene, place: int) -> None:
    """Say the closing word to somebody who came by for it."""
    if scene.state.partners[place].private.owed:
        scene.set_private(place, owed=False)
        scene.tell(place, "closing/for_you", other=scene.name(1 - place))


AT_REST = {
    "pauses": 0,
    "strikes": 0,
    "paused_over": False,
    "pause_until": None,
    "answer_began": None,
}
"""What belongs to a sitting and ends with it."""


UNDER_WAY = (CouplePhase.TURN, CouplePhase.PAUSED)
AWAY = (PartnerPhase.PAUSED, PartnerPhase.WAITING)
"""In these phases a partner may have a place to go back to; a waiting one without has none."""


def rest_between(scene: Scene, following: str) -> None:
    """End a sitting between two sittings of the plan; `following` is the stage that opens the next one."""
    scene.move_couple("rest", stage=following, leg=0, inside=False, answering=False, hard=False, **AT_REST)
    for place in range(2):
        scene.move(place, "rest", before=None, choice="")
    begin_hold(scene, rested=True)
    scene.say(GROUP, "group/sitting_end", time=next_chance(scene))


def end_softly(scene: Scene) -> None:
    """End a sitting inside a stage, for whatever cause, in one wording; it can go on there another time.

    Whoever spoke last chooses when (contract, In Telegram).
    """
    scene.strip()
    scene.move_couple("rest", inside=True, **AT_REST)
    for place, partner in enumerate(scene.state.partners):
        before = partner.before if partner.phase is PartnerPhase.PAUSED else partner.phase
        scene.move(place, "rest", before=before, returned=False)
        ask_known_again(scene, place)
        if partner.spoke_last:
            scene.set_private(place, chooses_when=True)
    begin_hold(scene, rested=True)
    scene.say(GROUP, "group/soft_end", time=next_chance(scene))
    referral.sitting_ended_softly(scene)


def close(scene: Scene, prompt: str, *, offer: Offer = "") -> None:
    """End the conversation with `prompt` in the group and a goodbye to each.

    `offer` is what the two may take up later; only where they can go on from here are drafts kept.
    """
    if scene.state.phase in UNDER_WAY:
        scene.strip()
    resumable = offer == "go_on"
    inside = resumable and (scene.state.phase in UNDER_WAY or scene.state.inside)
    scene.move_couple(
        "close", offer=offer, offered=False, inside=inside, began=scene.now, chance=None, **AT_REST
    )
    if not resumable:
        scene.change(leg=0, loops=0, hard=False, answering=False)
    for place, partner in enumerate(scene.state.partners):
        before = partner.before if partner.phase in AWAY else partner.phase
        scene.move(place, "end", before=before if inside else None, returned=False, may_open=False)
        ask_known_again(scene, place)
        if not resumable:
            scene.set(place, spoke_last=False, choice="")
            _forget(scene, place)
            let_go_of_held(scene, place)
    scene.say(GROUP, prompt)
    for place, partner in enumerate(scene.state.partners):
        if not partner.exposed and partner.private.reached and not partner.private.left:
            scene.tell(place, "closing/goodbye")
    if resumable:
        for place, partner in enumerate(scene.state.partners):
            if partner.spoke_last and partner.private.reached:
                say_when(scene, place)


def say_when(scene: Scene, place: int) -> None:
    """Tell the one who spoke last that it can go on when they want."""
    scene.strip(scene.state.partners[place].person, NOW)
    choice = Button(choice="go_on", generation=scene.state.generation)
    scene.tell(place, "closing/when_you_want", ((choice,),), slot=NOW)


def _forget(scene: Scene, place: int) -> None:
    """Forget what a partner wrote and did not share."""
    forget_draft(scene, place)
    pending = scene.state.partners[place].pending
    if pending is not None:
        scene.do(Forget(words=pending))
        scene.set(place, pending=None)
