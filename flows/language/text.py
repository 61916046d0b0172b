"""A text as the coach reads it: sentences of plain words, each word with its span in the text as given."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from flows.language.characters import folded
from flows.language.inflection import is_participle
from flows.language.spelling import meant

#: Code points that are read; what lies behind is not looked at (a Telegram message has at most 4,096).
LIMIT = 65_536
#: Words in a sentence; a longer run without a full stop is cut, so that matching stays linear.
LONGEST = 90

_TOKEN = re.compile(
    r"[^\W_](?:[^\W_]|['*@$](?=[^\W_])|(?<=[a-z])-(?=[a-z])|(?<=\d)[.,:/](?=\d))*'?|[.!?…]+|\n+|[,;:()\[\]\"'—]|--?|[^\w\s]"
)
_ENDS = frozenset(".!?…\n")
_PRONOUNS = frozenset(
    {
        "he",
        "she",
        "it",
        "that",
        "this",
        "there",
        "what",
        "who",
        "where",
        "how",
        "here",
        "everything",
        "nothing",
        "everyone",
        "someone",
        "one",
        "which",
        "why",
        "when",
    }
)
_OBJECTS = frozenset(
    {
        "me",
        "my",
        "us",
        "our",
        "him",
        "her",
        "them",
        "you",
        "your",
        "the",
        "a",
        "been",
        "got",
        "never",
        "all",
        "up",
        "out",
    }
)
_DIGIT_UNIT = re.compile(r"\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|am|pm|k|m|h|hrs?|mins?|x|s)?")
_MARKS = frozenset(".,;:!?…()[]\"'—-\n")
_LINKED = frozenset(
    {"self-harm", "self-harmed", "self-harming", "ex-girlfriend", "ex-boyfriend", "ex-wife", "ex-husband"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of the text as given, in Unicode code points."""

    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence: `words` as meant, `spans` of each in the text, `line` to match on (every word ends in a space)."""

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    #: whether the word was written with a capital that opens no sentence
    capital: tuple[bool, ...]
    #: whether the word stands between quotation marks
    quoted: tuple[bool, ...]

    @cached_property
    def line(self) -> str:
        return " ".join(self.words) + " " if self.words else ""

    @cached_property
    def positions(self) -> list[int]:
        places: list[int] = []
        place = 0
        for word in self.words:
            places.append(place)
            place += len(word) + 1
        return places

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        return frozenset(self.words)

    def word_at(self, place: int) -> int:
        """Give the index of the word that holds a place of `line`."""
        return bisect_right(self.positions, place) - 1

    def span(self, first: int, last: int) -> Span:
        """Give the span of the words first..last (both included), without punctuation at its ends."""
        while last > first and self.words[last] in _MARKS:
            last -= 1
        while first < last and self.words[first] in _MARKS:
            first += 1
        return Span(
            start=self.spans[first][0], end=max(self.spans[place][1] for place in range(first, last + 1))
        )


@dataclass(frozen=True, kw_only=True)
class Text:
    """A text with its sentences."""

    original: str
    sentences: tuple[Sentence, ...]

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(word for sentence in self.sentences for word in sentence.words)

    @cached_property
    def whole(self) -> Span:
        return Span(start=0, end=len(self.original))


def _contracted(words: list[str]) -> list[str]:
    """Settle the readings that hang on the next word: 'd, 's, ur, ill, its, id."""
    count = len(words)
    for place, word in enumerate(words):
        if word not in _SETTLED:
            continue
        before = words[place - 1] if place else ""
        ahead = place + 1
        while ahead < count and words[ahead] in _ADVERBS:
            ahead += 1
        after = words[ahead] if ahead < count else ""
        beyond = words[ahead + 1] if ahead + 1 < count else ""
        if word == "'d":
            words[place] = (
                "had"
                if (is_participle(after) and after not in _BASE_TOO) or after in {"better", "been"}
                else "would"
            )
        elif word == "'s" and before in _PRONOUNS:
            has = (
                is_participle(after)
                and (beyond in _OBJECTS or after in {"been", "got"})
                and before not in {"it", "that"}
            )
            words[place] = "has" if has else "is"
        elif word in {"ur", "yr"}:
            words[place] = (
                "you are"
                if after in _STATES or after.endswith(("ing", "ed")) or after in {"a", "an", "the", "my"}
                else "your"
            )
        elif word == "your" and (after in {"a", "an", "the"} or (after in _STATES and beyond in _CLOSERS)):
            words[place] = "you are"
        elif (
            word == "ill"
            and after
            and before
            not in {
                "am",
                "is",
                "feel",
                "was",
                "mentally",
                "so",
                "very",
                "be",
                "are",
                "really",
                "fell",
                "get",
                "got",
            }
            and after not in _CLOSERS
        ):
            words[place] = "i will"
        elif word == "its" and (after in _STATES or after in {"a", "an", "the", "my", "your", "over", "me"}):
            words[place] = "it is"
        elif word == "id" and place == 0:
            words[place] = "i would"
        elif word == "because" and before in {"the", "a", "root", "real", "main", "good"}:
            words[place] = "cause"
    return words


_SETTLED = frozenset({"'d", "'s", "ur", "yr", "your", "ill", "its", "id", "because"})
_ADVERBS = frozenset(
    {
        "only",
        "just",
        "never",
        "always",
        "already",
        "not",
        "really",
        "also",
        "both",
        "all",
        "even",
        "ever",
        "probably",
        "still",
        "so",
        "very",
        "too",
        "totally",
        "literally",
        "honestly",
    }
)
_BASE_TOO = frozenset({"come", "run", "become", "let", "put", "cut", "hurt", "hit", "read", "set"})
_CLOSERS = frozenset({"", ".", "!", "?", ",", "…", "\n", "and", "but", "when", "if", "because", "that"})
_STATES = frozenset(
    """not so a an the just too very really such being always never nothing everything toxic pathetic right wrong mad angry cute crazy
    upset mean rude cold fake selfish disgusting stupid useless ridiculous evil sick gross weak trash dead out still only all like lying
    scared sad hurt ok fine over my amazing hard fault no better worse killin killing gonna going bad good""".split()
) - {"fault", "like", "dead", "over", "only", "all"}


def read_text(text: str) -> Text:
    """Read a text: fold its characters, find its words, cut it into sentences. Time is linear in its length."""
    plain, offsets = folded(text[:LIMIT])
    sentences: list[Sentence] = []
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    capital: list[bool] = []
    quoted: list[bool] = []
    inside = False

    def close() -> None:
        if words:
            settled: list[str] = []
            places: list[tuple[int, int]] = []
            capitals: list[bool] = []
            quotes: list[bool] = []
            for word, span, high, quote in zip(_contracted(words), spans, capital, quoted, strict=True):
                for part in word.split(" "):
                    settled.append(part)
                    places.append(span)
                    capitals.append(high)
                    quotes.append(quote)
            sentences.append(
                Sentence(
                    words=tuple(settled), spans=tuple(places), capital=tuple(capitals), quoted=tuple(quotes)
                )
            )
        words.clear()
        spans.clear()
        capital.clear()
        quoted.clear()

    for match in _TOKEN.finditer(plain):
        raw = match.group()
        span = (offsets[match.start()], offsets[match.end() - 1] + 1)
        first = raw[0]
        if first in _ENDS:
            if first != "\n":
                words.append(
                    "?"
                    if "?" in raw
                    else "!"
                    if "!" in raw
                    else "…"
                    if raw.startswith(("…", ".."))
                    else first
                )
                spans.append(span)
                capital.append(False)
                quoted.append(inside)
            # A full stop inside an abbreviation or a pause of dots before a small letter ends nothing.
            close()
            continue
        if first == '"':
            inside = not inside
            words.append('"')
            spans.append(span)
            capital.append(False)
            quoted.append(True)
            continue
        if first.isalnum():
            word = raw.rstrip("'") if not raw.endswith("s'") and not raw.endswith("in'") else raw
            high = (
                bool(words)
                and text[span[0]].isupper()
                and (span[1] - span[0] < 2 or not text[span[0] + 1].isupper())
            )
            parts = meant(word)
            if "-" in word and word not in _LINKED and parts == (word,):
                parts = tuple(part for piece in word.split("-") if piece for part in meant(piece))
            for part in parts:
                words.append(part)
                spans.append(span)
                capital.append(high)
                quoted.append(inside)
        elif first in ",;:()[]—" or raw in {"-", "--"}:
            words.append("," if first in ",;—-" else first)
            spans.append(span)
            capital.append(False)
            quoted.append(inside)
        elif ord(first) > 0x2000:
            words.append(first)
            spans.append(span)
            capital.append(False)
            quoted.append(inside)
        if len(words) >= LONGEST:
            close()
    close()
    return Text(original=text, sentences=tuple(sentences))


def is_number(word: str) -> bool:
    """Say whether a word is written in digits (a sum, a time, a date, 2nd, 20k)."""
    return word[0].isdigit() and _DIGIT_UNIT.fullmatch(word) is not None
