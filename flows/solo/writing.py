"""Writing: the note of values, the six ticks, and part after part, each looked at by the language coach."""

from __future__ import annotations

from msgspec.structs import replace

from flows.effects import WordsOf
from flows.events import Tapped, Wrote
from flows.gate.topics import OF_ROUTE
from flows.ids import WordsId
from flows.solo import view
from flows.solo.parts import BY_KEY, TICKS, VALUES, Door, Part
from flows.solo.scene import Scene, button
from flows.solo.state import Draft
from flows.solo.stopping import stop_for

TEXT_LIMIT = 4096
"""Characters a text may have."""


def begin(scene: Scene) -> None:
    """Begin, or go on after the questions came again: nothing speaks against a script."""
    scene.change(passed=True)
    if scene.state.texts:
        view.show(scene)
    elif scene.state.door is Door.TELL:
        write(scene, VALUES.key)
    else:
        go_on(scene)


def go_on(scene: Scene) -> None:
    """Turn to what comes next: the ticks, then the first part that is missing, then the whole."""
    state = scene.state
    if state.door is Door.TELL and len(state.ticks) < len(TICKS):
        scene.move("tick", editing="", draft=None)
        ask_tick(scene)
    elif state.missing:
        write(scene, state.missing[0].key)
    else:
        view.show(scene)


# --- the ticks ---------------------------------------------------------------------------------------------


def ask_tick(scene: Scene) -> None:
    """Ask the first of the six that has no answer yet."""
    given = dict(scene.state.ticks)
    key = next(each for each in TICKS if each not in given)
    scene.ask(
        "solo/tick",
        button("tick", f"{key}-yes", label="solo.tick.yes"),
        button("tick", f"{key}-no", label="solo.tick.no"),
        key=key,
        number=TICKS.index(key) + 1,
    )


def answer_tick(scene: Scene, event: Tapped) -> bool:
    """Take a yes or a no; what it is about is never asked."""
    key, _, given = event.argument.rpartition("-")
    if event.choice != "tick" or key not in TICKS or given not in ("yes", "no"):
        return False
    scene.change(ticks=tuple({**dict(scene.state.ticks), key: given}.items()))
    if len(scene.state.ticks) < len(TICKS):
        ask_tick(scene)
    else:
        go_on(scene)
    return True


# --- a part ------------------------------------------------------------------------------------------------


def write(scene: Scene, key: str) -> None:
    """Ask for a part; what was written for it before stays until it is written again."""
    scene.move("write", editing=key, draft=None, held=None, heard=None)
    ask_part(scene)


def ask_part(scene: Scene) -> None:
    """Ask for the part that is being written."""
    key = scene.state.editing
    skip = (button("skip", label="solo.skip"),) if key == VALUES.key else ()
    view = (button("view", label="solo.view"),) if scene.state.texts else ()
    scene.ask(f"solo/part/{key}", *skip, *view)


def skip(scene: Scene, event: Tapped) -> bool:
    """Leave the note of values out, or look at the whole first."""
    if event.choice == "skip" and scene.state.editing == VALUES.key:
        go_on(scene)
    elif event.choice == "view":
        view.show(scene)
    else:
        return False
    return True


def wrote(scene: Scene, event: Wrote) -> None:
    """Take a text for the part that is being written, unless danger is heard in it."""
    part = scene.state.part
    if part is None:
        return
    if event.length > TEXT_LIMIT:
        scene.tell("solo/too_long")
        return
    topic = OF_ROUTE.get(event.reading.route)
    if topic is None or (event.reading.level != "stop" and topic in scene.state.vouched):
        _look_at(scene, part, event)
    elif event.reading.level == "stop":
        stop_for(scene, topic)
    else:
        scene.move("ask", held=event, heard=topic, draft=None)
        ask_whether_safe(scene)


def _look_at(scene: Scene, part: Part, event: Wrote) -> None:
    reading = event.reading
    if reading.category and part.looks_at(reading.category, sure=reading.sure):
        draft = Draft(
            words=event.words,
            category=reading.category,
            start=reading.start,
            end=reading.end,
            sure=reading.sure,
        )
        scene.move("review", draft=draft)
        show_remark(scene)
    else:
        take(scene, event.words)


def show_remark(scene: Scene) -> None:
    """Show the one remark: the words it is about, why, and a question. The text may be kept as it is."""
    draft = scene.state.draft
    if draft is not None:
        scene.ask(
            "solo/remark",
            button("change_text", label="solo.change_text"),
            button("keep_text", label="solo.keep_text"),
            words=WordsOf(words=draft.words, start=draft.start, end=draft.end),
            category=draft.category,
            sure=draft.sure,
            hurt=scene.state.door is Door.HURT,
        )


def review(scene: Scene, event: Tapped) -> bool:
    """Keep a text against a remark, or write it again."""
    draft = scene.state.draft
    if draft is None or event.choice not in ("keep_text", "change_text"):
        return False
    if event.choice == "keep_text":
        take(scene, draft.words)
    else:
        write(scene, scene.state.editing)
    return True


def take(scene: Scene, words: WordsId) -> None:
    """Take a text into its place; the one before can be brought back."""
    state = scene.state
    texts = {**dict(state.texts), state.editing: words}
    in_order = tuple((key, texts[key]) for key in BY_KEY if key in texts)
    scene.change(before=state.texts, texts=in_order, draft=None, held=None, heard=None)
    go_on(scene)


# --- danger ------------------------------------------------------------------------------------------------


def ask_whether_safe(scene: Scene) -> None:
    """Ask the one question whether they are safe; what they wrote waits for the answer."""
    scene.ask("solo/asked", button("safe", "yes"), button("safe", "no"), button("support"))


def answer_safe(scene: Scene, event: Tapped) -> bool:
    """Go on with the text that waited, or stop here."""
    state = scene.state
    if event.choice != "safe" or event.argument not in ("yes", "no") or state.heard is None:
        return False
    if event.argument == "no":
        stop_for(scene, state.heard)
    elif state.held is not None and state.part is not None:
        held = replace(state.held, reading=replace(state.held.reading, route="", level=""))
        scene.change(held=None, heard=None, vouched=(*state.vouched, state.heard))
        _look_at(scene, state.part, held)
    return True
