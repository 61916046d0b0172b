"""What is kept of somebody who practises alone, and what a store does with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from flows.ids import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """A practice as stored: its state, as JSON, until when it is kept, and the version (0: never saved)."""

    state: bytes = field(repr=False)
    until: datetime
    version: int = 0


class Practices(Protocol):
    """The part of a transaction that keeps practices: at most one for a person, sealed under their key.

    Words that belong to no couple, and whose owner has a practice, are kept as long as it is.
    """

    async def load_practice(self, person: PersonId) -> Practice | None: ...
    async def save_practice(self, person: PersonId, practice: Practice) -> None: ...

    # `practice.version` is the version that was loaded; raises Conflict if another one is stored
    async def drop_practice(self, person: PersonId) -> None: ...  # with the words that belong to it
