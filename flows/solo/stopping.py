"""Stopping kindly: no script now, and a page on what to do instead, with what is nearest to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from flows.gate.check_in import ASK_AFTER_HIT
from flows.gate.topics import Topic
from flows.solo.scene import Scene, button

PAGE: Final[Mapping[Topic, str]] = {
    "life": "life",
    "self": "life",
    "afraid": "afraid",
    "hurt": "afraid",
    "harmed": "harmed",
    "harming": "harmed",
    "threat": "threat",
    "child": "child",
    "hidden": "hidden",
    "plain": "unclear",
    "closed_for_now": "unclear",
}
WAITING: Final = frozenset({"life", "afraid", "harmed", "threat", "child"})
"""After these the questions come again on another day, not in the same hour."""


def stop(scene: Scene, page: str, after: timedelta | None = None) -> None:
    """Stop here kindly: no script now, and a page on what to do instead."""
    waits = after if page in WAITING else None
    again = None if waits is None else scene.now + waits
    scene.move(
        "stop", passed=False, stopped_by=page, again=again, editing="", draft=None, held=None, heard=None
    )
    show_stop(scene)


def stop_for(scene: Scene, topic: Topic) -> None:
    """Stop for a sign of danger in a text; that text is not taken."""
    stop(scene, PAGE[topic], ASK_AFTER_HIT)


def show_stop(scene: Scene) -> None:
    """Show why there is no script now; what it was about is shown once, and not when they come back."""
    again = scene.state.again
    look = () if again is not None and scene.now < again else (button("look_again", label="solo.look_again"),)
    page = scene.state.stopped_by or "later"
    scene.ask(f"solo/stop/{page}", button("support"), button("therapist"), *look)
