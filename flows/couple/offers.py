"""What the two may take up after a close: part two, a second round, or where they left off. Never pressed."""

from __future__ import annotations

from flows.couple import holding, preparation
from flows.couple.joining import welcome
from flows.couple.scene import NOW, Scene, column
from flows.couple.stages import PLAN, after
from flows.couple.state import CoupleState
from flows.ids import GROUP


def make_offer(scene: Scene) -> None:
    """Say in the group what is there to take up; a conversation that is over begins anew."""
    offer = scene.state.offer
    if offer == "part_two" or (offer == "second_round" and scene.state.offered):
        scene.strip(slot="offer")
        scene.say(GROUP, f"group/{offer}", column(scene.button("go_on", label="offer.go_on")), slot="offer")
    elif offer:
        scene.say(GROUP, "group/rests")
    else:
        begin_anew(scene)


def begin_anew(scene: Scene) -> None:
    """Begin from the first message; buttons of the old conversation stay recognisable as old."""
    old = scene.state
    newest = max(old.generation, *(partner.generation for partner in old.partners), 0)
    scene.state = CoupleState(generation=newest + 1, zone=old.zone, hour=old.hour)
    welcome(scene)


def take_up(scene: Scene, place: int) -> None:
    """Take an offer up: both for a part or a round; the one who spoke last for going on."""
    if scene.state.offer == "go_on":
        if scene.state.partners[place].spoke_last:
            scene.answer()
            scene.strip(scene.state.partners[place].person, NOW)
            reopen(scene)
        else:
            scene.answer("alert/stale")
        return
    scene.answer("alert/noted")
    scene.set(place, choice="go_on")


def reopen(scene: Scene) -> None:
    """Bring a closed conversation back to waiting for its next shared step."""
    offer = scene.state.offer
    scene.strip(slot="offer")
    if offer == "second_round":
        scene.move_couple(
            "reopen", offer="", round=2, stage="", leg=0, attempts=(), loops=0, said=(), inside=False
        )
        preparation.reset_for_second_round(scene)
    elif offer == "part_two":
        following = after("halfway") or PLAN[-1]
        scene.move_couple("reopen", offer="", stage=following.key, leg=0, inside=False)
    else:
        scene.move_couple("reopen", offer="")
    for place in range(2):
        scene.move(place, "rest")
        if offer != "go_on":
            scene.set(place, choice="")
    holding.begin_hold(scene)
    scene.say(GROUP, "group/reopened", time=holding.next_chance(scene))
