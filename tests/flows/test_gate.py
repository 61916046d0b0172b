"""What the private check-in, and signs of danger in a text, promise people, played on the engine."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from flows.couple import bring
from flows.events import (
    NO_WORD,
    Added,
    Attached,
    Commanded,
    Departed,
    Edited,
    Opened,
    Reachable,
    Removed,
    Tapped,
    TimerFired,
    Unreachable,
    Wrote,
)
from flows.ids import GROUP, PersonId, WordsId
from flows.model import CouplePhase, Gate, Host, Reading
from tests.support.table import ANA, BEN, Table, come_back, injury_shared


def checked_in(**answers: str) -> Table:
    """Play up to where Ana sent such answers, and Ben harmless ones."""
    table = Table()
    table.join()
    table.check_in(ANA, **answers)
    table.check_in(BEN)
    return table


def test_everybody_has_a_reading_behind_the_same_bland_line() -> None:
    """What lies before people after the check-in looks alike; only the one who opens it sees which reading it is."""
    harmless, afraid = checked_in(), checked_in(afraid="yes")

    assert harmless.said == afraid.said
    for table, reading in ((harmless, "reading/plain"), (afraid, "reading/afraid")):
        table.said.clear()
        table.tap(ANA, "reading:open")
        assert [(ANA, reading)] == table.said


def test_a_reading_closes_by_itself_or_on_done_and_can_be_opened_again() -> None:
    """After a minute the bland line stands there again."""
    table = checked_in(harmed="yes")
    table.tap(ANA, "reading:open")
    table.said.clear()
    table.wait(timedelta(seconds=59))
    assert [] == table.heard(ANA)
    table.wait(timedelta(seconds=1))
    assert ["reading/closed"] == table.heard(ANA)
    table.tap(ANA, "reading:open", "reading:done")
    assert ["reading/harmed", "reading/closed"] == table.heard(ANA)
    table.wait(timedelta(minutes=5))
    assert [] == [prompt for prompt in table.heard(ANA) if prompt.startswith("reading")]


def test_harmless_answers_are_asked_for_again_after_two_and_after_six_weeks() -> None:
    """Then no more by themselves. Until they are sent again, nothing opens (protocol 6.2)."""
    table = checked_in()
    for weeks in (2, 4):
        due = table.partner(ANA).private.ask_again
        assert due is not None
        assert timedelta(weeks=weeks) == due - table.now
        table.now = due
        table.do(TimerFired(name="private_0", generation=table.state.generation))
        assert Gate.UNKNOWN is table.partner(ANA).private.gate
        table.answer_all(ANA)
        assert Gate.OPEN is table.partner(ANA).private.gate
    assert table.partner(ANA).private.ask_again is None


def test_a_sign_of_danger_holds_until_the_check_in_came_again() -> None:
    """A day later the questions come again; harmless answers let it go on."""
    table = injury_shared()
    table.write(BEN, level="stop")

    assert CouplePhase.HELD is table.state.phase
    table.said.clear()
    table.wait(timedelta(hours=23))
    assert not {"private/ready", "check_in/question"} & set(table.heard(BEN))
    table.wait(timedelta(hours=1, minutes=1))
    assert "check_in/question" in table.heard(BEN)
    table.answer_all(BEN)
    assert Gate.OPEN is table.partner(BEN).private.gate
    assert not table.partner(BEN).private.doubted


@pytest.mark.parametrize("answered", [False, True])
def test_a_sign_of_danger_before_or_in_a_check_in_is_not_answered_away(answered: bool) -> None:
    """Harmless answers of the same evening don't open what a text has held."""
    table = Table()
    table.prepare() if answered else table.join()
    if answered:
        table.do(Commanded(person=BEN, command="stop"))
        table.do(Commanded(person=BEN, command="resume"))
    else:
        table.tap(ANA, "agree")
    writer = BEN if answered else ANA
    table.write(writer, level="stop")
    if not answered:
        table.answer_all(ANA)
    assert table.partner(writer).private.doubted
    assert not table.partner(writer).may_open
    table.wait(timedelta(days=1, minutes=1))
    assert not table.partner(writer).private.sent
    assert not table.partner(writer).private.doubted


def test_a_sign_of_danger_never_shortens_what_the_answers_closed() -> None:
    """Thoughts of ending one's life hold for a week, also after a text a minute later."""
    table = checked_in(life="yes")
    due = table.partner(ANA).private.ask_again
    table.write(ANA, level="stop")

    assert Gate.CLOSED is table.partner(ANA).private.gate
    assert due == table.partner(ANA).private.ask_again


def test_who_named_danger_is_asked_again_as_often_as_others() -> None:
    """Only harmless check-ins in a row count towards the last."""
    table = checked_in()
    for _ in range(3):
        table.write(ANA, level="stop")
        table.wait(timedelta(days=1, minutes=1))
        table.answer_all(ANA)
        assert table.partner(ANA).private.ask_again is not None


@pytest.mark.parametrize(("answer", "phase"), [("yes", CouplePhase.TURN), ("no", CouplePhase.HELD)])
def test_a_sign_that_is_not_sure_asks_and_the_answer_decides(answer: str, phase: CouplePhase) -> None:
    """With "yes" all goes on as it was; with "no" it is a sign of danger like another."""
    table = injury_shared()
    table.write(BEN, level="check_in")
    assert CouplePhase.TURN is table.state.phase
    table.said.clear()
    table.tap(BEN, f"safe:{answer}")
    assert phase is table.state.phase
    assert not any(prompt.startswith("reading") for to, prompt in table.said if to != BEN)


@pytest.mark.parametrize("answer", ["yes", "no", "maybe"])
def test_an_old_answer_to_that_question_changes_no_page(answer: str) -> None:
    """A second tap, or one after a plain sign, leaves the help that lies there."""
    table = injury_shared()
    table.do(Wrote(person=BEN, words=WordsId(99), reading=Reading(route="suicide", level="check_in")))
    button = table.offers(BEN, "safe:no")
    assert button is not None
    table.press(BEN, button)
    table.press(BEN, replace(button, argument=answer))

    assert "self" == table.partner(BEN).private.reading
    assert "alert/stale" == table.answers[-1]


def test_a_page_does_not_stay_open_when_another_takes_its_place() -> None:
    """The older one is made bland first."""
    table = checked_in(hurt="yes")
    table.tap(ANA, "reading:open")
    table.said.clear()
    table.write(ANA, level="stop")

    assert ["reading/closed", "reading/closed"] == table.heard(ANA)


def test_what_a_reading_was_about_is_forgotten_after_a_day() -> None:
    """Whoever holds the phone later finds nothing of it."""
    table = checked_in(hurt="yes")
    table.wait(timedelta(days=1, minutes=1))

    assert "" == table.partner(ANA).private.reading
    table.said.clear()
    table.tap(ANA, "reading:open")
    assert ["reading/over"] == table.heard(ANA)


def test_where_the_host_is_one_of_the_two_a_sign_of_danger_holds_for_a_day() -> None:
    """No check-in comes, for none could be private; the sitting ends softly all the same."""
    table = injury_shared()
    table.host = Host(name="Ana", is_partner=True)
    table.write(BEN, level="stop")

    assert CouplePhase.HELD is table.state.phase
    assert table.partner(BEN).private.doubted
    table.said.clear()
    table.wait(timedelta(days=1, minutes=1))
    assert not table.partner(BEN).private.doubted
    assert "check_in/question" not in table.heard(BEN)


def test_no_therapist_for_two_is_named_to_who_named_danger() -> None:
    """What stands on the stop list is a matter of safety (protocol 9); the other reads what they would have read."""
    table = Table()
    table.begin()
    table.do(Commanded(person=ANA, command="stop"))
    come_back(table)
    table.said.clear()
    table.write(BEN, level="stop")

    assert (ANA, "private/referral") in table.said
    assert (BEN, "private/referral") not in table.said


def test_who_gets_no_messages_can_say_yes_to_tonight_whenever_they_come() -> None:
    """In the gentle pace nobody asks them an hour before: the question lies there when they look."""
    table = Table(gentle=True)
    table.prepare()
    table.tap(BEN, "messages:no")
    table.do(Opened(person=BEN, own=True))
    table.tap(BEN, "tonight:yes")

    assert table.partner(BEN).may_open


def test_who_asked_not_to_be_written_to_first_gets_nothing_unasked() -> None:
    """Their turn comes up when they come to their chat; the other sees no difference."""
    heard = []
    for answer in ("no", "yes"):
        table = Table()
        table.prepare()
        table.tap(BEN, f"messages:{answer}")
        table.said.clear()
        table.tap(ANA, "agree", group=True)
        table.tap(BEN, "agree", group=True)
        table.wait(timedelta(hours=25))
        heard.append([(to, prompt) for to, prompt in table.said if to != BEN])
        unasked = [prompt for to, prompt in table.said if to == BEN]
        table.said.clear()
        table.do(Opened(person=BEN, own=True))
        assert "couple/acknowledgment/speak" in table.heard(BEN)
        assert ("nudge/write" in unasked) == (answer == "yes")
    assert heard[0] == heard[1]


def test_who_is_under_18_is_let_go_kindly_and_silently() -> None:
    """The other sees what they see of anybody who isn't ready."""
    table = Table()
    table.join()
    table.said.clear()
    table.tap(ANA, "under_18")

    assert [(ANA, "private/under_18")] == table.said
    assert table.partner(ANA).private.left
    table.said.clear()
    for command in ("start", "resume"):
        table.do(Commanded(person=ANA, command=command))
    assert ["private/under_18", "private/under_18"] == table.heard(ANA)


def test_nothing_opens_on_the_day_of_a_sign_of_danger_however_ready_both_are() -> None:
    """Ready again, and every answer harmless: the step stays closed until the check-in came again."""
    table = injury_shared()
    table.write(BEN, level="stop")
    table.wait(timedelta(minutes=11))
    for person in (ANA, BEN):
        for choice in ("go_on", "ready"):
            if person == BEN and choice == "ready":
                table.do(Opened(person=BEN, own=True))
            if table.offers(person, choice):
                table.tap(person, choice)

    assert table.partner(BEN).private.ready
    assert CouplePhase.HELD is table.state.phase
    assert not table.partner(BEN).may_open


def test_beginning_anew_gets_nobody_past_a_hold() -> None:
    """Harmless answers in the new conversation open nothing before the day that the old ones held it until."""
    table = checked_in(afraid="yes")
    held_until = table.partner(ANA).private.ask_again
    assert held_until is not None
    table.do(Departed(person=BEN))
    table.wait(timedelta(minutes=2))
    table.do(Commanded(person=BEN, command="start", group=True))
    table.prepare()

    assert Gate.OPEN is table.partner(ANA).private.gate
    assert not table.partner(ANA).may_open
    table.wait(held_until - table.now + timedelta(minutes=1))
    table.answer_all(ANA)
    assert CouplePhase.TURN is table.state.phase


def test_a_hold_that_is_over_is_no_hold_in_a_new_conversation() -> None:
    """What the old answers closed for its days is asked anew after them."""
    table = checked_in(afraid="yes")
    table.do(Departed(person=BEN))
    table.wait(timedelta(days=15))
    table.do(Commanded(person=BEN, command="start", group=True))
    table.prepare()

    assert (CouplePhase.TURN, "ground_rules") == (table.state.phase, table.state.stage)


def test_beginning_anew_forgets_no_wish() -> None:
    """Who asked not to be written to, who wants no referral, who is under 18: nobody has to say it twice."""
    table = checked_in()
    table.tap(BEN, "messages:no")
    table.do(Departed(person=ANA))
    for person in (BEN, ANA):
        table.do(Commanded(person=BEN, command="start", group=True))
        table.wait(timedelta(minutes=2))
        table.tap(person, "join", group=True)
        assert table.partner(person).private.quiet == (person == BEN)
    assert not table.state.former


def test_a_text_waits_until_its_writer_said_that_they_are_safe() -> None:
    """With "yes" it becomes the draft that it was meant to be; nothing can be shared before."""
    table = injury_shared()
    table.tap(BEN, "received:1", group=True)
    assert "hearing" == table.state.stage
    table.write(BEN, level="check_in")

    assert table.partner(BEN).draft is None
    assert table.offers(BEN, "share") is None
    table.tap(BEN, "safe:yes")
    assert table.partner(BEN).draft is not None
    table.tap(BEN, "share")
    assert (GROUP, "group/said") in table.said


def test_a_text_that_waits_too_long_is_forgotten() -> None:
    """As a draft would be; the question stays, and its answer still counts."""
    table = injury_shared()
    table.tap(BEN, "received:1", group=True)
    table.write(BEN, level="check_in")
    table.wait(timedelta(hours=24, minutes=1))

    assert table.partner(BEN).private.held is None
    table.tap(BEN, "safe:yes")
    assert table.partner(BEN).draft is None


def test_danger_in_the_group_brings_no_message_to_who_asked_for_none() -> None:
    """It lies there when they come; nothing opens meanwhile."""
    table = injury_shared()
    table.tap(ANA, "messages:no")
    table.said.clear()
    table.write(ANA, level="stop", group=True)

    assert [] == [prompt for to, prompt in table.said if to == ANA]
    assert table.partner(ANA).private.doubted
    table.said.clear()
    table.do(Opened(person=ANA, own=True))
    assert {"reading/closed", "closing/for_you"} <= set(table.heard(ANA))
    table.do(Opened(person=ANA, own=True))
    assert "closing/for_you" not in table.heard(ANA)


def test_two_signs_in_one_step_name_somebody_who_could_help_once() -> None:
    """Too hard for the second time, and the second soft end: one message."""
    table = Table()
    table.begin()
    table.do(Commanded(person=ANA, command="stop"))
    come_back(table)
    rate = Tapped(person=BEN, generation=table.state.generation, choice="distress", argument="9")
    rated = msgspec.structs.replace(table.partner(BEN).private, too_hard=1)
    ben = msgspec.structs.replace(table.partner(BEN), private=rated)
    others = tuple(each for each in table.state.partners if each.person != BEN)
    table.state = msgspec.structs.replace(table.state, partners=(*others, ben))
    table.said.clear()
    table.do(rate)

    assert 1 == table.said.count((BEN, "private/referral"))


def test_where_the_host_is_one_of_the_two_it_is_asked_whether_messages_may_come() -> None:
    """There is no check-in, and the question comes all the same."""
    table = Table()
    table.host = Host(name="Ana", is_partner=True)
    table.join()
    table.tap(ANA, "agree", "read")

    assert "private/writing" in table.heard(ANA)


def test_a_cleared_chat_tells_nothing_until_its_owner_comes_back() -> None:
    """Small talk for whoever writes there; nothing unasked; what lay open is there again after /start."""
    table = injury_shared()
    table.tap(BEN, "received:1", group=True)
    table.said.clear()
    table.do(Commanded(person=BEN, command="discreet"))
    assert ["discreet/small_talk"] == table.heard(BEN)
    assert [BEN] == table.cleared
    table.write(BEN)
    assert ["discreet/small_talk"] == table.heard(BEN)
    assert table.partner(BEN).draft is None
    table.wait(timedelta(hours=25))
    assert [] == table.heard(BEN)
    table.do(Commanded(person=BEN, command="start"))
    assert ["couple/hearing/speak"] == table.heard(BEN)
    table.write(BEN)
    assert table.partner(BEN).draft is not None


def test_a_sign_of_danger_in_a_cleared_chat_holds_without_a_word() -> None:
    """Whoever holds the phone sees small talk; help lies there when its owner comes back, and the step has ended."""
    table = injury_shared()
    table.do(Commanded(person=ANA, command="discreet"))
    table.said.clear()
    words = table.write(ANA, level="stop")

    assert {"discreet/small_talk"} == {prompt for to, prompt in table.said if to == ANA}
    assert words in table.unsaid
    assert CouplePhase.HELD is table.state.phase
    assert table.partner(ANA).private.doubted
    table.said.clear()
    table.do(Commanded(person=ANA, command="start"))
    assert {"reading/closed", "closing/for_you"} <= set(table.heard(ANA))


def test_a_question_that_a_cleared_chat_kept_back_comes_with_its_owner() -> None:
    """Whether they are safe is asked of them, and of nobody who holds their phone."""
    table = checked_in()
    table.do(Commanded(person=ANA, command="discreet"))
    table.said.clear()
    table.write(ANA, level="check_in")
    assert ["discreet/small_talk"] == table.heard(ANA)
    table.do(Opened(person=ANA, own=True))
    assert "reading/asked" in table.heard(ANA)


def test_a_cleared_chat_answers_everything_but_ways_back_with_small_talk() -> None:
    """Stickers, second thoughts, other commands; support stays."""
    table = checked_in()
    table.do(Commanded(person=ANA, command="discreet"))
    table.said.clear()
    for event in (
        Attached(person=ANA, kind="photo"), Edited(person=ANA), Commanded(person=ANA, command="settings"),
        Commanded(person=ANA, command="mydata"), Commanded(person=ANA, command="stop"),
    ):  # fmt: skip
        table.do(event)
        assert ["discreet/small_talk"] == table.heard(ANA)
    table.do(Commanded(person=ANA, command="support"))
    assert ["page/support"] == table.heard(ANA)


def test_a_new_conversation_leaves_a_cleared_chat_cleared() -> None:
    """The other can't switch it off by leaving and beginning anew; the word stays too, and a closing word that is owed."""
    table = injury_shared()
    table.do(Commanded(person=ANA, command="discreet", argument="plum"))
    table.do(Departed(person=BEN))
    table.wait(timedelta(minutes=2))
    table.do(Commanded(person=BEN, command="start", group=True))
    table.said.clear()
    table.write(ANA)
    assert ["discreet/small_talk"] == table.heard(ANA)
    table.cleared.clear()
    table.do(Commanded(person=ANA, command="discreet"))
    assert [ANA] == table.cleared
    table.tap(ANA, "join", group=True)
    assert ("plum", True, True) == (
        table.partner(ANA).private.word, table.partner(ANA).private.bland, table.partner(ANA).private.owed,
    )  # fmt: skip


def test_a_word_of_ones_own_is_remembered_only_from_the_private_chat() -> None:
    """It clears at once, and so does what is no word; typed in the group, where the other reads it, it is none."""
    table = checked_in()
    for word, known in (("Marmalade", "marmalade"), ("m" * 33, "marmalade"), (NO_WORD, "marmalade")):
        table.cleared.clear()
        table.do(Commanded(person=ANA, command="discreet", argument=word))
        assert known == table.partner(ANA).private.word
        assert [ANA] == table.cleared
    table.do(Commanded(person=BEN, command="discreet", argument="Marmalade", group=True))
    assert "" == table.partner(BEN).private.word


def test_the_other_sees_nothing_of_a_cleared_chat() -> None:
    """Neither that it was cleared, nor that its owner reads nothing."""
    heard = []
    for discreet in (True, False):
        table = injury_shared()
        if discreet:
            table.do(Commanded(person=BEN, command="discreet"))
        table.tap(BEN, "received:1", group=True)
        table.wait(timedelta(days=8))
        heard.append([(to, prompt) for to, prompt in table.said if to != BEN])

    assert heard[0] == heard[1]


def test_a_draft_goes_from_its_writers_chat_when_it_is_shared_or_thrown_away() -> None:
    """What is written again, shared or discarded leaves no trace there; a reply in the group stays."""
    table = injury_shared()
    table.tap(BEN, "received:1", group=True)
    table.unsaid.clear()
    first, second = table.write(BEN), table.write(BEN)
    assert [first] == table.unsaid
    table.tap(BEN, "share")
    assert [first, second] == table.unsaid


def test_what_somebody_said_that_they_are_safe_of_is_not_asked_again_in_a_sitting() -> None:
    """Another danger is asked about, and plain words stop as ever."""
    table = injury_shared()
    table.tap(BEN, "received:1", group=True)
    for number, route in enumerate(("coercion", "coercion", "violence_victim", "suicide")):
        reading = Reading(route=route, level="check_in")
        table.said.clear()
        table.do(Wrote(person=BEN, words=WordsId(90 + number), length=9, reading=reading))
        asked = "reading/asked" in table.heard(BEN)
        assert asked == (number in (0, 3))
        if asked:
            table.tap(BEN, "safe:yes")
        assert table.partner(BEN).draft is not None
    table.write(BEN, level="stop")
    assert CouplePhase.HELD is table.state.phase


def test_nobody_gets_past_a_hold_by_joining_and_leaving() -> None:
    """Nor by letting one join while the coach is added again; and nobody under 18 comes in by a block."""
    table = checked_in(afraid="yes")
    table.do(Departed(person=BEN))
    table.wait(timedelta(minutes=2))
    table.do(Commanded(person=BEN, command="start", group=True))
    table.tap(ANA, "join", group=True)
    table.do(Departed(person=ANA))
    table.tap(BEN, "join", group=True)
    table.do(Removed())
    table.wait(timedelta(minutes=2))
    table.do(Added())
    table.tap(ANA, "join", group=True)
    assert table.partner(ANA).private.doubted


def test_somebody_under_18_is_not_let_in_again() -> None:
    """Neither by beginning anew nor by blocking and unblocking."""
    table = Table()
    table.join()
    table.tap(ANA, "under_18")
    table.do(Departed(person=BEN))
    table.wait(timedelta(minutes=2))
    table.do(Commanded(person=BEN, command="start", group=True))
    table.tap(ANA, "join", group=True)
    table.said.clear()
    table.do(Unreachable(person=ANA))
    table.do(Reachable(person=ANA))
    table.do(Opened(person=ANA, own=True))
    assert {"private/under_18"} == set(table.heard(ANA))


@pytest.mark.parametrize("cleared", [True, False])
def test_an_answer_to_the_group_brings_nothing_into_a_chat_that_asked_for_nothing(cleared: bool) -> None:
    """They have not come to their own chat by it; nor by leaving the group."""
    table = Table()
    table.begin()
    if cleared:
        table.do(Commanded(person=ANA, command="discreet"))
    else:
        table.tap(ANA, "messages:no")
    table.share(BEN)
    table.said.clear()
    table.tap(ANA, "not_yet", group=True)
    assert [] == table.heard(ANA)
    table.do(Departed(person=ANA))
    assert [] == table.heard(ANA)


def test_a_newer_text_is_not_replaced_by_one_that_waited() -> None:
    """As one draft takes the place of another; the question may still be answered."""
    table = injury_shared()
    table.tap(BEN, "received:1", group=True)
    table.write(BEN, level="check_in")
    newer = table.write(BEN)
    table.tap(BEN, "safe:yes")
    draft = table.partner(BEN).draft
    assert draft is not None
    assert newer == draft.words


def test_of_two_signs_the_more_urgent_is_answered() -> None:
    """Whichever came first."""
    for routes in (("suicide", "coercion"), ("coercion", "suicide")):
        table = injury_shared()
        for number, route in enumerate(routes):
            reading = Reading(route=route, level="check_in")
            table.do(Wrote(person=BEN, words=WordsId(90 + number), length=9, reading=reading))
        table.tap(BEN, "safe:no")
        assert "self" == table.partner(BEN).private.reading


def test_what_they_vouched_for_ends_with_the_sitting_and_never_holds_for_their_life() -> None:
    """While the two wait it is asked each time, and about suicide always."""
    table = injury_shared()
    table.tap(BEN, "received:1", group=True)
    for route in ("coercion", "suicide", "suicide"):
        table.said.clear()
        table.do(
            Wrote(person=BEN, words=WordsId(90), length=9, reading=Reading(route=route, level="check_in"))
        )
        assert "reading/asked" in table.heard(BEN)
        table.tap(BEN, "safe:yes")
    table.do(Commanded(person=ANA, command="stop"))
    table.said.clear()
    table.do(
        Wrote(person=BEN, words=WordsId(93), length=9, reading=Reading(route="coercion", level="check_in"))
    )
    assert "reading/asked" in table.heard(BEN)


def test_words_of_danger_go_from_their_writers_chat() -> None:
    """An emptied chat with this one line left in it would say what set off the hold; pieces of a long text stay."""
    table = injury_shared()
    stop = table.write(ANA, level="stop")
    assert stop in table.unsaid
    asked = table.write(ANA, level="check_in")
    table.tap(ANA, "safe:no")
    assert asked in table.unsaid

    table = injury_shared()
    table.tap(BEN, "received:1", group=True)
    table.unsaid.clear()
    table.do(Wrote(person=BEN, words=WordsId(90), length=4000))
    table.do(Wrote(person=BEN, words=WordsId(91), length=300))
    assert [] == table.unsaid


def test_a_text_that_waited_is_as_old_as_it_is() -> None:
    """A draft is deleted by the age of its words, not by when it could be shared."""
    table = injury_shared()
    table.tap(BEN, "received:1", group=True)
    written = table.now
    table.write(BEN, level="check_in")
    table.wait(timedelta(hours=20))
    table.tap(BEN, "safe:yes")
    draft = table.partner(BEN).draft
    assert draft is not None
    assert written == draft.at


def test_a_reading_of_somebody_who_comes_often_is_forgotten_all_the_same() -> None:
    """A day after it was left."""
    table = checked_in(hurt="yes")
    table.tap(ANA, "messages:no")
    for _ in range(10):
        table.wait(timedelta(hours=3))
        table.do(Commanded(person=ANA, command="start"))
    assert "" == table.partner(ANA).private.reading


def test_a_hold_and_wishes_come_along_into_another_group() -> None:
    """Whoever makes a new group gets nobody past what the old one held; who is here already keeps what is known here."""
    old, new = checked_in(afraid="yes"), Table()
    old.tap(ANA, "messages:no")
    old.do(Departed(person=BEN))
    new.do(Added())
    new.state = bring(new.state, old.state, ANA, new.now)
    new.tap(ANA, "join", group=True)
    assert (True, True) == (new.partner(ANA).private.doubted, new.partner(ANA).private.quiet)
    assert new.state is bring(new.state, old.state, ANA, new.now)
    assert new.state is bring(new.state, old.state, PersonId(9), new.now)


def test_that_question_is_answered_in_private_only() -> None:
    """A button of it pressed in the group is none."""
    table = injury_shared()
    table.write(ANA, level="check_in")
    button = table.offers(ANA, "safe:no")
    assert button is not None
    table.press(ANA, button, group=True)
    assert "alert/stale" == table.answers[-1]
    assert CouplePhase.TURN is table.state.phase


def test_a_closing_word_waits_for_somebody_who_could_not_be_reached() -> None:
    """They blocked the coach after showing something; it is said when they come back."""
    table = injury_shared()
    table.do(Unreachable(person=ANA))
    assert table.partner(ANA).private.owed
    table.do(Reachable(person=ANA))
    table.said.clear()
    table.do(Opened(person=ANA, own=True))
    assert "closing/for_you" in table.heard(ANA)


def test_clearing_a_chat_forgets_the_page_that_lay_in_it() -> None:
    """Nobody opens it again from there."""
    table = checked_in(hurt="yes")
    table.do(Commanded(person=ANA, command="discreet"))
    assert "" == table.partner(ANA).private.reading


@pytest.mark.parametrize("end", [Removed(), Departed(person=BEN)])
def test_a_text_that_waits_ends_with_the_conversation(end: Removed | Departed) -> None:
    """It is forgotten like every other that nobody shared."""
    table = injury_shared()
    table.tap(BEN, "received:1", group=True)
    words = table.write(BEN, level="check_in")
    table.do(end)
    assert table.partner(BEN).private.held is None
    assert words in table.unsaid


def test_a_short_name_goes_from_its_writers_chat_when_it_is_kept_or_written_anew() -> None:
    """As a draft does."""
    table = Table()
    table.join()
    table.check_in(ANA)
    table.check_in(BEN)
    table.tap(ANA, "event:lie", "i_was_hurt")
    table.tap(BEN, "event:lie", "i_hurt_my_partner")
    first, second = table.write(ANA), table.write(ANA)
    assert [first] == table.unsaid
    table.tap(ANA, "keep_name")
    assert [first, second] == table.unsaid


def test_a_new_sitting_asks_anew_whether_they_are_safe() -> None:
    """What somebody said in the last one holds for that one."""
    table = injury_shared()
    reading = Reading(route="coercion", level="check_in")
    table.do(Wrote(person=BEN, words=WordsId(90), length=9, reading=reading))
    table.tap(BEN, "safe:yes")
    assert table.partner(BEN).private.vouched
    table.do(Commanded(person=BEN, command="stop"))
    table.do(Commanded(person=BEN, command="resume"))
    table.wait(timedelta(minutes=11))
    for person in (ANA, BEN):
        for choice in ("go_on", "ready"):
            if table.offers(person, choice):
                table.tap(person, choice)
    assert CouplePhase.TURN is table.state.phase
    assert not table.partner(BEN).private.vouched


def test_no_question_comes_into_a_cleared_chat() -> None:
    """Neither a page nor a question with buttons, whatever the other does."""
    table = Table()
    table.join()
    table.check_in(ANA)
    table.check_in(BEN)
    table.tap(ANA, "event:lie", "i_was_hurt")
    table.do(Commanded(person=ANA, command="discreet"))
    table.said.clear()
    table.tap(BEN, "event:lie", "we_both_were")
    assert [] == table.heard(ANA)
    table.do(Commanded(person=ANA, command="start"))
    assert "private/differ" in table.heard(ANA)


def test_a_new_conversation_knows_what_was_skipped_and_what_was_not_wanted() -> None:
    """A second skip counts as closed there too, and a therapist isn't named again to who said "not now"."""
    table = checked_in(hidden="skip")
    table.do(Tapped(person=BEN, generation=0, choice="not_now"))
    assert table.partner(BEN).private.no_referral
    table.do(Departed(person=BEN))
    table.wait(timedelta(days=15))
    table.do(Commanded(person=BEN, command="start", group=True))
    table.join()
    assert table.partner(BEN).private.no_referral
    table.check_in(ANA, hidden="skip")
    assert Gate.CLOSED is table.partner(ANA).private.gate


def test_nothing_is_owed_to_who_left() -> None:
    """They read their closing word when they left, and nothing waits for them."""
    table = injury_shared()
    table.do(Commanded(person=ANA, command="stop"))
    assert not table.partner(ANA).private.owed
    table = injury_shared()
    left = msgspec.structs.replace(table.partner(ANA).private, left=True)
    partners = tuple(
        msgspec.structs.replace(each, private=left) if each.person == ANA else each
        for each in table.state.partners
    )
    table.state = msgspec.structs.replace(table.state, partners=partners)
    table.do(Removed())
    assert not table.partner(ANA).private.owed
