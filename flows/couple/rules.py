"""The joint rules: what follows from the states of the two partners and the couple together.

Theory of operation. Each partner is a machine of their own, and the couple is one more; an event moves at most
the partner it came from (`turns`, `drafts`, `pausing`, `preparation`). Everything that depends on *both* stands
here and nowhere else: after each event the rules are applied, the first that holds wins, and the list is gone
through again from the top until none holds (a fixed point). Safety and the closing of wounds come first. A rule
must make its own condition false; `LIMIT` turns a rule that does not into an error instead of a loop.

No rule looks at a name, a word or a clock, so what holds of them holds on the projection that `flows.check`
searches.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flows.couple import closing, joining, offers, opening, pausing, turns
from flows.couple.scene import Scene
from flows.couple.stages import Answers, Lead
from flows.model import CouplePhase

COUPLE = 2
LIMIT = 20
"""Rules that one event may set off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A condition on the joint state, and what follows from it."""

    name: str
    holds: Callable[[Scene], bool]
    follow: Callable[[Scene], None]


def _wound_open(scene: Scene) -> bool:
    under_way = (CouplePhase.TURN, CouplePhase.PAUSED)
    return scene.state.phase not in under_way and any(partner.exposed for partner in scene.state.partners)


def _both_joined(scene: Scene) -> bool:
    return scene.state.phase is CouplePhase.JOINING and len(scene.state.partners) == COUPLE


def _nothing_missing(scene: Scene) -> bool:
    waiting = scene.state.phase in (CouplePhase.PREPARING, CouplePhase.HELD)
    return waiting and not scene.context.pace.gentle and opening.nothing_missing(scene)


def _both_wrote(scene: Scene) -> bool:
    return scene.state.phase is CouplePhase.TURN and all(
        partner.pending is not None for partner in scene.state.partners
    )


def _both_chose(scene: Scene) -> bool:
    return (
        scene.state.phase is CouplePhase.TURN
        and scene.leg.answers is Answers.BOTH
        and all(partner.choice for partner in scene.state.partners)
    )


def _both_returned(scene: Scene) -> bool:
    return scene.state.phase is CouplePhase.PAUSED and all(
        partner.returned for partner in scene.state.partners
    )


RULES: tuple[Rule, ...] = (
    Rule(name="a wound is closed", holds=_wound_open, follow=closing.close_wounds),
    Rule(name="both joined", holds=_both_joined, follow=joining.begin_preparing),
    Rule(name="nothing is missing", holds=_nothing_missing, follow=opening.open_sitting),
    Rule(name="both wrote their word", holds=_both_wrote, follow=turns.reveal_together),
    Rule(name="both chose", holds=_both_chose, follow=lambda scene: turns.lead(scene, Lead.ON)),
    Rule(name="both are ready to go on", holds=_both_returned, follow=pausing.go_on),
    Rule(
        name="both take it up",
        holds=offers.both_take_up,
        follow=lambda scene: offers.reopen(scene, scene.state.partners[0].choice),
    ),
)


def settle(scene: Scene) -> None:
    """Apply the rules to a fixed point; raises `RuntimeError` if there is none within `LIMIT`."""
    for _ in range(LIMIT):
        for rule in RULES:
            if rule.holds(scene):
                rule.follow(scene)
                break
        else:
            return
    raise RuntimeError("the joint rules do not come to rest")
