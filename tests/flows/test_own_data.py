"""What `/mydata` is made of: the same for everybody, whatever they answered and whatever was heard of danger."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta
from typing import Any, Final

import msgspec
import pytest

from flows import lobby
from flows.couple import step
from flows.couple.state import Held, Private
from flows.effects import OfferData
from flows.events import Commanded, Wrote
from flows.gate.check_in import CheckIn
from flows.ids import PersonId, WordsId
from flows.model import Context, Gate, Host, Injury, Pace
from tests.support.table import ANA, BEN, NOON, Table

HOST: Final = Host(name="Carla", contact="carla@example.org")
CONTEXT: Final = Context(now=NOON, pace=Pace(), host=HOST)
SHOWN: Final = {"counts", "quiet", "bland"}
"""All of a partner's private part that makes a difference: two settings, and a chat that tells nothing."""
OTHERWISE: Final[dict[str, Any]] = {
    "reached": False, "consented": False, "check_in": CheckIn(), "sent": False, "gate": Gate.CLOSED,
    "skipped_before": True, "asked": 2, "ask_again": NOON, "injury": Injury.AFFAIR, "claim": "we_both_were",
    "differs": True, "prepared": False, "ready": False, "tonight": True, "chooses_when": True, "left": True,
    "reading": "afraid", "reading_until": NOON, "reading_since": NOON, "doubted": True, "opened": 3,
    "minor": True, "heard": "hurt", "signs": ("one_word",), "one_word": 2, "remarks": (NOON,),
    "time_out_offered": True, "soft_ends": 2, "too_hard": 2, "no_referral": True, "owed": True,
    "held": Held(wrote=Wrote(person=ANA, words=WordsId(1)), at=NOON), "vouched": ("hurt",), "word": "plum",
}  # fmt: skip
"""Another value for each field of the private part that is not shown."""


def asked(table: Table, person: PersonId = ANA, *, group: bool = False) -> tuple[object, ...]:
    """Return what comes of `/mydata`, which changes nothing."""
    result = step(table.state, Commanded(person=person, command="mydata", group=group), CONTEXT)
    assert result.state is table.state
    return result.effects


def changed(table: Table, person: PersonId, **private: Any) -> Table:
    """Return the table with other values in a partner's private part."""
    partners = tuple(
        msgspec.structs.replace(partner, private=msgspec.structs.replace(partner.private, **private))
        if partner.person == person
        else partner
        for partner in table.state.partners
    )
    other = Table()
    other.state = msgspec.structs.replace(table.state, partners=partners)
    return other


@pytest.mark.parametrize("group", [False, True])
def test_it_is_offered_to_one_person_alone(group: bool) -> None:
    """Wherever it was typed, one effect follows, which is for the one who typed it."""
    table = Table()
    table.prepare()

    assert (OfferData(person=ANA, host=HOST, counts=False, quiet=False),) == asked(table, group=group)


def test_settings_are_shown_as_they_are() -> None:
    """The couple's clock, counting and writing first; the partner's settings make no difference."""
    table = Table()
    table.prepare()
    table.state = msgspec.structs.replace(table.state, zone="Europe/Berlin")
    mine = changed(table, ANA, counts=True, quiet=True)

    assert (OfferData(person=ANA, host=HOST, zone="Europe/Berlin", counts=True, quiet=True),) == asked(mine)
    assert asked(table, BEN) == asked(mine, BEN)


def test_every_private_field_is_looked_at_here() -> None:
    """A new field of the private part has to be put on one side or the other."""
    assert set(Private.__struct_fields__) == SHOWN | OTHERWISE.keys()


@pytest.mark.parametrize("place", ["preparing", "turn"])
@pytest.mark.parametrize("field", sorted(OTHERWISE))
def test_nothing_else_makes_a_difference(place: str, field: str) -> None:
    """Whatever was answered, however it was read and whatever was heard: the same is offered, also to the other."""
    table = Table()
    table.begin() if place == "turn" else table.prepare()
    other = changed(table, ANA, **{field: OTHERWISE[field]})

    assert asked(table) == asked(other)
    assert asked(table, BEN) == asked(other, BEN)


def test_after_a_sign_of_danger_it_is_the_same() -> None:
    """Played, not made up: who wrote of danger is offered what everybody is."""
    plain, danger = Table(), Table()
    for table in (plain, danger):
        table.begin()
        table.write(BEN, level="stop" if table is danger else "")
        table.wait(timedelta(minutes=1))

    assert asked(plain, BEN) == asked(danger, BEN)


def test_there_is_no_room_for_more() -> None:
    """What the shell is handed has no field for anything that may not be shown."""
    assert ["person", "host", "zone", "counts", "quiet"] == [field.name for field in fields(OfferData)]


def test_somebody_without_a_conversation() -> None:
    """In the lobby, or as a third person in a group, there are no settings to show."""
    stranger = PersonId(9)
    table = Table()
    table.prepare()
    offer = (OfferData(person=stranger, host=HOST),)

    assert offer == lobby.step(Commanded(person=stranger, command="mydata"), CONTEXT)
    assert offer == asked(table, stranger, group=True)
