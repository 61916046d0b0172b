"""Every English caption, offered sentence and command: it exists, is short, and somebody needs it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

import flows
from bot.ports import Person
from bot.render import Material, Reader, Renderer
from flows.couple.commands import GROUP_COMMANDS, ZONES
from flows.couple.joining import HOURS, PINNED
from flows.couple.pausing import LENGTHS
from flows.couple.preparation import CLAIMS, TASKS
from flows.couple.stages import PLAN
from flows.effects import Button, NameOf
from flows.gate.check_in import ANSWERS
from flows.model import Injury
from flows.pages import BEHIND, BY_COUNTRY, IN, PAGES
from flows.solo.parts import BY_KEY
from flows.solo.walks import walks
from tests.support.people import ANA, BEN, NOON

RENDERER: Final = Renderer()
TO_BEN: Final = Reader(person=BEN, language="en")
MATERIAL: Final = Material(now=NOON, people={ANA: Person(id=ANA, name="Ana")})

RECEIVED: Final = tuple(
    f"{stage.key}.received.{line}" for stage in PLAN for line in range(1, stage.legs[0].lines + 1)
)
SMALL: Final = {"someone", "unreadable", "tomorrow", "on_day", "day_pattern"}
ABOUT: Final = {"about.description": 512, "about.short_description": 120}


def _answers() -> set[str]:
    keys = set()
    for stage in PLAN:
        for leg in stage.legs:
            keys |= {f"{stage.key}.{choice}" for choice in leg.choices if choice != "received"}
            keys |= {f"{stage.key}.received.{line}" for line in range(1, leg.lines + 1)}
            keys |= {f"{stage.key}.{leg.way_out}"} if leg.way_out else set()
    return keys


ALONE: Final = {replace(button, generation=0) for walk in walks() for button in walk.buttons}
"""Every button that was offered to somebody who practises alone."""
PLAIN: Final = "under_18 not_now join decline read send change keep_name that_one another ready end_quietly stay go_on share keep discard thought"
BUTTONS: Final[set[Button]] = (
    {*ALONE}
    | {Button(choice=choice) for choice in (*PINNED, *CLAIMS, *PLAIN.split())}
    | {Button(choice="ready", argument="back")}
    | {Button(choice="event", argument=kind) for kind in Injury}
    | {Button(choice="hour", argument=str(hour)) for hour in HOURS}
    | {Button(choice="pause", argument=length) for length in LENGTHS}
    | {Button(choice="distress", argument=str(number)) for number in range(11)}
    | {Button(choice="missing", argument=each) for each in ("what", "impact", "reasons", "nothing")}
    | {
        Button(choice=choice, argument=each)
        for choice in ("tonight", "known", "counts", "safe", "messages")
        for each in ("yes", "no")
    }
    | {Button(choice="reading", argument=each) for each in ("open", "done")}
    | {Button(choice=page, argument=behind) for page, pages in BEHIND.items() for behind in pages}
    | {Button(choice=page) for page in BEHIND}
    | {
        Button(choice=page, argument=f"{IN}{code}", label=f"country.{code}")
        for page, listed in BY_COUNTRY.items()
        for code in listed.codes
    }
    | {Button(choice="zone", argument=zone, label=f"zone.{zone}") for zone in ZONES}
    | {Button(choice="task", argument=task, label=f"task.{task}") for task in TASKS}
    | {Button(choice=answer, label=f"check_in.{answer}") for answer in ANSWERS}
    | {Button(choice="x", label=label) for label in ("consent.agree", "done", "task.skip", "go_on.next")}
    | {Button(choice="x", label=label) for label in ("offer.part_two", "offer.second_round", "share_visible")}
    | {Button(choice="x", label=label) for label in _answers()}
    | {Button(choice="open", label="open", values=(("name", NameOf(person=ANA)),))}
)
"""Every button that the flows put out."""


def _key(button: Button) -> str:
    exact = f"{button.choice}:{button.argument}"
    return button.label or (exact if exact in RENDERER.captions() else button.choice)


IN_ORDER: Final = sorted(BUTTONS, key=_key)


@pytest.mark.parametrize("button", IN_ORDER, ids=_key)
def test_caption(button):
    """Every button has a caption that fits on a phone, without a mark that is left over."""
    caption = RENDERER.caption(button, TO_BEN, MATERIAL)

    assert 0 < len(caption) <= 45
    assert "{" not in caption


def test_each_page_behind_a_page_has_a_caption_of_its_own():
    """Without one it would be shown with the caption of the page that it is behind, and look like a way back."""
    behind = {f"{page}:{name}" for page, pages in BEHIND.items() for name in pages}

    assert behind <= set(RENDERER.captions())


def test_captions_used():
    """There is no caption that no button, step or small word needs."""
    used = {_key(button) for button in BUTTONS} | SMALL | set(ABOUT)
    used |= {f"solo.part.{key}" for key in BY_KEY}
    used |= {f"stage.{stage.key}" for stage in PLAN} | {f"event.name.{kind}" for kind in Injury}

    assert used == set(RENDERER.captions())


def _written_down(path: Path) -> Iterator[tuple[ast.expr | None, ast.expr | None]]:
    """Each button that a module makes: the expressions for its choice and its label."""
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            if name in {"own", "Button", "button"}:
                given = {word.arg: word.value for word in call.keywords}
                yield (call.args[0] if call.args else given.get("choice")), given.get("label")


@pytest.mark.parametrize(
    "path", sorted(Path(next(iter(flows.__path__))).rglob("*.py")), ids=lambda path: path.stem
)
def test_no_button_without_caption(path):
    """Each button that is written down anywhere in the flows is among those that are checked here."""
    choices, labels = {button.choice for button in BUTTONS}, {button.label for button in BUTTONS}
    for choice, label in _written_down(path):
        if isinstance(label, ast.Constant):
            assert label.value in labels
        elif label is None and isinstance(choice, ast.Constant):
            assert choice.value in choices


def test_offered_sentences():
    """Offered sentences are short, full sentences, in their speaker's voice, and another one each time."""
    sentences = [RENDERER.caption(Button(choice="x", label=key), TO_BEN, MATERIAL) for key in RECEIVED]

    assert len(RECEIVED) == len(set(sentences))
    for sentence in sentences:
        assert len(sentence) <= 45
        assert re.fullmatch(r"[A-Z].*\.", sentence)
        assert re.search(r"(?i)\b(should|but|if|only)\b", sentence) is None


def test_commands():
    """The menu describes each command that works, and Telegram has room for what the coach says of itself."""
    commands = RENDERER.commands()

    assert {*GROUP_COMMANDS, *PAGES, "resume", "stop", "settings", "discreet", "mydata"} == set(commands)
    assert all(0 < len(line) <= 256 for line in commands.values())
    for key, most in ABOUT.items():
        assert 0 < len(RENDERER.caption(Button(choice="x", label=key), TO_BEN, MATERIAL)) <= most
