"""Telegram's HTML: which tags it may hold, how long it is once parsed, and how it is split or made plain."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

LIMIT: Final = 4096
"""What Telegram takes in one message, in UTF-16 units after the tags are parsed."""

_TOKEN: Final = re.compile(
    r"<(?P<close>/?)(?P<tag>[a-z-]+)(?P<attributes>(?:\s[^<>]*)?)>"
    r"|(?P<text>(?:[^<>&]|&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);)+)"
)
_ATTRIBUTES: Final = {
    "b": r"",
    "i": r"",
    "u": r"",
    "s": r"",
    "tg-spoiler": r"",
    "pre": r"",
    "code": r"(?: class=\"language-[\w+-]+\")?",
    "blockquote": r"(?: expandable)?",
    "a": r" href=\"(?:https?|tg|mailto|tel):[^\"<>]+\"",
}
_CLOSED_WORLDS: Final = frozenset({"code", "pre"})


class Malformed(ValueError):
    """This is not HTML that Telegram takes. The message says what is wrong, never what the text says."""


class Run(NamedTuple):
    """A stretch of text, unescaped, inside the same tags."""

    text: str
    tags: tuple[str, ...]


def units(text: str) -> int:
    """The length of a plain text in UTF-16 units, as Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, limit: int) -> str:
    """The longest beginning of a plain text within that many UTF-16 units; no character is halved."""
    if units(text) <= limit:
        return text
    return text.encode("utf-16-le", "surrogatepass")[: 2 * max(limit, 0)].decode("utf-16-le", "ignore")


def shorten(text: str, limit: int) -> str:
    """The text itself, or its beginning and an ellipsis, within that many UTF-16 units."""
    return text if units(text) <= limit else cut(text, limit - 1).rstrip() + "…"


def escape(text: str) -> str:
    """Plain text as HTML."""
    return html.escape(text, quote=False)


def underline(text: str, start: int, end: int) -> str:
    """Plain text as HTML, with the code points from `start` to before `end` underlined (none: `start >= end`)."""
    end = min(end, len(text))
    if not 0 <= start < end:
        return escape(text)
    return f"{escape(text[:start])}<u>{escape(text[start:end])}</u>{escape(text[end:])}"


def tidy(source: str) -> str:
    """Strips every line, and leaves at most one blank line in a row and none at the ends."""
    lines = (line.strip() for line in source.strip().splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def parse(source: str) -> tuple[Run, ...]:
    """Reads HTML; raises `Malformed` for anything that Telegram would refuse or show as it stands."""
    return tuple(_runs(source))


def _runs(source: str) -> Iterator[Run]:
    stack: list[str] = []
    position = 0
    while position < len(source):
        token = _TOKEN.match(source, position)
        if token is None:
            raise Malformed("a character that ought to be escaped, or an unknown entity")
        position = token.end()
        tag = token["tag"]
        if tag is None:
            yield Run(html.unescape(token["text"]), tuple(stack))
        elif token["close"]:
            if not stack or _name(stack.pop()) != tag or token["attributes"].strip():
                raise Malformed("a tag is closed that is not open")
        else:
            _check(tag, token["attributes"], stack)
            stack.append(token[0])
    if stack:
        raise Malformed("a tag is not closed")


def _check(tag: str, attributes: str, stack: list[str]) -> None:
    allowed = _ATTRIBUTES.get(tag)
    if allowed is None or re.fullmatch(allowed, attributes) is None:
        raise Malformed("a tag or an attribute that Telegram does not know")
    names = {_name(opening) for opening in stack}
    if names & _CLOSED_WORLDS - ({"pre"} if tag == "code" else set()) or (
        tag == "blockquote" and tag in names
    ):
        raise Malformed("a tag inside one that may hold none of its kind")


def _name(opening: str) -> str:
    return opening.strip("<>").split(maxsplit=1)[0]


def plain(source: str) -> str:
    """What a reader sees of it, without the tags."""
    return "".join(run.text for run in parse(source))


def split(source: str, limit: int = LIMIT) -> tuple[str, ...]:
    """Cuts HTML into messages of at most `limit` units: between paragraphs, else lines, else words."""
    runs = parse(source)
    text = "".join(run.text for run in runs)
    if units(text) <= limit:
        return (source,)
    pieces: list[str] = []
    start = 0
    while start < len(text):
        end = start + _room(text[start:], limit)
        piece = _write(runs, start, end)
        if piece:
            pieces.append(piece)
        start = end
    return tuple(pieces)


def pack(sources: Iterable[str], limit: int = LIMIT) -> tuple[str, ...]:
    """Puts short pieces of HTML together, a blank line between them, into messages of at most `limit` units."""
    packed: list[str] = []
    for source in sources:
        together = f"{packed[-1]}\n\n{source}" if packed else source
        if packed and units(plain(together)) <= limit:
            packed[-1] = together
        else:
            packed.append(source)
    return tuple(packed)


def _room(text: str, limit: int) -> int:
    """How much of a text goes into one message, in code points; what divides stays with the first."""
    beginning = cut(text, limit)
    if len(beginning) == len(text):
        return len(text)
    for border in ("\n\n", "\n", " "):
        # A border that begins right after the last unit that fits is as good as one before it.
        place = text.rfind(border, 1, len(beginning) + len(border))
        if place > 0 and text[:place].strip():
            return place + len(border)
    return max(len(beginning), 1)


def _write(runs: tuple[Run, ...], start: int, end: int) -> str:
    """The HTML of a stretch of the text, its tags closed and opened again, without blanks at its ends."""
    whole = "".join(run.text for run in runs)
    while start < end and whole[start].isspace():
        start += 1
    while start < end and whole[end - 1].isspace():
        end -= 1
    out: list[str] = []
    open_tags: tuple[str, ...] = ()
    position = 0
    for run in runs:
        piece = run.text[max(start - position, 0) : max(end - position, 0)]
        position += len(run.text)
        if piece:
            out += (_change(open_tags, run.tags), escape(piece))
            open_tags = run.tags
    out.append(_change(open_tags, ()))
    return "".join(out)


def _change(before: tuple[str, ...], after: tuple[str, ...]) -> str:
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    return "".join([f"</{_name(tag)}>" for tag in reversed(before[same:])]) + "".join(after[same:])
