"""Seven reactions to a disclosure that was said aloud, as small state machines, each at three levels.

The one who is played goes along a course of beats. What helps leads on to the next beat, towards a quiet end. What
hurts is answered first, by a beat of its own for each of the five things; how often, and whether the beat before is
then said once more, is the manner of the level. Who is played is always "a person who ...": nobody real, no name,
never violence, never a threat.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from flows.solo.replies import Heard


class Reaction(StrEnum):
    """How somebody may take what they were told."""

    SILENCE = "silence"
    TEARS = "tears"
    RAGE = "rage"
    QUESTIONS = "questions"
    WALKING_OUT = "walking_out"
    DETAILS = "details"
    FORGIVENESS = "forgiveness"


class Level(StrEnum):
    """How hard the reaction is to meet."""

    GENTLE = "gentle"
    REAL = "real"
    HARD = "hard"


class End(StrEnum):
    """How a rehearsal comes to its quiet end: something settled, or it is enough for this evening."""

    RESTS = "rests"
    ENOUGH = "enough"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """What a level changes besides the course.

    `patience`: the reply that hurts which is one too many. `mends_slowly`: after one that hurt, the beat is said once
    more. `wants_more`: so it is after a reply that neither hurt nor helped.
    """

    patience: int
    mends_slowly: bool
    wants_more: bool


MANNERS: Final[Mapping[Level, Manner]] = {
    Level.GENTLE: Manner(patience=4, mends_slowly=False, wants_more=False),
    Level.REAL: Manner(patience=3, mends_slowly=True, wants_more=False),
    Level.HARD: Manner(patience=3, mends_slowly=True, wants_more=True),
}

HURTING: Final = frozenset(Heard) - {Heard.HELD, Heard.PLAIN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the played one stands: how far along the course, whether that beat is said for the second time, and what
    just hurt them, if anything did. `hurts` is how often it was too much so far.
    """

    step: int = 0
    again: bool = False
    sting: Heard | None = None
    hurts: int = 0


START: Final = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """One reaction at one level: the beats of its course, and its manner."""

    course: tuple[str, ...]
    manner: Manner

    def move(self, place: Place, heard: Heard) -> Place | End:
        """Say where what was heard leads to."""
        if heard in HURTING:
            hurts = place.hurts + 1
            if hurts >= self.manner.patience:
                return End.ENOUGH
            return replace(place, sting=heard, hurts=hurts)
        if place.sting is not None:
            lingers = self.manner.mends_slowly
        else:
            lingers = self.manner.wants_more and heard is Heard.PLAIN
        if lingers and not place.again:
            return replace(place, again=True, sting=None)
        if place.step + 1 == len(self.course):
            return End.RESTS
        return Place(step=place.step + 1, hurts=place.hurts)

    def beat(self, place: Place | End) -> str:
        """Name what is said or done there: a key of the reaction's lines."""
        if isinstance(place, End):
            return place.value
        return self.course[place.step] if place.sting is None else place.sting.value


_COURSES: Final[Mapping[Reaction, Mapping[Level, tuple[str, ...]]]] = {
    Reaction.SILENCE: {
        Level.GENTLE: ("goes_quiet", "one_word", "first_question"),
        Level.REAL: ("turns_away", "no_answer", "one_word", "first_question"),
        Level.HARD: ("like_stone", "no_answer", "far_away", "one_word", "first_question"),
    },
    Reaction.TEARS: {
        Level.GENTLE: ("eyes_fill", "why", "quieter"),
        Level.REAL: ("sobs", "why", "what_was_real", "quieter"),
        Level.HARD: ("folds_up", "cannot_look", "why", "what_was_real", "quieter"),
    },
    Reaction.RAGE: {
        Level.GENTLE: ("sharp", "how_could_you", "under_it"),
        Level.REAL: ("shouts", "how_could_you", "every_lie", "under_it"),
        Level.HARD: ("blazes", "how_could_you", "every_lie", "not_my_words", "under_it"),
    },
    Reaction.QUESTIONS: {
        Level.GENTLE: ("first_ones", "since_when", "is_that_all"),
        Level.REAL: ("many_at_once", "since_when", "who_knows", "is_that_all"),
        Level.HARD: ("like_a_hearing", "since_when", "who_knows", "once_more", "is_that_all"),
    },
    Reaction.WALKING_OUT: {
        Level.GENTLE: ("needs_air", "at_the_door", "message"),
        Level.REAL: ("stands_up", "coat", "at_the_door", "message"),
        Level.HARD: ("already_going", "coat", "at_the_door", "in_the_street", "message"),
    },
    Reaction.DETAILS: {
        Level.GENTLE: ("why", "was_it_me", "what_helps"),
        Level.REAL: ("why_really", "was_it_me", "every_detail", "what_helps"),
        Level.HARD: ("no_good_answer", "every_detail", "was_it_me", "the_picture", "what_helps"),
    },
    Reaction.FORGIVENESS: {
        Level.GENTLE: ("it_is_all_right", "as_before", "a_crack"),
        Level.REAL: ("forgiven_at_once", "as_before", "plans", "a_crack"),
        Level.HARD: ("never_again_a_word", "plans", "as_before", "comforts_you", "a_crack"),
    },
}

MACHINES: Final[Mapping[tuple[Reaction, Level], Machine]] = {
    (reaction, level): Machine(course=course, manner=MANNERS[level])
    for reaction, courses in _COURSES.items()
    for level, course in courses.items()
}
"""All that can be rehearsed."""


def beats(reaction: Reaction) -> frozenset[str]:
    """Name all that this reaction may say or do, at whatever level: what there must be lines for."""
    along = {beat for course in _COURSES[reaction].values() for beat in course}
    return frozenset(along | {heard.value for heard in HURTING} | {end.value for end in End})
