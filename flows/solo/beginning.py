"""The beginning: whether what is written is kept, and which door somebody comes through. Nothing is preselected."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from flows.effects import Moment
from flows.events import Tapped
from flows.gate.check_in import CheckIn
from flows.solo import fit
from flows.solo.parts import Door
from flows.solo.scene import Scene, button

DAYS: Final = ("7", "14", "21")
"""How long it may be kept: the last is the end of any rehearsing (protocol 12 b)."""
NOT_KEPT: Final = "none"


def ask_keeping(scene: Scene) -> None:
    """Ask whether it is kept, and until when."""
    kept = (button("keep", days, label="solo.keep.until", until=_until(scene, days)) for days in DAYS)
    scene.ask("solo/keeping", *kept, button("keep", NOT_KEPT, label="solo.keep.none"))


def choose_keeping(scene: Scene, event: Tapped) -> bool:
    """Take the answer; False for none that was offered."""
    if event.choice != "keep" or event.argument not in (*DAYS, NOT_KEPT):
        return False
    until = None if event.argument == NOT_KEPT else _until(scene, event.argument).at
    scene.move("choose_door", until=until)
    ask_door(scene)
    return True


def ask_door(scene: Scene) -> None:
    """Ask what somebody came for."""
    doors = (button("door", door.value, label=f"solo.door.{door.value}") for door in Door)
    scene.ask("solo/door", *doors)


def choose_door(scene: Scene, event: Tapped) -> bool:
    """Take the door; the questions come next, whichever it is."""
    if event.choice != "door" or event.argument not in {door.value for door in Door}:
        return False
    scene.move("check_in", door=Door(event.argument), check_in=CheckIn())
    fit.ask(scene)
    return True


def _until(scene: Scene, days: str) -> Moment:
    """Return the end of that day: a date is easier to keep in mind than a minute."""
    day = scene.now + timedelta(days=int(days))
    return Moment(at=day.replace(hour=23, minute=59, second=0, microsecond=0))
