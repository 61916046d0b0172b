"""A private reading behind a bland line: what fits an answer or a sign of danger, open for a minute at a time.

The line looks the same for everyone, whatever lies behind it; a tap opens it, and by itself or by another tap it is
bland again (protocol 6.3, rule 6). What lies behind it is known to its reader's private part alone, for a day.
"""

from __future__ import annotations

from datetime import timedelta

from flows.couple.scene import Scene
from flows.effects import Button, Keyboard
from flows.gate.check_in import ASK_AFTER_HIT
from flows.gate.topics import Topic
from flows.model import Gate

OPEN_FOR = timedelta(seconds=60)
"""How long a reading stays open before it is bland again (protocol 6.3, rule 6)."""
KEPT_FOR = timedelta(days=1)
"""How long it can be opened again; then what it was about is forgotten."""
SLOT = "reading"
ASKED = "asked"
"""The slot of the question whether somebody is safe."""
_CLOSED: Keyboard = ((Button(choice="reading", argument="open"),), (Button(choice="support"),))
_STANDING: Keyboard = (
    (Button(choice="support"), Button(choice="leave")),
    (Button(choice="reading", argument="done"),),
)
_SAFE: Keyboard = (
    (Button(choice="safe", argument="yes"), Button(choice="safe", argument="no")),
    (Button(choice="support"),),
)
_SUPPORT: Keyboard = ((Button(choice="support"),),)


def leave(scene: Scene, place: int, topic: Topic) -> None:
    """Leave a reading for a partner, behind a bland line; it takes the place of an older one."""
    partner = scene.state.partners[place]
    if partner.private.reading_until is None:
        scene.strip(partner.person, SLOT)
    else:
        scene.edit(partner.person, SLOT, "reading/closed")
    scene.set_private(place, reading=topic, reading_until=None, reading_since=scene.now)
    scene.tell(place, "reading/closed", _CLOSED, slot=SLOT)


def open_it(scene: Scene, place: int) -> None:
    """Show what lies behind the line, if it is still known."""
    partner = scene.state.partners[place]
    if not partner.private.reading:
        scene.edit(partner.person, SLOT, "reading/over", _SUPPORT)
        return
    scene.set_private(place, reading_until=scene.now + OPEN_FOR)
    scene.edit(partner.person, SLOT, f"reading/{partner.private.reading}", _STANDING)


def close(scene: Scene, place: int) -> None:
    """Make it bland again; it can be opened once more."""
    if scene.state.partners[place].private.reading_until is not None:
        scene.set_private(place, reading_until=None)
        scene.edit(scene.state.partners[place].person, SLOT, "reading/closed", _CLOSED)


def forget(scene: Scene, place: int) -> None:
    """Forget what the reading was about; an open one is made bland first."""
    close(scene, place)
    scene.set_private(place, reading="", reading_since=None)


# --- signs of danger in a text -------------------------------------------------------------------------------


def heard_danger(scene: Scene, place: int, topic: Topic, *, sure: bool) -> None:
    """Answer a sign of danger to its writer alone: help to read, or first the one question whether they are safe."""
    if sure:
        _forget_question(scene, place)
        leave(scene, place, topic)
        doubt(scene, place)
    else:
        scene.strip(scene.state.partners[place].person, ASKED)
        scene.set_private(place, heard=topic)
        scene.tell(place, "reading/asked", _SAFE, slot=ASKED)


def answer_safe(scene: Scene, place: int, answer: str) -> bool:
    """Take the answer to that question; a no is as a plain sign of danger. False if nothing is asked."""
    topic = scene.state.partners[place].private.heard
    if not topic or answer not in ("yes", "no"):
        return False
    _forget_question(scene, place)
    if answer == "no":
        leave(scene, place, topic)
        doubt(scene, place)
    return True


def _forget_question(scene: Scene, place: int) -> None:
    if scene.state.partners[place].private.heard:
        scene.set_private(place, heard="")
        scene.edit(scene.state.partners[place].person, ASKED, "reading/safe", _SUPPORT)


def doubt(scene: Scene, place: int) -> None:
    """Hold the shared part for a day, and until the check-in was answered again after it (protocol 6.2).

    Answers that closed it keep it closed as long as they would have. Where none is asked, because the host is one of
    the two, it is held for the day.
    """
    private = scene.state.partners[place].private
    again = scene.now + ASK_AFTER_HIT
    if private.gate is Gate.CLOSED and private.ask_again is not None:
        again = max(again, private.ask_again)
    scene.set_private(place, doubted=True, opened=0, ask_again=again, ready=False, tonight=None)
    scene.set(place, may_open=False)
