"""The documentation is true where a program can tell: links, commands, settings, variables, files and the map."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import typer.main

from bot.cli import app
from bot.config import setting_paths, variables
from bot.config.settings import CONFIG_VARIABLE
from flows.diagram import diagrams

ROOT: Final = Path(__file__).parents[1]
PAGES: Final = {
    str(page.relative_to(ROOT)): page.read_text(encoding="utf-8")
    for page in sorted((*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")))
}
SETTINGS: Final = tuple(setting_paths())
SECTIONS: Final = {path.split(".")[0] for path in SETTINGS}

FENCE: Final = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
CODE: Final = re.compile(r"`([^`\n]+)`")
LINK: Final = re.compile(r"\]\(([^()\s]+)\)")
HEADING: Final = re.compile(r"^#+ (.+)$", re.MULTILINE)
SHOUTED: Final = re.compile(r"\b(?:EFT_COACH|TELEGRAM)_[A-Z_]*[A-Z]\b")

on_every_page = pytest.mark.parametrize("page", PAGES)


def prose(text: str) -> str:
    """A page without its fenced code, in which a # begins a comment and brackets are no links."""
    return FENCE.sub("", text)


def code(text: str) -> Iterator[str]:
    """Each piece of code on a page: the lines of consoles, and what stands between single backticks."""
    for language, block in FENCE.findall(text):
        if language == "console":
            yield from block.splitlines()
    yield from CODE.findall(prose(text))


def anchors(text: str) -> set[str]:
    """The anchors of a page's headings, as forges make them: lower case, no signs, hyphens for blanks."""
    return {
        re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-")
        for heading in HEADING.findall(prose(text))
    }


def commands() -> dict[str, Any]:
    """Every command, and every group of commands, by what is typed after `eft-coach`."""
    found: dict[str, Any] = {}

    def walk(command: Any, before: str) -> None:
        for name, inner in getattr(command, "commands", {}).items():
            found[f"{before}{name}"] = inner
            walk(inner, f"{before}{name} ")

    walk(typer.main.get_command(app), "")
    return found


COMMANDS: Final = commands()


def unknown(line: str) -> list[str]:
    """What a line calls of `eft-coach` that the command line doesn't have: commands and options."""
    wrong = []
    for called in re.findall(r"\beft-coach((?: +[a-z-][\w-]*)+)", line.partition("#")[0]):
        words = called.split()
        names = [word for word in words if not word.startswith("-")]
        command = next((name for name in (" ".join(names[:2]), *names[:1]) if name in COMMANDS), "")
        options = {
            option for parameter in getattr(COMMANDS.get(command), "params", ()) for option in parameter.opts
        }
        known = {*command.split(), *options, "--help"}
        wrong += [f"{command or 'eft-coach'}: {word}" for word in words if word not in known]
    return wrong


@on_every_page
def test_links(page: str):
    """Every link within the project leads to a file that is there, and to a heading that it has."""
    broken = []
    for target in LINK.findall(prose(PAGES[page])):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        file = ROOT / page if not path else (ROOT / page).parent / path
        if not file.exists() or (anchor and anchor not in anchors(file.read_text(encoding="utf-8"))):
            broken.append(target)

    assert [] == broken


@on_every_page
def test_commands(page: str):
    """Every command of `eft-coach` that a page names exists, with the options that it names."""
    assert [] == [wrong for line in code(PAGES[page]) for wrong in unknown(line)]


@on_every_page
def test_make(page: str):
    """Every target of `make` that a page names is in the Makefile."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = {*re.findall(r"^([a-z-]+):", makefile, re.MULTILINE), ".venv"}
    named = {target for line in code(PAGES[page]) for target in re.findall(r"^\s*make ([a-z.-]+)", line)}

    assert set() == named - targets


@on_every_page
def test_settings(page: str):
    """Every setting that a page names exists."""
    named = {each for each in CODE.findall(prose(PAGES[page])) if re.fullmatch(r"[a-z_]+(\.[a-z_]+)+", each)}

    assert set() == {each for each in named if each.split(".")[0] in SECTIONS} - {*SETTINGS}


@on_every_page
def test_variables(page: str):
    """Every environment variable that a page names is read by the settings."""
    known = {name for path in SETTINGS for name in variables(path)} | {CONFIG_VARIABLE}

    assert set() == set(SHOUTED.findall(PAGES[page])) - known


@on_every_page
def test_files(page: str):
    """Every file of ours that a page names is there."""
    named = {
        each
        for each in CODE.findall(prose(PAGES[page]))
        if re.fullmatch(r"(bot|docs|flows|prompts|tests)(/[\w.-]+)+/?", each)
    }

    assert [] == sorted(each for each in named if not (ROOT / each).exists())


@on_every_page
def test_maps(page: str):
    """Every drawing on a page is one that `eft-coach flow diagram` prints today."""
    drawn = [block.rstrip("\n") for language, block in FENCE.findall(PAGES[page]) if language == "mermaid"]

    assert [] == [drawing for drawing in drawn if drawing not in diagrams().values()]


def test_every_setting_is_explained():
    """The guide for hosts has a row for each setting, in their order, and no row for another."""
    rows = re.findall(r"^\| `([a-z_.]+)` \|", PAGES["docs/hosting.md"], re.MULTILINE)

    assert list(SETTINGS) == [row for row in rows if row.split(".")[0] in SECTIONS]
