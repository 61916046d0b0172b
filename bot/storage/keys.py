"""The key store: one key for each person and one for the house, wrapped by the master key, in a file of its own.

Destroying a person's key leaves everything that was sealed with it unreadable, in old backups of the data too.
"""

from __future__ import annotations

import asyncio
import secrets
from collections import OrderedDict
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.storage.connection import Connection, connect, queries
from bot.storage.errors import StorageError
from bot.storage.master import MasterKey
from bot.storage.sealing import KEY_BYTES, MARK_BYTES, Key
from flows.ids import PersonId

HOUSE: Final = PersonId(0)
"""The owner of what belongs to no single person. Telegram gives nobody the id 0."""

_NONCE_BYTES: Final = 12
_REMEMBERED: Final = 4096


class Keys:
    """The open key store. It remembers at most 4,096 keys in clear, the least recently used goes first.

    A new key is safely on disk before it is handed out, so before anything sealed with it can be committed.
    """

    def __init__(self, file: Path, connection: Connection, wrapping: AESGCM) -> None:
        """Take an open connection; `open_keys` makes one."""
        self._file = file
        self._connection = connection
        self._wrapping = wrapping
        self._queries = queries()
        self._cache: OrderedDict[PersonId, Key] = OrderedDict()
        self._making = asyncio.Lock()
        self._age = 0
        self.mark = b""

    async def seal(self, owner: PersonId | None, text: bytes, place: str) -> bytes:
        """The text under its owner's key (None: the house's), which is made if there is none yet."""
        return (await self._key(owner or HOUSE)).seal(text, place)

    async def unseal(self, owner: PersonId | None, sealed: bytes, place: str) -> bytes | None:
        """The text again; None if its key was destroyed. Raises StorageError if it was damaged or moved."""
        key = await self._find(owner or HOUSE)
        return None if key is None else key.unseal(sealed, place)

    async def fetch(self, owners: Iterable[PersonId | None]) -> None:
        """Read the keys of many people at once; what follows then needs no visit to the file."""
        missing = {owner for owner in owners if owner is not None and owner not in self._cache}
        if len(missing) > 1:
            persons = msgspec.json.encode(sorted(missing)[:_REMEMBERED]).decode()
            async for person, mark, wrapped in self._queries.read_keys(self._connection, persons=persons):
                self._remember(PersonId(person), self._unwrap(PersonId(person), mark, wrapped))

    async def destroy(self, person: PersonId) -> None:
        """Make everything of this person unreadable for ever. A later word of theirs gets a new key."""
        async with self._making:
            await self._queries.remove_key(self._connection, person=person)
            self._cache.pop(person, None)
            await self._queries.empty_log(self._connection)

    async def refresh(self) -> None:
        """Forget what is remembered if another process has written to the file, so has perhaps erased somebody."""
        age = await self._queries.key_store_age(self._connection)
        if age != self._age:
            self._age = age
            self._cache.clear()

    async def close(self) -> None:
        """Close the file and forget every key."""
        self._cache.clear()
        await self._connection.close()

    async def _key(self, owner: PersonId) -> Key:
        return self._recall(owner) or await self._find(owner) or await self._make(owner)

    async def _find(self, owner: PersonId) -> Key | None:
        if known := self._recall(owner):
            return known
        row = await self._queries.read_key(self._connection, person=owner)
        if row is None:
            return None
        return self._remember(owner, self._unwrap(owner, *row))

    async def _make(self, owner: PersonId) -> Key:
        async with self._making:
            mark, secret = secrets.token_bytes(MARK_BYTES), secrets.token_bytes(KEY_BYTES)
            nonce = secrets.token_bytes(_NONCE_BYTES)
            wrapped = nonce + self._wrapping.encrypt(nonce, secret, _place(owner, mark))
            await self._queries.add_key(self._connection, person=owner, mark=mark, wrapped=wrapped)
            found = await self._find(owner)  # another process may have been quicker: then it is theirs
        if found is None:
            raise StorageError(f"A key could not be kept in {self._file}.")
        return found

    def _unwrap(self, owner: PersonId, mark: bytes, wrapped: bytes) -> Key:
        try:
            secret = self._wrapping.decrypt(
                wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], _place(owner, mark)
            )
        except InvalidTag:
            raise StorageError(
                f"The master key does not fit the keys in {self._file}: use the one that they were made with."
            ) from None
        if owner == HOUSE:
            self.mark = mark
        return Key(mark, secret)

    def _recall(self, owner: PersonId) -> Key | None:
        key = self._cache.get(owner)
        if key is not None:
            self._cache.move_to_end(owner)
        return key

    def _remember(self, owner: PersonId, key: Key) -> Key:
        self._cache[owner] = key
        if len(self._cache) > _REMEMBERED:
            self._cache.popitem(last=False)
        return key

    async def enter_house(self, *, make: bool) -> None:
        """Check the master key against the house's key, made first if allowed. Raises StorageError."""
        if await self._find(HOUSE) is None:
            if not make:
                raise StorageError(
                    f"{self._file} does not hold the keys of this database: name its key store in keys.people."
                )
            await self._make(HOUSE)


async def open_keys(file: Path, master: MasterKey, *, make: bool) -> Keys:
    """Open a key store. `make`: a new one may be made. Raises StorageError if it, or the master key, is wrong."""
    if not make:
        _refuse_missing(file)
    connection = await connect(file, "key_migrations")
    keys = Keys(file, connection, AESGCM(master.derive("eft-coach: wrapping keys of people")))
    try:
        await keys.enter_house(make=make)
        await keys.refresh()
    except BaseException:
        await keys.close()
        raise
    return keys


def _refuse_missing(file: Path) -> None:
    if not file.is_file():
        raise StorageError(f"There is no key store at {file}: name the one of this database in keys.people.")


def _place(owner: PersonId, mark: bytes) -> bytes:
    return b"person-key:%d:" % owner + mark
