"""The master key, the keys of people, and what is sealed with them."""

from __future__ import annotations

import logging
import secrets
import stat
from pathlib import Path

import pytest

from bot.storage import keys as keys_module
from bot.storage.errors import StorageError
from bot.storage.keys import HOUSE, open_keys
from bot.storage.master import MasterKey, read_master_key, read_or_make_master_key, readable_by_others
from bot.storage.sealing import Key
from flows.ids import PersonId
from tests.storage.conftest import MASTER, NOW, SqlitePlace, undone

ANA = PersonId(11)
BEN = PersonId(12)


def stored_in(folder: Path) -> bytes:
    """Everything that lies in a folder."""
    return b"".join(file.read_bytes() for file in folder.iterdir())


class TestMasterKey:
    def test_it_is_made_once(self, tmp_path: Path):
        """The first run makes a key that only its owner may read; the next run reads the same."""
        file = tmp_path / "config" / "master.key"
        first = read_or_make_master_key(file)
        text = file.read_text()
        second = read_or_make_master_key(file)

        assert first.derive("x") == second.derive("x") != first.derive("y")
        assert (65, "\n", 0o600) == (len(text), text[-1], stat.S_IMODE(file.stat().st_mode))
        assert [file] == list(file.parent.iterdir())
        assert not readable_by_others(file)
        file.chmod(0o640)
        assert readable_by_others(file)

    @pytest.mark.parametrize("text", [MASTER, f"{MASTER}\n", f"{MASTER}\r\n", MASTER.upper()])
    def test_what_is_read(self, tmp_path: Path, text: str):
        """64 hexadecimal digits, small or capital, with or without a final newline, are one key."""
        file = tmp_path / "master.key"
        file.write_bytes(text.encode())

        assert MasterKey(MASTER).derive("x") == read_master_key(file).derive("x")

    @pytest.mark.parametrize(
        "text", ["", MASTER[1:], f"{MASTER}a", f"{MASTER}\n\n", f" {MASTER}", "g" * 64, "é" * 64]
    )
    def test_what_is_refused(self, tmp_path: Path, text: str):
        """Anything else is refused in one sentence that does not repeat it."""
        file = tmp_path / "master.key"
        file.write_bytes(text.encode())
        with pytest.raises(StorageError, match=r"^[^\n]*master\.key[^\n]*\.$") as refused:
            read_or_make_master_key(file)

        assert not text.strip() or text.strip() not in str(refused.value)

    def test_there_is_none(self, tmp_path: Path):
        """Where no key may be made, its absence is said in one sentence and nothing is made."""
        with pytest.raises(StorageError, match=r"^There is no master key at [^\n]*keys\.master_file\.$"):
            read_master_key(tmp_path / "master.key")

        assert [] == list(tmp_path.iterdir())

    def test_it_does_not_show_itself(self):
        """Its repr holds no digit of it."""
        assert MASTER[:4] not in repr(MasterKey(MASTER))


class TestSealing:
    def test_sealed_and_unsealed(self):
        """The same text sealed twice looks different, and both times can be read again."""
        key = Key(b"12345678", b"k" * 32)
        sealed = [key.seal(b"hello", "words:1") for _ in range(2)]

        assert sealed[0] != sealed[1]
        assert [b"hello", b"hello"] == [key.unseal(text, "words:1") for text in sealed]

    @pytest.mark.parametrize("at", [0, 9, 20, 21, -1])
    def test_damaged(self, at: int):
        """A text in which one bit was changed is refused, whichever part of it that is."""
        key = Key(b"12345678", b"k" * 32)
        sealed = bytearray(key.seal(b"hello", "words:1"))
        sealed[at] ^= 1
        with pytest.raises(StorageError):
            key.unseal(bytes(sealed), "words:1")

    def test_moved(self):
        """A text that was put into another row is refused."""
        key = Key(b"12345678", b"k" * 32)
        with pytest.raises(StorageError, match="moved"):
            key.unseal(key.seal(b"hello", "words:1"), "words:2")

    def test_another_key(self):
        """Another key cannot read it, and says that it is not its own."""
        sealed = Key(b"12345678", b"k" * 32).seal(b"hello", "words:1")

        assert None is Key(b"87654321", b"l" * 32).unseal(sealed, "words:1")


class TestPeople:
    async def test_keys_outlive_the_process(self, tmp_path: Path):
        """What was sealed for a person and for the house is read by the next process."""
        file = tmp_path / "people.db"
        keys = await open_keys(file, MasterKey(MASTER), make=True)
        sealed = await keys.seal(ANA, b"a", "x"), await keys.seal(None, b"h", "x")
        await keys.close()
        keys = await open_keys(file, MasterKey(MASTER), make=False)
        found = await keys.unseal(ANA, sealed[0], "x"), await keys.unseal(None, sealed[1], "x")
        other = await keys.unseal(BEN, sealed[0], "x")
        await keys.close()

        assert ((b"a", b"h"), None) == (found, other)

    async def test_no_key_lies_in_clear(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        """The secret of a person's key is nowhere in the file, nor is the master key."""
        drawn: list[bytes] = []
        made = secrets.token_bytes

        def noted(length: int) -> bytes:
            drawn.append(made(length))
            return drawn[-1]

        monkeypatch.setattr(secrets, "token_bytes", noted)
        keys = await open_keys(tmp_path / "people.db", MasterKey(MASTER), make=True)
        await keys.seal(ANA, b"a", "x")
        stored = stored_in(tmp_path)
        await keys.close()
        found = [secret in stored for secret in drawn if len(secret) == 32]

        assert [False, False] == found
        assert bytes.fromhex(MASTER) not in stored

    async def test_a_destroyed_key_leaves_the_file(self, tmp_path: Path):
        """Not even the wrapped key stays in the key store or its log."""
        keys = await open_keys(tmp_path / "people.db", MasterKey(MASTER), make=True)
        await keys.seal(ANA, b"a", "x")
        row = await keys._queries.read_key(keys._connection, person=ANA)
        before = row[1] in stored_in(tmp_path)
        await keys.destroy(ANA)
        after = row[1] in stored_in(tmp_path)
        await keys.close()

        assert (True, False) == (before, after)

    async def test_memory_is_bounded(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        """However many people write, only so many keys are held in memory, and all can still be read."""
        monkeypatch.setattr(keys_module, "_REMEMBERED", 3)
        keys = await open_keys(tmp_path / "people.db", MasterKey(MASTER), make=True)
        people = [PersonId(number) for number in range(1, 9)]
        sealed = [await keys.seal(person, b"%d" % person, "x") for person in people]
        found = [await keys.unseal(person, text, "x") for person, text in zip(people, sealed, strict=True)]
        await keys.fetch(people)
        held = len(keys._cache)
        await keys.close()

        assert [b"%d" % person for person in people] == found
        assert 3 == held

    async def test_a_key_is_on_disk_before_it_is_used(self, sqlite: SqlitePlace):
        """When a unit fails, the key that was made in it is there all the same."""
        store = await sqlite.open()
        async with undone(store) as unit:
            await unit.seen(ANA, "Ana", "en", NOW)
        again = await open_keys(sqlite.people, MasterKey(MASTER), make=False)
        row = await again._queries.read_key(again._connection, person=ANA)
        await again.close()

        assert row is not None
        assert HOUSE != ANA

    async def test_the_wrong_master_key(self, sqlite: SqlitePlace):
        """Another master key is refused at once, in one sentence that says what to do."""
        await (await sqlite.open()).close()
        with pytest.raises(StorageError, match=r"^The master key does not fit the keys in [^\n]*\.$"):
            await sqlite.open("b2" * 32)
        await (await sqlite.open()).close()

    async def test_a_lost_key_store(self, sqlite: SqlitePlace):
        """A database without its key store is refused, and no empty key store is made in its place."""
        await (await sqlite.open()).close()
        sqlite.people.unlink()
        with pytest.raises(StorageError, match=r"^There is no key store at [^\n]*keys\.people\.$"):
            await sqlite.open()

        assert not sqlite.people.exists()

    async def test_the_key_store_of_another_database(self, sqlite: SqlitePlace, tmp_path: Path):
        """A database is not opened with keys that it was not written with."""
        await (await sqlite.open()).close()
        sqlite.people.unlink()
        await (await open_keys(sqlite.people, MasterKey(MASTER), make=True)).close()
        with pytest.raises(StorageError, match=r"^[^\n]*keys of another database[^\n]*keys\.people\.$"):
            await sqlite.open()

    async def test_nothing_is_logged(self, sqlite: SqlitePlace, caplog: pytest.LogCaptureFixture):
        """At the most talkative level no log line holds a word, a name or a token."""
        caplog.set_level(logging.DEBUG)
        store = await sqlite.open()
        async with store.begin() as unit:
            couple = await unit.group(-1, None, NOW)
            await unit.seen(ANA, "Ana Marker", "en", NOW)
            await unit.keep_words(ANA, couple, "xyzzy", NOW)
            token = await unit.make_token(couple, ANA, NOW)
        await store.close()

        assert not [word for word in ("Ana Marker", "xyzzy", token, MASTER) if word in caplog.text]
        assert not [record for record in caplog.records if record.name == "aiosqlite"]
