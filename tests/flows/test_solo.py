"""What practising alone promises, played on the engine."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import pytest

from flows.effects import Button, Effect, Forget, Say, WordsOf
from flows.events import Commanded, Event, Tapped, Wrote
from flows.gate.check_in import KEYS
from flows.gate.topics import OF_ROUTE, Topic
from flows.ids import WordsId
from flows.model import Context, Host, Pace, Reading
from flows.solo import Door, SoloPhase, SoloState, start, step
from flows.solo.fit import COMPLEX, STOPS
from flows.solo.parts import BY_KEY, PARTS, TICKS, script
from flows.solo.prompts import PROMPTS, SHELL_PROMPTS
from flows.solo.state import MOVES, SOLO
from flows.solo.walks import BEGIN, Walk, walked_prompts, walks
from tests.support.people import ANA, NOON

WALKED: Final[list[Walk]] = list(walks())
BLAME: Final = Reading(category="BLAME", start=2, end=5)


class Practice:
    """Somebody who practises, what they were told, and which choices lie before them."""

    def __init__(self) -> None:
        self.state = start(ANA)
        self.now = NOON
        self.said: list[Say] = []
        self.effects: tuple[Effect, ...] = ()
        self.words = 0

    def do(self, event: Event) -> None:
        taken = step(self.state, event, Context(now=self.now, pace=Pace(), host=Host()))
        self.state, self.effects = taken.state, taken.effects
        self.said += [effect for effect in taken.effects if isinstance(effect, Say)]

    @property
    def buttons(self) -> list[Button]:
        asked = next(say for say in reversed(self.said) if say.keyboard)
        return [button for row in asked.keyboard for button in row]

    @property
    def last(self) -> Say:
        return self.said[-1]

    def at(self) -> SoloPhase:
        return self.state.phase

    def choices(self) -> list[str]:
        return [f"{each.choice}:{each.argument}".rstrip(":") for each in self.buttons]

    def tap(self, *choices: str) -> None:
        for choice in choices:
            button = self.buttons[self.choices().index(choice)]
            self.do(
                Tapped(
                    person=ANA, generation=button.generation, choice=button.choice, argument=button.argument
                )
            )

    def command(self, command: str, argument: str = "") -> None:
        self.do(Commanded(person=ANA, command=command, argument=argument))

    def write(self, reading: Reading | None = None, length: int = 50) -> WordsId:
        self.words += 1
        words = WordsId(self.words)
        self.do(Wrote(person=ANA, words=words, length=length, reading=reading or Reading()))
        return words

    def forgotten(self) -> set[WordsId]:
        return {effect.words for effect in self.effects if isinstance(effect, Forget)}

    def answer(self, **answers: str) -> None:
        for key in KEYS:
            self.tap(f"{answers.get(key, 'yes' if key == 'private' else 'no')}:{key}")
        self.tap("send")


def at_questions(door: Door = Door.TELL, keep: str = "none") -> Practice:
    practice = Practice()
    practice.command("start")
    practice.tap(f"keep:{keep}", f"door:{door.value}")
    return practice


def at_script(door: Door = Door.TELL, keep: str = "none", *, no: str = "") -> Practice:
    practice = at_questions(door, keep)
    practice.answer()
    practice.tap("stops:none")
    if door is Door.TELL:
        practice.tap("complex:none")
        practice.write()
        practice.tap(*(f"tick:{key}-{'no' if key == no else 'yes'}" for key in TICKS))
    return practice


def whole(door: Door = Door.TELL, keep: str = "none", *, no: str = "") -> Practice:
    practice = at_script(door, keep, no=no)
    for _ in script(door, long=False):
        practice.write()
    return practice


def values(say: Say) -> dict[str, object]:
    return dict(say.values)


# --- the beginning -------------------------------------------------------------------------------------------


def test_nothing_is_chosen_beforehand() -> None:
    """Keeping and the door are asked, each choice stands there, and none is taken by itself."""
    practice = Practice()
    practice.command("start")

    assert ["keep:7", "keep:14", "keep:21", "keep:none"] == practice.choices()
    assert practice.state.until is None
    practice.tap("keep:14")
    end_of_day = NOON.replace(hour=23, minute=59)
    assert practice.state.until == end_of_day + timedelta(days=14)
    assert ["door:tell", "door:hurt"] == practice.choices()
    assert practice.state.door is None


@pytest.mark.parametrize(
    ("key", "given", "page", "waits"),
    [
        ("life", "yes", "life", True),
        ("afraid", "yes", "afraid", True),
        ("hurt", "yes", "afraid", True),
        ("controlled", "yes", "afraid", True),
        ("pushed", "yes", "afraid", True),
        ("harmed", "yes", "harmed", True),
        ("hidden", "yes", "hidden", False),
        ("private", "no", "unclear", False),
        ("afraid", "skip", "unclear", False),
    ],
)
@pytest.mark.parametrize("door", Door)
def test_fear_either_way_or_a_wish_to_die_means_support_and_no_script(
    door: Door, key: str, given: str, page: str, *, waits: bool
) -> None:
    """Whichever door: the page that fits, support in one tap, and no way to a script."""
    practice = at_questions(door)
    practice.answer(**{key: given})

    assert f"solo/stop/{page}" == practice.last.prompt
    assert {"support", "therapist"} <= set(practice.choices())
    assert waits == ("look_again" not in practice.choices())
    assert not practice.state.passed
    assert practice.state.check_in is None
    for command in ("view", "edit", "undo"):
        practice.command(command)
        assert practice.at() is SoloPhase.STOPPED
    practice.write()
    assert () == practice.state.texts


def test_answers_are_forgotten_when_they_are_sent() -> None:
    """Two who were stopped for the same time look alike in what is kept, once they come back."""
    states = []
    for key in ("afraid", "harmed"):
        practice = at_questions()
        practice.answer(**{key: "yes"})
        practice.command("start")
        states.append(practice.state)

    assert states[0] == states[1]


def test_the_questions_come_again_when_their_day_has_come() -> None:
    """Not in the same hour; after ten days they may be answered anew."""
    practice = at_questions(keep="21")
    practice.answer(afraid="yes")
    practice.now += timedelta(days=11)
    practice.command("start")
    practice.tap("go_on")
    assert "solo/stop/later" == practice.last.prompt
    practice.tap("look_again")
    practice.answer()

    assert practice.at() is SoloPhase.STOPS


@pytest.mark.parametrize("item", STOPS)
@pytest.mark.parametrize("door", Door)
def test_the_stop_list_leads_to_a_page_of_its_own(door: Door, item: str) -> None:
    """For both doors."""
    practice = at_questions(door)
    practice.answer()
    practice.tap(f"stops:{item}")

    assert f"solo/stop/{item}" == practice.last.prompt
    assert not practice.state.passed


@pytest.mark.parametrize("item", COMPLEX)
def test_what_is_complex_belongs_with_a_therapist(item: str) -> None:
    """And a slip of the finger can be put right."""
    practice = at_questions()
    practice.answer()
    practice.tap("stops:none", f"complex:{item}")
    assert "solo/stop/complex" == practice.last.prompt
    assert practice.at() is SoloPhase.STOPPED

    practice.tap("look_again")
    assert practice.at() is SoloPhase.CHECK_IN


# --- writing -------------------------------------------------------------------------------------------------


def test_the_short_script_in_its_order() -> None:
    """A note of values, six ticks, four parts, then the whole with nothing missing."""
    practice = whole()
    asked = [say.prompt for say in practice.said if say.prompt.startswith(("solo/part", "solo/tick"))]

    parts = [f"solo/part/{key}" for key in ("fact", "ownership", "impact", "no_ask")]
    assert ["solo/part/values", *["solo/tick"] * 6, *parts] == asked
    assert practice.at() is SoloPhase.WHOLE
    assert 0 == values(practice.last)["parts"]
    assert () == practice.state.open_ticks


def test_the_second_door() -> None:
    """Impact, need, what would help; no ticks, no list of what is complex."""
    practice = whole(Door.HURT)

    assert ["hurt", "need", "help"] == [key for key, _ in practice.state.texts]
    assert "ticks" not in practice.choices()
    assert "solo/complex" not in {say.prompt for say in practice.said}


@pytest.mark.parametrize("tick", TICKS)
def test_any_no_and_the_script_says_so(tick: str) -> None:
    """It is never called whole, and which of the six it is stands there."""
    practice = whole(no=tick)

    said = values(practice.last)
    assert [tick] == [key for key in TICKS if said[key]]
    assert (tick,) == practice.state.open_ticks


def test_one_remark_at_a_time_and_it_may_be_kept() -> None:
    """The remark names its words; the text is taken when it is kept, and asked for again otherwise."""
    practice = at_script()
    words = practice.write(BLAME)
    said = values(practice.last)
    assert "solo/remark" == practice.last.prompt
    assert WordsOf(words=words, start=2, end=5) == said["words"]
    assert "fact" not in dict(practice.state.texts)

    practice.tap("change_text")
    assert {words} == practice.forgotten()
    again = practice.write(BLAME)
    practice.tap("keep_text")
    assert again == dict(practice.state.texts)["fact"]
    assert "ownership" == practice.state.editing


def test_a_text_may_be_written_anew_below_a_remark() -> None:
    """Nobody has to tap first; the text before is forgotten."""
    practice = at_script()
    first = practice.write(BLAME)
    second = practice.write()

    assert {first} == practice.forgotten()
    assert second == dict(practice.state.texts)["fact"]


def test_remarks_that_mean_nothing_in_a_part_are_not_made() -> None:
    """Only the facts are asked to be plain; an offer of time is no request."""
    practice = at_script()
    practice.write()
    practice.write(Reading(category="VAGUE", sure=True))
    assert "ownership" in dict(practice.state.texts)
    practice.write()
    practice.write(Reading(category="PRESSURE", sure=False))
    assert "no_ask" in dict(practice.state.texts)


def test_too_long_is_not_taken() -> None:
    """And it is forgotten at once."""
    practice = at_script()
    words = practice.write(length=4097)

    assert "solo/too_long" == practice.last.prompt
    assert {words} == practice.forgotten()
    assert practice.at() is SoloPhase.WRITING


def test_any_part_can_be_written_again_at_any_time() -> None:
    """Also in the middle of the ticks; what stands there stays until the new text is there."""
    practice = at_questions()
    practice.answer()
    practice.tap("stops:none", "complex:none")
    note = practice.write()
    practice.tap("tick:period-yes")
    practice.command("edit", "values")
    assert note == dict(practice.state.texts)["values"]
    again = practice.write()
    assert again == dict(practice.state.texts)["values"]
    assert practice.at() is SoloPhase.TICKS
    assert "people" == values(practice.last)["key"]

    practice = whole()
    practice.command("edit")
    assert {"edit:values", *(f"edit:{part.key}" for part in script(Door.TELL, long=False))} <= set(
        practice.choices()
    )
    practice.tap("edit:impact")
    new = practice.write()
    assert new == dict(practice.state.texts)["impact"]
    assert practice.at() is SoloPhase.WHOLE


def test_undo_takes_the_last_change_back_and_brings_it_again() -> None:
    """What is taken back is not forgotten until another change is made."""
    practice = whole()
    old = dict(practice.state.texts)["fact"]
    practice.tap("edit", "edit:fact")
    new = practice.write()
    assert set() == practice.forgotten()
    practice.tap("undo")
    assert old == dict(practice.state.texts)["fact"]
    practice.command("undo")
    assert new == dict(practice.state.texts)["fact"]

    practice.tap("edit", "edit:impact")
    practice.write()
    assert {old} == practice.forgotten()


def test_the_longer_script_keeps_what_was_written() -> None:
    """Nine parts in their order; only the five that are new are asked for."""
    practice = whole()
    before = dict(practice.state.texts)
    practice.tap("longer")
    while practice.at() is SoloPhase.WRITING:
        practice.write()

    assert [part.key for part in PARTS[Door.TELL]] == [
        key for key, _ in practice.state.texts if key != "values"
    ]
    assert 9 == len(practice.state.parts)
    assert before.items() <= dict(practice.state.texts).items()
    assert "longer" not in practice.choices()


# --- danger in a text ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("route", "topic"), OF_ROUTE.items())
def test_danger_in_a_text_stops_the_script(route: str, topic: Topic) -> None:
    """The text is not taken, what fits is shown, and the questions come again on another day."""
    practice = at_script()
    words = practice.write(Reading(category="BLAME", route=route, level="stop"))

    assert practice.at() is SoloPhase.STOPPED
    assert practice.last.prompt in {
        f"solo/stop/{page}" for page in ("life", "afraid", "harmed", "threat", "child")
    }
    assert {words} == practice.forgotten()
    assert not practice.state.passed
    assert "look_again" not in practice.choices()
    practice.now += timedelta(days=1)
    practice.command("start")
    practice.tap("go_on")
    practice.tap("look_again")
    practice.answer()
    practice.tap("stops:none", "complex:none")
    assert practice.at() is SoloPhase.WHOLE  # nothing that was taken before is lost


def test_a_sign_that_is_not_sure_is_asked_about_once() -> None:
    """Yes goes on with the text and its remark; the next such sign is not asked about again."""
    practice = at_script()
    words = practice.write(Reading(category="BLAME", route="suicide", level="check_in"))
    assert "solo/asked" == practice.last.prompt
    practice.tap("safe:yes")
    assert "solo/remark" == practice.last.prompt
    practice.tap("keep_text")
    assert words == dict(practice.state.texts)["fact"]
    practice.write(Reading(route="suicide", level="check_in"))
    assert practice.at() is SoloPhase.WRITING
    practice.write(Reading(route="coercion", level="check_in"))
    practice.tap("safe:no")
    assert "solo/stop/afraid" == practice.last.prompt


# --- leaving, coming back, deleting --------------------------------------------------------------------------


def test_coming_back_shows_nothing_before_a_tap() -> None:
    """Somebody may be reading along."""
    practice = whole(keep="7")
    practice.said.clear()
    practice.command("start")
    assert ["solo/back"] == [say.prompt for say in practice.said]
    practice.tap("go_on")
    assert "solo/missing" == practice.last.prompt


def test_after_an_end_for_today_the_whole_is_there_again() -> None:
    """What is kept was not closed for good."""
    practice = whole(keep="7")
    practice.tap("finish")
    assert practice.at() is SoloPhase.CLOSED
    practice.command("start")
    practice.tap("go_on")
    assert practice.at() is SoloPhase.WHOLE


def test_when_its_day_has_come_everything_is_forgotten() -> None:
    """And the person is told kindly."""
    practice = whole(keep="7")
    words = practice.state.words()
    practice.now += timedelta(days=8)
    practice.command("start")

    assert words == practice.forgotten()
    assert start(ANA).texts == practice.state.texts
    assert practice.state.until is None
    assert {"solo/over", "solo/keeping"} <= {say.prompt for say in practice.said[-2:]}


def test_a_stale_choice_changes_nothing() -> None:
    """It is answered kindly, and what is open comes again."""
    practice = at_script()
    practice.do(Tapped(person=ANA, generation=1, choice="keep", argument="7"))

    assert practice.state.until is None
    assert "solo/part/fact" == practice.last.prompt
    assert "solo/stale" in {say.prompt for say in practice.said}

    practice.command("view")
    practice.tap("ticks")
    old = practice.buttons[0]
    practice.tap("tick:period-no")
    practice.do(Tapped(person=ANA, generation=old.generation, choice=old.choice, argument=old.argument))
    assert (("period", "no"),) == practice.state.ticks


# --- over all walks ------------------------------------------------------------------------------------------


def test_every_prompt_is_used() -> None:
    """Each declared one is said somewhere on the walks, or by the terminal itself."""
    assert set() == PROMPTS.keys() - walked_prompts() - SHELL_PROMPTS.keys()


def test_every_move_is_made() -> None:
    """The table has no row that nobody needs."""
    seen = {
        (before.phase, after.phase)
        for walk in WALKED
        for before, _, after, _ in walk.taken
        if before.phase is not after.phase
    }
    made = {
        trigger
        for trigger, sources, to in MOVES
        if any((SoloPhase(source), SoloPhase(to)) in seen for source in sources)
    }

    assert {trigger for trigger, _, _ in MOVES} == made == set(SOLO.triggers())


def test_from_everywhere_one_command_deletes_everything() -> None:
    """No reference is left, whatever lay there."""
    for walk in WALKED[::10]:
        for state in {after.phase: after for _, _, after, _ in walk.taken}.values():
            practice = Practice()
            practice.state, practice.now = state, BEGIN
            practice.command("delete")
            assert state.words() == practice.forgotten()
            bare = SoloState(person=state.person, phase=SoloPhase.CLOSED, generation=state.generation)
            assert bare == practice.state


def test_no_words_are_lost_and_none_are_left_behind() -> None:
    """What is no longer referred to is forgotten in the same step, and nothing that is referred to ever is."""
    for walk in WALKED:
        alive: set[WordsId] = set()
        for _, event, after, effects in walk.taken:
            alive |= {event.words} if isinstance(event, Wrote) else set()
            gone = {effect.words for effect in effects if isinstance(effect, Forget)}
            assert gone <= alive
            alive -= gone
            assert alive == set(after.words())


def test_no_script_without_the_questions() -> None:
    """Wherever parts are written or shown, the questions were answered and nothing spoke against it."""
    script_phases = {
        SoloPhase.TICKS,
        SoloPhase.WRITING,
        SoloPhase.REVIEWING,
        SoloPhase.WHOLE,
        SoloPhase.ASKED,
    }
    for walk in WALKED:
        for _, _, after, effects in walk.taken:
            assert after.passed or after.phase not in script_phases
            shown = any(isinstance(effect, Say) and effect.prompt == "solo/view" for effect in effects)
            assert after.passed or not shown


def test_each_part_has_its_place() -> None:
    """A key names one part, and the short script is a part of the longer one."""
    assert len(BY_KEY) == 1 + sum(map(len, PARTS.values()))
    for door in Door:
        assert set(script(door, long=False)) <= set(script(door, long=True))
    assert 4 == len(script(Door.TELL, long=False))
    assert 9 == len(script(Door.TELL, long=True))
