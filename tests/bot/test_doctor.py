"""The doctor finds what will not work, changes nothing, names no secret, and needs no network."""

# ruff: noqa: ASYNC240 -- small local files; a test has nobody to wait for

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.app import open_store
from bot.checkup import Finding
from bot.config import Settings, load
from bot.doctor import _ages, examine
from bot.helplines import read_countries
from bot.sourced import Sourced
from bot.therapists import read_places

TOKEN = "4242:a-token-that-nobody-may-read"
KEY = "7c" * 32
SECRETS = (TOKEN, KEY, "hook-secret")

Make = Callable[..., Settings]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Makes settings from variables; the data and the keys lie in folders of their own."""
    (tmp_path / "keys").mkdir()

    def make(**variables: str) -> Settings:
        environment = {
            "EFT_COACH_DATA__DIRECTORY": str(tmp_path / "data"),
            "EFT_COACH_KEYS__MASTER_FILE": str(tmp_path / "keys" / "master.key"),
            "EFT_COACH_TELEGRAM__BASE_URL": "http://127.0.0.1:9/bot",
            **variables,
        }
        return load(environment, tmp_path)

    return make


@pytest.fixture
def key(tmp_path: Path, make: Make) -> Path:
    """A good master key in its file."""
    file = tmp_path / "keys" / "master.key"
    file.write_text(f"{KEY}\n", encoding="ascii")
    file.chmod(0o600)
    return file


@pytest.fixture
async def installed(make: Make, key: Path) -> Settings:
    """An installation with a database."""
    settings = make()
    await (await open_store(settings, make_key=False)).close()
    return settings


async def found(settings: Settings, about: str) -> list[Finding]:
    findings = await examine(settings)
    for finding in findings:
        assert not [secret for secret in SECRETS if secret in finding.line()]
        assert 1 == len(finding.line().splitlines())
    return [finding for finding in findings if finding.about == about]


def grades(findings: list[Finding]) -> list[str]:
    return [finding.grade for finding in findings]


def snapshot(folder: Path) -> Mapping[str, tuple[int, bytes]]:
    return {
        str(file.relative_to(folder)): (file.stat().st_mode, file.read_bytes())
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


async def test_a_good_installation_has_nothing_bad(installed: Settings):
    """Key, database and people's keys fit together, and each is said to be all right."""
    findings = await examine(installed)

    assert [] == [finding.line() for finding in findings if finding.bad]
    for about in ("settings", "master key", "database", "people's keys", "disk"):
        assert ["ok"] == grades([finding for finding in findings if finding.about == about])


async def test_it_changes_and_makes_nothing(installed: Settings, make: Make, tmp_path: Path):
    """Every file is as it was, byte for byte and right for right, and none is new; so too where there is nothing."""
    before = snapshot(tmp_path)
    await examine(installed)
    elsewhere = tmp_path / "elsewhere"
    await examine(
        make(EFT_COACH_DATA__DIRECTORY=str(elsewhere), EFT_COACH_KEYS__MASTER_FILE=str(elsewhere / "key"))
    )

    assert before == snapshot(tmp_path)
    assert not elsewhere.exists()


async def test_it_looks_beside_a_running_coach(installed: Settings):
    """An open database, with its log beside it, is read as it is."""
    store = await open_store(installed, make_key=False)
    try:
        assert [] == [finding.line() for finding in await examine(installed) if finding.bad]
    finally:
        await store.close()


async def test_a_first_run_is_no_illness(make: Make):
    """Before anything was made the doctor says what will be made, and by what."""
    settings = make()

    for about in ("master key", "database", "people's keys"):
        assert ["note"] == grades(await found(settings, about))


async def test_a_missing_key_is_bad_where_it_is_needed(installed: Settings, key: Path):
    """A database without its master key cannot be read any more."""
    key.unlink()

    assert ["bad"] == grades(await found(installed, "master key"))


@pytest.mark.skipif(os.name != "posix", reason="rights mean nothing there")
@pytest.mark.parametrize("file", ["keys/master.key", "keys/people.sqlite3", "data/coach.sqlite3"])
async def test_files_that_others_may_read_are_bad(installed: Settings, tmp_path: Path, file: str):
    """Whoever else works on this machine could read along."""
    (tmp_path / file).chmod(0o640)

    bad = [finding for finding in await examine(installed) if finding.bad]

    assert 1 == len(bad)
    assert file in bad[0].says
    assert "chmod 600" in bad[0].says


@pytest.mark.parametrize("text", ["", "7c" * 31, "zz" * 32, "7c" * 32 + "\n\n"])
async def test_a_key_of_another_form_is_bad(installed: Settings, key: Path, text: str):
    """Sixty-four hexadecimal digits, with one newline at most."""
    key.write_text(text, encoding="ascii")

    assert ["bad"] == grades(await found(installed, "master key"))


async def test_another_master_key_does_not_fit(installed: Settings, key: Path, tmp_path: Path):
    """It has the right form, and opens nothing: the sentence names the real file, not the copy that was tried."""
    key.write_text("11" * 32, encoding="ascii")

    findings = await found(installed, "people's keys")

    assert ["bad"] == grades(findings)
    assert str(tmp_path / "keys" / "people.sqlite3") in findings[0].says
    assert "eft-coach-doctor-" not in findings[0].says


async def test_a_key_beside_the_data_is_bad(make: Make, key: Path, tmp_path: Path):
    """A copy of the data would hold what opens it."""
    data = tmp_path / "data"
    data.mkdir()
    inside = data / "master.key"
    key.rename(inside)

    assert ["bad"] == grades(await found(make(EFT_COACH_KEYS__MASTER_FILE=str(inside)), "master key"))


async def test_a_key_store_of_another_database_is_bad(installed: Settings, make: Make, tmp_path: Path):
    """What was written with one key store cannot be read with another."""
    other = make(
        EFT_COACH_DATA__DIRECTORY=str(tmp_path / "other"),
        EFT_COACH_KEYS__PEOPLE=str(tmp_path / "other-keys.sqlite3"),
    )
    await (await open_store(other, make_key=False)).close()

    mixed = make(EFT_COACH_KEYS__PEOPLE=str(tmp_path / "other-keys.sqlite3"))

    assert ["bad"] == grades(await found(mixed, "people's keys"))


async def test_a_missing_key_store_is_bad_once_there_is_a_database(installed: Settings, tmp_path: Path):
    """Without it nothing that people wrote can be read."""
    (tmp_path / "keys" / "people.sqlite3").unlink()

    assert ["bad"] == grades(await found(installed, "people's keys"))


@pytest.mark.parametrize("content", [b"this is no database, it is a letter to somebody" * 100])
async def test_a_file_that_is_no_database_is_bad(installed: Settings, tmp_path: Path, content: bytes):
    """It says so, and leaves the file alone."""
    file = tmp_path / "data" / "coach.sqlite3"
    file.write_bytes(content)

    assert ["bad"] == grades(await found(installed, "database"))
    assert content == file.read_bytes()


async def test_postgresql_is_named_as_not_to_be_used(make: Make, key: Path):
    """This version stores in files; the password of the address is not repeated."""
    findings = await found(
        make(EFT_COACH_DATABASE__URL="postgresql://coach:hook-secret@db/coach"), "database"
    )

    assert ["bad"] == grades(findings)


async def test_a_full_or_closed_disk_is_bad(
    make: Make, key: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    """Nothing can be kept where nothing can be written."""
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")

    assert ["bad"] == grades(await found(make(), "disk"))


async def test_the_host_is_needed_by_the_bot_only(make: Make, key: Path):
    """The room runs without; with a token, name and contact must be given."""
    assert ["note"] == grades(await found(make(), "host"))
    assert ["bad"] == grades(await found(make(TELEGRAM_BOT_TOKEN=TOKEN), "host"))
    named = make(
        TELEGRAM_BOT_TOKEN=TOKEN, EFT_COACH_HOST__NAME="Kim", EFT_COACH_HOST__CONTACT="kim@example.org"
    )
    assert ["ok"] == grades(await found(named, "host"))


async def test_a_host_who_is_a_partner_is_told_what_that_means(make: Make, key: Path):
    """The check-in is not asked then."""
    assert "note" in grades(await found(make(EFT_COACH_HOST__IS_PARTNER="true"), "host"))


@pytest.mark.parametrize(
    ("base", "url", "grade"),
    [
        ("https://api.telegram.org/bot", "https://coach.example.org/hook", "ok"),
        ("https://api.telegram.org/bot", "https://coach.example.org:8443/hook", "ok"),
        ("https://api.telegram.org/bot", "http://coach.example.org/hook", "bad"),
        ("https://api.telegram.org/bot", "https://coach.example.org:9999/hook", "bad"),
        ("http://127.0.0.1:9/bot", "http://127.0.0.1:9999/hook", "ok"),
    ],
)
async def test_the_webhook_must_be_one_that_is_called(make: Make, key: Path, base: str, url: str, grade: str):
    """Telegram itself calls https on four ports; a server of one's own calls what it is told."""
    settings = make(EFT_COACH_TELEGRAM__BASE_URL=base, EFT_COACH_TELEGRAM__WEBHOOK__URL=url)

    assert [grade] == grades(await found(settings, "webhook"))


async def test_a_webhook_path_that_differs_is_worth_a_note(make: Make, key: Path):
    """Something in front may translate it, and somebody has to know."""
    settings = make(
        EFT_COACH_TELEGRAM__WEBHOOK__URL="https://coach.example.org/hook",
        EFT_COACH_TELEGRAM__WEBHOOK__PATH="/other",
        EFT_COACH_TELEGRAM__WEBHOOK__SECRET="hook-secret",
    )

    assert ["note"] == grades(await found(settings, "webhook"))


# --- the token ---------------------------------------------------------------------------------------------


class Server:
    """Answers getMe as it is told to."""

    def __init__(self) -> None:
        self.status = 200
        self.answer: Any = {"ok": True, "result": {"id": 4242, "is_bot": True, "username": "repair_bot"}}
        self.asked: list[str] = []
        self.base = ""

    async def respond(self, request: web.Request) -> web.Response:
        self.asked.append(request.path)
        return web.json_response(self.answer, status=self.status)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    server = Server()
    application = web.Application()
    application.router.add_route("*", "/{rest:.*}", server.respond)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server.base = f"{site.name}/bot"
    yield server
    await runner.cleanup()


@pytest.fixture
def with_token(make: Make, key: Path, server: Server) -> Settings:
    return make(TELEGRAM_BOT_TOKEN=TOKEN, EFT_COACH_TELEGRAM__BASE_URL=server.base)


async def test_an_accepted_token_names_its_bot(with_token: Settings, server: Server):
    """One question is asked, at the address from the settings."""
    findings = await found(with_token, "token")

    assert ["ok"] == grades(findings)
    assert "@repair_bot" in findings[0].says
    assert [f"/bot{TOKEN}/getMe"] == server.asked
    assert ["ok"] == grades(await found(with_token, "groups"))


@pytest.mark.parametrize("status", [401, 404])
async def test_a_refused_token_is_bad(with_token: Settings, server: Server, status: int):
    """The server does not know it."""
    server.status, server.answer = status, {"ok": False, "error_code": status, "description": "Unauthorized"}

    assert ["bad"] == grades(await found(with_token, "token"))


@pytest.mark.parametrize("answer", [None, [], {"ok": True}, {"ok": True, "result": 7}])
@pytest.mark.parametrize("status", [200, 502])
async def test_a_strange_answer_says_nothing_of_the_token(
    with_token: Settings, server: Server, status: int, answer: Any
):
    """Another server than expected, or one in trouble: the token could not be asked about."""
    server.status, server.answer = status, answer

    assert ["note"] == grades(await found(with_token, "token"))


async def test_a_bot_that_may_not_join_groups_is_bad(with_token: Settings, server: Server):
    """It could never meet the two."""
    server.answer["result"]["can_join_groups"] = False

    assert "bad" in grades(await found(with_token, "groups"))


async def test_without_a_network_the_token_could_not_be_asked_about(make: Make, key: Path):
    """Nobody listens there: that is a note, since nothing is known to be wrong."""
    findings = await found(make(TELEGRAM_BOT_TOKEN=TOKEN), "token")

    assert ["note"] == grades(findings)
    assert "could not be asked about" in findings[0].says


async def test_without_a_token_nobody_is_asked(make: Make, key: Path, server: Server):
    """The room needs none."""
    findings = await found(make(EFT_COACH_TELEGRAM__BASE_URL=server.base), "token")

    assert (["note"], []) == (grades(findings), server.asked)


# --- what ages ---------------------------------------------------------------------------------------------


LINE = (
    "{topic: crisis, name: A line, number: '1', how: '', whom: anyone, source: 'https://a', verified_on: %s}"
)
PLACE = "- {country: GB, name: Here, emergency: '999', lines: [%s]}"
DIRECTORY = "{name: A list, address: 'https://a', what: a register, source: 'https://b', verified_on: %s, verified_by: us}"
LOOK = "- {country: GB, name: Here, directories: [%s]}"


def lines(dates: list[str]) -> list[tuple[Sourced, ...]]:
    """Helplines of one country with these dates."""
    return [place.lines for place in read_countries(PLACE % ", ".join(LINE % day for day in dates)).values()]


def directories(dates: list[str]) -> list[tuple[Sourced, ...]]:
    """Directories of one country with these dates."""
    return [
        place.directories
        for place in read_places(LOOK % ", ".join(DIRECTORY % day for day in dates)).values()
    ]


@pytest.mark.parametrize("listed", [lines, directories])
@pytest.mark.parametrize(
    ("dates", "grade", "says"),
    [
        ([], "ok", "0 entries in 1 countries"),
        (["2999-01-01"], "ok", "1 entries in 1 countries"),
        (
            ["2000-01-01", "2999-01-01"],
            "note",
            "the source of 1 is over 180 days old (the oldest of 2000-01-01)",
        ),
    ],
)
def test_old_sources_are_named(
    listed: Callable[[list[str]], list[tuple[Sourced, ...]]], dates: list[str], grade: str, says: str
):
    """A number or an address that nobody answers any more is worse than none."""
    (finding,) = _ages("lists", "entries", "data/file.yaml", lambda: listed(dates))

    assert grade == finding.grade
    assert says in finding.says


@pytest.mark.parametrize("days", [180, 181])
def test_a_source_is_old_after_180_days(days: int):
    """On the day itself it is not yet."""
    day = (datetime.now(UTC) - timedelta(days=days)).date().isoformat()

    (finding,) = _ages("lists", "entries", "data/file.yaml", lambda: directories([day]))

    assert ("note" if days > 180 else "ok") == finding.grade


def test_a_list_that_cannot_be_read_is_bad():
    """It says which file; the bot would fail at the page."""
    (finding,) = _ages("lists", "entries", "data/file.yaml", lambda: lines(["'soon'"]))

    assert "bad" == finding.grade
    assert "see prompts/data/file.yaml" in finding.says


UNDATED = ("'soon'", "null", "2024-01-01T00:00:00")


@pytest.mark.parametrize(
    "row",
    [
        "- {country: GB}",
        "- {country: GB, name: Here, emergency: '999', lines: [], more: 1}",
        PLACE % "{name: A line}",
        PLACE % (LINE % "2024-01-01").replace("https://a", ""),
        PLACE % (LINE % "2024-01-01").replace("crisis", "weather"),
        f"{PLACE % ''}\n{PLACE % ''}",
        *(PLACE % (LINE % day) for day in UNDATED),
    ],
)
def test_a_line_without_a_source_or_a_date_does_not_ship(row: str):
    """No number stands in the list without where and when it was read."""
    with pytest.raises(ValueError, match="a line of"):
        read_countries(row)


@pytest.mark.parametrize(
    "row",
    [
        "- {country: GB}",
        "- {country: GB, name: Here, directories: [], more: 1}",
        LOOK % "{name: A list}",
        *(LOOK % (DIRECTORY % day) for day in UNDATED),
        *(
            LOOK % (DIRECTORY % "2024-01-01").replace(lacks, given)
            for lacks, given in (
                ("https://a", "a.example.org"),
                ("https://b", ""),
                ("a register", "''"),
                ("a register", "one two three four five six seven eight nine"),
                ("verified_by: us", "verified_by: ''"),
                (", verified_by: us", ""),
                ("A list", "''"),
            )
        ),
    ],
)
def test_a_directory_without_a_source_or_a_date_does_not_ship(row: str):
    """Nor without an address, what it is in eight words, and how it was read."""
    with pytest.raises(ValueError, match="a line of"):
        read_places(row)


@pytest.mark.parametrize("about", ["helplines", "therapists"])
async def test_the_lists_that_ship_are_read(make: Make, key: Path, about: str):
    """Whatever their age, they load."""
    assert grades(await found(make(), about))[0] in ("ok", "note")
