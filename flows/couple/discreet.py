"""Discreet use: a private chat that is cleared and tells nothing, until its owner comes back (protocol 6.3).

A command, or a word that the person chose, clears what Telegram lets a bot clear. From then on nothing is written
here, and whatever is written is answered with small talk, until `/start` or the button in the group.
"""

from __future__ import annotations

from typing import Final

from flows.couple import readings
from flows.couple.scene import Scene
from flows.couple.state import CoupleState
from flows.effects import Clear, Effect, Forget, Say, Unsay
from flows.events import NO_WORD, Attached, Commanded, Edited, Wrote
from flows.ids import PersonId

LONGEST_WORD: Final = 32
"""Characters that a word of one's own may have."""
WAYS_BACK: Final = frozenset({"start", "resume", "support", "discreet"})
"""Commands that mean in a cleared chat what they always mean."""


def cleared(person: PersonId) -> tuple[Effect, ...]:
    """Return what clears somebody's chat and leaves small talk."""
    return (Clear(person=person), Say(to=person, prompt="discreet/small_talk"))


def take(scene: Scene, place: int, word: str) -> None:
    """Clear the chat. A word that comes along does the same from now on; it goes with everything else."""
    if word and word != NO_WORD and len(word) <= LONGEST_WORD:
        scene.set_private(place, word=word.casefold())
    readings.forget(scene, place)
    scene.set_private(place, bland=True)
    for effect in cleared(scene.state.partners[place].person):
        scene.do(effect)


def is_bland(state: CoupleState, person: PersonId) -> bool:
    """Say whether somebody's chat tells nothing just now."""
    return any(partner.person == person and partner.private.bland for partner in state.partners)


def meets_with_small_talk(state: CoupleState, event: Attached | Edited | Commanded) -> bool:
    """Say whether something that is no text comes into a chat that tells nothing."""
    if event.group or not is_bland(state, event.person):
        return False
    return not isinstance(event, Commanded) or event.command not in WAYS_BACK


def wrote(scene: Scene, place: int, event: Wrote) -> None:
    """Answer a text in a chat that tells nothing, and keep it not. What was heard in it lies there on coming back."""
    scene.do(Forget(words=event.words))
    if event.reading.level == "stop":
        scene.do(Unsay(words=event.words))
        scene.set_private(
            place, reading=readings.topic_of(event), reading_until=None, reading_since=scene.now
        )
        readings.doubt(scene, place)
    elif event.reading.level:
        readings.hear(scene, place, readings.topic_of(event))
    scene.say(event.person, "discreet/small_talk")


def come_back(scene: Scene, place: int) -> None:
    """Let the chat be what it was: its owner came by the command or the button that lead here."""
    if scene.state.partners[place].private.bland:
        scene.set_private(place, bland=False)
