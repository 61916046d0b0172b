"""What is SQLite's own: files, pragmas, migrations, readers beside the coach, and a real crash."""

from __future__ import annotations

import asyncio
import re
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.ports import Due, Envelope, Post, Send, Snapshot
from bot.storage import connection as connections
from bot.storage.connection import connect, queries
from bot.storage.errors import StorageError
from bot.storage.sqlite import open_to_read
from flows.events import Added
from flows.ids import CoupleId, PersonId
from tests.storage.conftest import MASTER, NOW, SqlitePlace

ROOT = Path(__file__).parents[2]


def listing(place: SqlitePlace) -> dict[str, tuple[int, int]]:
    """Every file of an installation, with its size and the time of its last change."""
    folder = place.database.parents[1]
    return {
        str(file.relative_to(folder)): (file.stat().st_size, file.stat().st_mtime_ns)
        for file in folder.rglob("*")
        if file.is_file()
    }


class TestFiles:
    async def test_only_the_owner_may_read_them(self, sqlite: SqlitePlace):
        """The database, the key store and the logs beside them are for the owner's eyes only."""
        store = await sqlite.open()
        async with store.begin() as unit:
            await unit.seen(PersonId(11), "Ana", "en", NOW)
        files = [file for file in sqlite.database.parents[1].rglob("*") if file.is_file()]

        assert {"coach.db", "coach.db-wal", "people.db", "people.db-wal"} <= {file.name for file in files}
        assert {0o600} == {stat.S_IMODE(file.stat().st_mode) for file in files}

    async def test_pragmas(self, sqlite: SqlitePlace):
        """What is committed survives a power cut, references hold, and what is deleted is overwritten."""
        store = await sqlite.open()
        found = {
            name: (await store._connection.execute_fetchall(f"PRAGMA {name}"))[0][0]  # type: ignore[index]
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "locking_mode")
        }

        assert {
            "journal_mode": "wal",
            "synchronous": 2,
            "foreign_keys": 1,
            "secure_delete": 1,
            "locking_mode": "normal",
        } == found

    async def test_forgotten_words_leave_the_file(self, sqlite: SqlitePlace):
        """Not even the sealed bytes of forgotten words stay in the database."""
        store = await sqlite.open()
        async with store.begin() as unit:
            words = await unit.keep_words(PersonId(11), None, "words " * 50, NOW)
        sealed = next(iter(await store._connection.execute_fetchall("SELECT text FROM words")))[0]
        before = sealed in sqlite.bytes()
        async with store.begin() as unit:
            await unit.forget([words])
        await store.close()

        assert (True, False) == (before, sealed in sqlite.bytes())

    async def test_what_is_done_keeps_no_payload(self, sqlite: SqlitePlace):
        """Once it is handled, sent or dropped, not even the sealed payload of a row is left."""
        store = await sqlite.open()
        async with store.begin() as unit:
            couple = await unit.group(-1, None, NOW)
            await unit.enqueue("a", couple, PersonId(11), Envelope(event=Added()), NOW)
            for number in (11, 12):
                person = PersonId(number)
                await unit.post(
                    [Post(unique=str(number), couple=couple, person=person, outgoing=Send(html="x"))], NOW
                )
            deliveries = await unit.take(NOW, (), 64)
            lengths = "SELECT length(payload) FROM inbox UNION ALL SELECT length(payload) FROM outbox"
            before = [row[0] for row in await store._connection.execute_fetchall(lengths)]
            await unit.finish([item.id for item in await unit.claim(64)], NOW)
            await unit.delivered(deliveries[0].id, 1, NOW)
            await unit.drop(deliveries[1].id, "refused", NOW)
        after = [row[0] for row in await store._connection.execute_fetchall(lengths)]

        assert 3 == len(before) == len([length for length in before if length > 30])
        assert [0, 0, 0] == after

    async def test_no_database(self, sqlite: SqlitePlace):
        """A file that is no database is refused in one sentence, and left as it is."""
        sqlite.database.parent.mkdir()
        sqlite.database.write_bytes(b"no database " * 100)
        with pytest.raises(StorageError, match=r"^[^\n]*coach\.db cannot be used as a database[^\n]*\.$"):
            await sqlite.open()

        assert b"no database " * 100 == sqlite.database.read_bytes()

    async def test_no_place_for_a_database(self, sqlite: SqlitePlace):
        """A directory that cannot be made is refused in one sentence."""
        sqlite.database.parent.write_text("a file where the folder should be")
        with pytest.raises(StorageError, match=r"^[^\n]*cannot be opened for writing[^\n]*\.$"):
            await sqlite.open()


class TestMigrations:
    async def test_a_newer_database_is_refused(self, sqlite: SqlitePlace):
        """A database of a later release is refused in one sentence and not touched, for reading too."""
        await (await sqlite.open()).close()
        with sqlite3.connect(sqlite.database) as raw:
            raw.execute("PRAGMA user_version = 999")
        raw.close()
        with pytest.raises(StorageError, match=r"^[^\n]*newer version of the coach[^\n]*\.$"):
            await sqlite.open()
        with pytest.raises(StorageError, match=r"^[^\n]*newer version of the coach[^\n]*\.$"):
            async with open_to_read(sqlite.database):
                pass

        with sqlite3.connect(sqlite.database) as raw:
            assert 999 == raw.execute("PRAGMA user_version").fetchone()[0]
        raw.close()

    async def test_an_older_database_is_brought_up_to_date(
        self, sqlite: SqlitePlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        """A release with one more migration applies just that one, and a reader asks for it to be run."""
        store = await sqlite.open()
        async with store.begin() as unit:
            await unit.set_fact("kept", "yes")
        await store.close()
        self.add_migration(tmp_path, monkeypatch, "CREATE TABLE more (a TEXT) STRICT;\n-- the end\n")
        with pytest.raises(
            StorageError, match=r"older than this version of the coach: run `eft-coach db upgrade`"
        ):
            async with open_to_read(sqlite.database):
                pass
        store = await sqlite.open()
        async with store.begin() as unit:
            assert "yes" == await unit.get_fact("kept")
        assert [] == list(await store._connection.execute_fetchall("SELECT a FROM more"))

    async def test_a_migration_that_fails_changes_nothing(
        self, sqlite: SqlitePlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        """A migration is done whole or not at all."""
        await (await sqlite.open()).close()
        with sqlite3.connect(sqlite.database) as raw:
            shipped = raw.execute("PRAGMA user_version").fetchone()[0]
        raw.close()
        self.add_migration(
            tmp_path, monkeypatch, "CREATE TABLE more (a TEXT);\nCREATE TABLE people (a TEXT);\n"
        )
        with pytest.raises(StorageError):
            await sqlite.open()

        with sqlite3.connect(sqlite.database) as raw:
            assert [] == raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'more'").fetchall()
            assert shipped == raw.execute("PRAGMA user_version").fetchone()[0]
        raw.close()

    async def test_timers_of_one_partner_come_under_one_name(self, sqlite: SqlitePlace):
        """What an earlier release armed by kind is armed by the earliest; the couple's own timers stay."""
        await (await sqlite.open()).close()
        with sqlite3.connect(sqlite.database) as raw:
            raw.execute("INSERT INTO couples (id, chat, made_at) VALUES (1, -1, 0)")
            raw.executemany(
                "INSERT INTO timers (couple, name, due, generation) VALUES (1, ?, ?, 1)",
                [("chance", 1), ("ask_again_0", 9), ("draft_0", 5), ("draft_1", 7)],
            )
            script = (connections._HERE / "migrations" / "0002_private_timers.sql").read_text(
                encoding="utf-8"
            )
            raw.executescript(script)
            timers = dict(raw.execute("SELECT name, due FROM timers").fetchall())
        raw.close()

        assert {"chance": 1, "private_0": 5, "private_1": 7} == timers

    def add_migration(self, folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
        copy = folder / "scripts"
        for name in ("migrations", "key_migrations"):
            shutil.copytree(connections._HERE / name, copy / name)
        following = len(list((copy / "migrations").glob("*.sql"))) + 1
        (copy / "migrations" / f"{following:04}_more.sql").write_text(script)
        queries()  # loaded before its folder is out of sight
        monkeypatch.setattr(connections, "_HERE", copy)
        connections._migrations.cache_clear()
        monkeypatch.setattr(connections, "_migrations", connections._migrations.__wrapped__)


class TestReading:
    """A look at the database that changes nothing."""

    async def test_beside_a_running_coach(self, sqlite: SqlitePlace):
        """A reader sees what is committed and nothing else, while the coach writes, and is not in its way."""
        store = await sqlite.open()
        async with store.begin() as unit:
            couple = await unit.group(-1, None, NOW)
            await unit.save(couple, Snapshot(state=b"1", private={PersonId(11): b"a"}), NOW)
            await unit.set_timer(Due(couple=couple, name="x", due=NOW))
        files = listing(sqlite).keys()
        async with store.begin() as unit:
            await unit.group(-2, None, NOW)
            await unit.save(couple, Snapshot(state=b"2", version=1), NOW)
            await unit.waiting(couple)
            async with open_to_read(sqlite.database) as reader, without_keys(sqlite):
                found = (
                    await reader.find_group(-1),
                    await reader.find_group(-2),
                    await reader.load(couple),
                    await reader.waiting(couple),
                    [timer.name for timer in await reader.timers(couple)],
                )
            assert files == listing(sqlite).keys()

        assert (couple, None, Snapshot(state=b"1", version=1), (0, 0), ["x"]) == found

    async def test_of_a_stopped_coach(self, sqlite: SqlitePlace):
        """A stopped coach's database is read without a trace: no file appears, none is changed."""
        store = await sqlite.open()
        async with store.begin() as unit:
            couple = await unit.group(-1, None, NOW)
        await store.close()
        before = listing(sqlite)
        async with open_to_read(sqlite.database) as reader:
            assert couple == await reader.find_group(-1)
            assert before == listing(sqlite)

        assert before == listing(sqlite)

    async def test_it_cannot_write(self, sqlite: SqlitePlace):
        """Whatever is called on a reader, the database stays as it is."""
        store = await sqlite.open()
        async with store.begin() as unit:
            couple = await unit.group(-1, None, NOW)
        async with open_to_read(sqlite.database) as reader:
            with pytest.raises(sqlite3.OperationalError):
                await reader.group(-2, None, NOW)
            with pytest.raises(TypeError):
                await reader.enqueue("a", couple, None, Envelope(event=Added()), NOW)
            await reader.set_fact("a", "b")  # collected, and never executed
        async with store.begin() as unit:
            assert (None, None) == (await unit.find_group(-2), await unit.get_fact("a"))

    async def test_there_is_none(self, sqlite: SqlitePlace):
        """Where there is no database a reader says so, and makes none."""
        with pytest.raises(StorageError, match=r"^There is no database at [^\n]*\.$"):
            async with open_to_read(sqlite.database):
                pass

        assert {} == listing(sqlite)

    async def test_a_read_only_disk(self, sqlite: SqlitePlace):
        """A database that nobody may write to, in a folder that nobody may write to, can be read."""
        store = await sqlite.open()
        async with store.begin() as unit:
            couple = await unit.group(-1, None, NOW)
        await store.close()
        sqlite.database.chmod(0o400)
        sqlite.database.parent.chmod(0o500)
        try:
            async with open_to_read(sqlite.database) as reader:
                assert couple == await reader.find_group(-1)
        finally:
            sqlite.database.parent.chmod(0o700)


@asynccontextmanager
async def without_keys(place: SqlitePlace) -> AsyncIterator[None]:
    """As if there were no key store: a reader never opens it."""
    hidden = place.people.rename(place.people.with_suffix(".hidden"))
    yield
    hidden.rename(place.people)


class TestCrash:
    async def test_killed_in_the_middle(self, sqlite: SqlitePlace):
        """After a real SIGKILL all committed units are there whole, the open one is not, and readers can read."""
        program = f"""
import asyncio, os, signal, sys
from pathlib import Path
from bot.ports import Envelope, Post, Send
from bot.storage.master import MasterKey
from bot.storage.sqlite import open_sqlite
from flows.events import Added
from tests.storage.conftest import NOW

async def main():
    store = await open_sqlite(Path(sys.argv[1]), Path(sys.argv[2]), MasterKey("{MASTER}"))
    for number in range(3):
        async with store.begin() as unit:
            couple = await unit.group(-1, None, NOW)
            words = await unit.keep_words(11, couple, "hello", NOW)
            await unit.enqueue(f"update:{{number}}", couple, 11, Envelope(event=Added(), message=words), NOW)
            await unit.post([Post(unique=f"{{number}}", couple=couple, person=None,
                                  outgoing=Send(html="hi"), owner=11)], NOW)
            await unit.take(NOW, (), 1)
            if number == 2:
                await unit.waiting(couple)
                os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""
        arguments: list[str | Path] = [sys.executable, "-c", program, sqlite.database, sqlite.people]
        ended = await asyncio.to_thread(lambda: subprocess.run(arguments, cwd=ROOT, check=False, timeout=60))
        assert -signal.SIGKILL == ended.returncode
        couple = CoupleId(1)
        async with open_to_read(sqlite.database) as reader:
            seen = await reader.waiting(couple)
        store = await sqlite.open()
        async with store.begin() as unit:
            item = (await unit.claim(64))[0]
            words = await unit.words([item.envelope.message])  # type: ignore[list-item]
            delivery = (await unit.take(NOW, (), 64))[0]

            assert (2, 2) == seen == await unit.waiting(couple)
            assert ["hello"] == [found.text for found in words.values()]
            assert (Send(html="hi"), True) == (delivery.outgoing, delivery.repeated)


class TestStatements:
    async def test_nothing_is_committed_after_a_failed_statement(self, sqlite: SqlitePlace):
        """A unit whose collected writes failed half-way cannot be committed, even if the error was swallowed."""
        store = await sqlite.open()

        async def swallow_the_error() -> None:
            async with store.begin() as unit:
                await unit.set_fact("a", "b")
                await unit.set_timer(Due(couple=CoupleId(77), name="x", due=NOW))  # no such couple
                await unit.set_fact("c", "d")
                with pytest.raises(sqlite3.IntegrityError):
                    await unit.next_due()

        with pytest.raises(StorageError, match="only be rolled back"):
            await swallow_the_error()
        async with store.begin() as unit:
            assert (None, None) == (await unit.get_fact("a"), await unit.get_fact("c"))

    async def test_a_failing_end_undoes_everything(self, sqlite: SqlitePlace):
        """When the collected writes fail at the end, begin() raises and nothing is stored."""
        store = await sqlite.open()

        async def arm_a_timer_of_nobody() -> None:
            async with store.begin() as unit:
                await unit.set_fact("a", "b")
                await unit.set_timer(Due(couple=CoupleId(77), name="x", due=NOW))

        with pytest.raises(sqlite3.IntegrityError):
            await arm_a_timer_of_nobody()
        async with store.begin() as unit:
            assert None is await unit.get_fact("a")

    async def test_every_query_uses_an_index(self, sqlite: SqlitePlace):
        """No query walks through a whole table, so its cost stays as couples come."""
        await (await sqlite.open()).close()
        found = queries()
        walks = []
        for file, folder in ((sqlite.database, "migrations"), (sqlite.people, "key_migrations")):
            connection = await connect(file, folder)
            tables = {row[0] for row in await connection.execute_fetchall("SELECT name FROM sqlite_master")}
            for name in found.available_queries:
                query = getattr(found, name)
                if name.endswith("_cursor"):  # aiosql's second way to call the same query
                    continue
                used = set(re.findall(r"(?:FROM|UPDATE|INTO|JOIN) (\w+)", query.sql)) - {"json_each"}
                if not used or not used <= tables:
                    continue
                plan = await connection.execute_fetchall(
                    f"EXPLAIN QUERY PLAN {query.sql}", dict.fromkeys(query.parameters or (), "[1]")
                )
                walks += [
                    (name, row[3])
                    for row in plan
                    if re.match(r"SCAN (?!json_each|CONSTANT|sqlite_sequence)", row[3])
                ]
            await connection.close()

        # Both walk an index that holds what is still open, oldest first, and stop when they have enough.
        assert [
            ("first_waiting", "SCAN i USING INDEX inbox_waiting"),
            ("next_unsent", "SCAN o USING INDEX outbox_due"),
        ] == walks

    async def test_the_store_costs_the_same_with_many_couples(self, sqlite: SqlitePlace):
        """Claiming and taking visit as many rows beside 3,000 finished ones as beside none."""
        store = await sqlite.open()
        visits = []
        for rest in (0, 3000):
            async with store.begin() as unit:
                couple = await unit.group(-1, None, NOW)
                for number in range(rest):
                    await unit.enqueue(f"old:{number}", couple, None, Envelope(event=Added()), NOW)
                    await unit.post(
                        [Post(unique=f"old:{number}", couple=couple, person=None, outgoing=Send(html="x"))],
                        NOW,
                    )
                if rest:
                    await store._connection.execute_fetchall("UPDATE inbox SET state = 'done', done_at = 1")
                    await unit.next_delivery()
                    await store._connection.execute_fetchall("UPDATE outbox SET state = 'sent', done_at = 1")
                await unit.enqueue(f"new:{rest}", couple, None, Envelope(event=Added()), NOW)
                await unit.post(
                    [Post(unique=f"new:{rest}", couple=couple, person=None, outgoing=Send(html="x"))], NOW
                )
                await unit.waiting(couple)
                steps = 0

                def count() -> int:
                    nonlocal steps
                    steps += 1
                    return 0

                await store._connection.set_progress_handler(count, 1)
                assert 1 == len(await unit.claim(64))
                assert 1 == len(await unit.take(NOW, (), 64))
                await unit.next_delivery()
                await store._connection.set_progress_handler(None, 0)  # type: ignore[arg-type]
                visits.append(steps)

        assert visits[0] == pytest.approx(visits[1], rel=0.1)
