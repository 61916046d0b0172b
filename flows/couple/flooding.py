"""Signs that it is too much for one of the two, and the offer of a pause that follows from two of them (protocol 7).

Signs are counted for a sitting and belong to the one who shows them; the other learns nothing of the offer. It is
made once a sitting, and says nothing of why.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from flows.couple.scene import Scene
from flows.effects import Button
from flows.events import Wrote

INSULTS: Final = frozenset({"ATTACK", "CONTEMPT"})
ONE_WORD_REPLIES: Final = 3
"""So many replies of one word in a row are a sign."""
REMARKS: Final = 4
"""So many texts with a remark within `SOON` are a sign."""
SOON: Final = timedelta(minutes=5)
RATED: Final = 7
"""How hard it is, of ten, from which on it is a sign."""
SIGNS: Final = 2


def begin(scene: Scene, place: int) -> None:
    """Forget the signs of an earlier sitting, and what they said that they are safe of in it."""
    scene.set_private(place, signs=(), one_word=0, remarks=(), time_out_offered=False, vouched=())


def wrote(scene: Scene, place: int, event: Wrote) -> None:
    """Look for signs in what somebody wrote as a draft: how, and how often, not what."""
    private = scene.state.partners[place].private
    one_word = private.one_word + 1 if event.reading.one_word else 0
    remarks = private.remarks
    if event.reading.category:
        remarks = (*(at for at in remarks if scene.now - at <= SOON), scene.now)[-REMARKS:]
    scene.set_private(place, one_word=one_word, remarks=remarks)
    if event.reading.loud or event.reading.category in INSULTS:
        _sign(scene, place, "loud")
    if one_word >= ONE_WORD_REPLIES:
        _sign(scene, place, "short")
    if len(remarks) == REMARKS:
        _sign(scene, place, "remarks")


def rated(scene: Scene, place: int, number: int) -> None:
    """Take how hard it is, as somebody rated it."""
    if number >= RATED:
        _sign(scene, place, "rated")


def _sign(scene: Scene, place: int, sign: str) -> None:
    private = scene.state.partners[place].private
    signs = tuple(sorted({*private.signs, sign}))
    scene.set_private(place, signs=signs)
    if len(signs) >= SIGNS and not private.time_out_offered:
        scene.set_private(place, time_out_offered=True)
        buttons = ((Button(choice="pause"),), (Button(choice="support", argument="calm"),))
        scene.tell(place, "turn/time_out", buttons)
