"""The command line: wrong calls end in one sentence, `inspect` keeps its form, and nothing heavy is imported early."""

from __future__ import annotations

import asyncio
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.app import make_core, open_store
from bot.cli import main
from bot.config import load
from bot.dispatcher import Dispatcher
from bot.pacing import NO_LIMITS
from bot.wake import Wake
from tests.support.people import ANA, BEN, GROUP_CHAT, ManualClock, added, tapped
from tests.support.pipeline import Phones

FIELDS = [
    "chat_id", "flow", "phase", "stage", "round", "attempt", "floor", "generation", "open", "version",
    "partners", "timers", "inbox", "outbox",
]  # fmt: skip


class Called(NamedTuple):
    status: int
    out: str
    err: str


Call = Callable[..., Called]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Call:
    """Calls the command line as the console script does, in a directory without settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("bot.telemetry.set_up", lambda: None)  # the log of the whole process is not a test's

    def call(*arguments: str, stdin: str = "") -> Called:
        monkeypatch.setattr(sys, "argv", ["eft-coach", *arguments])
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return Called(int(ended.value.code or 0), printed.out, printed.err)

    return call


WRONG = {
    "no command": "",
    "an unknown command": "nonsense",
    "an unknown option": "room --what",
    "a port that is none": "room --port many",
    "a port that is too high": "room --port 99999",
    "a bot without a token": "telegram",
    "a bot with an unknown option": "telegram --polling",
    "practice with an unknown option": "practice --loud",
    "no transcript": "play",
    "a transcript that is not there": "play nowhere.yaml",
    "feedback without a stage": "feedback --role injured",
    "feedback without a role": "feedback --stage injury",
    "feedback for an unknown stage": "feedback --stage dessert --role injured",
    "feedback for an unknown role": "feedback --stage injury --role neighbour",
    "screen with an unknown option": "screen --loud",
    "flow without a command": "flow",
    "flow with an unknown command": "flow dance",
    "flow check with an unknown option": "flow check --fast",
    "inspect without a chat": "inspect",
    "inspect with a word for a chat": "inspect ours",
    "export without a person": "export",
    "export with a word for a person": "export ana --code X",
    "doctor with an argument": "doctor twice",
    "db without a command": "db",
    "db upgrade with an argument": "db upgrade now",
}


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG.keys())
def test_a_wrong_call_ends_with_2_and_one_sentence(call: Call, arguments: str):
    """Whatever is called wrongly, one line on stderr says so, and there is no traceback."""
    called = call(*arguments.split())

    assert 2 == called.status
    assert_one_sentence(called.err)


@pytest.mark.parametrize("command", ["feedback --stage injury --role injured --jsonl", "screen --jsonl"])
@pytest.mark.parametrize("line", ["I am no JSON", "[1]", '{"id": 1}', '{"id": 1, "text": 7}'])
def test_lines_that_are_no_records_are_refused_without_quoting_them(call: Call, command: str, line: str):
    """What stands on stdin is somebody's words: the sentence names the line's number only."""
    called = call(*command.split(), stdin=f"{line}\n")

    assert 2 == called.status
    assert_one_sentence(called.err)
    assert "Line 1" in called.err
    assert line not in called.err


@pytest.mark.parametrize(
    "command", ["room --no-browser", "telegram", "practice", "inspect 1", "export 1", "doctor", "db upgrade"]
)
def test_a_setting_that_does_not_exist_is_refused_by_every_command_that_reads_settings(
    call: Call, monkeypatch: pytest.MonkeyPatch, command: str
):
    """An unknown variable ends each of them before anything is opened."""
    monkeypatch.setenv("EFT_COACH_PACE__TURN_NUGE", "1h")

    called = call(*command.split())

    assert 2 == called.status
    assert_one_sentence(called.err)
    assert "EFT_COACH_PACE__TURN_NUDGE" in called.err


def test_inspect_without_a_database_is_a_failed_job(call: Call, nobodys_machine: Path):
    """It ends with 1, says where it looked, and creates nothing."""
    called = call("inspect", "-100123", "--json")

    assert 1 == called.status
    assert_one_sentence(called.err)
    assert [] == [file for file in nobodys_machine.rglob("*") if file.is_file()]


def test_inspect_prints_exactly_the_fields_of_the_contract(call: Call, database: None):
    """The keys and their order are what operators' scripts rely on, also for a group that has not begun."""
    called = call("inspect", str(GROUP_CHAT), "--json")

    status = json.loads(called.out)
    assert 0 == called.status
    assert FIELDS == list(status)
    assert GROUP_CHAT == status["chat_id"]
    assert "preparing" == status["phase"]
    assert [{"person_id": int(person), "role": None, "phase": None} for person in (ANA, BEN)] == status[
        "partners"
    ]
    assert [] == status["timers"]
    assert all(
        status[name] is None for name in ("stage", "round", "attempt", "floor", "generation", "version")
    )


def test_inspect_without_json_says_the_same_in_lines(call: Call, database: None):
    """A person reads one field a line."""
    called = call("inspect", str(GROUP_CHAT))

    assert FIELDS == [line.partition(":")[0] for line in called.out.splitlines()]


@pytest.mark.parametrize("chat", ["-5", "99999999999999999999999999", "-99999999999999999999999999"])
def test_inspect_of_an_unknown_chat_ends_with_1(call: Call, database: None, chat: str):
    """There is no couple there: one sentence, and nothing on stdout."""
    called = call("inspect", chat, "--json")

    assert (1, "") == (called.status, called.out)
    assert_one_sentence(called.err)


def test_db_upgrade_makes_what_inspect_can_read(call: Call, monkeypatch: pytest.MonkeyPatch):
    """With a master key in the environment it makes the database; afterwards an unknown chat is only unknown."""
    monkeypatch.setenv("EFT_COACH_MASTER_KEY", "7c" * 32)

    assert 0 == call("db", "upgrade").status
    assert "no conversation" in call("inspect", "-77").err


TRANSCRIPT = """
pace: sitting
people: {ana: {role: injured}, ben: {role: injuring}}
steps:
  - ben: "I lied to you on Friday. I was in the bar at the station."
  - expect: {ben: share, stage: STAGE}
"""


def test_a_transcript_that_holds_prints_the_chat(call: Call, tmp_path: Path):
    """The chat goes to stdout, as text or as JSON, and nothing to stderr."""
    file = tmp_path / "good.yaml"
    file.write_text(TRANSCRIPT.replace("STAGE", "acknowledgment"), encoding="utf-8")

    text, data = call("play", str(file)), call("play", str(file), "--json")

    assert (0, "") == (text.status, text.err)
    assert "[Ben, private] Ben" in text.out
    assert (0, "") == (data.status, data.err)
    assert json.loads(data.out)["holds"] is True


def test_a_transcript_that_does_not_hold_ends_with_1_and_a_diff(call: Call, tmp_path: Path):
    """The chat is still printed; what is missing and what is there stand on stderr."""
    file = tmp_path / "other.yaml"
    file.write_text(TRANSCRIPT.replace("STAGE", "remorse"), encoding="utf-8")

    called = call("play", str(file))

    assert 1 == called.status
    assert "[Ben, private] Ben" in called.out
    assert ["- stage: remorse", "+ stage: acknowledgment"] == called.err.splitlines()[1:]


def test_a_transcript_that_cannot_be_read_ends_with_2(call: Call, tmp_path: Path):
    """The sentence names the step."""
    file = tmp_path / "bad.yaml"
    file.write_text(TRANSCRIPT.replace("- ben:", "- eve:"), encoding="utf-8")

    called = call("play", str(file))

    assert (2, "") == (called.status, called.out)
    assert_one_sentence(called.err)
    assert "Step 1 " in called.err


def test_help_imports_nothing_heavy():
    """The start of the program is quick: none of the large libraries is loaded to print a help text."""
    heavy = (
        "telegram",
        "matplotlib",
        "aiohttp",
        "numpy",
        "babel",
        "jinja2",
        "transitions",
        "aiosqlite",
        "pydantic",
    )
    program = (
        "import sys\n"
        "sys.argv = ['eft-coach', '--help']\n"
        "from bot.cli import main\n"
        "try:\n"
        "    main()\n"
        "except SystemExit as ended:\n"
        "    assert not ended.code, ended.code\n"
        f"print('loaded:', [name for name in {heavy!r} if name in sys.modules])\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )

    assert "loaded: []" == done.stdout.splitlines()[-1]
    assert "" == done.stderr


def assert_one_sentence(text: str) -> None:
    assert 1 == len(text.splitlines()), text
    assert "Traceback" not in text
    assert text.rstrip("\n").endswith(".")


@pytest.fixture
def database(monkeypatch: pytest.MonkeyPatch) -> None:
    """A database in the usual place, with one couple that has just joined."""
    monkeypatch.setenv("EFT_COACH_MASTER_KEY", "7c" * 32)
    asyncio.run(_fill())


async def _fill() -> None:
    settings = load()
    store = await open_store(settings, make_key=False)
    clock, wake = ManualClock(), Wake()
    core = make_core(settings, store, clock=clock, wake=wake, usual="gentle", limits=NO_LIMITS)
    dispatcher = Dispatcher(store=store, transport=Phones(), clock=clock, wake=wake, limits=NO_LIMITS)
    for arrival in (added(ANA), tapped(ANA, "join"), tapped(BEN, "join")):
        await core.intake.put([arrival])
        await core.worker.drain()
        await dispatcher.drain()
    await store.close()


@pytest.mark.parametrize("tag", ["de", "xx"])
def test_a_language_without_wording_is_refused_at_the_start(
    call: Call, monkeypatch: pytest.MonkeyPatch, nobodys_machine: Path, tag: str
):
    """A default language that nobody has worded ends with 2, before anybody's message can be lost in it."""
    monkeypatch.setenv("EFT_COACH_LANGUAGES__DEFAULT", tag)
    called = call("room", "--no-browser", "--port", "0")

    assert (2, "") == (called.status, called.out)
    assert_one_sentence(called.err)
    assert tag in called.err
