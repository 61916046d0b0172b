"""A private reading behind a bland line: what fits an answer or a sign of danger, open for a minute at a time.

The line looks the same for everyone, whatever lies behind it; a tap opens it, and by itself or by another tap it is
bland again (protocol 6.3, rule 6). What lies behind it is known to its reader's private part alone, for a day.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from flows.couple.scene import Scene
from flows.couple.state import CoupleState, Held
from flows.effects import Button, Forget, Keyboard, Unsay
from flows.events import Wrote
from flows.gate.check_in import ASK_AFTER_HIT
from flows.gate.topics import OF_ROUTE, Topic
from flows.model import CouplePhase, Gate

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


def leave(scene: Scene, place: int, topic: Topic, *, since: datetime | None = None) -> None:
    """Leave a reading for a partner, behind a bland line; it takes the place of an older one."""
    partner = scene.state.partners[place]
    if partner.private.reading_until is None:
        scene.strip(partner.person, SLOT)
    else:
        scene.edit(partner.person, SLOT, "reading/closed")
    scene.set_private(place, reading=topic, reading_until=None, reading_since=since or scene.now)
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


def topic_of(wrote: Wrote) -> Topic:
    """Return what a text in which danger was heard is about."""
    return OF_ROUTE.get(wrote.reading.route, "hurt")


def vouched(state: CoupleState, place: int, wrote: Wrote) -> bool:
    """Say whether the writer said already, in this sitting, that they are safe of what was heard and not surely.

    About their own life they are asked each time.
    """
    topic = topic_of(wrote)
    in_sitting = state.phase in (CouplePhase.TURN, CouplePhase.PAUSED)
    always = wrote.reading.level == "stop" or topic == "self"
    return in_sitting and not always and topic in state.partners[place].private.vouched


def heard_danger(scene: Scene, place: int, topic: Topic) -> None:
    """Answer a sign of danger to its writer alone: help to read, and nothing is shared for a day."""
    _forget_question(scene, place)
    let_go_of_held(scene, place)
    leave(scene, place, topic)
    doubt(scene, place)


def ask_whether_safe(scene: Scene, place: int, topic: Topic, wrote: Wrote) -> None:
    """Ask its writer alone the one question whether they are safe; what they wrote waits for the answer."""
    let_go_of_held(scene, place)
    scene.set_private(place, held=Held(wrote=wrote, at=scene.now))
    scene.strip(scene.state.partners[place].person, ASKED)
    hear(scene, place, topic)
    scene.tell(place, "reading/asked", _SAFE, slot=ASKED)


def hear(scene: Scene, place: int, topic: Topic) -> None:
    """Remember what is asked about; of two the more urgent."""
    before = scene.state.partners[place].private.heard
    urgent = [each for each in OF_ROUTE.values() if each in (before, topic)]
    scene.set_private(place, heard=urgent[0])


def answer_safe(scene: Scene, place: int, *, safe: bool) -> Held | None:
    """Take the answer to that question, and return the text that waited for it; a no is as a plain sign of danger."""
    private = scene.state.partners[place].private
    held = private.held
    topic = private.heard
    if not safe and topic:
        heard_danger(scene, place, topic)
        return None
    _forget_question(scene, place)
    vouched = private.vouched if not topic or topic in private.vouched else (*private.vouched, topic)
    scene.set_private(place, held=None, vouched=vouched)
    return held


def let_go_of_held(scene: Scene, place: int) -> None:
    """Forget a text that waited for that answer."""
    held = scene.state.partners[place].private.held
    if held is not None:
        if not held.wrote.group:
            scene.do(Unsay(words=held.wrote.words))
        scene.do(Forget(words=held.wrote.words))
        scene.set_private(place, held=None)


def _forget_question(scene: Scene, place: int) -> None:
    if scene.state.partners[place].private.heard:
        scene.set_private(place, heard="")
        scene.edit(scene.state.partners[place].person, ASKED, "reading/safe", _SUPPORT)


def bring(scene: Scene, place: int) -> None:
    """Put before somebody who came by what could not be written to them meanwhile."""
    partner = scene.state.partners[place]
    if partner.private.heard:
        scene.strip(partner.person, ASKED)
        scene.tell(place, "reading/asked", _SAFE, slot=ASKED)
    if partner.private.reading:
        leave(scene, place, partner.private.reading, since=partner.private.reading_since)


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
