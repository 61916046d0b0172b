"""Word pieces: a word as the net knows it, cut greedily from the left (WordPiece, as in BERT's vocabulary)."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

from flows.language.text import Text

UNKNOWN = "[UNK]"
LONGEST = 40
"""A longer run of letters is no word; it is taken as unknown, so that time stays linear."""


class Pieces:
    """A vocabulary of word pieces; `##` marks a piece that continues a word."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._number: Mapping[str, int] = {piece: number for number, piece in enumerate(vocabulary)}
        self._unknown = self._number[UNKNOWN]

    def number(self, piece: str) -> int:
        """Give the number of a piece that is in the vocabulary; raises KeyError for another."""
        return self._number[piece]

    def of_text(self, text: Text, limit: int) -> list[tuple[int, int]]:
        """Give the first `limit` pieces of a text, each with the place of its word in `text.words`."""
        found: list[tuple[int, int]] = []
        for place, word in enumerate(text.words):
            found += ((piece, place) for piece in self.of_word(word))
            if len(found) >= limit:
                return found[:limit]
        return found

    def of_word(self, word: str) -> list[int]:
        """Give the pieces of a word; accents don't count, signs stand alone."""
        if word in self._number:
            return [self._number[word]]
        found: list[int] = []
        for run in _runs(word):
            found += self._of_run(run)
        return found

    def _of_run(self, run: str) -> list[int]:
        if len(run) > LONGEST:
            return [self._unknown]
        found: list[int] = []
        start = 0
        while start < len(run):
            head = "##" if start else ""
            for end in range(len(run), start, -1):
                number = self._number.get(head + run[start:end])
                if number is not None:
                    found.append(number)
                    start = end
                    break
            else:
                return [self._unknown]
        return found


def _runs(word: str) -> list[str]:
    """Cut a word into runs of letters and digits, and single signs."""
    runs: list[str] = []
    inside = False
    for sign in unicodedata.normalize("NFD", word.lower()):
        if unicodedata.combining(sign):
            continue
        if sign.isalnum() and inside:
            runs[-1] += sign
        else:
            runs.append(sign)
        inside = sign.isalnum()
    return runs
