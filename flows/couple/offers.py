"""What the two may take up after a close: part two, a second round, or where they left off. Never pressed."""

from __future__ import annotations

from flows.couple import holding, preparation
from flows.couple.joining import welcome
from flows.couple.scene import NOW, Scene, column
from flows.couple.stages import PLAN, after
from flows.couple.state import CoupleState
from flows.couple.timers import SECOND_ROUND_AFTER
from flows.ids import GROUP


def make_offer(scene: Scene) -> None:
    """Say in the group what is there to take up; a conversation that is over begins anew."""
    offer = scene.state.offer
    if offer == "part_two" or (offer == "second_round" and _time_has_passed(scene)):
        scene.strip(slot="offer")
        scene.change(offered=True)
        for place in range(2):
            scene.set(place, choice="")
        scene.say(GROUP, f"group/{offer}", column(scene.button("go_on", label="offer.go_on")), slot="offer")
    elif offer:
        scene.say(GROUP, "group/rests")
    else:
        begin_anew(scene)


def _time_has_passed(scene: Scene) -> bool:
    began = scene.state.began
    return scene.state.offered or began is None or scene.now - began >= SECOND_ROUND_AFTER


def begin_anew(scene: Scene) -> None:
    """Begin from the first message; buttons of the old conversation stay recognisable as old."""
    old = scene.state
    scene.state = CoupleState(generation=old.generation + 1, zone=old.zone, hour=old.hour)
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
    scene.answer()
    scene.set(place, choice="go_on")
    if not scene.state.partners[1 - place].choice:
        scene.say(GROUP, "group/one_of_both", name=scene.name(place), other=scene.name(1 - place))


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
