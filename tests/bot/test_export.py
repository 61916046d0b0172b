"""`eft-coach export`: the copy holds what is one's own and nothing else, and only a good code gets it."""

from __future__ import annotations

import asyncio
import json
import stat
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final, TypeVar

import pytest
from msgspec.structs import replace

from bot.app import codec, open_store
from bot.codes import digest, make_code
from bot.config import load
from bot.export import CannotExport, data_of, handing_out
from bot.ports import Store, Unit
from flows.couple.state import CoupleState, Draft, Held, Partner, Private
from flows.events import Wrote
from flows.gate.check_in import KEYS, CheckIn
from flows.ids import PersonId, WordsId
from flows.model import CouplePhase, Gate, Injury, PartnerPhase, Role
from tests.bot.test_cli import Call, assert_one_sentence, call  # noqa: F401 -- its fixture
from tests.support.people import ANA, BEN, CARLA, GROUP_CHAT, NOON

T = TypeVar("T")
CODEC: Final = codec()
FIELDS: Final = ["format", "made_at", "person_id", "name", "language", "settings", "couples", "texts"]
BENS: Final = "what only Ben wrote"
OFF_LIMITS: Final[dict[str, Any]] = {
    "check_in": CheckIn(answers=tuple((key, "yes") for key in KEYS)), "sent": True, "gate": Gate.CLOSED,
    "skipped_before": True, "asked": 2, "ask_again": NOON, "reading": "afraid", "reading_until": NOON,
    "reading_since": NOON, "doubted": True, "opened": 3, "minor": True, "heard": "hurt", "signs": ("one_word",),
    "one_word": 2, "remarks": (NOON,), "time_out_offered": True, "soft_ends": 2, "too_hard": 2,
    "no_referral": True,
}  # fmt: skip
"""Of the check-in, of a sign of danger, and of what follows from either."""


def two(phase: CouplePhase, *words: WordsId, **ana: Any) -> CoupleState:
    """Return a couple whose two have roles, Ana with this private part; of `words`, the first was shared."""
    named, said, draft = words
    return CoupleState(
        phase=phase,
        stage="injury",
        zone="Europe/Berlin",
        named=named,
        said=(("acknowledgment.0", said),),
        partners=(
            Partner(
                person=ANA,
                role=Role.INJURED,
                phase=PartnerPhase.DRAFTING,
                draft=Draft(words=draft, at=NOON, length=5),
                private=Private(**ana),
            ),
            Partner(person=BEN, role=Role.INJURING, private=Private(injury=Injury.LIE)),
        ),
    )


async def fill(unit: Unit, phase: CouplePhase = CouplePhase.TURN, **ana: Any) -> None:
    """Store Ana, Ben and what they wrote: Ana three texts, of which two are shared."""
    couple = await unit.group(GROUP_CHAT, None, NOON)
    for person, name in ((ANA, "Ana"), (BEN, "Ben the other")):
        await unit.seen(person, name, "en", NOON)
        await unit.join(couple, person, NOON)
    named, said, draft = [await unit.keep_words(ANA, couple, f"Ana's {n}", NOON) for n in range(3)]
    await unit.reveal([named, said, await unit.keep_words(BEN, couple, BENS, NOON)])
    await unit.save(couple, CODEC.encode(two(phase, named, said, draft, **ana), 0), NOON)


async def copy(store: Store, person: PersonId = ANA) -> dict[str, Any]:
    async with store.begin() as unit:
        return await data_of(unit, CODEC, person, NOON)


async def test_everything_of_ones_own(store: Store):
    """Name, settings, where the two are, and every text with its time and what it is for."""
    async with store.begin() as unit:
        await fill(unit, counts=True, quiet=True)
    at = "2026-11-23T12:00:00+00:00"

    assert {
        "format": 1,
        "made_at": at,
        "person_id": ANA,
        "name": "Ana",
        "language": "en",
        "settings": {"time_zone": "Europe/Berlin", "kept_texts_counted": True, "may_write_first": False},
        "couples": [
            {
                "chat_id": GROUP_CHAT, "joined_at": at, "phase": "turn", "role": "injured", "stage": "injury",
                "round": 1,
            }
        ],
        "texts": [
            {"written_at": at, "shared": True, "for": "name", "text": "Ana's 0"},
            {"written_at": at, "shared": True, "for": "acknowledgment", "text": "Ana's 1"},
            {"written_at": at, "shared": False, "for": "draft", "text": "Ana's 2"},
        ],
    } == await copy(store)  # fmt: skip


@pytest.mark.parametrize("phase", list(CouplePhase))
async def test_nothing_private_makes_a_difference(store: Store, phase: CouplePhase):
    """The copy is the same, to the letter, whatever was answered and whatever was heard."""
    async with store.begin() as unit:
        await fill(unit, phase)
    plain = await copy(store)
    async with store.begin() as unit:
        couple = await unit.find_group(GROUP_CHAT)
        assert couple is not None
        snapshot = await unit.load(couple)
        assert snapshot is not None
        state = CODEC.decode(snapshot)
        ana, ben = state.partners
        touched = replace(ana, may_open=not ana.may_open, private=replace(ana.private, **OFF_LIMITS))
        await unit.save(couple, CODEC.encode(replace(state, partners=(touched, ben)), snapshot.version), NOON)

    assert plain == await copy(store)


async def test_a_text_that_waits_for_the_question_whether_one_is_safe_looks_like_a_draft(store: Store):
    """What it is for is said in the same word, so that nobody who makes the file learns that danger was heard."""
    async with store.begin() as unit:
        await fill(unit, CouplePhase.TURN)
        couple = await unit.find_group(GROUP_CHAT)
        assert couple is not None
        snapshot = await unit.load(couple)
        assert snapshot is not None
        state = CODEC.decode(snapshot)
        ana, ben = state.partners
        words = await unit.keep_words(ANA, couple, "It waits.", NOON)
        held = Held(wrote=Wrote(person=ANA, words=words), at=NOON)
        waiting = replace(ana, private=replace(ana.private, held=held))
        await unit.save(couple, CODEC.encode(replace(state, partners=(waiting, ben)), snapshot.version), NOON)

    [text] = [each for each in (await copy(store))["texts"] if each["text"] == "It waits."]
    assert ("draft", False) == (text["for"], text["shared"])


@pytest.mark.parametrize("phase", [CouplePhase.JOINING, CouplePhase.PREPARING, CouplePhase.HELD])
async def test_a_wait_tells_no_more_than_inspect_does(store: Store, phase: CouplePhase):
    """While the two get ready or wait, neither role nor step is said."""
    async with store.begin() as unit:
        await fill(unit, phase)
    [couple] = (await copy(store))["couples"]

    assert phase.value == couple["phase"]
    assert {None} == {couple[name] for name in ("role", "stage", "round")}


async def test_nothing_of_the_other(store: Store):
    """Neither words nor name nor number of the partner."""
    async with store.begin() as unit:
        await fill(unit)
    ana, ben = json.dumps(await copy(store)), json.dumps(await copy(store, BEN))

    assert not any(each in ana for each in (BENS, "Ben", f" {BEN},"))
    assert not any(each in ben for each in ("Ana's", f" {ANA},"))
    assert BENS in ben


async def test_somebody_without_a_conversation(store: Store):
    """A name and a number are all there is."""
    async with store.begin() as unit:
        await unit.seen(CARLA, "Carla", "de", NOON)
    found = await copy(store, CARLA)

    assert ("Carla", "de", None, [], []) == tuple(
        found[key] for key in ("name", "language", "settings", "couples", "texts")
    )


# --- the command ---------------------------------------------------------------------------------------------


def stored(job: Callable[[Unit], Awaitable[T]]) -> T:
    """Do something in the store that the command line uses."""

    async def run() -> T:
        store = await open_store(load(), make_key=False)
        try:
            async with store.begin() as unit:
                return await job(unit)
        finally:
            await store.close()

    return asyncio.run(run())


def new_code(person: PersonId = ANA, *, ago: timedelta = timedelta(0)) -> str:
    return stored(lambda unit: unit.make_code(person, datetime.now(UTC) - ago))


@pytest.fixture
def database(monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database in the usual place with Ana and Ben in it; returns its folder."""
    monkeypatch.setenv("EFT_COACH_MASTER_KEY", "7c" * 32)
    stored(fill)
    return load().data.directory


def test_a_copy_is_written_for_its_owner_to_read(call: Call, database: Path):  # noqa: F811
    """Into a new file of the data folder, whose name is printed; nothing of it is shown."""
    called = call("export", str(ANA), "--code", new_code())
    file = Path(called.out.strip())
    told = file.read_text(encoding="utf-8")

    assert 0 == called.status
    assert database / "exports" == file.parent
    assert 0o600 == stat.S_IMODE(file.stat().st_mode)
    assert 0o700 == stat.S_IMODE(file.parent.stat().st_mode)
    assert FIELDS == list(json.loads(told))
    assert "Ana's 2" in told
    assert BENS not in told
    assert_one_sentence(called.err)


def test_the_code_is_asked_for(call: Call, database: Path):  # noqa: F811
    """A line of what is piped in is taken, typed in whatever way."""
    called = call("export", str(ANA), stdin=f" {new_code().lower().replace('-', '')}\n")

    assert 0 == called.status
    assert Path(called.out.strip()).is_file()


def test_without_a_code_it_is_a_wrong_call(call: Call, database: Path):  # noqa: F811
    """Nothing piped in and nobody to ask: one sentence."""
    called = call("export", str(ANA))

    assert (2, "") == (called.status, called.out)
    assert_one_sentence(called.err)


def test_to_the_standard_output(call: Call, database: Path):  # noqa: F811
    """Nothing but the object."""
    called = call("export", str(ANA), "--code", new_code(), "--out", "-")

    assert (0, "") == (called.status, called.err)
    assert ANA == json.loads(called.out)["person_id"]
    assert not (database / "exports").exists()


def test_a_used_code_is_void(call: Call, database: Path):  # noqa: F811
    """The second time ends like a wrong one."""
    code = new_code()
    first, second = (call("export", str(ANA), "--code", code, "--out", f"{n}.json") for n in "12")

    assert 0 == first.status
    assert_refused(second)
    assert not Path("2.json").exists()


def test_everything_that_is_no_good_code_ends_alike(call: Call, database: Path):  # noqa: F811
    """Wrong, old, another's, of an unknown person or of a number that nobody has: one sentence, for all the same."""
    old = new_code(BEN, ago=timedelta(hours=24))
    code = new_code()
    refusals = [
        call("export", str(person), "--code", given, "--out", "no.json")
        for person, given in (
            (ANA, "0000-0000-0000"), (ANA, "ä"), (BEN, old), (BEN, code), (CARLA, code), (0, code), (2**70, code)
        )
    ]  # fmt: skip

    for refused in refusals:
        assert_refused(refused)
    assert 1 == len({refused.err for refused in refusals})
    assert not Path("no.json").exists()
    assert 0 == call("export", str(ANA), "--code", code, "--out", "yes.json").status


def test_the_same_code_of_two_people_is_kept_otherwise():
    """What lies in the database says nothing of who else had it, and fits nobody else's row."""
    code = make_code()

    assert digest(ANA, code) != digest(BEN, code)
    assert digest(ANA, code) == digest(ANA, code.lower().replace("-", ""))
    assert digest(ANA, "0011-ABCD-EFGH") == digest(ANA, "OoIl abcd efgh")


def test_five_wrong_codes_void_the_right_one(call: Call, database: Path):  # noqa: F811
    """The tries are counted from one call to the next."""
    code = new_code()
    for _ in range(5):
        assert_refused(call("export", str(ANA), "--code", "0000-0000-0000"))

    assert_refused(call("export", str(ANA), "--code", code))


@pytest.mark.parametrize("target", ["there.json", "there.json/below.json", "link.json"])
def test_what_is_there_is_not_written_over(call: Call, database: Path, target: str):  # noqa: F811
    """It ends with 1 and one sentence, the file stays as it was, and the code is still good."""
    Path("there.json").write_text("mine", encoding="utf-8")
    Path("link.json").symlink_to("elsewhere.json")
    code = new_code()
    called = call("export", str(ANA), "--code", code, "--out", target)

    assert (1, "") == (called.status, called.out)
    assert_one_sentence(called.err)
    assert target in called.err
    assert "mine" == Path("there.json").read_text(encoding="utf-8")
    assert not Path("elsewhere.json").exists()
    assert 0 == call("export", str(ANA), "--code", code, "--out", "new.json").status


def test_a_copy_that_was_not_handed_out_is_taken_away(tmp_path: Path):
    """If the code could not be used up after all, no file stays."""
    file = tmp_path / "copy.json"

    def hand_out() -> None:
        with handing_out(file) as write:
            write("everything")
            assert "everything" == file.read_text(encoding="utf-8")
            raise CannotExport("The disk is full.")

    with pytest.raises(CannotExport):
        hand_out()
    assert not file.exists()


def test_without_a_database_nothing_is_made(
    call: Call,  # noqa: F811
    nobodys_machine: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    """It ends with 1, says where it looked, and creates nothing, though there is a key to make one with."""
    monkeypatch.setenv("EFT_COACH_MASTER_KEY", "7c" * 32)
    called = call("export", str(ANA), "--code", "0000-0000-0000")

    assert (1, "") == (called.status, called.out)
    assert_one_sentence(called.err)
    assert [] == [file for file in nobodys_machine.rglob("*") if file.is_file()]


def assert_refused(called: Any) -> None:
    assert (1, "") == (called.status, called.out)
    assert_one_sentence(called.err)
    assert "/mydata" in called.err
