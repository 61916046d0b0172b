"""Signs that a person could help better than this, and a word about it to each alone (protocol 9).

They are read off states and counters, never off what somebody wrote. What both were part of is said to both in the
same words; what only one of them rated, to that one. It is no verdict, and never comes again after "not now".
"""

from __future__ import annotations

from typing import Final

from flows.couple.scene import Scene
from flows.effects import Button, Say
from flows.model import Gate

SOFT_ENDS: Final = 2
"""So many sittings that ended softly, for whatever cause, are a sign; and each one after."""
TOO_HARD: Final = 2
"""So often rated as too hard is a sign for the one who rated."""
SLOT = "referral"


def sitting_ended_softly(scene: Scene) -> None:
    """Count a sitting that ended softly, for both."""
    for place, partner in enumerate(scene.state.partners):
        count = partner.private.soft_ends + 1
        scene.set_private(place, soft_ends=count)
        if count >= SOFT_ENDS:
            _offer(scene, place)


def went_in_circles(scene: Scene) -> None:
    """A step was gone through again and again, and the conversation ended there."""
    for place in range(len(scene.state.partners)):
        _offer(scene, place)


def rated_too_hard(scene: Scene, place: int) -> None:
    """Count how often somebody rated this as too hard."""
    count = scene.state.partners[place].private.too_hard + 1
    scene.set_private(place, too_hard=count)
    if count >= TOO_HARD:
        _offer(scene, place)


def not_now(scene: Scene, place: int) -> None:
    """Never offer it to this partner again; the page stays where it is."""
    scene.set_private(place, no_referral=True)
    scene.edit(scene.state.partners[place].person, SLOT, "private/referral_later")


def _offer(scene: Scene, place: int) -> None:
    person, private = scene.state.partners[place].person, scene.state.partners[place].private
    if any(isinstance(each, Say) and each.to == person and each.slot == SLOT for each in scene.effects):
        return  # two signs in one step are one word
    # What stands on the stop list is a matter of safety, never a referral for the two of them (protocol 9).
    if private.gate is Gate.OPEN and not private.doubted and not private.no_referral:
        buttons = ((Button(choice="therapist"),), (Button(choice="not_now"),))
        scene.strip(person, SLOT)
        scene.tell(place, "private/referral", buttons, slot=SLOT)
