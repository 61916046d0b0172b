"""The projection and the step commute: what the search proves holds of every real conversation."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from flows.couple import step
from flows.couple.holding import LATE
from flows.couple.projection import EPOCH, FAR, project, project_event
from flows.couple.projection import project as project_all
from flows.couple.state import CoupleState
from flows.couple.timers import wanted
from flows.events import Departed, Entered, Event, Removed, TimerFired, Unreachable
from flows.model import Context, CouplePhase, Host
from flows.walks import PEOPLE, Walk


def clock(state: CoupleState, context: Context) -> datetime:
    """Return the projection's clock: early while a sitting's limit is not over, else late enough for anything."""
    began = state.sitting_began
    early = began is not None and context.now - began < context.pace.sitting_limit
    return EPOCH if early and state.phase is CouplePhase.TURN else FAR


def late(state: CoupleState, context: Context) -> bool:
    """Say whether a chance that comes now is missed."""
    return state.chance is None or context.now - state.chance > LATE


def commutes(before: CoupleState, event: Event, context: Context) -> bool:
    """Say whether projecting the step gives the same as stepping the projection."""
    after = step(before, event, context).state
    projected = project(before)
    far = Context(now=clock(before, context), pace=context.pace, host=Host(name="host"))
    for happened in project_event(before, after, event, context):
        if isinstance(happened, TimerFired):
            in_time = happened.name == "chance" and not late(before, context)
            far = Context(now=EPOCH if in_time else FAR, pace=context.pace, host=Host(name="host"))
        projected = project(step(projected, happened, far).state)
    return project(after) == projected


class Watched(Walk):
    """A walk that compares at every step."""

    def take(self, event: Event) -> None:
        """Compare, then go on."""
        context = Context(now=self.now, pace=self.context.pace, host=self.context.host)
        assert commutes(self.state, event, context), (event, self.state)
        super().take(event)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(min_value=0, max_value=10**6), steps=st.integers(min_value=10, max_value=400))
def test_projecting_and_stepping_commute(seed: int, steps: int) -> None:
    """Along any walk, project(step(s, e)) is step(project(s), project(e)), projected."""
    Watched(seed).go(steps)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(min_value=0, max_value=10**6), steps=st.integers(min_value=10, max_value=400))
def test_they_commute_for_what_walks_rarely_do(seed: int, steps: int) -> None:
    """Wherever a walk ends, also leaving, a stranger, a blocked chat, a timer of old and a removal commute."""
    walk = Walk(seed)
    walk.go(steps)
    context = Context(now=walk.now + timedelta(days=30), pace=walk.context.pace, host=walk.context.host)
    rare: list[Event] = [Removed(), TimerFired(name="chance", generation=-1)]
    rare += [
        TimerFired(name=name, generation=walk.state.generation) for name in wanted(walk.state, context.pace)
    ]
    for person in PEOPLE:
        rare += [Departed(person=person), Entered(person=person), Unreachable(person=person)]
    for event in rare:
        assert commutes(walk.state, event, context), (event, walk.state)


def test_a_projection_that_forgets_too_much_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """If the projection dropped the leg, which the floor hangs on, the comparison would fail."""
    monkeypatch.setattr(sys.modules[__name__], "project", lambda state: replace(project_all(state), leg=0))
    walks = [Watched(seed) for seed in range(12)]

    def go_all() -> None:
        for walk in walks:
            walk.go(1500)

    with pytest.raises(AssertionError):
        go_all()


def test_projecting_twice_is_projecting_once() -> None:
    """A projected state is its own projection, wherever a walk has got to."""
    walk = Walk(1)
    for _ in range(40):
        walk.go(10)
        assert project(walk.state) == project(project(walk.state))
