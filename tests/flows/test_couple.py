"""What the couple's conversation promises people, played on the engine."""

from __future__ import annotations

from datetime import timedelta

import pytest

from flows.effects import CountKept
from flows.events import (
    Commanded,
    Counted,
    Departed,
    Entered,
    Opened,
    Reachable,
    Tapped,
    TimerFired,
    Unreachable,
    Wrote,
)
from flows.ids import GROUP, PersonId, WordsId
from flows.model import CouplePhase, Gate, PartnerPhase, Reading, Role
from tests.support.table import ANA, BEN, Table, come_back, injury_shared, to_injury


def test_leaving_is_no_probe_for_whether_the_other_left() -> None:
    """When both have left, the group hears nothing that it would not hear if only one had."""
    one, both = Table(), Table()
    for table in (one, both):
        table.join()
    both.do(Commanded(person=ANA, command="stop"))
    for table in (one, both):
        table.said.clear()
        table.do(Commanded(person=BEN, command="stop"))

    assert one.heard(GROUP) == both.heard(GROUP) == []
    assert one.state.phase is both.state.phase is CouplePhase.PREPARING


def test_whoever_opens_their_chat_does_not_ask_the_other_again() -> None:
    """What one of them does in private brings no message to the other."""
    table = Table()
    table.join()
    table.said.clear()
    table.do(Opened(person=BEN, own=True))

    assert ["private/consent"] == table.heard(BEN)
    table.do(Opened(person=BEN, own=True))
    assert [] == table.heard(ANA)


def test_any_answer_but_harmless_ones_holds_with_the_ordinary_sentence() -> None:
    """A closed gate: nothing opens, and the group reads the same sentence as for any other cause."""
    table = Table()
    table.join()
    table.check_in(ANA, afraid="yes")
    table.check_in(BEN)

    assert Gate.CLOSED is table.partner(ANA).private.gate
    assert table.partner(ANA).private.check_in is None
    table.said.clear()
    table.wait(timedelta(minutes=10))
    assert ["group/hold"] == table.heard(GROUP)


def test_graphic_words_are_not_posted_as_an_answer_either() -> None:
    """What is never posted is held back also where Ben answers in his own words."""
    table = injury_shared()
    table.said.clear()
    table.write(BEN, category="GRAPHIC")

    assert ["draft/graphic"] == table.heard(BEN)
    assert table.offers(BEN, "share") is None


def test_contempt_kept_twice_ends_the_sitting_softly_and_is_not_posted() -> None:
    """The first is the writer's to keep; the second is told to them alone, and the group reads the soft end."""
    table = Table()
    table.begin()
    table.write(BEN, category="CONTEMPT")
    table.tap(BEN, "keep", "known:yes")
    table.tap(ANA, "not_yet", group=True)
    table.said.clear()
    table.write(BEN, category="CONTEMPT")
    table.tap(BEN, "keep", "known:yes")

    assert CouplePhase.HELD is table.state.phase
    assert [(GROUP, "group/soft_end")] == [said for said in table.said if said[0] == GROUP]
    assert (BEN, "draft/not_posted") in table.said


def test_a_reply_in_the_group_is_not_called_private() -> None:
    """Somebody who answered in the group is not told that only they see it."""
    table = Table()
    table.begin()
    table.write(BEN, category="BUT", group=True)

    assert ["draft/visible"] == table.heard(BEN)


def test_an_answer_of_ten_is_heard_also_after_the_partner_answered() -> None:
    """Too hard is answered with grounding and a soft end, whatever turn it is by then."""
    table = injury_shared()
    button = table.offers(ANA, "distress:10")
    table.tap(BEN, "received:1", group=True)
    assert button is not None
    table.said.clear()
    table.press(ANA, button)

    assert (ANA, "turn/grounding") in table.said
    assert CouplePhase.HELD is table.state.phase


def test_hard_holds_the_stage_and_the_received_stays() -> None:
    """The one who took the risk is answered first; the buttons stay, and hard is no way on."""
    table = injury_shared()
    table.said.clear()
    table.tap(BEN, "hard", group=True)

    assert ["group/hard"] == table.heard(GROUP)
    assert "injury" == table.state.stage
    table.tap(BEN, "hard", group=True)
    assert "alert/hard" in table.answers
    table.tap(BEN, "received:2", group=True)
    assert "hearing" == table.state.stage


def test_a_third_loop_ends_kindly() -> None:
    """Three times not yet: the conversation closes, names a therapist, and closes Ben's wound."""
    table = Table()
    table.begin()
    for _ in range(3):
        table.said.clear()
        table.share(BEN)
        table.tap(ANA, "not_yet", group=True)

    assert CouplePhase.CLOSED is table.state.phase
    assert (GROUP, "group/loops_close") in table.said
    assert (BEN, "closing/for_you") in table.said
    assert (ANA, "turn/missing") not in table.said


def test_writing_puts_silence_off_but_not_for_ever() -> None:
    """Somebody who writes every day is not timed out after a week; after two weeks of one turn it ends."""
    table = Table()
    table.begin()
    for _ in range(10):
        table.wait(timedelta(days=1))
        table.write(BEN)
    assert "turn" == table.state.phase.value
    for _ in range(4):
        table.wait(timedelta(days=1))

    assert "closed" == table.state.phase.value


def test_the_third_pause_ends_the_sitting() -> None:
    """Two pauses come back; the third is a soft end, with nobody named."""
    table = Table()
    table.begin()
    for _ in range(2):
        table.tap(ANA, "pause", group=True)
        table.wait(timedelta(minutes=20))
        table.tap(ANA, "ready:back")
        table.tap(BEN, "ready:back")
        assert PartnerPhase.DRAFTING is table.partner(BEN).phase
    table.said.clear()
    table.tap(BEN, "pause", group=True)

    assert CouplePhase.HELD is table.state.phase
    assert ["group/soft_end"] == table.heard(GROUP)


def test_a_no_for_tonight_survives_a_change_of_the_hour() -> None:
    """Pressing another hour does not ask somebody again who said no; pressing the same hour changes nothing."""
    table = Table(gentle=True)
    table.prepare()
    table.wait(timedelta(hours=7, minutes=10))
    table.tap(BEN, "tonight:no")
    table.tap(ANA, "tonight:yes")
    table.said.clear()
    table.tap(ANA, "hour:20", group=True)
    assert [] == table.said
    table.tap(ANA, "hour:21", group=True)
    table.wait(timedelta(hours=1))

    assert [] == table.heard(BEN)
    assert CouplePhase.PREPARING is table.state.phase


def test_the_next_sitting_is_on_another_day() -> None:
    """In the gentle pace a sitting that ends before the hour of its day opens the next one not before tomorrow."""
    table = Table(gentle=True)
    table.prepare()
    table.wait(timedelta(hours=7, minutes=10))
    table.tap(ANA, "tonight:yes")
    table.tap(BEN, "tonight:yes")
    table.wait(timedelta(hours=1))
    assert "ground_rules" == table.state.stage
    table.wait(timedelta(hours=20))
    table.do(Commanded(person=BEN, command="stop"))

    assert table.state.chance is not None
    assert table.state.chance.date() > table.now.date()


def test_a_chance_that_comes_late_is_missed() -> None:
    """After the machine was off all night, nothing opens at four in the morning."""
    table = Table(gentle=True)
    table.prepare()
    table.wait(timedelta(hours=7, minutes=10))
    table.tap(ANA, "tonight:yes")
    table.tap(BEN, "tonight:yes")
    chance = table.state.chance
    assert chance is not None
    table.now = chance + timedelta(hours=8)
    table.do(TimerFired(name="chance", generation=table.state.generation))

    assert CouplePhase.PREPARING is table.state.phase


def test_people_who_left_are_not_written_to_unasked() -> None:
    """A draft that becomes too old after its writer left is deleted without a word."""
    table = Table()
    table.begin()
    table.write(BEN)
    table.do(Commanded(person=BEN, command="stop"))
    table.said.clear()
    table.wait(timedelta(days=2))

    assert [] == table.heard(BEN)


def test_part_two_is_kept_when_no_evening_fits() -> None:
    """Two weeks without an opening end the wait, and part two can still be taken up."""
    table = injury_shared()
    table.tap(BEN, "received:1", group=True)
    table.share(BEN)
    table.tap(ANA, "heard", group=True)
    table.tap(ANA, "enough")
    table.tap(BEN, "enough_for_now", group=True)
    assert (CouplePhase.CLOSED, "part_two") == (table.state.phase, table.state.offer)
    table.do(Commanded(person=ANA, command="start", group=True))
    table.tap(ANA, "go_on:part_two", group=True)
    table.tap(BEN, "go_on:part_two", group=True)
    assert (CouplePhase.HELD, "how_it_happened") == (table.state.phase, table.state.stage)
    table.wait(timedelta(days=15))

    assert (CouplePhase.CLOSED, "part_two") == (table.state.phase, table.state.offer)


def both_were_hurt() -> Table:
    """Both say that they were hurt; Ana's hurt comes first, up to the question at halfway."""
    table = Table()
    table.join()
    for person in (ANA, BEN):
        table.check_in(person)
        table.tap(person, "event:lie", "we_both_were", "skip")
    table.tap(ANA, "keep_name")
    table.tap(BEN, "that_one")
    table.tap(ANA, "ready")
    table.tap(BEN, "ready")
    assert Role.INJURED is table.partner(ANA).role
    table.tap(ANA, "agree", group=True)
    table.tap(BEN, "agree", group=True)
    to_injury(table)
    table.share(ANA)
    table.tap(BEN, "received:1", group=True)
    table.share(BEN)
    table.tap(ANA, "heard", group=True)
    table.tap(ANA, "enough")
    return table


def part_two(table: Table) -> None:
    """Play part two to its end."""
    table.share(BEN)
    table.tap(ANA, "makes_sense", group=True)
    table.tap(ANA, "skip")
    table.share(BEN)
    table.tap(ANA, "felt", group=True)
    table.tap(ANA, "skip")
    for person in (ANA, BEN):
        table.write(person)
        table.tap(person, "share")
    table.tap(ANA, "done", group=True)
    table.tap(BEN, "done", group=True)


def test_both_hurt_have_two_rounds_with_roles_exchanged() -> None:
    """The second round comes a week later, when both take it up, and the other one is heard."""
    table = both_were_hurt()
    table.tap(ANA, "go_on", group=True)
    table.tap(BEN, "go_on", group=True)
    part_two(table)
    assert (CouplePhase.CLOSED, "second_round") == (table.state.phase, table.state.offer)
    table.said.clear()
    table.wait(timedelta(days=6))
    assert [] == table.heard(GROUP)
    table.do(Commanded(person=BEN, command="start", group=True))
    assert ["group/second_round_later"] == table.heard(GROUP)
    table.wait(timedelta(days=1))
    assert "group/second_round" == table.heard(GROUP)[-1]
    table.tap(BEN, "go_on:second_round", group=True)
    table.tap(ANA, "go_on:second_round", group=True)

    assert (2, Role.INJURED) == (table.state.round, table.partner(BEN).role)
    assert table.offers(BEN, "keep_name") is not None


def test_both_hurt_have_a_second_round_also_after_enough_for_now() -> None:
    """Halfway leaves part two and, after a week, the other hurt; both have to want the same."""
    table = both_were_hurt()
    table.tap(ANA, "enough_for_now", group=True)
    table.do(Commanded(person=ANA, command="start", group=True))
    assert table.offers(GROUP, "go_on:part_two") is not None
    assert table.offers(GROUP, "go_on:second_round") is None
    table.tap(ANA, "go_on:part_two", group=True)
    table.wait(timedelta(days=7))
    assert "group/either" == table.heard(GROUP)[-1]
    table.tap(BEN, "go_on:second_round", group=True)
    assert CouplePhase.CLOSED is table.state.phase
    table.tap(ANA, "go_on:second_round", group=True)

    assert (CouplePhase.HELD, 2, Role.INJURED) == (
        table.state.phase,
        table.state.round,
        table.partner(BEN).role,
    )


def test_part_two_taken_up_leaves_the_second_round_for_its_end() -> None:
    """Who goes on with part two after all is offered the other hurt when that has found its end."""
    table = both_were_hurt()
    table.tap(BEN, "enough_for_now", group=True)
    table.wait(timedelta(days=7))
    table.tap(ANA, "go_on:part_two", group=True)
    table.tap(BEN, "go_on:part_two", group=True)
    table.tap(ANA, "ready")
    table.tap(BEN, "ready")
    part_two(table)
    assert (CouplePhase.CLOSED, "second_round") == (table.state.phase, table.state.offer)
    table.wait(timedelta(days=7))

    assert "group/second_round" == table.heard(GROUP)[-1]


def test_an_offer_of_before_is_taken_up_by_nobody() -> None:
    """A button of part two that still lies there after the second round has begun changes nothing."""
    table = both_were_hurt()
    table.tap(ANA, "enough_for_now", group=True)
    table.do(Commanded(person=ANA, command="start", group=True))
    old = table.offers(GROUP, "go_on:part_two")
    assert old is not None
    table.wait(timedelta(days=7))
    table.tap(ANA, "go_on:second_round", group=True)
    table.tap(BEN, "go_on:second_round", group=True)
    before = table.state
    table.press(ANA, old, group=True)

    assert before == table.state
    assert "alert/stale" == table.answers[-1]


def test_a_pause_until_tomorrow_is_over_tomorrow() -> None:
    """The longest pause ends on the next day; both come back to where they were."""
    table = Table()
    table.begin()
    table.tap(ANA, "pause", group=True)
    table.tap(ANA, "pause:tomorrow")
    until = table.state.pause_until
    assert until is not None
    assert (table.now.date() + timedelta(days=1), table.state.hour) == (until.date(), until.hour)
    table.said.clear()
    table.wait(timedelta(days=1))
    assert [] == table.heard(GROUP)
    table.wait(until - table.now)
    assert ["group/pause_over"] == table.heard(GROUP)
    table.tap(ANA, "ready:back")
    table.tap(BEN, "ready:back")

    assert (CouplePhase.TURN, "acknowledgment") == (table.state.phase, table.state.stage)


@pytest.mark.parametrize(("answer", "counted"), [("yes", 1), ("no", 0), ("", 0)])
def test_a_text_kept_against_a_remark_is_counted_for_those_who_allowed_it(answer: str, counted: int) -> None:
    """Only the kind of remark is counted, only after a yes in /settings, and only on keep."""
    table = Table()
    table.begin()
    if answer:
        table.do(Commanded(person=BEN, command="settings"))
        table.tap(BEN, f"counts:{answer}")
    table.write(BEN, category="BLAME")
    table.tap(BEN, "keep")

    assert counted * [CountKept(category="BLAME", sure=True)] == table.kept
    assert answer != "yes" or table.partner(BEN).private.counts
    assert not table.partner(ANA).private.counts


def test_a_third_human_present_is_told_that_it_is_for_two() -> None:
    """Somebody who was in the group before is told once; the two who joined go on."""
    table = Table()
    table.join()
    table.said.clear()
    table.do(Counted(members=4))
    table.do(Tapped(person=PersonId(9), generation=1, choice="join", group=True))

    assert [] == table.heard(GROUP)
    assert "alert/for_two" == table.answers[-1]
    assert CouplePhase.PREPARING is table.state.phase


def test_people_who_come_and_go_end_it_in_one_wording() -> None:
    """A stranger who enters, a partner who leaves the group: the same goodbye."""
    wordings = []
    for event in (Entered(person=PersonId(9)), Departed(person=ANA)):
        table = Table()
        table.begin()
        table.do(event)
        wordings.append(table.heard(GROUP))

    assert [["group/neutral_close"], ["group/neutral_close"]] == wordings


def test_a_blocked_chat_and_its_return() -> None:
    """A blocked chat ends the sitting softly; unblocked, the person may get ready again."""
    table = Table()
    table.begin()
    table.do(Unreachable(person=BEN))
    assert CouplePhase.HELD is table.state.phase
    table.do(Reachable(person=BEN))
    table.wait(timedelta(minutes=10))
    table.tap(ANA, "ready")
    table.tap(BEN, "ready")

    assert (CouplePhase.TURN, "acknowledgment") == (table.state.phase, table.state.stage)


def shout(table: Table, reading: Reading) -> None:
    """Let Ben write a draft that reads so."""
    table.do(Wrote(person=BEN, words=WordsId(99), length=20, reading=reading))


@pytest.mark.parametrize(
    ("readings", "offered"),
    [
        ([Reading(loud=True)] * 5, 0),
        ([Reading(one_word=True)] * 3, 0),
        ([Reading(category="BUT")] * 4, 0),
        ([Reading(loud=True), *[Reading(one_word=True)] * 3], 1),
        ([Reading(category="CONTEMPT"), *[Reading(category="BUT")] * 3], 1),
        ([Reading(loud=True), *[Reading(one_word=True)] * 2, Reading(), Reading(one_word=True)], 0),
        ([Reading(loud=True, category="BUT")] * 9, 1),
    ],
)
def test_two_signs_that_it_is_too_much_bring_the_offer_of_a_pause_once(
    readings: list[Reading], offered: int
) -> None:
    """One sign is none; the offer is private, comes once a sitting, and its button pauses."""
    table = Table()
    table.begin()
    for reading in readings:
        shout(table, reading)

    assert offered == table.said.count((BEN, "turn/time_out"))
    assert (ANA, "turn/time_out") not in table.said
    if offered:
        table.tap(BEN, "pause")
        assert CouplePhase.PAUSED is table.state.phase


def test_remarks_far_apart_are_no_sign() -> None:
    """Four within five minutes are; the same four over an hour are not."""
    table = Table()
    table.begin()
    shout(table, Reading(loud=True))
    for _ in range(6):
        shout(table, Reading(category="BUT"))
        table.now += timedelta(minutes=2)

    assert (BEN, "turn/time_out") not in table.said


def test_the_next_sitting_begins_without_the_signs_of_the_last() -> None:
    """Signs belong to a sitting."""
    table = Table()
    table.begin()
    shout(table, Reading(loud=True))
    assert ("loud",) == table.partner(BEN).private.signs
    table.do(Commanded(person=ANA, command="stop"))
    come_back(table)

    assert CouplePhase.TURN is table.state.phase
    assert () == table.partner(BEN).private.signs


def test_a_person_who_could_help_is_named_to_each_alone_until_not_now() -> None:
    """After the second soft end both read the same, in private; who says "not now" reads it no more."""
    table = Table()
    table.begin()
    told = []
    for _ in range(3):
        table.said.clear()
        table.do(Commanded(person=ANA, command="stop"))
        told.append([to for to, prompt in table.said if prompt == "private/referral"])
        if len(told) == 2:
            table.tap(ANA, "not_now")
            assert "private/referral_later" in table.heard(ANA)
        come_back(table)
        assert CouplePhase.TURN is table.state.phase

    assert [[], [ANA, BEN], [BEN]] == told


def test_what_one_rated_as_too_hard_twice_is_a_sign_for_that_one() -> None:
    """The other hears nothing of it by that."""
    table = injury_shared()
    for number in ("9", "10"):
        table.said.clear()
        table.do(Tapped(person=ANA, generation=table.state.generation, choice="distress", argument=number))

    assert (ANA, "private/referral") in table.said
    assert (BEN, "private/referral") not in table.said
