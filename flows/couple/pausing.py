"""A pause: one tap, no reason, a time to come back, and both say when they are ready (protocol 7)."""

from __future__ import annotations

from datetime import datetime, timedelta

from flows.couple import closing, turns
from flows.couple.drafts import ask_known_again
from flows.couple.scene import NOW, Scene, column
from flows.effects import Button, Keyboard, Moment
from flows.ids import GROUP
from flows.model import CouplePhase, PartnerPhase

MAX_PAUSES = 3
"""The third pause in a sitting ends the sitting (protocol 7)."""
LENGTHS = ("20", "30", "60", "tomorrow")


def pause(scene: Scene, place: int) -> None:
    """Pause at once, for the shortest time; the one who asked may choose a longer one."""
    if scene.state.pauses + 1 >= MAX_PAUSES:
        scene.change(pauses=scene.state.pauses + 1)
        closing.end_softly(scene)
        return
    until = scene.now + scene.context.pace.time_out_min
    scene.move_couple(
        "pause",
        pauses=scene.state.pauses + 1,
        pause_until=until,
        paused_over=False,
        began=scene.now,
    )
    for other in range(2):
        scene.move(other, "pause", before=scene.state.partners[other].phase, returned=False)
        ask_known_again(scene, other)
    scene.say(GROUP, "group/pause", slot="pause", time=Moment(at=until))
    scene.tell(place, "pause/lengths", _lengths(scene), slot="lengths", time=Moment(at=until))
    scene.tell(1 - place, "pause/calm", time=Moment(at=until))


def _lengths(scene: Scene) -> Keyboard:
    buttons = [
        Button(choice="pause", argument=length, generation=scene.state.generation) for length in LENGTHS
    ]
    return (tuple(buttons[:3]), tuple(buttons[3:]))


def lengthen(scene: Scene, place: int, length: str) -> None:
    """Choose how long the pause under way is, from its beginning on; never shorter than the shortest."""
    began = scene.state.began or scene.now
    until = max(_until(scene, began, length), scene.now)
    scene.change(pause_until=until)
    scene.edit(GROUP, "pause", "group/pause", time=Moment(at=until))
    scene.edit(scene.state.partners[place].person, "lengths", "pause/set", time=Moment(at=until))


def _until(scene: Scene, began: datetime, length: str) -> datetime:
    if length == "tomorrow":
        tomorrow = scene.now + timedelta(days=1)
        return tomorrow.replace(hour=scene.state.hour, minute=0, second=0, microsecond=0)
    return began + max(timedelta(minutes=int(length)), scene.context.pace.time_out_min)


def over(scene: Scene) -> None:
    """The time is over: each is asked in private whether they are ready; the group waits."""
    scene.change(paused_over=True)
    scene.say(GROUP, "group/pause_over", column(*(scene.link(place) for place in range(2))))
    for place in range(2):
        ask_ready(scene, place)


def ask_ready(scene: Scene, place: int) -> None:
    """Ask a partner whether they are ready to go on after a pause."""
    button = Button(choice="ready", argument="back", generation=scene.state.generation)
    scene.strip(scene.state.partners[place].person, NOW)
    scene.tell(place, "pause/ready", ((button,),), slot="back")


def returned(scene: Scene, place: int) -> None:
    """Note that a partner is ready to go on."""
    scene.set(place, returned=True)
    if not scene.state.partners[1 - place].returned:
        scene.edit(scene.state.partners[place].person, "back", "pause/waiting")


def go_on(scene: Scene) -> None:
    """Go on after a pause, exactly where it was."""
    scene.move_couple("go_on", pause_until=None, paused_over=False, began=scene.now, active=scene.now)
    scene.say(GROUP, "group/back")
    resume(scene)


def resume(scene: Scene) -> None:
    """Bring both partners back to where they were, and put what lies before them at the end of the chat again."""
    for place in range(2):
        scene.strip(scene.state.partners[place].person, "back")
        scene.set(place, returned=False)
        scene.back(place)
    if scene.state.answering:
        scene.change(answer_began=scene.now)
        scene.strip()
        turns.ask_in_group_again(scene)
        for place, partner in enumerate(scene.state.partners):
            if partner.phase is PartnerPhase.REVIEWING:
                turns.prompt_privately(scene, place)
        return
    turns.announce(scene)


def is_running(scene: Scene) -> bool:
    """Say whether there is something to pause."""
    return scene.state.phase is CouplePhase.TURN
