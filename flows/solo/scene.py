"""One step of a practice under way: a working copy of its state, and the effects so far."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from msgspec.structs import replace

from flows.effects import Button, Effect, Say, Value
from flows.solo.prompts import declared
from flows.solo.state import SOLO, SoloState

NOW = "now"
"""The slot of the newest question."""


def button(choice: str, argument: str = "", label: str = "", **values: Value) -> Button:
    """Return a button; its generation is set when it is shown."""
    return Button(choice=choice, argument=argument, label=label, values=tuple(values.items()))


class Scene:
    """A working copy of the state, with the effects that were added so far."""

    __slots__ = ("effects", "now", "state")

    def __init__(self, state: SoloState, now: datetime) -> None:
        """Begin a step from `state`."""
        self.state = state
        self.now = now
        self.effects: list[Effect] = []

    def change(self, **fields: Any) -> None:
        """Change fields of the state."""
        self.state = replace(self.state, **fields)

    def move(self, trigger: str, **fields: Any) -> None:
        """Move by the table, and change fields along with it."""
        self.change(phase=SOLO.move(self.state.phase, trigger), **fields)

    def tell(self, prompt: str, **values: Value) -> None:
        """Say something that asks for nothing."""
        self.effects.append(
            Say(to=self.state.person, prompt=declared(prompt, values), values=tuple(values.items()))
        )

    def ask(self, prompt: str, *buttons: Button, **values: Value) -> None:
        """Say something with choices; those of before are stale from now on."""
        self.change(generation=self.state.generation + 1)
        keyboard = tuple(
            (
                Button(
                    choice=each.choice,
                    argument=each.argument,
                    label=each.label,
                    values=each.values,
                    generation=self.state.generation,
                ),
            )
            for each in buttons
        )
        self.effects.append(
            Say(
                to=self.state.person,
                prompt=declared(prompt, values),
                values=tuple(values.items()),
                keyboard=keyboard,
                slot=NOW,
                protect=True,
            )
        )
