"""The net below the frames: a small text encoder that was trained on labelled texts, run by onnxruntime.

Six transformer layers, those of all-MiniLM-L6-v2 trained further (`training/`), read the words of a text together; one
head a label looks at the words that speak for it, adds what the frames noticed, and gives a margin: above zero the label
holds. What a head looked at is the place that a finding shows.

The weights come in as an open file, a numpy archive that `training/` writes. Encoding takes time linear in the length of
the text, and no longer text than `MOST` pieces is read.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import IO, Any, Self

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions

from flows.language.pieces import Pieces
from flows.language.text import Text

Floats = NDArray[np.float32]

AT_ONCE = 126
"""Pieces that are read together; a longer text is read in parts of this length."""
MOST = 3 * AT_ONCE
"""Pieces of a text that are read at all, some 300 words; frames read every word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a head makes of a text: it holds where `margin` is above zero; `word` is the place that speaks most for it.

    Margins are differences of log odds.
    """

    margin: float
    word: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some pieces of a text, encoded: a row a piece, and the place of each piece's word (-1 for the marks)."""

    rows: Floats
    words: NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """The heads of one kind of text."""

    labels: tuple[str, ...]
    marks: Mapping[str, int]
    attention: Floats
    value: Floats
    mean: Floats
    bias: Floats
    mark: Floats
    line: Floats
    #: whether the label is about the whole text (nothing concrete anywhere) rather than about some place in it
    whole: NDArray[np.bool_]


class Net:
    """The encoder and its heads."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        about = json.loads(arrays["about"].tobytes())
        self._pieces = Pieces(arrays["pieces"].tobytes().decode().split("\n"))
        self._embedding: NDArray[np.int8] = arrays["embedding"]
        self._embedding_scale = _floats(arrays, "embedding_scale")
        self._position = _floats(arrays, "position")
        self._norm = _floats(arrays, "norm")
        self._layers = _session(arrays["layers"].tobytes())
        self._groups = {name: _group(arrays, name, table) for name, table in about["groups"].items()}
        self._first, self._last = self._pieces.number("[CLS]"), self._pieces.number("[SEP]")

    @classmethod
    def load(cls, file: IO[bytes]) -> Self:
        """Read the archive that `training/` writes."""
        with np.load(file, allow_pickle=False) as archive:
            return cls(archive)  # array by array: all of them at once would take twice the memory

    def encode(self, text: Text) -> tuple[Part, ...]:
        """Encode a text, in parts if it is long; an empty one has no parts."""
        pieces = self._pieces.of_text(text, MOST)
        return tuple(self._encode(pieces[at : at + AT_ONCE]) for at in range(0, len(pieces), AT_ONCE))

    def judge(self, parts: tuple[Part, ...], group: str, marks: Collection[str]) -> Mapping[str, Judgement]:
        """Ask the heads of a group about an encoded text, of one part at least, in which the frames noticed `marks`."""
        heads = self._groups[group]
        noticed = [heads.marks[mark] for mark in marks if mark in heads.marks]
        base = heads.bias + heads.mark[noticed].sum(axis=0) - heads.line
        scores, words = zip(*(_look(part, heads) for part in parts), strict=True)
        score, word = np.stack(scores), np.stack(words)
        best = np.where(heads.whole, score.argmin(axis=0), score.argmax(axis=0))
        each = np.arange(len(heads.labels))
        margins, places = score[best, each] + base, word[best, each]
        return {
            label: Judgement(margin=float(margin), word=int(place))
            for label, margin, place in zip(heads.labels, margins, places, strict=True)
        }

    def _encode(self, pieces: list[tuple[int, int]]) -> Part:
        numbers = np.array([self._first, *(piece for piece, _ in pieces), self._last])
        rows = self._embedding[numbers].astype(np.float32) * self._embedding_scale[numbers, None]
        rows = _normed(rows + self._position[: len(numbers)], self._norm)
        (read,) = self._layers.run(None, {"rows": rows})
        return Part(rows=read, words=np.array([-1, *(place for _, place in pieces), -1]))


def _look(part: Part, heads: _Group) -> tuple[Floats, NDArray[np.int64]]:
    """Give each head's score of a part, and the word that speaks most for it."""
    attention = part.rows @ heads.attention
    attention = np.exp(attention - attention.max(axis=0))
    attention /= attention.sum(axis=0)
    shares = attention * (part.rows @ heads.value)
    score = shares.sum(axis=0) + part.rows.mean(axis=0) @ heads.mean
    inner = np.where(part.words[:, None] >= 0, shares, -np.inf)
    return score, part.words[inner.argmax(axis=0)]


def _session(layers: bytes) -> InferenceSession:
    """Make the layers ready: on one thread, for beside it the program answers people, and silent."""
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4
    return InferenceSession(layers, options, providers=["CPUExecutionProvider"])


def _normed(rows: Floats, norm: Floats) -> Floats:
    centred = rows - rows.mean(axis=1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=1, keepdims=True) + np.float32(1e-12))
    return np.asarray(centred / spread * norm[0] + norm[1], dtype=np.float32)


def _floats(arrays: Mapping[str, NDArray[Any]], name: str) -> Floats:
    return np.asarray(arrays[name], dtype=np.float32)


def _group(arrays: Mapping[str, NDArray[Any]], name: str, about: Mapping[str, Any]) -> _Group:
    def plain(kind: str) -> Floats:
        return _floats(arrays, f"{kind}.{name}")

    return _Group(
        labels=tuple(about["labels"]),
        marks={mark: number for number, mark in enumerate(about["marks"])},
        attention=plain("attention"),
        value=plain("value"),
        mean=plain("mean"),
        bias=plain("bias"),
        mark=plain("mark"),
        line=plain("line"),
        whole=np.array([label in about["whole"] for label in about["labels"]]),
    )
