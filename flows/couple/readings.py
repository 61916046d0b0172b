"""A private reading behind a bland line: what fits an answer or a sign of danger, open for a minute at a time.

The line looks the same for everyone, whatever lies behind it; a tap opens it, and by itself or by another tap it is
bland again (protocol 6.3, rule 6). What lies behind it is known to its reader's private part alone.
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
SLOT = "reading"
_CLOSED: Keyboard = ((Button(choice="reading", argument="open"),),)
_STANDING: Keyboard = (
    (Button(choice="support"), Button(choice="leave")),
    (Button(choice="reading", argument="done"),),
)
_ASKED: Keyboard = (
    (Button(choice="safe", argument="yes"), Button(choice="safe", argument="no")),
    (Button(choice="support"),),
)


def leave(scene: Scene, place: int, topic: Topic, *, line: str = "reading/closed") -> None:
    """Leave a reading for a partner, behind a bland line; it takes the place of an older one."""
    scene.strip(scene.state.partners[place].person, SLOT)
    scene.set_private(place, reading=topic, reading_until=None)
    scene.tell(place, line, _CLOSED, slot=SLOT)


def open_it(scene: Scene, place: int) -> None:
    """Show what lies behind the line; the page that everyone has, if nothing does any more."""
    partner = scene.state.partners[place]
    topic = partner.private.reading or "plain"
    scene.set_private(place, reading_until=scene.now + OPEN_FOR)
    buttons = _ASKED if topic == "asked" else _STANDING
    scene.edit(partner.person, SLOT, f"reading/{topic}", buttons)


def close(scene: Scene, place: int) -> None:
    """Make it bland again; it can be opened once more."""
    if scene.state.partners[place].private.reading_until is not None:
        scene.set_private(place, reading_until=None)
        scene.edit(scene.state.partners[place].person, SLOT, "reading/closed", _CLOSED)


# --- signs of danger in a text -------------------------------------------------------------------------------


def heard_danger(scene: Scene, place: int, topic: Topic, *, sure: bool) -> None:
    """Answer a sign of danger to its writer alone: help to read, or first the one question whether they are safe."""
    if sure:
        leave(scene, place, topic, line="reading/aside")
        doubt(scene, place)
    else:
        scene.set_private(place, heard=topic)
        leave(scene, place, "asked")


def answer_safe(scene: Scene, place: int, *, safe: bool) -> None:
    """Take the answer to that question; a no is as a plain sign of danger."""
    topic = scene.state.partners[place].private.heard or "plain"
    scene.set_private(place, heard="", reading="", reading_until=None)
    if safe:
        scene.edit(scene.state.partners[place].person, SLOT, "reading/safe", ((Button(choice="support"),),))
    else:
        leave(scene, place, topic)
        doubt(scene, place)


def doubt(scene: Scene, place: int) -> None:
    """Hold the shared part until the check-in was answered again, which is asked another day (protocol 6.2).

    Where none is asked because the host is one of the two, there is nothing to hold by.
    """
    private = scene.state.partners[place].private
    if private.sent and not scene.context.host.is_partner:
        scene.set_private(place, gate=Gate.UNKNOWN, ask_again=scene.now + ASK_AFTER_HIT)
        scene.set(place, may_open=False)
