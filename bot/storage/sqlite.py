"""The store on SQLite: one writer at a time in this process, and any number of readers beside it."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator, Awaitable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final, TypeVar

from bot.ports import Delivery, Item, Unit, Wipe
from bot.storage.chats import PrivateChats
from bot.storage.codes import Codes
from bot.storage.connection import Connection, connect, connect_to_read, queries
from bot.storage.couples import Couples
from bot.storage.errors import StorageError
from bot.storage.inbox import Inbox
from bot.storage.keys import Keys, open_keys
from bot.storage.master import MasterKey
from bot.storage.outbox import Outbox
from bot.storage.people import People
from bot.storage.practices import Practices
from bot.storage.records import Records
from bot.storage.states import States
from bot.storage.texts import Texts
from flows.events import Wrote

_MIGRATIONS: Final = "migrations"
_KEY_STORE: Final = "storage.key_store"
T = TypeVar("T")

logging.getLogger("aiosqlite").setLevel(logging.WARNING)  # it would log every statement with its parameters


class SqliteUnit(People, Couples, States, Texts, Practices, Codes, Inbox, Outbox, PrivateChats, Records):
    """One transaction on SQLite, as bot.ports.Unit says."""

    async def claim(self, limit: int) -> Sequence[Item]:
        """Also reads ahead, for all items at once, what each of them will need."""
        items = await super().claim(limit)
        couples = {item.couple for item in items if item.couple is not None}
        words = [item.envelope.event.words for item in items if isinstance(item.envelope.event, Wrote)]
        await self._read_states(couples)
        await self._read_people_around({item.person for item in items if item.person is not None}, couples)
        if words:
            await self._read_words(words)
        return items

    async def take(self, now: datetime, busy: Iterable[str], limit: int) -> Sequence[Delivery]:
        """Also looks up which messages are to be deleted."""
        return [
            replace(each, messages=await self._to_wipe(each.person, each.outgoing, now))
            if isinstance(each.outgoing, Wipe) and each.person is not None
            else each
            for each in await super().take(now, busy, limit)
        ]


class SqliteStore:
    """An open database with its key store. `begin` waits until the transaction before it has ended."""

    def __init__(self, connection: Connection, keys: Keys) -> None:
        """Take open connections; `open_sqlite` makes them."""
        self.keys = keys
        self._connection = connection
        self._queries = queries()
        self._writing = asyncio.Lock()
        self._taker = secrets.token_hex(8)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Unit]:
        """A transaction: committed, safely on disk, when the block is left; undone if it raises."""
        async with self._writing:
            try:
                await self.keys.refresh()
                await self._queries.begin(self._connection)
                unit = SqliteUnit(self._connection, self._queries, self.keys, self._taker)
                yield unit
                await _to_its_end(unit.commit())
            except BaseException:
                await _to_its_end(self._connection.rollback())
                raise

    async def close(self) -> None:
        """Wait for the running transaction, then close both files."""
        async with self._writing:
            await self._connection.close()
            await self.keys.close()


async def open_sqlite(database: Path, people: Path, master: MasterKey) -> SqliteStore:
    """Open the database and the key store of its people; both are made if missing, and brought up to date.

    Raises StorageError, in one plain sentence, if one of them or the master key cannot be used.
    """
    connection = await connect(database, _MIGRATIONS)
    try:
        known = await queries().read_fact(connection, name=_KEY_STORE)
        keys = await open_keys(people, master, make=known is None)
    except BaseException:
        await connection.close()
        raise
    store = SqliteStore(connection, keys)
    try:
        async with store.begin() as unit:
            await _belong_together(unit, people, keys.mark.hex())
    except BaseException:
        await store.close()
        raise
    return store


@asynccontextmanager
async def open_to_read(database: Path) -> AsyncIterator[Unit]:
    """A look at one moment of the database, beside a running coach or none. Nothing is created or changed.

    It has no keys: whatever people wrote, and every private part, is unreadable in it. Raises StorageError.
    """
    connection = await connect_to_read(database, _MIGRATIONS)
    try:
        await queries().begin_reading(connection)
        yield SqliteUnit(connection, queries(), None, "")
    finally:
        await connection.close()


async def _belong_together(unit: Unit, people: Path, mark: str) -> None:
    """Remember which key store this database was written with, or refuse another one."""
    known = await unit.get_fact(_KEY_STORE)
    if known is None:
        await unit.set_fact(_KEY_STORE, mark)
    elif known != mark:
        raise StorageError(f"{people} holds the keys of another database: name the right one in keys.people.")


async def _to_its_end(ending: Awaitable[T]) -> T:
    """Wait for a commit or a rollback even if cancelled meanwhile: the next transaction needs its end."""
    task = asyncio.ensure_future(ending)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait({task})
        raise
