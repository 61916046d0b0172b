"""How a couple's state is written down and read again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from bot.ports import Snapshot
from bot.storage.codec import Codec, Migration
from bot.storage.errors import StorageError
from flows.couple import state as couple
from flows.gate.check_in import CheckIn
from flows.ids import PersonId, WordsId
from flows.model import CouplePhase, Gate, Role

ANA = PersonId(11)
BEN = PersonId(12)


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """As the values of the couple's state are."""


class Private(Value, frozen=True):
    gate: str = "unknown"
    answers: tuple[tuple[str, str], ...] = ()


class Partner(Value, frozen=True):
    person: PersonId
    role: str | None = None
    draft: WordsId | None = None
    private: Private = Private()


class State(Value, frozen=True):
    stage: str = ""
    partners: tuple[Partner, ...] = ()
    former: tuple[Partner, ...] = ()
    began: datetime | None = None


FULL = State(
    stage="fear",
    partners=(
        Partner(person=ANA, role="injured", draft=WordsId(7), private=Private(gate="closed")),
        Partner(person=BEN, role="injuring", private=Private(answers=(("afraid", "yes"),))),
    ),
    began=datetime(2026, 11, 23, 20, 0, tzinfo=UTC),
)


AGAIN = msgspec.structs.replace(FULL, partners=FULL.partners[:1], former=FULL.partners[1:])


@pytest.mark.parametrize(
    "state", [State(), FULL, msgspec.structs.replace(FULL, partners=FULL.partners[:1]), AGAIN]
)
def test_it_comes_back(state: State):
    """What is written is read again as it was, with both, one or no partner."""
    codec = Codec(State, Private)

    assert state == codec.decode(codec.encode(state, 3))


def test_the_couple_conversation():
    """The state of the real conversation comes back whole, and its private parts stand apart."""
    hers = couple.Private(consented=True, gate=Gate.CLOSED, check_in=CheckIn(answers=(("afraid", "yes"),)))
    state = couple.CoupleState(
        phase=CouplePhase.TURN,
        partners=(
            couple.Partner(person=ANA, role=Role.INJURED, private=hers),
            couple.Partner(
                person=BEN, may_open=True, draft=couple.Draft(words=WordsId(7), category="CONTEMPT")
            ),
        ),
        began=datetime(2026, 11, 23, 20, 0, tzinfo=UTC),
    )
    codec = Codec(couple.CoupleState, couple.Private, apart_type=couple.Apart)
    snapshot = codec.encode(state, 0)
    clear = msgspec.json.decode(snapshot.state)["state"]["partners"]

    assert state == codec.decode(snapshot)
    assert b"afraid" not in snapshot.state
    assert b"CONTEMPT" not in snapshot.state
    assert [(None, False), (None, False)] == [(each["draft"], each["may_open"]) for each in clear]
    assert {ANA, BEN} == snapshot.private.keys()


def test_what_was_written_before_there_was_an_apart():
    """A draft that an earlier release wrote in the clear is read from there, and sealed with the next save."""
    codec = Codec(couple.CoupleState, couple.Private, apart_type=couple.Apart)
    old = b'{"v":1,"state":{"partners":[{"person":11,"may_open":true,"draft":{"words":7,"category":"CONTEMPT"}}]}}'
    state = codec.decode(Snapshot(state=old, private={ANA: b'{"v":1,"private":{"consented":true}}'}))

    assert couple.Draft(words=WordsId(7), category="CONTEMPT") == state.partners[0].draft
    assert state.partners[0].may_open
    assert b"CONTEMPT" not in codec.encode(state, 1).state


def test_what_is_private_stands_apart():
    """The snapshot is open JSON without anything private, and each private part belongs to its owner."""
    snapshot = Codec(State, Private).encode(FULL, 3)
    written = msgspec.json.decode(snapshot.state)

    assert (3, 2, "fear") == (snapshot.version, written["v"], written["state"]["stage"])
    assert b"closed" not in snapshot.state
    assert b"afraid" not in snapshot.state
    assert {
        ANA: {"v": 2, "private": {"gate": "closed", "answers": []}},
        BEN: {"v": 2, "private": {"gate": "unknown", "answers": [["afraid", "yes"]]}},
    } == {person: msgspec.json.decode(part) for person, part in snapshot.private.items()}


def test_nothing_private_is_written_when_nothing_is_known():
    """A partner of whom nothing private is known has no private part."""
    assert {} == Codec(State, Private).encode(State(partners=(Partner(person=ANA),)), 0).private


def test_a_destroyed_private_part():
    """A private part that is gone reads as if nothing were known, and the other one is there."""
    codec = Codec(State, Private)
    snapshot = codec.encode(FULL, 3)
    found = codec.decode(Snapshot(state=snapshot.state, private={BEN: snapshot.private[BEN]}, version=3))

    assert [Private(), FULL.partners[1].private] == [partner.private for partner in found.partners]


class TestMigrations:
    MIGRATIONS = (
        Migration(reason="a stage got its present name", state=lambda state: {**state, "stage": "fear"}),
        Migration(
            reason="a gate that was not decided is unknown",
            private=lambda private: {"gate": private.get("gate") or "unknown"},
        ),
    )

    def test_each_step_is_taken(self):
        """A snapshot of the first release passes through every later step, private parts too."""
        codec = Codec(State, Private, self.MIGRATIONS)
        private: Mapping[PersonId, bytes] = {ANA: b'{"v":1,"private":{"gate":null}}'}
        found = codec.decode(
            Snapshot(state=b'{"v":1,"state":{"stage":"old","partners":[{"person":11}]}}', private=private)
        )

        assert 3 == codec.version
        assert State(stage="fear", partners=(Partner(person=ANA),)) == found

    def test_only_the_missing_steps(self):
        """A snapshot of the second release is not put through the first step again."""
        codec = Codec(State, Private, self.MIGRATIONS)

        assert State(stage="other") == codec.decode(Snapshot(state=b'{"v":2,"state":{"stage":"other"}}'))

    def test_written_as_today(self):
        """What is saved after that is of the newest version."""
        encoded = Codec(State, Private, self.MIGRATIONS).encode(FULL, 1)

        assert 3 == msgspec.json.decode(encoded.state)["v"]

    @pytest.mark.parametrize("version", [0, 4])
    def test_a_newer_snapshot_is_refused(self, version: int):
        """A conversation of a later release is refused in one sentence."""
        codec = Codec(State, Private, self.MIGRATIONS)
        with pytest.raises(StorageError, match=r"^[^\n]*newer version of the coach[^\n]*\.$"):
            codec.decode(Snapshot(state=b'{"v":%d,"state":{}}' % version))


@pytest.mark.parametrize(
    ("state", "private"),
    [
        (b"secret", None),
        (b'{"v":1,"state":{"stage":77777}}', None),
        (b'{"v":1,"state":{"secret":1}}', None),
        (b'{"v":1}', None),
        (b'{"v":1,"state":{}}', b'{"v":1,"private":{"gate":77777}}'),
    ],
)
def test_what_cannot_be_read_is_not_repeated(state: bytes, private: bytes | None):
    """A damaged snapshot is refused in one sentence that quotes no value."""
    codec: Any = Codec(State, Private)
    with pytest.raises(StorageError, match=r"^A saved conversation cannot be read[^\n]*\.$") as refused:
        codec.decode(Snapshot(state=state, private={} if private is None else {ANA: private}))

    assert "secret" not in str(refused.value)
    assert "77777" not in str(refused.value)
    assert None is refused.value.__cause__
