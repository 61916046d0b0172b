"""A rehearsal: the coach plays a reaction, the person answers, three to six times, and it ends quietly.

It holds no words, only what each reply was heard as; everything else is worked out from that, so the same seed and
replies give the same rehearsal. It stops when it becomes too much: rated seven or more, or two signs of flooding.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from flows.solo.reactions import HURTING, MACHINES, START, End, Level, Place, Reaction
from flows.solo.replies import Heard, Look

MOST_EXCHANGES: Final = 6
VARIANTS: Final = 3
"""In so many ways each beat can be said."""
RATED: Final = 7
"""How hard it is, of ten, from which on the rehearsal stops."""
SIGNS: Final = 2
"""So many signs of flooding stop it too. They are those of the couple's talk (protocol 7), without its clock."""
IN_A_ROW: Final = 3
"""So many replies of one word, or that hurt, one after the other are a sign."""

CALM: Final = "calm"
"""The key of what calms, shown when a rehearsal stopped."""


class Stand(StrEnum):
    """Where a rehearsal stands: somebody has to answer, or it ended in one of three ways."""

    PLAYING = "playing"
    RESTS = "rests"
    ENOUGH = "enough"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What is kept of a reply: none of its words."""

    heard: Heard
    loud: bool = False
    one_word: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """One reaction at one level, the seed that chooses its wording, and the replies so far. `rated`: the last rating."""

    reaction: Reaction
    level: Level
    seed: int
    replies: tuple[Reply, ...] = ()
    rated: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Something that the played one says or does: the key of its wording, and which of the variants."""

    prompt: str
    variant: int


def begin(reaction: Reaction, level: Level, seed: int) -> Rehearsal:
    """Begin a rehearsal; its first line is there at once."""
    return Rehearsal(reaction=reaction, level=level, seed=seed)


def introduction(rehearsal: Rehearsal) -> str:
    """Give the key of the sentence that says who is played, "a person who ...": shown before the first line."""
    return f"{rehearsal.reaction}.introduction.{rehearsal.level}"


def reply(look: Look) -> Reply:
    """Give what is kept of a reply that was looked at."""
    return Reply(heard=look.heard, loud=look.loud, one_word=look.one_word)


def answer(rehearsal: Rehearsal, given: Reply) -> Rehearsal:
    """Take a reply. A rehearsal that has ended stays as it is."""
    if stand(rehearsal) is not Stand.PLAYING:
        return rehearsal
    return replace(rehearsal, replies=(*rehearsal.replies, given))


def rate(rehearsal: Rehearsal, number: int) -> Rehearsal:
    """Take how hard it is, of ten; at seven or more the rehearsal stops, also one that had just ended."""
    return rehearsal if _too_much(rehearsal) else replace(rehearsal, rated=number)


def start_again(rehearsal: Rehearsal, exchange: int = 0) -> Rehearsal:
    """Go back to before the reply with this number (from 0), with the same wording up to there.

    One that stopped because it was too much stays stopped: that is for another day, and a new beginning.
    """
    if stand(rehearsal) is Stand.STOPPED:
        return rehearsal
    return replace(rehearsal, replies=rehearsal.replies[: max(exchange, 0)], rated=0)


def stand(rehearsal: Rehearsal) -> Stand:
    """Say where a rehearsal stands."""
    if _too_much(rehearsal):
        return Stand.STOPPED
    place = _places(rehearsal)[-1]
    return Stand(place.value) if isinstance(place, End) else Stand.PLAYING


def lines(rehearsal: Rehearsal) -> tuple[Line, ...]:
    """Give all that the played one said so far, each before the reply with the same number.

    There is one more line than there are replies. Where it became too much there is none after the last reply.
    """
    places = _places(rehearsal)
    if _too_much(rehearsal) and len(places) > 1:
        places = places[:-1]
    machine = MACHINES[rehearsal.reaction, rehearsal.level]
    said: dict[str, int] = {}
    found: list[Line] = []
    for place in places:
        beat = machine.beat(place)
        variant = (_chosen(rehearsal.seed, f"{rehearsal.reaction}.{beat}") + said.get(beat, 0)) % VARIANTS
        said[beat] = said.get(beat, 0) + 1
        found.append(Line(prompt=f"{rehearsal.reaction}.lines.{beat}", variant=variant))
    return tuple(found)


def _places(rehearsal: Rehearsal) -> tuple[Place | End, ...]:
    machine = MACHINES[rehearsal.reaction, rehearsal.level]
    places: list[Place | End] = [START]
    for number, given in enumerate(rehearsal.replies, start=1):
        before = places[-1]
        if isinstance(before, End):
            break
        after = machine.move(before, given.heard)
        if number == MOST_EXCHANGES and not isinstance(after, End):
            after = End.ENOUGH if given.heard in HURTING else End.RESTS
        places.append(after)
    return tuple(places)


def _too_much(rehearsal: Rehearsal) -> bool:
    replies = rehearsal.replies
    signs = (
        any(given.loud for given in replies),
        _in_a_row([given.one_word for given in replies]),
        _in_a_row([given.heard in HURTING for given in replies]),
    )
    return rehearsal.rated >= RATED or sum(signs) >= SIGNS


def _in_a_row(marks: list[bool]) -> bool:
    return any(all(marks[place : place + IN_A_ROW]) for place in range(len(marks) - IN_A_ROW + 1))


def _chosen(seed: int, name: str) -> int:
    """Choose a number for a name by FNV-1a: the same on every machine, and different from seed to seed."""
    mixed = 2166136261
    for byte in f"{seed}:{name}".encode():
        mixed = ((mixed ^ byte) * 16777619) & 0xFFFFFFFF
    return mixed >> 8
