"""Walks through the practice by the choices that are really offered: what is said there, and with which buttons.

They are drawn from a fixed sequence, so that a walk is the same each time; `flow check` and the tests hold the
wording against what they came by.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from flows.effects import Button, Effect, Say
from flows.events import Commanded, Event, Tapped, Wrote
from flows.gate.topics import OF_ROUTE
from flows.ids import PersonId, WordsId
from flows.model import Context, Host, Pace, Reading
from flows.solo.state import SoloState
from flows.solo.step import COMMANDS, WRITES, start, step
from flows.walks import Chance

SOMEBODY: Final = PersonId(1)
BEGIN: Final = datetime(2026, 1, 1, 12, tzinfo=UTC)
WALKS: Final = 300
STEPS: Final = 120
_CATEGORIES: Final = ("", "", "BUT", "VAGUE", "PRESSURE", "GRAPHIC")
_HARMLESS: Final = {"private": "yes"}
_AWAY: Final = frozenset(
    {"skip", "change", "delete", "delete_all", "support", "therapist", "finish", "stops", "complex"}
)


@dataclass(slots=True, kw_only=True)
class Walk:
    """A practice under way, and everything that was said and offered on the way."""

    chance: Chance
    state: SoloState = field(default_factory=lambda: start(SOMEBODY))
    now: datetime = BEGIN
    words: int = 0
    prompts: set[str] = field(default_factory=set)
    buttons: set[Button] = field(default_factory=set)
    offered: tuple[Button, ...] = ()
    taken: list[tuple[SoloState, Event, SoloState, tuple[Effect, ...]]] = field(default_factory=list)

    def take(self, event: Event) -> None:
        """Take one event and note what came of it."""
        context = Context(now=self.now, pace=Pace(), host=Host())
        result = step(self.state, event, context)
        self.taken.append((self.state, event, result.state, result.effects))
        self.state = result.state
        for effect in result.effects:
            if isinstance(effect, Say):
                self.prompts.add(effect.prompt)
                if effect.keyboard:
                    self.offered = tuple(each for row in effect.keyboard for each in row)
                    self.buttons.update(self.offered)

    def go(self, steps: int) -> None:
        """Go so many steps."""
        self.take(Commanded(person=SOMEBODY, command="start"))
        for _ in range(steps):
            self.take(self._next())

    def _next(self) -> Event:
        kind = self.chance.below(100)
        if kind < 4:
            self.now += timedelta(days=(0, 1, 3)[self.chance.below(3)])
            return Commanded(person=SOMEBODY, command="start")
        if kind < 8:
            return Commanded(person=SOMEBODY, command=COMMANDS[self.chance.below(len(COMMANDS))])
        if (self.state.phase in WRITES and kind < 80) or kind < 9:
            return self._write()
        if kind < 11:
            return Tapped(person=SOMEBODY, generation=0, choice="keep_text")
        return self._tap()

    def _write(self) -> Event:
        self.words += 1
        reading = Reading(
            category=_CATEGORIES[self.chance.below(len(_CATEGORIES))], sure=self.chance.below(2) == 0
        )
        if self.chance.below(30) == 0:
            route = tuple(OF_ROUTE)[self.chance.below(len(OF_ROUTE))]
            reading = Reading(route=route, level=("stop", "check_in")[self.chance.below(2)])
        length = (50, 5000)[self.chance.below(20) == 0]
        return Wrote(person=SOMEBODY, words=WordsId(self.words), length=length, reading=reading)

    def _tap(self) -> Event:
        offered = self.offered
        if self.chance.below(20):  # mostly, people have nothing to fear and go on
            offered = tuple(each for each in offered if _goes_on(each)) or offered
        chosen = offered[self.chance.below(len(offered))]
        return Tapped(
            person=SOMEBODY, generation=chosen.generation, choice=chosen.choice, argument=chosen.argument
        )


def _goes_on(offered: Button) -> bool:
    if offered.label.startswith("check_in."):
        return offered.choice == _HARMLESS.get(offered.argument, "no")
    return offered.argument == "none" or offered.choice not in _AWAY


def walks() -> Iterator[Walk]:
    """Yield each walk when it has been gone."""
    for seed in range(WALKS):
        walk = Walk(chance=Chance(seed))
        walk.go(STEPS)
        yield walk


def walked_prompts() -> frozenset[str]:
    """Return every prompt that the walks came by."""
    return frozenset(prompt for walk in walks() for prompt in walk.prompts)
