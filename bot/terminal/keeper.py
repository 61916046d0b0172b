"""Where a practice lies: in this process's memory alone, or in the store until its date, as its person chose."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Final, Protocol

from msgspec.structs import replace

from bot.ports import Clock, Store, Words
from bot.practices import Practice
from flows.effects import Effect, Forget
from flows.events import Event, Wrote
from flows.ids import PersonId, WordsId
from flows.model import Context
from flows.solo import SoloState, start, step
from flows.step import Step

SOMEBODY: Final = PersonId(1 << 60)
"""Who practises at this terminal: above all ids of Telegram and of the room."""


class Codec(Protocol):
    """Writes and reads the state of a practice."""

    def encode(self, state: SoloState, /) -> bytes: ...
    def decode(self, stored: bytes, /) -> SoloState: ...


class Keeper:
    """One practice. What isn't kept never reaches the store, nor any other file."""

    def __init__(
        self,
        *,
        store: Store,
        codec: Codec,
        clock: Clock,
        context: Callable[[], Context],
        destroy: Callable[[PersonId], Awaitable[None]],
    ) -> None:
        """`destroy` makes everything of a person unreadable for ever, in old backups too."""
        self.state = start(SOMEBODY)
        self._store = store
        self._codec = codec
        self._clock = clock
        self._context = context
        self._destroy = destroy
        self._version = 0
        self._last = 0
        self._texts: dict[WordsId, str] = {}

    async def open(self) -> None:
        """Read what was kept, if anything was."""
        async with self._store.begin() as unit:
            kept = await unit.load_practice(SOMEBODY)
            if kept is not None:
                self._version = kept.version
                self.state = self._codec.decode(kept.state)
                found = await unit.words(self.state.words())
                self._texts = {id: each.text for id, each in found.items() if each.text is not None}

    def words(self) -> Mapping[WordsId, Words]:
        """Everything that was written and is still referred to."""
        return {id: Words(id=id, owner=SOMEBODY, text=text, shared=False) for id, text in self._texts.items()}

    def look(self, event: Event) -> tuple[Effect, ...]:
        """Say what a step would do, and leave everything as it is."""
        return step(self.state, event, self._context()).effects

    async def take(self, event: Event, text: str = "") -> tuple[Effect, ...]:
        """Take a step, and keep what follows from it where it belongs. Raises `Conflict`: then nothing happened."""
        if self.state.until is None:
            return await self._take_in_memory(event, text)
        async with self._store.begin() as unit:
            if isinstance(event, Wrote):
                now = self._clock.now()
                event = replace(event, words=await unit.keep_words(SOMEBODY, None, text, now))
            taken = step(self.state, event, self._context())
            if taken.state.until is None:
                await unit.drop_practice(SOMEBODY)
            else:
                await unit.forget(_forgotten(taken))
                await unit.save_practice(SOMEBODY, self._stored(taken.state))
        if taken.state.until is None:
            await self._destroy(SOMEBODY)
            self._version = 0
        else:
            self._version += 1
        return self._remember(event, text, taken)

    async def _take_in_memory(self, event: Event, text: str) -> tuple[Effect, ...]:
        if isinstance(event, Wrote):
            self._last += 1
            event = replace(event, words=WordsId(self._last))
        taken = step(self.state, event, self._context())
        if taken.state.until is not None:  # the choice to keep it, made before anything was written
            async with self._store.begin() as unit:
                await unit.save_practice(SOMEBODY, self._stored(taken.state))
            self._version = 1
        return self._remember(event, text, taken)

    def _stored(self, state: SoloState) -> Practice:
        if state.until is None:
            raise ValueError("what is not kept is not stored")
        return Practice(state=self._codec.encode(state), until=state.until, version=self._version)

    def _remember(self, event: Event, text: str, taken: Step[SoloState]) -> tuple[Effect, ...]:
        if isinstance(event, Wrote):
            self._texts[event.words] = text
        for words in _forgotten(taken):
            self._texts.pop(words, None)
        self.state = taken.state
        return taken.effects


def _forgotten(taken: Step[SoloState]) -> list[WordsId]:
    return [effect.words for effect in taken.effects if isinstance(effect, Forget)]
