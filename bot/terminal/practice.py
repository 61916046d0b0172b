"""The practice in a terminal: shows what is asked, reads what is typed, and goes on until somebody leaves."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any, Final

from bot.coach import LanguageCoach
from bot.ports import Conflict
from bot.render import Material, Reader, Renderer
from bot.terminal import typed
from bot.terminal.keeper import SOMEBODY, Keeper
from bot.terminal.screen import Screen
from bot.typed import argument_of
from flows.effects import Button, Effect, Say, Value, WordsOf
from flows.events import Commanded, Event, Tapped, Wrote
from flows.ids import WordsId
from flows.model import Context
from flows.solo.scene import NOW
from flows.solo.state import SoloPhase
from flows.solo.step import COMMANDS

_WRITES: Final = ("solo/part/", "solo/remark")
"""What somebody may answer with a text."""


class Program:
    """One run in one terminal."""

    def __init__(
        self,
        *,
        keeper: Keeper,
        renderer: Renderer,
        coach: LanguageCoach,
        screen: Screen,
        line: typed.ReadLine,
        seen: bool,
        context: Callable[[], Context],
        run: Callable[[Coroutine[Any, Any, tuple[Effect, ...]]], tuple[Effect, ...]],
    ) -> None:
        """`seen`: what is shown stays in a window. `run` waits for a step to be taken, and for what follows from it to lie where it belongs."""
        self._keeper = keeper
        self._renderer = renderer
        self._coach = coach
        self._screen = screen
        self._line = line
        self._seen = seen
        self._context = context
        self._run = run
        self._offered: tuple[Button, ...] = ()
        self._asked = ""
        self._told_how = False
        self._left = False
        self._theirs = False  # whether anything that they wrote stands in the window

    def go(self) -> None:
        """Go on until somebody leaves: by a word, by Ctrl-C, or because nothing more is to be read."""
        try:
            self._take(Commanded(person=SOMEBODY, command="start"))
            while not self._left:
                self._answer(self._read())
        except KeyboardInterrupt:
            self._screen.rest()
            self._leave()
        except Conflict:
            self._sentence("elsewhere")
        if self._theirs and self._seen:
            self._sentence("screen")

    # --- what is typed -------------------------------------------------------------------------------------

    def _read(self) -> typed.Typed:
        writing = self._asked.startswith(_WRITES)
        if writing or not self._told_how:
            self._sentence("write" if writing else "choose", most=len(self._offered))
            self._told_how = self._told_how or not writing
        return typed.read(self._line, choices=len(self._offered), writing=writing)

    def _answer(self, given: typed.Typed) -> None:
        match given:
            case typed.Chose(number=number):
                self._screen.rest()
                self._tap(self._offered[number - 1])
            case typed.Called(command=command, argument=argument):
                self._screen.rest()
                self._command(command, argument)
            case typed.Said(too_long=True):
                self._say("solo/too_long", ())
            case typed.Said(text=text):
                self._write(text)
            case typed.Nothing():
                self._sentence("empty")
            case typed.Unclear():
                self._sentence("no_number", most=len(self._offered))
            case typed.Ended():
                self._leave()

    def _tap(self, button: Button) -> None:
        self._take(
            Tapped(
                person=SOMEBODY,
                generation=button.generation,
                choice=button.choice,
                argument=button.argument,
            )
        )

    def _command(self, command: str, argument: str) -> None:
        if command in ("stop", "quit", "exit"):
            self._leave()
        elif command in COMMANDS:
            self._take(Commanded(person=SOMEBODY, command=command, argument=argument_of(command, argument)))
        else:
            self._sentence("unknown")

    def _write(self, text: str) -> None:
        state = self._keeper.state
        if state.part is None or state.door is None:
            return
        reading = self._coach.read_part(text, state.part, state.door.role)
        self._theirs = True
        self._take(Wrote(person=SOMEBODY, words=WordsId(0), length=len(text), reading=reading), text)

    # --- what follows --------------------------------------------------------------------------------------

    def _take(self, event: Event, text: str = "") -> None:
        self._perform(self._run(self._keeper.take(event, text)))
        self._left = self._left or self._keeper.state.phase is SoloPhase.CLOSED

    def _leave(self) -> None:
        """Say goodbye. What is kept lies where it belongs already."""
        self._left = True
        with suppress(OSError):  # the window may be gone
            self._perform(self._keeper.look(Commanded(person=SOMEBODY, command="stop")))

    def _perform(self, effects: tuple[Effect, ...]) -> None:
        for effect in effects:
            if isinstance(effect, Say):
                self._say(effect.prompt, effect.values)
                if effect.keyboard or effect.slot == NOW:
                    self._offer(effect)

    def _offer(self, said: Say) -> None:
        self._asked = said.prompt
        self._offered = tuple(button for row in said.keyboard for button in row)
        reader, material = self._reader(), self._material()
        self._screen.choices([self._renderer.caption(button, reader, material) for button in self._offered])
        if self._offered:
            self._screen.rest()

    def _say(self, prompt: str, values: tuple[tuple[str, Value], ...]) -> None:
        self._theirs = self._theirs or any(isinstance(value, WordsOf) for _, value in values)
        for html in self._renderer.message(prompt, values, self._reader(), self._material()):
            self._screen.show(html)

    def _sentence(self, name: str, **values: Value) -> None:
        prompt = f"solo/terminal/{name}"
        (html,) = self._renderer.message(prompt, tuple(values.items()), self._reader(), self._material())
        self._screen.line(html)

    def _reader(self) -> Reader:
        return Reader(person=SOMEBODY)

    def _material(self) -> Material:
        return Material(now=self._context().now, words=self._keeper.words())
