"""Frames: named meanings over a clause, each with a pattern, and the scopes in which a pattern doesn't mean it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from flows.language.lexicon import NOTATION
from flows.language.pattern import Compiled
from flows.language.text import Sentence, Span


class Scope(StrEnum):
    """Where a frame holds."""

    #: said by the writer, now, and not denied: not in quotes, not under "I told you ...", not under "not"
    ASSERTED = "asserted"
    #: as `ASSERTED`, but a "not" before it changes nothing (the pattern brings its own)
    UNQUOTED = "unquoted"
    #: wherever the words stand, unless a "not" stands before them in the clause
    UNDENIED = "undenied"
    #: wherever the words stand
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A meaning: what it says (`label`), how it is recognised, and what in the same sentence takes it back."""

    name: str
    label: str
    patterns: tuple[str, ...]
    scope: Scope = Scope.ASSERTED
    #: patterns that, anywhere in the sentence, mean that this frame is not meant
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A frame found: its label, its name, the span, and where in the text (sentence, first word, last word)."""

    label: str
    frame: str
    span: Span
    sentence: int
    first: int
    last: int


def frames(
    label: str,
    table: Mapping[str, str | Iterable[str]],
    *,
    scope: Scope = Scope.ASSERTED,
    unless: Iterable[str] = (),
) -> tuple[Frame, ...]:
    """Make frames of one label from `name -> pattern or patterns`."""
    return tuple(
        Frame(
            name=name,
            label=label,
            patterns=(patterns,) if isinstance(patterns, str) else tuple(patterns),
            scope=scope,
            unless=tuple(unless),
        )
        for name, patterns in table.items()
    )


_STOPS = frozenset(
    {
        ",",
        ".",
        ";",
        ":",
        "!",
        "?",
        "…",
        "(",
        ")",
        "but",
        "because",
        "if",
        "when",
        "so",
        "although",
        "and",
        "then",
        "while",
        "that",
    }
)
_NOT = frozenset(
    {
        "not",
        "never",
        "no",
        "nobody",
        "without",
        "neither",
        "nor",
        "none",
        "hardly",
        "stop",
        "stopped",
        "nothing",
        "isn",
        "cannot",
    }
)

#: The writer's own earlier words, or words that are being taken back: what follows is reported, not said.
_REPORTS = NOTATION.compile(
    (
        "i [ have ] told you|myself|everyone|them|him|her [ that ] !i !about !, !the",
        "i %have [ just ] told myself|you [ that ]",
        "i told myself [ that ]",
        "i|we used to say|think|tell|call|claim [ you / myself ] [ that ]",
        "i %have [ always ] said|claimed|pretended|insisted|acted [ that / as if / like ]",
        "i|we [ still / then / also / even / always / just ] said|claimed|pretended|insisted|swore|argued|joked|acted [ to_you / that / as_if / like ] !i|sorry",
        "i|we lied that|about_how|to_you_that",
        "i %call|%accuse|%blame you|it|her|him",
        "i|we [ even / always / just / then ] called|accused|blamed you|it|her|him",
        "i begged|asked you to [ stop / not / just ]",
        "i kept|keep telling|saying|calling|insisting|pretending|blaming|accusing [ you / myself / that ]",
        "i %want to call|say|blame|tell",
        "i could|can|might|was_going_to say|dress|call|pretend|argue|tell|blame ~4",
        "i was going to say|blame",
        "for ~2 telling|calling|saying|accusing|blaming|insisting|pretending|making",
        "i made|let you believe|think [ that / as if / like ]",
        "you [ have ] ( said / told_me / asked_me_whether / asked_whether ) [ it / that ]",
        "saying|telling_you|telling_myself|calling_you|calling_it|pretending ~1",
        "convinced|persuaded|tricked you|myself ~1",
        "it is not|never enough|fair|right|ok [ for me ] to say ~1",
        "no|not_a|not reason|excuse ~2",
        "not because",
    )
)


def _reported(sentence: Sentence) -> frozenset[int]:
    """Give the places of words that the writer only reports having said, up to the end of their clause."""
    vocabulary = sentence.vocabulary
    if not vocabulary & _REPORTING:
        return frozenset()
    places: set[int] = set()
    for match in _REPORTS.expression.finditer(sentence.line):
        if match.end() == match.start():
            continue
        place = sentence.word_at(match.end() - 1) + 1
        for steps in range(14):
            at = place + steps
            following = sentence.words[at + 1 : at + 2]
            if (
                at < len(sentence.words)
                and sentence.words[at] == "and"
                and following in {("i",), ("it",), ("that",)}
            ):
                break
            if at >= len(sentence.words) or sentence.words[at] in {",", ";", ".", "!", "?", "but", "…"}:
                break
            places.add(at)
    return frozenset(places)


_REPORTING = frozenset(
    """told tell telling said say saying used called call calling accused blamed blame accusing blaming pretended pretend pretending
    claimed insisted insisting swore joked acted argued lied kept keep convinced persuaded tricked made let make excuse reason because thought believed asked begged
    claim think want could going enough""".split()
)


class Reader:
    """Finds the frames of a fixed set in sentences; frames whose anchor words are absent cost nothing."""

    def __init__(self, chosen: Iterable[Frame]) -> None:
        self.frames = tuple(chosen)
        self._compiled: list[tuple[Frame, Compiled, Compiled | None]] = []
        self._by_word: dict[str, list[int]] = {}
        self._always: list[int] = []
        for number, frame in enumerate(self.frames):
            unless = NOTATION.compile(frame.unless) if frame.unless else None
            compiled = NOTATION.compile(frame.patterns)
            self._compiled.append((frame, compiled, unless))
            if not compiled.anchors:
                self._always.append(number)
            for word in compiled.anchors:
                self._by_word.setdefault(word, []).append(number)

    def prepare(self) -> None:
        """Compile every pattern now rather than when a sentence first needs it."""
        for _, compiled, unless in self._compiled:
            _ = compiled.expression
            if unless is not None:
                _ = unless.expression

    def hits(self, sentence: Sentence, index: int) -> Iterator[Hit]:
        """Give every frame that holds in a sentence, at most one hit a frame."""
        numbers = set(self._always)
        by_word = self._by_word
        for word in sentence.vocabulary:
            if word in by_word:
                numbers.update(by_word[word])
        if not numbers:
            return
        line = sentence.line
        reported: frozenset[int] | None = None
        for number in sorted(numbers):
            frame, compiled, unless = self._compiled[number]
            for match in compiled.expression.finditer(line):
                if match.end() == match.start():
                    continue
                first = sentence.word_at(match.start())
                last = sentence.word_at(match.end() - 1)
                if frame.scope is Scope.UNDENIED:
                    if negated(sentence, first):
                        continue
                elif frame.scope is not Scope.ANYWHERE:
                    if reported is None:
                        reported = _reported(sentence)
                    if sentence.quoted[last] or last in reported or first in reported:
                        continue
                    if frame.scope is Scope.ASSERTED and negated(sentence, first):
                        continue
                if unless is not None and unless.expression.search(line):
                    break
                yield Hit(
                    label=frame.label,
                    frame=frame.name,
                    span=sentence.span(first, last),
                    sentence=index,
                    first=first,
                    last=last,
                )
                break


def negated(sentence: Sentence, first: int, reach: int = 4) -> bool:
    """Say whether a "not" in the same clause stands shortly before a word."""
    for place in range(first - 1, max(first - 1 - reach, -1), -1):
        word = sentence.words[place]
        if word in _STOPS:
            return False
        if word in _NOT:
            return True
    return False
