"""Characters as they are read: folded to plain lower case, each with the place in the original it came from."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

#: Signs that people's keyboards put where a plain one is meant; compatibility folding does not cover them.
SIGNS = {
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'", "＇": "'", "‛": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‟": '"', "＂": '"',
    "–": "-", "—": "—", "―": "—", "−": "-", "‐": "-", "‑": "-",
    "…": "…", "\u2028": "\n", "\u2029": "\n", "\u0085": "\n", "\r": "\n",
    "，": ",", "。": ".", "！": "!", "？": "?", "।": ".", "¡": "", "¿": "",
}  # fmt: skip

#: Cyrillic and Greek letters that look like Latin ones: words written with a few of them mean the Latin word.
LOOKALIKES = str.maketrans("аеорсухіјѕԁһοιαεκνρτυ", "aeopcyxijsdhoiaekvptu")


@lru_cache(maxsize=4096)
def fold(character: str) -> str:
    """Give the plain reading of one character: at most three characters, none for what cannot be seen."""
    if character in SIGNS:
        return SIGNS[character]
    if unicodedata.category(character) in {"Cf", "Mn", "Me", "Cc"} and character not in "\n\t":
        return ""
    plain = "".join(
        part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part)
    )
    # A few compatibility characters unfold to whole phrases; a reader sees one sign, and so do we.
    plain = plain if 0 < len(plain) <= 3 else character
    return plain.lower()[:3]


def folded(text: str) -> tuple[str, list[int] | range]:
    """Give the plain reading of a text and, for each of its characters, the offset in the text as given."""
    if text.isascii() and "\r" not in text and "`" not in text and text.isprintable():
        return text.lower(), range(len(text))
    pieces: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        plain = fold(character)
        pieces.append(plain)
        offsets.extend([offset] * len(plain))
    reading = "".join(pieces)
    latin = sum("a" <= character <= "z" for character in reading)
    other = sum("Ͱ" <= character <= "ԯ" for character in reading)
    # Only a text that is Latin for the most part can have strayed into lookalikes: Russian stays Russian.
    return (reading.translate(LOOKALIKES) if 0 < other < latin else reading), offsets
