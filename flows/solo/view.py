"""The whole at a glance: every part with what was written for it, what is still missing, and what can be done."""

from __future__ import annotations

from flows.effects import Button, LabelOf, Moment, Value, WordsOf
from flows.solo.parts import TICKS, Door
from flows.solo.scene import Scene, button
from flows.solo.state import SoloState


def show(scene: Scene) -> None:
    """Move to the whole, and show it."""
    scene.move("show", editing="", draft=None, held=None, heard=None)
    show_again(scene)


def show_again(scene: Scene) -> None:
    """Show the whole to somebody who is there already."""
    state = scene.state
    there = dict(state.texts)
    for number, part in enumerate(state.parts, start=1):
        words = WordsOf(words=there[part.key]) if part.key in there else None
        scene.tell("solo/view", name=LabelOf(key=f"solo.part.{part.key}"), words=words, number=number)
    missing: dict[str, Value] = {key: key in state.open_ticks for key in TICKS}
    scene.ask(
        "solo/missing",
        *_choices(state),
        **missing,
        parts=len(state.missing),
        hurt=state.door is Door.HURT,
        until=until(state),
    )


def until(state: SoloState) -> Moment | None:
    """Return until when it is kept, as a value for a prompt."""
    return None if state.until is None else Moment(at=state.until)


def _choices(state: SoloState) -> list[Button]:
    choices = [button("write_on", label="solo.write_on")] if state.missing else []
    choices.append(button("edit", label="solo.edit"))
    if state.door is Door.TELL:
        choices.append(button("ticks", label="solo.ticks"))
        # Where a later stage, such as the rehearsal, is offered: the short script stands then.
        if not state.missing and not state.long:
            choices.append(button("longer", label="solo.longer"))
    if state.before is not None:
        choices.append(button("undo", label="solo.undo"))
    return [*choices, button("finish", label="solo.finish"), button("delete", label="solo.delete")]
