"""What is shown in a terminal: prompts as plain text, with a little emphasis where that is wanted."""

from __future__ import annotations

import re
import textwrap
from typing import Final, TextIO

from bot import markup

WIDTH: Final = 78
_LINK: Final = re.compile(r"<a href=\"([^\"]+)\">(.*?)</a>", re.DOTALL)
_BOLD: Final = ("\x1b[1m", "\x1b[22m")
_MARKED: Final = ("»", "«")
"""Around the words that a remark is about: understood without colour, and spoken by screen readers."""


class Screen:
    """Prints prompts. `plain`: no colour, no line breaks of its own; for screen readers and pipes."""

    def __init__(self, out: TextIO, *, plain: bool) -> None:
        """Take where it is printed."""
        self._out = out
        self.plain = plain

    def show(self, html: str) -> None:
        """Print a prompt, and an empty line after it."""
        self._print([*as_text(html, bold=not self.plain).splitlines(), ""])

    def choices(self, captions: list[str]) -> None:
        """Print the choices with their numbers."""
        self._print([f"{number}. {caption}" for number, caption in enumerate(captions, start=1)])

    def line(self, html: str) -> None:
        """Print one sentence of the terminal's own."""
        self._print([as_text(html, bold=False)])

    def rest(self) -> None:
        """Leave an empty line, as after what was typed."""
        self._print([""])

    def _print(self, lines: list[str]) -> None:
        for line in lines:
            shown = line if self.plain else _wrapped(line)
            self._out.write(f"{shown}\n")
        self._out.flush()


def as_text(html: str, *, bold: bool) -> str:
    """Give HTML of a prompt as text: addresses spelt out, quotations indented, the marked words between signs."""
    source = _LINK.sub(lambda link: link[2] if link[2] in link[1] else f"{link[2]} ({link[1]})", html)
    pieces: list[str] = []
    for run in markup.parse(source):
        text = run.text
        if "<u>" in run.tags:
            text = f"{_MARKED[0]}{text}{_MARKED[1]}"
        elif "<b>" in run.tags and bold:
            text = f"{_BOLD[0]}{text}{_BOLD[1]}"
        pieces.append(f"\ue002{text}\ue003" if "<blockquote>" in run.tags else text)
    joined = "".join(pieces).replace("\ue003\ue002", "")
    return re.sub(
        "\ue002(.*?)\ue003", lambda quote: textwrap.indent(quote[1], "    "), joined, flags=re.DOTALL
    )


def _wrapped(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    return textwrap.fill(
        line, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
