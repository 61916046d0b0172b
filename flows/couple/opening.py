"""The opening of a shared step: when nothing is missing on either side, and never with a word on what was."""

from __future__ import annotations

from flows.couple import flooding, pausing, turns
from flows.couple.scene import NOW, Scene
from flows.couple.stages import PLAN, STAGES
from flows.ids import GROUP


def nothing_missing(scene: Scene) -> bool:
    """Say whether the shared part may open for both."""
    partners = scene.state.partners
    return len(partners) == 2 and all(partner.may_open for partner in partners)


def open_sitting(scene: Scene) -> None:
    """Open the shared part: the stage that comes next, or the place inside a stage where it was left."""
    inside = scene.state.inside
    scene.move_couple(
        "open",
        sitting_began=scene.now,
        began=scene.now,
        active=scene.now,
        chance=None,
        window=False,
        pauses=0,
        strikes=0,
        inside=False,
        offer="",
        sentences=0,
    )
    for place, partner in enumerate(scene.state.partners):
        scene.strip(partner.person, NOW)
        scene.set(place, may_open=False)
        flooding.begin(scene, place)
        if scene.context.pace.gentle:
            scene.set_private(place, tonight=None)
        else:
            scene.set_private(place, ready=False)
    if inside:
        scene.change(generation=scene.state.generation + 1)
        scene.say(GROUP, "group/again")
        pausing.resume(scene)
    else:
        stage = STAGES[scene.state.stage] if scene.state.stage else PLAN[0]
        if stage is not PLAN[0]:
            scene.say(GROUP, "group/opens")
        turns.begin_stage(scene, stage)
