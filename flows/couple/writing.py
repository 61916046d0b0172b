"""Whether it is safe to write to somebody first (protocol 6.3, rule 6): asked of everyone, and changed in /settings.

Who says no is answered, and finds what is theirs when they come by the button in the group; nothing comes unasked.
"""

from __future__ import annotations

from flows.couple.scene import Scene, column
from flows.effects import Button

SLOT = "writing"


def ask(scene: Scene, place: int) -> None:
    """Ask whether messages may come here by themselves; say how it is now."""
    quiet = scene.state.partners[place].private.quiet
    buttons = column(*(Button(choice="messages", argument=answer) for answer in ("yes", "no")))
    scene.tell(place, "private/writing", buttons, slot=SLOT, quiet=quiet)


def choose(scene: Scene, place: int, argument: str) -> None:
    """Take the answer; an unknown one changes nothing."""
    if argument in ("yes", "no"):
        quiet = argument == "no"
        scene.set_private(place, quiet=quiet)
        scene.edit(scene.state.partners[place].person, SLOT, "private/writing_set", quiet=quiet)
