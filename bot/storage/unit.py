"""What the parts of one transaction share: its connection, the queries, and the keys that seal and unseal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from bot.storage.connection import Connection, Statement
from bot.storage.errors import StorageError
from bot.storage.keys import Keys
from flows.ids import CoupleId, PersonId


class Part:
    """One transaction on one connection. `taker` names the running coach in rows that it has in hand.

    Writes that answer nothing are collected, and executed together before the next read of a table that they
    concern, or at the end: so a unit costs few visits to the connection's thread, however much it writes.

    Without keys (a read-only look at the couples) whatever is sealed counts as unreadable.
    """

    def __init__(self, connection: Connection, queries: Any, keys: Keys | None, taker: str) -> None:
        """Take a connection whose transaction has begun; whoever began it ends it."""
        self._connection = connection
        self._queries = queries
        self._keys = keys
        self._taker = taker
        self._statements: list[Statement] = []
        self._written: set[str] = set()
        self._failed = False

    async def commit(self) -> None:
        """Execute what was collected, and commit. Nothing can be committed after a statement has failed."""
        await self._execute(commit=True)

    def _write(self, table: str, query: Any, **parameters: Any) -> None:
        """Collect a write to this table. Its parameters are those that the query declares."""
        self._statements.append((query.sql, parameters))
        self._written.add(table)

    async def _settle(self, *tables: str) -> None:
        """Execute what was collected if it concerns one of these tables, which are about to be read."""
        if not self._written.isdisjoint(tables):
            await self._execute()

    async def _execute(self, *, commit: bool = False) -> None:
        if self._failed:
            raise StorageError("A statement of this transaction failed: it can only be rolled back.")
        self._failed = True
        await self._connection.execute_all(self._statements, commit=commit)
        self._failed = False
        self._statements.clear()
        self._written.clear()

    async def _seal(self, owner: PersonId | None, text: bytes, place: str) -> bytes:
        if self._keys is None:
            raise TypeError("A read-only unit seals nothing.")
        return await self._keys.seal(owner, text, place)

    async def _unseal(self, owner: PersonId | None, sealed: bytes, place: str) -> bytes | None:
        return None if self._keys is None else await self._keys.unseal(owner, sealed, place)

    async def _fetch_keys(self, owners: Iterable[PersonId | None]) -> None:
        if self._keys is not None:
            await self._keys.fetch(owners)


def listed(values: Iterable[int | str]) -> str:
    """Values as the JSON array that the queries unfold."""
    return msgspec.json.encode(list(values)).decode()


def couple_lane(couple: CoupleId) -> str:
    """The inbox lane in which everything of a couple is handled in order."""
    return f"couple:{couple}"
