"""Where the stores under test live: a place that can be opened, left as a crash leaves it, and read byte by byte."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import pytest

from bot.ports import Store, Unit
from bot.storage.keys import Keys
from bot.storage.master import MasterKey
from bot.storage.sqlite import SqliteStore, open_sqlite

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
MASTER = "a1" * 32


class Place(Protocol):
    """One installation: its database and its key store."""

    async def open(self, master: str = MASTER) -> SqliteStore:
        """Open it once more, as another process would."""
        ...

    def keys_of(self, store: SqliteStore) -> Keys:
        """The key store that belongs to an open store."""
        ...

    def bytes(self) -> bytes:
        """Everything that lies on disk."""
        ...


class SqlitePlace:
    """An installation on SQLite. What a test leaves open is closed at its end."""

    def __init__(self, folder: Path, stack: AsyncExitStack) -> None:
        self.database = folder / "data" / "coach.db"
        self.people = folder / "keys" / "people.db"
        self._folder = folder
        self._stack = stack

    async def open(self, master: str = MASTER) -> SqliteStore:
        store = await open_sqlite(self.database, self.people, MasterKey(master))
        self._stack.push_async_callback(store.close)
        return store

    def keys_of(self, store: SqliteStore) -> Keys:
        return store.keys

    def bytes(self) -> bytes:
        return b"".join(file.read_bytes() for file in sorted(self._folder.rglob("*")) if file.is_file())


class Mishap(Exception):
    """What goes wrong in tests."""


@asynccontextmanager
async def undone(store: Store) -> AsyncIterator[Unit]:
    """A unit that fails after everything in it has been done."""
    with suppress(Mishap):
        async with store.begin() as unit:
            yield unit
            raise Mishap


@pytest.fixture(params=["sqlite"])
async def place(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Place]:
    async with AsyncExitStack() as stack:
        yield {"sqlite": SqlitePlace}[request.param](tmp_path, stack)


@pytest.fixture
async def sqlite(tmp_path: Path) -> AsyncIterator[SqlitePlace]:
    async with AsyncExitStack() as stack:
        yield SqlitePlace(tmp_path, stack)


@pytest.fixture
async def store(place: Place) -> SqliteStore:
    return await place.open()


@pytest.fixture
async def unit(store: SqliteStore) -> AsyncIterator[Unit]:
    """One transaction for the whole test."""
    async with store.begin() as unit:
        yield unit
