"""No tell: the comparison of waits holds of the shipped rules (`test_check.py`), and finds a tell of each kind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from flows.couple import commands, holding, joining
from flows.couple.preparation import AT_HOME
from flows.couple.scene import Scene
from flows.couple.state import CoupleState, Partner
from flows.effects import Clear, Unsay, Value
from flows.ids import GROUP, Recipient, WordsId
from flows.model import Gate, Pace
from flows.no_tell import compare, seen
from tests.support.table import ANA, BEN


def closed(state: CoupleState) -> bool:
    """Say whether somebody's answers closed the shared part."""
    return any(partner.private.gate is Gate.CLOSED for partner in state.partners)


def another_text(patch: pytest.MonkeyPatch) -> None:
    """The group reads another sentence where somebody's answers are why."""
    say = Scene.say

    def telling(scene: Scene, to: Recipient, prompt: str, *more: Any, **values: Any) -> None:
        other = prompt == "group/hold" and closed(scene.state)
        say(scene, to, "group/sitting_end" if other else prompt, *more, **values)

    patch.setattr(Scene, "say", telling)


def an_extra_message(patch: pytest.MonkeyPatch) -> None:
    """The group hears one thing more."""
    stay_closed = holding.stay_closed

    def telling(scene: Scene) -> None:
        stay_closed(scene)
        if closed(scene.state):
            scene.say(GROUP, "group/help")

    patch.setattr(holding, "stay_closed", telling)


def a_missing_edit(patch: pytest.MonkeyPatch) -> None:
    """The message with the couple's hour is not brought up to date."""
    edit = Scene.edit

    def telling(scene: Scene, to: Recipient, slot: str, *more: Any, **values: Any) -> None:
        if not (to == GROUP and closed(scene.state)):
            edit(scene, to, slot, *more, **values)

    patch.setattr(Scene, "edit", telling)


def an_earlier_timer(patch: pytest.MonkeyPatch) -> None:
    """The next chance comes a minute earlier."""
    following = holding.following_chance

    def telling(scene: Scene) -> datetime:
        return following(scene) - timedelta(minutes=1 if closed(scene.state) else 0)

    patch.setattr(holding, "following_chance", telling)


def a_status_line(patch: pytest.MonkeyPatch) -> None:
    """The status says something else."""
    where = commands.where

    def telling(scene: Scene) -> tuple[str, dict[str, Value]]:
        waits = scene.state.phase in AT_HOME
        return ("status/closed", {}) if waits and closed(scene.state) else where(scene)

    patch.setattr(commands, "where", telling)


def a_fact_of_both(patch: pytest.MonkeyPatch) -> None:
    """Nothing is shown, but the couple's own state keeps a trace that could show later."""
    choose = joining.choose_hour

    def telling(scene: Scene, argument: str) -> None:
        choose(scene, argument)
        if closed(scene.state):
            scene.change(loops=1)

    patch.setattr(joining, "choose_hour", telling)


TELLS: tuple[Callable[[pytest.MonkeyPatch], None], ...] = (
    another_text,
    an_extra_message,
    a_missing_edit,
    an_earlier_timer,
    a_status_line,
    a_fact_of_both,
)


@pytest.mark.parametrize("seed", TELLS, ids=lambda seed: seed.__name__)
def test_a_seeded_tell_is_found(
    seed: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever gives the answers away is found, and told as a chat in which they were sent."""
    seed(monkeypatch)

    found = compare(Pace(gentle=True), 0)

    assert found.tells
    assert any("send" in line for line in found.tells[0].chat)


def test_what_is_deleted_in_ones_own_chat_is_no_tell():
    """A deletion in a partner's own private chat is theirs alone; one in the other's chat would be seen there."""
    state = CoupleState(partners=(Partner(person=ANA), Partner(person=BEN)))
    effects = (Clear(person=ANA), Unsay(words=WordsId(3)), Clear(person=BEN))

    assert (Clear(person=BEN),) == seen(effects, 0, state, ())
    assert (Clear(person=ANA),) == seen(effects, 1, state, ())
