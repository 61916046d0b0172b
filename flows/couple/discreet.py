"""Discreet use: a private chat that is cleared and tells nothing, until its owner comes back (protocol 6.3).

A command, or a word that the person chose, clears what Telegram lets a bot clear. From then on nothing is written
here, and whatever is written is answered with small talk, until `/start` or the button in the group.
"""

from __future__ import annotations

from typing import Final

from flows.couple import readings
from flows.couple.scene import Scene
from flows.effects import Clear, Effect, Forget, Say
from flows.events import NO_WORD, Wrote
from flows.ids import PersonId

LONGEST_WORD: Final = 32
"""Characters that a word of one's own may have."""


def cleared(person: PersonId) -> tuple[Effect, ...]:
    """Return what clears somebody's chat and leaves small talk."""
    return (Clear(person=person), Say(to=person, prompt="discreet/small_talk"))


def take(scene: Scene, place: int, word: str) -> None:
    """Clear the chat; or, where a word comes along, remember it as the one that does so from now on."""
    if word:
        if word == NO_WORD or len(word) > LONGEST_WORD:
            scene.tell(place, "discreet/no_word", limit=LONGEST_WORD)
        else:
            scene.set_private(place, word=word.casefold())
            scene.tell(place, "discreet/word_set")
        return
    readings.forget(scene, place)
    scene.set_private(place, bland=True)
    for effect in cleared(scene.state.partners[place].person):
        scene.do(effect)


def wrote(scene: Scene, place: int, event: Wrote) -> None:
    """Answer a text in a chat that tells nothing. It is not kept; a plain sign of danger in it holds all the same."""
    scene.do(Forget(words=event.words))
    if event.reading.level == "stop":
        readings.doubt(scene, place)
    scene.tell(place, "discreet/small_talk")


def come_back(scene: Scene, place: int) -> None:
    """Let the chat be what it was: its owner came by the command or the button that lead here."""
    if scene.state.partners[place].private.bland:
        scene.set_private(place, bland=False)
