"""A play in which messages are deleted: what expectations find then, and what the printed chat says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

import flows.couple
from bot.play import Played, printed
from bot.play.screens import Screens
from bot.ports import Delivered, Delivery, Outgoing, Send, Wipe
from flows.couple import CoupleState
from flows.effects import Clear, Unsay
from flows.events import Commanded, Event
from flows.ids import PersonId
from flows.model import Context
from flows.step import Step
from tests.bot.test_play import played
from tests.support.people import ManualClock

SAID = "I lied to you on Friday."


@pytest.fixture(autouse=True)
def _wiping_flow(monkeypatch: pytest.MonkeyPatch) -> None:
    """The couple's conversation with two commands more: one empties the chat, the other unsays the draft."""
    step = flows.couple.step

    def wiping(state: CoupleState, event: Event, context: Context) -> Step[CoupleState]:
        match event:
            case Commanded(person=person, command="test_clear"):
                return Step(state=state, effects=(Clear(person=person),))
            case Commanded(person=person, command="test_unsay"):
                drafts = [each.draft for each in state.partners if each.person == person and each.draft]
                return Step(state=state, effects=tuple(Unsay(words=draft.words) for draft in drafts))
            case _:
                return step(state, event, context)

    monkeypatch.setattr(flows.couple, "step", wiping)


def deletions(result: Played) -> list[tuple[str, str]]:
    return [(line.place, line.text) for line in result.script if "deleted" in line.text]


async def test_deleted_messages_are_not_expected_any_more(tmp_path: Path):
    """A quoted draft is found until it is unsaid; afterwards it is absent there, and still counts as seen once."""
    result = await played(
        tmp_path,
        f"""
  - ben: "{SAID}"
  - expect: {{ben: "{SAID}"}}
  - ben: /test_unsay
  - expect: {{absent: {{ben: "{SAID}"}}}}
  - expect: {{ben: "{SAID}"}}
  - expect: {{never: {{ben: "{SAID}"}}}}
""",
    )

    assert ["Step 5", "Step 6"] == [failure.partition(" (")[0] for failure in result.failures]
    assert [("Ben", "2 messages were deleted")] == deletions(result)


async def test_absent_what_was_deleted_before_anybody_looked(tmp_path: Path):
    """What came and went between two expectations is absent, and not found where it is expected."""
    result = await played(
        tmp_path, f'\n  - ben: "{SAID}"\n  - ben: /test_unsay\n  - expect: {{absent: {{ben: "{SAID}"}}}}\n'
    )

    assert [] == result.failures


@pytest.mark.parametrize("crash", ["sent", "handled", "stored"])
async def test_a_crash_around_a_deletion(tmp_path: Path, crash: str):
    """Killed around a deletion, the coach deletes all the same, and the chat says so once."""
    result = await played(
        tmp_path,
        f"""
  - ben: "{SAID}"
  - ben: /test_clear
  - crash: {crash}
  - ben: "Something else, to you on Monday."
  - expect: {{ben: "Something else"}}
""",
    )

    assert [] == result.failures
    assert ["Ben"] == [place for place, _ in deletions(result)]


async def test_the_printed_chat_counts(tmp_path: Path):
    """The printed chat says in one line how many messages went in whose private chat."""
    result = await played(tmp_path, f'\n  - ben: "{SAID}"\n  - ben: /test_unsay\n')

    assert "    * 2 messages were deleted (in Ben's private chat)" in printed(result).splitlines()


ANA = 11


async def test_numbers_are_not_given_again():
    """A message that comes after a deletion is not the one that a repeated deletion means; nor is a blocked chat one."""
    screens = Screens(ManualClock(), -5, {ANA: "Ana", -5: "group"})
    screens.began.add(ANA)

    async def perform(outgoing: Outgoing, *messages: int) -> object:
        return await screens.perform(
            Delivery(
                id=1, lane="x", chat=ANA, couple=None, person=PersonId(ANA), outgoing=outgoing,
                messages=messages,
            )
        )  # fmt: skip

    await perform(Send(html="one"))
    written = screens.write(ANA, "Ana", "two")
    screens.blocked.add(ANA)
    assert Delivered() == await perform(Wipe(until=1), 1, written)
    screens.blocked.clear()
    assert Delivered(wiped=(1, written)) == await perform(Wipe(until=1), 1, written)
    await perform(Send(html="three"))
    await perform(Wipe(until=1), 1, written)

    assert ["three"] == [message.html for message in screens.chats[ANA]]
    assert ["2 messages were deleted"] == [line.text for line in screens.script if line.kind == "news"]
