"""Patterns over plain words: a small notation for clauses, compiled to bounded regular expressions.

Items stand for one word each and are separated by spaces:

    ...          the rest of the clause, up to ten words (widens the span)
    sorry        the word                  a|b|%take    one of these (`%` gives every form of a verb)
    regret*      any word with this start  {name}       one entry of a word class (entries may be phrases)
    ~3           up to three words, no punctuation      ( a b / c )   one of these sequences
    [ a b / c ]  perhaps one of these      !x !( a b )  what follows is not this
    #            a number                  ^            the start of the sentence, fillers skipped
    $            the end of the sentence   _            any one word

No item has an open gap, so a match looks at a bounded stretch whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from flows.language.inflection import forms

_WORD = r"(?![.,;:!?…()\[\]\"] )[^ ]+ "
_FILLER = r"(?:(?:well|so|ok|look|listen|honestly|and|but|yes|yeah|no|oh|babe|love|darling|hun|bro|right|sure|maybe|aye|please|ah|now|because) |, |… )*"


@dataclass(frozen=True, kw_only=True)
class Compiled:
    """A pattern to match with. `anchors`: a sentence with none of these words cannot match; empty: always try."""

    source: str
    anchors: frozenset[str]

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The regular expression, compiled when a sentence first needs it: most patterns of a run never are."""
        return re.compile(self.source)


@dataclass(frozen=True, slots=True)
class _Piece:
    source: str
    #: words of which one must be there for the piece to match, None where that can't be told
    words: frozenset[str] | None
    optional: bool = False


def trie(entries: Iterable[str]) -> str:
    """Give an expression for any of these phrases that looks at every letter once."""
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for entry in entries:
        node = root
        for character in entry + " ":
            node = node.setdefault(character, {})
        node[""] = {}

    def write(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
        done = "" in node
        parts = [
            re.escape(character) + write(below) for character, below in sorted(node.items()) if character
        ]
        if not parts:
            return ""
        body = parts[0] if len(parts) == 1 and not done else "(?:" + "|".join(parts) + ")"
        return body + "?" if done else body

    return write(root)


#: Words too frequent to tell whether a pattern is worth trying.
COMMON = frozenset(
    """i you me my your it to the a of is was am are and not that in on for he she we they do did have has had be at this with but so
    what if his her him us our them will would can could no as all up out when there been about just know how then like or from , .""".split()
)


class Notation:
    """Compiles patterns against a set of word classes."""

    def __init__(self, classes: Mapping[str, Iterable[str]]) -> None:
        self._classes: dict[str, frozenset[str]] = {}
        for name, entries in classes.items():
            words: set[str] = set()
            for entry in entries:
                words.update(forms(entry[1:]) if entry.startswith("%") else (entry,))
            self._classes[name] = frozenset(words)
        self._tries: dict[str, str] = {}

    def members(self, name: str) -> frozenset[str]:
        """Give the entries of a class."""
        return self._classes[name]

    def compile(self, patterns: Iterable[str]) -> Compiled:
        """Compile alternatives into one expression. Raises ValueError or KeyError for a pattern it cannot read."""
        sources: list[str] = []
        anchors: set[str] | None = set()
        for pattern in patterns:
            items = pattern.split()
            pieces, end = self._sequence(items, 0, frozenset())
            if end != len(items):
                raise ValueError(f"unbalanced pattern: {pattern}")
            sources.append("".join(piece.source for piece in pieces))
            best = self._anchor(pieces)
            anchors = None if anchors is None or best is None else anchors | best
        return Compiled(
            source="(?<![^ ])(?:" + "|".join(sources) + ")",
            anchors=frozenset(anchors) if anchors is not None else frozenset(),
        )

    @staticmethod
    def _anchor(pieces: list[_Piece]) -> frozenset[str] | None:
        choices = [piece.words for piece in pieces if not piece.optional and piece.words]
        rare = [words for words in choices if not words & COMMON]
        if rare:
            return min(rare, key=len)
        return min(choices, key=lambda words: len(words & COMMON), default=None)

    def _sequence(self, items: list[str], place: int, closing: frozenset[str]) -> tuple[list[_Piece], int]:
        pieces: list[_Piece] = []
        while place < len(items):
            item = items[place]
            if item in closing or item == "/":
                return pieces, place
            if item in {"(", "[", "!("}:
                sources: list[str] = []
                words: set[str] | None = set()
                close = "]" if item == "[" else ")"
                while True:
                    inner, place = self._sequence(items, place + 1, frozenset({close}))
                    if place >= len(items):
                        raise ValueError(f"unbalanced pattern: {' '.join(items)}")
                    sources.append("".join(piece.source for piece in inner))
                    best = self._anchor(inner)
                    words = None if words is None or best is None else words | best
                    if items[place] == close:
                        break
                body = "(?:" + "|".join(sources) + ")"
                if item == "!(":
                    pieces.append(_Piece(f"(?!{body})", None, optional=True))
                else:
                    pieces.append(
                        _Piece(
                            body + ("?" if item == "[" else ""),
                            frozenset(words) if words else None,
                            item == "[",
                        )
                    )
            else:
                pieces.append(self._item(item))
            place += 1
        return pieces, place

    def _item(self, item: str) -> _Piece:
        if item[0] == "~" and item[1:].isdigit():
            return _Piece(f"(?:{_WORD}){{0,{item[1:]}}}?", None, optional=True)
        if item == "...":
            return _Piece(f"(?:{_WORD}){{0,10}}", None, optional=True)
        if item == "_":
            return _Piece(_WORD, None)
        if item == "^":
            return _Piece(rf"(?<!.){_FILLER}", None, optional=True)
        if item == "$":
            return _Piece(r"(?:[.,!?…\"()] |[^\w ,.] )*$", None, optional=True)
        if item == "#":
            return _Piece(r"\d[^ ]* ", None)
        if item[0] == "!" and len(item) > 1:
            inner = self._item(item[1:])
            return _Piece(f"(?!{inner.source})", None, optional=True)
        plain: set[str] = set()
        starts: list[str] = []
        known = True
        for part in item.split("|"):
            if not part or part in {"/", "]", "[", "(", ")"} or "]" in part or "[" in part:
                raise ValueError(f"not an item: {item}")
            if part[0] == "{":
                plain |= self._classes[part[1:-1]]
            elif part[0] == "%":
                plain.update(form.replace("_", " ") for form in forms(part[1:].replace("_", " ")))
            elif part.endswith("*") and len(part) > 1:
                starts.append(re.escape(part[:-1]) + r"[^ ]* ")
                known = False
            elif part == "$":
                starts.append(r"(?:[.,!?…\"()] |[^\w ,.] )*$")
                known = False
            elif part == "#":
                starts.append(r"\d[^ ]* ")
                known = False
            else:
                plain.add(part.replace("_", " "))
        source = "|".join(([trie(plain)] if plain else []) + starts)
        words = frozenset(entry.split(" ")[0] for entry in plain) if known else None
        return _Piece(f"(?:{source})", words)
