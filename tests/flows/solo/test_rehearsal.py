"""The seven reactions: every beat can be met, every rehearsal ends, it can be replayed, and it stops in time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from typing import Final

import pytest

from flows.solo import rehearsal as rehearsing
from flows.solo.reactions import HURTING, MACHINES, START, End, Level, Machine, Place, Reaction, beats
from flows.solo.rehearsal import (
    VARIANTS,
    Rehearsal,
    Reply,
    Stand,
    answer,
    begin,
    introduction,
    lines,
    rate,
    stand,
    start_again,
)
from flows.solo.replies import Heard, look

ALL: Final = list(product(Reaction, Level))
FEWEST: Final = 3
MOST: Final = 6
HELD: Final = Reply(heard=Heard.HELD)
LOUD: Final = [Reply(heard=Heard.PLAIN, loud=True)]
SHORT: Final = [Reply(heard=Heard.PLAIN, one_word=True)] * 3
HURT: Final = [Reply(heard=Heard.DEFENDED)] * 3


def search(machine: Machine) -> dict[tuple[Place | End, int], list[tuple[Place | End, int]]]:
    """All places with the number of replies before them, and where each kind of reply leads from there."""
    found: dict[tuple[Place | End, int], list[tuple[Place | End, int]]] = {}
    waiting: list[tuple[Place | End, int]] = [(START, 0)]
    while waiting:
        place, number = node = waiting.pop()
        if node not in found:
            found[node] = (
                []
                if isinstance(place, End) or number == MOST
                else [(machine.move(place, heard), number + 1) for heard in Heard]
            )
            waiting.extend(found[node])
    return found


def played(reaction: Reaction, level: Level, heard: tuple[Heard, ...] = tuple(Heard)) -> Iterator[Rehearsal]:
    """All rehearsals with replies of these kinds, each when it is over."""
    waiting = [begin(reaction, level, 11)]
    while waiting:
        rehearsal = waiting.pop()
        if stand(rehearsal) is Stand.PLAYING:
            waiting.extend(answer(rehearsal, Reply(heard=kind)) for kind in heard)
        else:
            yield rehearsal


def replied(
    given: list[Reply], reaction: Reaction = Reaction.TEARS, level: Level = Level.GENTLE
) -> Rehearsal:
    rehearsal = begin(reaction, level, 4)
    for one in given:
        rehearsal = answer(rehearsal, one)
    return rehearsal


# --- the machines --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("reaction", Reaction)
def test_every_beat_is_reachable(reaction):
    """Each thing that a reaction may say or do comes up at some level, within six exchanges."""
    met = {
        machine.beat(place)
        for (named, _), machine in MACHINES.items()
        if named is reaction
        for place, _ in search(machine)
    }

    assert met == beats(reaction)


@pytest.mark.parametrize(("reaction", "level"), ALL)
def test_every_beat_of_a_level_is_reachable(reaction, level):
    """No course holds a beat that six replies don't lead to, and both ends can be met."""
    machine = MACHINES[reaction, level]
    met = {machine.beat(place) for place, _ in search(machine)}

    assert set(machine.course) <= met
    assert {end.value for end in End} <= met
    assert {heard.value for heard in HURTING} <= met


@pytest.mark.parametrize(("reaction", "level"), ALL)
def test_every_rehearsal_ends(reaction, level):
    """With whatever replies, a rehearsal is over after three to six exchanges, and its last line is a quiet end."""
    kinds = (Heard.HELD, Heard.PLAIN, Heard.DEFENDED, Heard.ASKED)
    for rehearsal in played(reaction, level, kinds):
        assert FEWEST <= len(rehearsal.replies) <= MOST
        assert stand(rehearsal) in {Stand.RESTS, Stand.ENOUGH}
        assert lines(rehearsal)[-1].prompt == f"{reaction}.lines.{stand(rehearsal)}"
        assert len(lines(rehearsal)) == len(rehearsal.replies) + 1


@pytest.mark.parametrize(("reaction", "level"), ALL)
def test_nothing_is_said_twice(reaction, level):
    """No line comes back within a rehearsal."""
    for rehearsal in played(reaction, level, (Heard.HELD, Heard.PLAIN, Heard.ALONE)):
        said = lines(rehearsal)

        assert len(set(said)) == len(said)


@pytest.mark.parametrize("reaction", Reaction)
@pytest.mark.parametrize("heard", sorted(HURTING))
def test_what_hurt_is_answered(reaction, heard):
    """What the played one does next is about what they have just heard."""
    assert lines(replied([Reply(heard=heard)], reaction))[-1].prompt == f"{reaction}.lines.{heard}"


def test_helpful_replies_settle_it():
    """Replies that help lead to rest, along the whole course and no further."""
    for (reaction, level), machine in MACHINES.items():
        rehearsal = replied([HELD] * len(machine.course), reaction, level)

        assert stand(rehearsal) is Stand.RESTS
        assert [line.prompt.split(".")[2] for line in lines(rehearsal)[:-1]] == list(machine.course)


@pytest.mark.parametrize("level", Level)
def test_too_often_hurt(level):
    """One reply that hurts too many, and it is enough for the evening: sooner the harder the level."""
    ended = {len(one.replies) for one in played(Reaction.RAGE, level, (Heard.CROWDED,))}

    assert ended == {4 if level is Level.GENTLE else 3}


@pytest.mark.parametrize(("last", "expected"), [(Heard.PLAIN, Stand.RESTS), (Heard.ALONE, Stand.ENOUGH)])
def test_long_enough(last, expected):
    """After six replies it is over wherever it stands; what hurt last is not called settled."""
    given = [Reply(heard=Heard.PLAIN)] * 5

    rehearsal = replied([*given, Reply(heard=last)], level=Level.HARD)

    assert stand(rehearsal) is expected
    assert stand(replied(given, level=Level.HARD)) is Stand.PLAYING


def test_levels():
    """A gentle one forgives a slip at once; a real one needs it mended; for a hard one a bare reply is too little."""

    def steps(level: Level, *heard: Heard) -> list[str]:
        rehearsal = replied([Reply(heard=kind) for kind in heard], Reaction.RAGE, level)
        return [line.prompt.split(".")[2] for line in lines(rehearsal)]

    assert steps(Level.GENTLE, Heard.ASKED, Heard.HELD) == ["sharp", "asked", "how_could_you"]
    assert steps(Level.REAL, Heard.ASKED, Heard.HELD) == ["shouts", "asked", "shouts"]
    assert steps(Level.REAL, Heard.PLAIN) == ["shouts", "how_could_you"]
    assert steps(Level.HARD, Heard.PLAIN) == ["blazes", "blazes"]
    assert steps(Level.HARD, Heard.PLAIN, Heard.PLAIN) == ["blazes", "blazes", "how_could_you"]


# --- replay --------------------------------------------------------------------------------------------------


def test_same_seed_same_rehearsal():
    """The same seed and replies give the same lines, another seed other ones; the choice never changes."""
    given = [HELD, Reply(heard=Heard.ASKED), HELD]

    def said(seed: int) -> tuple[rehearsing.Line, ...]:
        rehearsal = begin(Reaction.QUESTIONS, Level.REAL, seed)
        for one in given:
            rehearsal = answer(rehearsal, one)
        return lines(rehearsal)

    assert said(7) == said(7)
    assert len({said(seed) for seed in range(40)}) > 20
    assert [line.variant for line in said(7)] == [1, 0, 1, 1]


@pytest.mark.parametrize("reaction", Reaction)
def test_every_variant_is_chosen(reaction):
    """Each way of saying the first line comes up for some seed, also for large and negative ones."""
    seeds = [*range(-30, 30), 2**63, -(2**63)]

    chosen = {lines(begin(reaction, Level.REAL, seed))[0].variant for seed in seeds}

    assert chosen == set(range(VARIANTS))


def test_start_again():
    """From the point chosen everything is as it was before, and can be answered differently."""
    rehearsal = replied([HELD, *HURT[:2], HELD])

    again = start_again(rehearsal, 1)

    assert again.replies == (HELD,)
    assert lines(again) == lines(rehearsal)[:2]
    assert lines(answer(again, HELD)) != lines(rehearsal)[:3]
    assert start_again(rehearsal) == begin(Reaction.TEARS, Level.GENTLE, 4)
    assert start_again(rehearsal, -2) == start_again(rehearsal)
    assert start_again(rehearsal, 99) == rehearsal


def test_a_rating_is_of_its_time():
    """Who starts again is asked anew how hard it is."""
    assert start_again(rate(replied([HELD]), 6), 1) == replied([HELD])


def test_an_ended_one_can_be_started_again():
    """A quiet end is no lock."""
    rehearsal = replied([HELD] * 3)

    assert stand(rehearsal) is Stand.RESTS
    assert stand(start_again(rehearsal, 2)) is Stand.PLAYING


def test_after_the_end():
    """A reply that comes after the end changes nothing."""
    rehearsal = replied([HELD] * 3)

    assert answer(rehearsal, HELD) == rehearsal


def test_introduction():
    """Each reaction at each level is introduced by a sentence of its own."""
    assert len({introduction(begin(reaction, level, 1)) for reaction, level in ALL}) == len(ALL)


def test_no_words_are_kept():
    """Of a reply only how it was heard is kept."""
    kept = rehearsing.reply(look("Please don't leave me, ROWENA."))

    assert kept == Reply(heard=Heard.ASKED)


# --- distress ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("number", "expected"), [(0, Stand.PLAYING), (6, Stand.PLAYING), (7, Stand.STOPPED)])
def test_rated(number, expected):
    """A rating of seven or more stops it, and nothing more is said."""
    rehearsal = rate(replied([HELD, HELD]), number)

    assert stand(rehearsal) is expected
    assert len(lines(rehearsal)) == (2 if expected is Stand.STOPPED else 3)


@pytest.mark.parametrize("signs", list(combinations([LOUD, SHORT, HURT], 2)), ids=["ls", "lh", "sh"])
def test_two_signs(signs):
    """Two different signs of flooding stop it."""
    first, second = signs

    assert stand(replied([*first, *second], level=Level.HARD)) is Stand.STOPPED


@pytest.mark.parametrize("signs", [LOUD * 2, SHORT[:2] + LOUD, HURT, LOUD + HURT[:2]])
def test_one_sign(signs):
    """One sign alone, however often, stops nothing."""
    assert stand(replied(signs, level=Level.HARD)) is not Stand.STOPPED


def test_an_interrupted_row():
    """Single words or replies that hurt are a sign only one after the other."""
    given = [*SHORT[:2], HELD, SHORT[0], *LOUD]

    assert stand(replied(given, level=Level.HARD)) is Stand.PLAYING


def test_stopped_stays_stopped():
    """What stopped because it was too much is neither answered nor started again, nor rated away."""
    stopped = rate(replied([HELD]), 8)

    assert answer(stopped, HELD) == stopped
    assert start_again(stopped) == stopped
    assert rate(stopped, 2) == stopped


def test_rated_after_the_end():
    """It may be too much after the last line as well."""
    assert stand(rate(replied([HELD] * 3), 9)) is Stand.STOPPED
