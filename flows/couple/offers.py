"""What the two may take up after a close: part two, a second round, or where they left off. Never pressed."""

from __future__ import annotations

from typing import Final

from flows.couple import holding, joining, preparation
from flows.couple.scene import NOW, Scene, column
from flows.couple.stages import PLAN, after
from flows.couple.state import CoupleState, Offer
from flows.couple.timers import SECOND_ROUND_AFTER
from flows.effects import Moment
from flows.ids import GROUP
from flows.model import CouplePhase

PART_TWO: Final = "part_two"
SECOND_ROUND: Final = "second_round"


def for_both(state: CoupleState) -> tuple[str, ...]:
    """Return what is there now for both to take up; a second round only once its week is over."""
    part_two = (PART_TWO,) if state.offer in (PART_TWO, "either") else ()
    second = (SECOND_ROUND,) if state.offer in (SECOND_ROUND, "either") and state.offered else ()
    return part_two + second


def after_part_one(state: CoupleState) -> Offer:
    """Return what is offered where part one has found its end."""
    return "either" if _second_round_is_due(state) else PART_TWO


def after_the_end(state: CoupleState) -> Offer:
    """Return what is offered where the whole round has found its end."""
    return SECOND_ROUND if _second_round_is_due(state) else ""


def _second_round_is_due(state: CoupleState) -> bool:
    return state.round == 1 and preparation.both_hurt(state)


def make_offer(scene: Scene) -> None:
    """Say in the group what is there to take up; a conversation that is over begins anew."""
    offers = for_both(scene.state)
    if offers:
        scene.strip(slot="offer")
        buttons = (scene.button("go_on", offer, label=f"offer.{offer}") for offer in offers)
        prompt = offers[0] if len(offers) == 1 else "either"
        scene.say(GROUP, f"group/{prompt}", column(*buttons), slot="offer")
    elif scene.state.offer == SECOND_ROUND:
        began = scene.state.began or scene.now
        scene.say(GROUP, "group/second_round_later", time=Moment(at=began + SECOND_ROUND_AFTER))
    elif scene.state.offer:
        scene.say(GROUP, "group/rests")
    else:
        begin_anew(scene)


def begin_anew(scene: Scene) -> None:
    """Begin from the first message; buttons of the old conversation stay recognisable as old.

    What each of them asked for, and a hold that is not over, they bring along when they join again.
    """
    old = scene.state
    newest = max(old.generation, *(partner.generation for partner in old.partners), 0)
    scene.state = CoupleState(
        generation=newest + 1, zone=old.zone, hour=old.hour, former=joining.set_apart(scene)
    )
    joining.welcome(scene)


def take_up(scene: Scene, place: int, offer: str) -> None:
    """Take an offer up: one that is for both is noted, and opens when both took the same."""
    if scene.state.offer == "go_on":
        if scene.state.partners[place].spoke_last:
            scene.answer()
            scene.strip(scene.state.partners[place].person, NOW)
            reopen(scene, "go_on")
        else:
            scene.answer("alert/stale")
    elif offer in for_both(scene.state):
        scene.answer("alert/noted")
        scene.set(place, choice=offer)
    else:
        scene.answer("alert/stale")


def both_take_up(scene: Scene) -> bool:
    """Say whether both took up the same of what is there."""
    choices = {partner.choice for partner in scene.state.partners}
    return (
        scene.state.phase is CouplePhase.CLOSED
        and len(choices) == 1
        and choices <= set(for_both(scene.state))
    )


def reopen(scene: Scene, offer: str) -> None:
    """Bring a closed conversation back to waiting for its next shared step."""
    scene.strip(slot="offer")
    if offer == SECOND_ROUND:
        scene.move_couple(
            "reopen",
            offer="",
            offered=False,
            round=2,
            stage="",
            leg=0,
            attempts=(),
            loops=0,
            said=(),
            inside=False,
        )
        preparation.reset_for_second_round(scene)
    elif offer == PART_TWO:
        following = after("halfway") or PLAN[-1]
        scene.move_couple("reopen", offer="", offered=False, stage=following.key, leg=0, inside=False)
    else:
        scene.move_couple("reopen", offer="")
    for place in range(2):
        scene.move(place, "rest")
        if offer != "go_on":
            scene.set(place, choice="")
    holding.begin_hold(scene)
    scene.say(GROUP, "group/reopened", time=holding.next_chance(scene))
