"""What can be done with the whole: change any part, undo, go on to the longer script, end for today, delete."""

from __future__ import annotations

from flows.events import Tapped
from flows.solo import view, writing
from flows.solo.parts import VALUES, Door
from flows.solo.scene import Scene, button
from flows.solo.state import SoloPhase, SoloState


def choose(scene: Scene, event: Tapped) -> bool:
    """Take a choice below the whole; False for none that was offered."""
    state = scene.state
    match event.choice:
        case "write_on" if state.missing:
            writing.go_on(scene)
        case "edit":
            edit(scene, event.argument)
        case "ticks" if state.door is Door.TELL:
            scene.change(ticks=())
            writing.go_on(scene)
        case "longer" if state.door is Door.TELL and not state.missing and not state.long:
            scene.change(long=True)
            scene.tell("solo/longer")
            writing.go_on(scene)
        case "undo":
            undo(scene)
        case "view":
            view.show_again(scene)
        case "finish":
            finish(scene)
        case "delete":
            scene.ask(
                "solo/delete",
                button("delete_all", label="solo.delete_all"),
                button("view", label="solo.keep_all"),
            )
        case _:
            return False
    return True


def edit(scene: Scene, key: str) -> None:
    """Open a part again, or ask which one. Any part can be opened at any time."""
    if key in editable(scene.state):
        writing.write(scene, key)
        return
    parts = (button("edit", each, label=f"solo.part.{each}") for each in editable(scene.state))
    if scene.state.phase is not SoloPhase.WHOLE:
        scene.move("show", editing="", draft=None, held=None, heard=None)
    scene.ask("solo/edit", *parts, button("view", label="solo.view"))


def editable(state: SoloState) -> tuple[str, ...]:
    """Return the keys of all that can be written: the parts, and the note where it belongs."""
    note = (VALUES.key,) if state.door is Door.TELL else ()
    return (*note, *(part.key for part in state.parts))


def undo(scene: Scene) -> None:
    """Take the last change of a text back; once more brings it again."""
    state = scene.state
    if state.before is None:
        scene.tell("solo/nothing_to_undo")
    else:
        scene.change(texts=state.before, before=state.texts)
        scene.tell("solo/undone")
    view.show(scene)


def finish(scene: Scene) -> None:
    """End for today; what is kept can be opened again."""
    scene.move("rest")
    scene.tell("solo/end", until=view.until(scene.state))
