"""How a SQLite file is opened here: its pragmas, its queries, its schema brought up to date."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

import aiosql
import aiosqlite
from aiosql.adapters.aiosqlite import AioSQLiteAdapter

from bot.storage.errors import StorageError

Statement = tuple[str, Mapping[str, Any]]
"""SQL and its parameters."""

_HERE: Final = Path(__file__).parent
_OLDEST: Final = (3, 37, 0)  # STRICT tables
_PRAGMAS: Final = (
    "PRAGMA busy_timeout = 10000",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
)


class OneHop(AioSQLiteAdapter):
    """aiosql's adapter with one visit to the connection's thread for a query, instead of three."""

    async def select(
        self, conn: aiosqlite.Connection, _name: str, sql: str, parameters: Any, record_class: None = None
    ) -> AsyncIterator[Any]:
        for row in await conn.execute_fetchall(sql, parameters):
            yield row

    async def select_one(
        self, conn: aiosqlite.Connection, _name: str, sql: str, parameters: Any, record_class: None = None
    ) -> Any:
        for row in await conn.execute_fetchall(sql, parameters):
            return row
        return None

    async def select_value(self, conn: aiosqlite.Connection, _name: str, sql: str, parameters: Any) -> Any:
        for row in await conn.execute_fetchall(sql, parameters):
            return row[0]
        return None

    async def insert_update_delete(
        self, conn: aiosqlite.Connection, _name: str, sql: str, parameters: Any
    ) -> int:
        cursor = await conn.execute(sql, parameters)  # a finished write holds nothing that needs closing
        return cursor.rowcount

    async def insert_update_delete_many(
        self, conn: aiosqlite.Connection, _name: str, sql: str, parameters: Any
    ) -> None:
        await conn.executemany(sql, parameters)


class Connection(aiosqlite.Connection):
    """aiosqlite's connection, which also takes many writes along on one visit to its thread.

    A visit costs ten times what a statement costs in it. A process that ends by an error does not wait for the
    thread of a connection that nobody closed: what was not committed is undone, as after any crash.
    """

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        """Take what opens the file; it is opened when the connection is awaited."""
        super().__init__(connector, iter_chunk_size=64)
        self._thread.daemon = True

    async def execute_all(self, statements: Sequence[Statement], *, commit: bool = False) -> None:
        """Execute these in their order, and then commit if asked to."""
        await self._execute(self._execute_all, statements, commit)  # type: ignore[no-untyped-call]

    def _execute_all(self, statements: Sequence[Statement], commit: bool) -> None:
        for sql, parameters in statements:
            self._conn.execute(sql, parameters)
        if commit:
            self._conn.commit()


@cache
def queries() -> Any:
    """Every query of the store, by name."""
    adapter: Any = OneHop
    return aiosql.from_path(_HERE / "queries", adapter)


async def connect(file: Path, migrations: str) -> Connection:
    """Open a file for writing, made (for its owner only) if missing, its schema brought up to date.

    `migrations` is the folder of its migrations. Raises StorageError for a file that cannot be used.
    """
    if sqlite3.sqlite_version_info < _OLDEST:
        raise StorageError(f"SQLite {sqlite3.sqlite_version} is too old: 3.37 or newer is needed.")
    try:
        _make_file(file)
        connection = await _open(str(file))
    except (OSError, sqlite3.Error):
        raise StorageError(
            f"{file} cannot be opened for writing: check the directory and its rights."
        ) from None
    try:
        for pragma in _PRAGMAS:
            await connection.execute_fetchall(pragma)
        await _migrate(connection, file, migrations)
    except sqlite3.DatabaseError as error:
        await connection.close()
        raise StorageError(f"{file} cannot be used as a database: {error}.") from None
    except BaseException:
        await connection.close()
        raise
    return connection


async def connect_to_read(file: Path, migrations: str) -> Connection:
    """Open a file for reading only: nothing is created or changed. Raises StorageError if it cannot be read."""
    connection = await _open(_address_to_read(file))
    try:
        await connection.execute_fetchall("PRAGMA busy_timeout = 10000")
        await connection.execute_fetchall("PRAGMA query_only = ON")
        _refuse_other_schema(file, await schema_version(connection), len(_migrations(migrations)))
    except sqlite3.DatabaseError as error:
        await connection.close()
        raise StorageError(f"{file} cannot be read as a database: {error}.") from None
    except BaseException:
        await connection.close()
        raise
    return connection


async def _open(address: str) -> Connection:
    """Open a path, or a `file:` address. Transactions begin and end when we say so, never by themselves."""
    connect = partial(sqlite3.connect, address, uri=address.startswith("file:"), isolation_level=None)
    connection = Connection(connect)
    await connection
    return connection


async def schema_version(connection: aiosqlite.Connection) -> int:
    """How many migrations this database has had."""
    for row in await connection.execute_fetchall("PRAGMA user_version"):
        return int(row[0])
    return 0


async def _migrate(connection: aiosqlite.Connection, file: Path, folder: str) -> None:
    """Apply what is missing, each migration in one transaction; two processes may do so at once."""
    scripts = _migrations(folder)
    while (version := await schema_version(connection)) != len(scripts):
        _refuse_newer(file, version, len(scripts))
        await connection.execute_fetchall("BEGIN IMMEDIATE")
        try:
            if await schema_version(connection) == version:  # nobody else was quicker
                for statement in _statements(scripts[version].read_text(encoding="utf-8")):
                    await connection.execute_fetchall(statement)
                await connection.execute_fetchall(f"PRAGMA user_version = {version + 1}")
            await connection.commit()
        except BaseException:
            await connection.rollback()
            raise


def _refuse_newer(file: Path, version: int, known: int) -> None:
    if version > known:
        raise StorageError(
            f"{file} was written by a newer version of the coach (schema {version}, this one knows {known}): "
            "install that version again, or restore a backup."
        )


def _refuse_other_schema(file: Path, version: int, known: int) -> None:
    _refuse_newer(file, version, known)
    if version < known:
        raise StorageError(f"{file} is older than this version of the coach: run `eft-coach db upgrade`.")


@cache
def _migrations(folder: str) -> tuple[Path, ...]:
    """The scripts in their order; the number of each is its place in it."""
    scripts = tuple(sorted((_HERE / folder).glob("*.sql")))
    if [int(script.name[:4]) for script in scripts] != list(range(1, len(scripts) + 1)):
        raise StorageError(f"The migrations in {folder} are not numbered one after the other.")
    return scripts


def _statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: sqlite3's own way to run a script would commit before it."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if any(line.strip() and not line.lstrip().startswith("--") for line in statement.splitlines()):
        raise StorageError("A migration ends in the middle of a statement.")


def _make_file(file: Path) -> None:
    """Make it before SQLite would, so that nobody but its owner may read it, nor the log beside it."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))


def _address_to_read(file: Path) -> str:
    if not file.is_file():
        raise StorageError(f"There is no database at {file}.")
    # Beside a running coach (or after a crash) the log must be read too. Without a log nobody has the file open,
    # and it is read as it lies: anything else would make files beside it.
    running = file.with_name(f"{file.name}-wal").exists()
    return f"{file.absolute().as_uri()}?mode=ro{'' if running else '&immutable=1'}"
