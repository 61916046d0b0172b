"""A play as a person reads it: who, where, what, which buttons, and how time passes."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

from bot.play.player import Played
from bot.play.screens import Line
from bot.play.transcript import GROUP

WIDTH = 96
INDENT = "    "


def printed(played: Played) -> str:
    """Give the chat. What the play did by itself in the private chats is only counted."""
    head = [played.transcript.about] if played.transcript.about else []
    names = " and ".join(f"{each.name} ({each.side})" for each in played.transcript.people)
    lines = [*head, f"{names}, {'gentle' if played.transcript.gentle else 'sitting'} pace"]
    for by_itself, group in groupby(played.script, key=lambda line: line.by_itself):
        part = list(group)
        private = [line for line in part if line.place != GROUP]
        if not by_itself:
            lines += _written(part)
            continue
        lines += _written([line for line in part if line.place == GROUP])
        if private:
            lines += [
                "",
                f"{INDENT}… and in private, not shown: {len(private)} lines that the play went through by itself …",
            ]
    lines += ["", _end(played)]
    return "\n".join(lines)


def _written(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        match line.kind:
            case "time":
                yield f"\n── {line.text} pass ──"
            case "news":
                where = "" if line.place == GROUP else f" (in {line.place}'s private chat)"
                yield f"\n{INDENT}* {line.who + ' ' if line.who else ''}{line.text}{where}"
            case "tap":
                choices = f" ({line.choices[0]})" if line.choices else ""
                yield f"\n{INDENT}* {line.who} taps “{line.text}”{choices}"
            case "alert":
                yield from (f"\n{_place(line)} a note that only {line.place} sees", *_block(line.text))
            case "person" | "coach" | "edit":
                who = "the coach" if line.who == "coach" else line.who
                edit = ", changed" if line.kind == "edit" else ""
                yield from (f"\n{_place(line)} {who}{edit}", *_block(line.text))
                if line.marked:
                    yield from _block(f"(underlined: “{line.marked}”)")
                if line.buttons:
                    yield from _block(" ".join(f"[{button}]" for button in line.buttons))


def _place(line: Line) -> str:
    where = "group" if line.place == GROUP else f"{line.place}, private"
    return f"{_time(line.at)} [{where}]"


def _time(at: datetime) -> str:
    return f"{at:%a %d %b %H:%M}"


def _block(text: str) -> Iterator[str]:
    for paragraph in text.split("\n"):
        if paragraph.strip():
            yield textwrap.fill(paragraph, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)


def _end(played: Played) -> str:
    status = played.status
    where = ", ".join(
        f"{name} {status[name]}"
        for name in ("phase", "stage", "floor", "round")
        if status.get(name) is not None
    )
    count = len(played.failures)
    outcome = (
        "Everything was as expected." if not count else f"{count} thing{'s' * (count > 1)} not as expected."
    )
    return f"In the end: {where or 'nothing'}. {outcome}"
