"""What somebody types: choices by number, words with a slash, texts of several lines; bounded, however much comes."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

LINE_LIMIT: Final = 4096
"""As long as a text may be; a longer line is read to its end and not kept."""
AT_ONCE: Final = frozenset({"delete", "stop"})
"""Words with a slash that are obeyed in the middle of a text too; what was begun there is let go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chose:
    """A number of a choice that is open, from 1."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """A word with a slash, without it, and what stood behind it."""

    command: str
    argument: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A text; `too_long`: there was more than a text may have, and it is not kept."""

    text: str = field(default="", repr=False)
    too_long: bool = False


class Nothing:
    """An empty line where something was waited for."""


class Unclear:
    """A line that is none of the choices, where only they are open."""


class Ended:
    """There is nothing more to read."""


Typed = Chose | Called | Said | Nothing | Unclear | Ended

ReadLine = Callable[[], str | None]
"""Gives the next line without its end, None at the end of all; longer ones are cut one past the limit."""


def read(line: ReadLine, *, choices: int, writing: bool) -> Typed:
    """Read what comes next. `writing`: a text is waited for, and ended by an empty line."""
    first = line()
    if first is None:
        return Ended()
    stripped = first.strip()
    if not stripped:
        return Nothing()
    if stripped.startswith("/"):
        return _called(stripped)
    if stripped.isdecimal() and len(stripped) < 4 and 0 < int(stripped) <= choices:
        return Chose(number=int(stripped))
    return _text(first, line) if writing else Unclear()


def _called(line: str) -> Called:
    command, _, argument = line.removeprefix("/").partition(" ")
    return Called(command=command.lower(), argument=argument.strip().lower())


def _text(first: str, line: ReadLine) -> Typed:
    lines = [first]
    length = len(first)
    while (following := line()) is not None and following.strip():
        word = following.strip().lower()
        if word.startswith("/") and word.removeprefix("/") in AT_ONCE:
            return _called(word)
        length += len(following) + 1
        if length <= LINE_LIMIT:
            lines.append(following)
    text = _clean("\n".join(lines))
    return Said(too_long=True) if length > LINE_LIMIT else Said(text=text) if text else Nothing()


_CONTROLS: Final = frozenset({"Cc", "Cs", "Co", "Cn"})
_TURNING: Final = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _clean(text: str) -> str:
    """Leave out what is no text: a pasted control character could move the cursor when it is shown again."""
    return "".join(
        sign
        for sign in text
        if sign in "\n\t" or (unicodedata.category(sign) not in _CONTROLS and sign not in _TURNING)
    ).strip()
