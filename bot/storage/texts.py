"""The words of a unit: what people wrote, each under its owner's key, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.ports import Words
from bot.storage.moments import moment, stamp
from bot.storage.unit import Part, listed
from flows.ids import CoupleId, PersonId, WordsId


class Texts(Part):
    """Words are written once and never changed: they are revealed by their owner, or forgotten."""

    def __init__(self, *shared: Any) -> None:
        """Take what every part takes."""
        super().__init__(*shared)
        self._last_words_id: int | None = None
        self._words: dict[WordsId, Words] = {}

    async def keep_words(self, owner: PersonId, couple: CoupleId | None, text: str, now: datetime) -> WordsId:
        # The number is needed before the row, because the text is sealed for its own row and no other.
        if self._last_words_id is None:
            self._last_words_id = await self._queries.last_words_id(self._connection)
        self._last_words_id += 1
        words = WordsId(self._last_words_id)
        sealed = await self._seal(owner, text.encode("utf-8", "surrogatepass"), _place(words, owner))
        write = self._queries.add_words
        self._write("words", write, id=words, owner=owner, couple=couple, text=sealed, now=stamp(now))
        return words

    async def words(self, ids: Iterable[WordsId]) -> Mapping[WordsId, Words]:
        """Those of them that are still there; the text is None when its key was destroyed."""
        wanted = tuple(ids)
        if missing := [words for words in wanted if words not in self._words]:
            await self._read_words(missing)
        return {words: self._words[words] for words in wanted if words in self._words}

    async def words_of(self, owner: PersonId) -> Sequence[tuple[datetime, Words]]:
        """All that is kept of what a person wrote, and since when; oldest first."""
        await self._settle("words")
        rows = [row async for row in self._queries.read_words_of(self._connection, owner=owner)]
        return [(moment(row[4]), await self._opened(*row[:4])) for row in rows]

    async def reveal(self, ids: Iterable[WordsId]) -> None:
        self._write("words", self._queries.share_words, ids=self._changed(ids))

    async def forget(self, ids: Iterable[WordsId]) -> None:
        self._write("words", self._queries.drop_words, ids=self._changed(ids))

    def _changed(self, ids: Iterable[WordsId]) -> str:
        changed = tuple(ids)
        for words in changed:
            self._words.pop(words, None)
        return listed(changed)

    async def _read_words(self, ids: Iterable[WordsId]) -> None:
        await self._settle("words")
        rows = [row async for row in self._queries.read_words(self._connection, ids=listed(ids))]
        await self._fetch_keys(row[1] for row in rows)
        for row in rows:
            self._words[row[0]] = await self._opened(*row)

    async def _opened(self, words: WordsId, owner: PersonId, shared: int, sealed: bytes) -> Words:
        text = await self._unseal(owner, sealed, _place(words, owner))
        return Words(
            id=words,
            owner=owner,
            text=None if text is None else text.decode("utf-8", "surrogatepass"),
            shared=bool(shared),
        )


def _place(words: WordsId, owner: PersonId) -> str:
    return f"words:{words}:{owner}"
