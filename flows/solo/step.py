"""One step of a practice: what is known and what happened become what is known now, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from flows.effects import Answer, Button, Effect, Forget, Say
from flows.events import Commanded, Event, Tapped, Wrote
from flows.ids import PersonId
from flows.model import Context
from flows.pages import BEHIND, page
from flows.solo import beginning, fit, stopping, view, whole, writing
from flows.solo.scene import Scene, button
from flows.solo.state import SoloPhase, SoloState
from flows.step import Step

COMMANDS: Final = ("help", "view", "edit", "undo", "support", "therapist", "delete", "stop")
"""What somebody may type at any time, without its slash."""

_TAPS: Final[Mapping[SoloPhase, Callable[[Scene, Tapped], bool]]] = {
    SoloPhase.KEEPING: beginning.choose_keeping,
    SoloPhase.DOOR: beginning.choose_door,
    SoloPhase.CHECK_IN: fit.answer,
    SoloPhase.STOPS: fit.answer_stops,
    SoloPhase.COMPLEX: fit.answer_complex,
    SoloPhase.STOPPED: fit.look_again,
    SoloPhase.TICKS: writing.answer_tick,
    SoloPhase.WRITING: writing.skip,
    SoloPhase.REVIEWING: writing.review,
    SoloPhase.ASKED: writing.answer_safe,
    SoloPhase.WHOLE: whole.choose,
}
_ASKS: Final[Mapping[SoloPhase, Callable[[Scene], None]]] = {
    SoloPhase.KEEPING: beginning.ask_keeping,
    SoloPhase.DOOR: beginning.ask_door,
    SoloPhase.CHECK_IN: fit.ask,
    SoloPhase.STOPS: fit.ask_stops,
    SoloPhase.COMPLEX: fit.ask_complex,
    SoloPhase.STOPPED: stopping.show_stop,
    SoloPhase.TICKS: writing.ask_tick,
    SoloPhase.WRITING: writing.ask_part,
    SoloPhase.REVIEWING: writing.show_remark,
    SoloPhase.ASKED: writing.ask_whether_safe,
    SoloPhase.WHOLE: view.show_again,
}
"""What is asked in each phase: said anew when somebody comes back. A later stage adds a row to both tables."""
WRITES: Final = frozenset({SoloPhase.WRITING, SoloPhase.REVIEWING})
"""Where a text is taken."""


def start(person: PersonId) -> SoloState:
    """Return the state of somebody who has not begun."""
    return SoloState(person=person)


def step(state: SoloState, event: Event, context: Context) -> Step[SoloState]:
    """Take one step. Words that nothing refers to any more are forgotten with it."""
    scene = Scene(state, context.now)
    if state.until is not None and context.now >= state.until:
        scene.state = start(state.person)
        scene.tell("solo/over")
        beginning.ask_keeping(scene)
    else:
        _happen(scene, event)
    let_go = state.words() | ({event.words} if isinstance(event, Wrote) else set())
    forgotten = sorted(let_go - scene.state.words())
    return Step(state=scene.state, effects=(*scene.effects, *(Forget(words=words) for words in forgotten)))


def _happen(scene: Scene, event: Event) -> None:
    match event:
        case Commanded(command=command, argument=argument):
            _command(scene, command, argument)
        case Tapped(choice="go_on"):
            bring(scene)
        case Tapped(choice="delete_all"):
            _delete(scene)
        case Tapped(choice=choice, argument=argument) if choice in BEHIND:
            _page(scene, choice, argument)
        case Tapped(generation=generation) if generation == scene.state.generation:
            answer = _TAPS.get(scene.state.phase)
            if answer is None or not answer(scene, event):
                _stale(scene)
        case Tapped():
            _stale(scene)
        case Wrote() if scene.state.phase in WRITES:
            writing.wrote(scene, event)
        case Wrote():
            scene.tell("solo/not_now")
            bring(scene)
        case _:
            pass


def bring(scene: Scene) -> None:
    """Bring back what lies before somebody."""
    if scene.state.phase is not SoloPhase.CLOSED:
        _ASKS[scene.state.phase](scene)
    elif scene.state.passed:
        view.show(scene)
    else:  # everything was deleted
        scene.state = start(scene.state.person)
        beginning.ask_keeping(scene)


def _stale(scene: Scene) -> None:
    scene.effects.append(Answer(prompt="alert/stale", alert=True))
    scene.tell("solo/stale")
    bring(scene)


def _command(scene: Scene, command: str, argument: str) -> None:
    state = scene.state
    match command:
        case "start" if state.door is None:
            bring(scene)
        case "start":
            if state.phase is SoloPhase.STOPPED:
                scene.change(stopped_by="")
            go_on, delete = button("go_on"), button("delete_all", label="solo.delete_all")
            scene.ask("solo/back", go_on, delete, until=view.until(state))
        case "delete":
            _delete(scene)
        case "stop":
            scene.tell("solo/goodbye", until=view.until(state))
        case "support" | "therapist":
            _page(scene, command, "")
        case "view" | "edit" | "undo" if not state.passed:
            scene.tell("solo/not_yet")
            bring(scene)
        case "view":
            view.show(scene)
        case "edit":
            whole.edit(scene, argument)
        case "undo":
            whole.undo(scene)
        case _:
            scene.ask("solo/help", button("go_on"))


def _page(scene: Scene, name: str, behind: str) -> None:
    """Show a page that is the same for everyone, with the way back to where they were."""
    shown = page(scene.state.person, name, behind)
    back: tuple[tuple[Button, ...], ...] = ((button("go_on"),),)
    effect: Effect = Say(
        to=shown.to, prompt=shown.prompt, values=shown.values, keyboard=(*shown.keyboard, *back)
    )
    scene.effects.append(effect)


def _delete(scene: Scene) -> None:
    """Forget everything at once; nothing is asked twice."""
    scene.state = SoloState(
        person=scene.state.person, phase=SoloPhase.CLOSED, generation=scene.state.generation
    )
    scene.tell("solo/deleted")
