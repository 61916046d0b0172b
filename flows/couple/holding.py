"""The wait for the next shared step: its chances, and the one sentence for every reason that it doesn't open.

In the gentle pace there is a chance each day at the hour that the couple chose; otherwise every `chance_every`,
and less often when the two are away, so that nobody is pestered. What anybody sees does not depend on why the
step is closed (protocol 14).
"""

from __future__ import annotations

from datetime import datetime, timedelta

from flows.couple.scene import Scene
from flows.effects import Moment
from flows.ids import GROUP

LATE = timedelta(hours=1)
"""A chance that comes later than this, after the machine was off, is a chance missed: nobody is ready any more."""
QUIET_AFTER = 3
"""After so many sentences in a row the chances in the quick pace come at doubled distance, up to a day."""
ASK_BEFORE = timedelta(hours=1)
"""How long before the couple's hour each is asked whether they are ready."""


def begin_hold(scene: Scene, *, rested: bool = False) -> None:
    """Begin a wait: the next chance is set, and the time after which it ends with the neutral close.

    After a sitting (`rested`) the gentle pace waits for another day.
    """
    scene.change(began=scene.now, sentences=0, window=False)
    scene.change(chance=following_chance(scene))
    chance = scene.state.chance
    if rested and scene.context.pace.gentle and chance is not None and chance.date() == scene.now.date():
        scene.change(chance=chance + timedelta(days=1))


def following_chance(scene: Scene) -> datetime:
    """Return the next chance after now."""
    pace = scene.context.pace
    if not pace.gentle:
        return scene.now + _distance(pace.chance_every, scene.state.sentences)
    today: datetime = scene.now.replace(hour=scene.state.hour, minute=0, second=0, microsecond=0)
    return today if today > scene.now else today + timedelta(days=1)


def _distance(every: timedelta, sentences: int) -> timedelta:
    """Return how far the next chance is in the quick pace: doubled after some, a day at most."""
    if sentences < QUIET_AFTER:
        return every if every or not sentences else timedelta(minutes=1)
    doubled: timedelta = (every or timedelta(minutes=1)) * 2 ** min(sentences - QUIET_AFTER + 1, 20)
    return max(every, min(doubled, timedelta(days=1)))


def next_chance(scene: Scene) -> Moment:
    """Return the next chance as a value for a prompt."""
    return Moment(at=scene.state.chance or scene.now)


def set_hour(scene: Scene, hour: int) -> None:
    """Take the hour that the couple chose; the next chance moves with it, on the day that it was on.

    A yes has to be said again for another hour; a "not tonight" stands for its day.
    """
    chance = scene.state.chance or scene.now
    scene.change(hour=hour, window=False)
    for place, partner in enumerate(scene.state.partners):
        if partner.private.tonight:
            scene.set_private(place, tonight=None)
        scene.set(place, may_open=False)
    moved: datetime = chance.astimezone(scene.now.tzinfo).replace(
        hour=hour, minute=0, second=0, microsecond=0
    )
    scene.change(chance=moved if moved > scene.now else following_chance(scene))


def _forget_tonight(scene: Scene) -> None:
    for place in range(len(scene.state.partners)):
        scene.set_private(place, tonight=None)
        scene.set(place, may_open=False)


def stay_closed(scene: Scene) -> None:
    """Say the one sentence, and wait for the next chance."""
    scene.change(sentences=scene.state.sentences + 1, window=False)
    if scene.context.pace.gentle:
        _forget_tonight(scene)
    scene.change(chance=following_chance(scene))
    scene.say(GROUP, "group/hold", time=next_chance(scene))
