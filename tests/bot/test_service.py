"""One step of a couple: state, messages, timers and journal are written together, and words go where they may."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from bot.ports import AnswerTap, Caption, Count, Delivery, EditText, Item, Send, Store
from bot.render import Leak
from bot.service import Terms
from flows.effects import Button, Moment, Say
from flows.events import Commanded, Opened
from flows.ids import GROUP, CoupleId, WordsId
from flows.model import CouplePhase, Reading, Role
from flows.step import Step
from tests.support.memory_store import MemoryStore
from tests.support.people import (
    ANA,
    BEN,
    CARLA,
    GROUP_CHAT,
    NOON,
    added,
    arrival,
    opened,
    tapped,
    wrote,
)
from tests.support.pipeline import Pipeline
from tests.support.toy_flow import ToyFlow, ToyState


class Underliner:
    """A coach that finds one word, and remembers what it was asked with."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, Role | None]] = []

    def read(self, text: str, stage: str, role: Role | None, /) -> Reading:
        self.asked.append((text, stage, role))
        start = text.find("if")
        return Reading(category="CONDITIONAL", start=start, end=start + 2) if start >= 0 else Reading()


async def joined(pipeline: Pipeline) -> None:
    """Ana and Ben are in, and Ana has opened her private chat."""
    await pipeline.happens(added(), tapped(ANA, "join", query="q-ana"), tapped(BEN, "join", query="q-ben"))
    await pipeline.settle()
    await pipeline.happens(opened(ANA, link_of(pipeline, "Ana")))
    await pipeline.settle()


def link_of(pipeline: Pipeline, name: str) -> str:
    captions = [
        caption
        for delivery in pipeline.phones.performed
        if isinstance(delivery.outgoing, Send)
        for row in delivery.outgoing.rows
        for caption in row
    ]
    return next(caption.link_token for caption in captions if caption.link_token and name in caption.text)


async def handle_next(pipeline: Pipeline) -> None:
    """One step without the worker, so that what goes wrong comes out."""
    async with pipeline.store.begin() as unit:
        [item] = await unit.claim(1)
        await pipeline.service.handle(unit, item, NOON)


def sent(pipeline: Pipeline) -> list[Delivery]:
    return pipeline.phones.performed


async def state_of(pipeline: Pipeline) -> ToyState:
    async with pipeline.store.begin() as unit:
        couple = await unit.find_group(GROUP_CHAT)
        assert couple is not None
        snapshot = await unit.load(couple)
    assert snapshot is not None
    return pipeline.codec.decode(snapshot)


async def test_whole_way(pipeline: Pipeline):
    """From the first message to a shared draft: each message reaches its chat, in order, with its buttons."""
    await joined(pipeline)
    await pipeline.happens(wrote(ANA, "I lied <to> you"), tapped(ANA, "share", generation=2, group=False))
    await pipeline.settle()

    assert pipeline.phones.texts(GROUP_CHAT) == [
        "Welcome. Ana asked me in.",
        "Ana is here.",
        "Ben is here.",
        "<b>Ana</b> said:\n\nI lied &lt;to&gt; you",
    ]
    assert pipeline.phones.texts(ANA) == [
        "Write to me, Ana.",
        "You wrote:\n\n<blockquote>I lied &lt;to&gt; you</blockquote>\n\nShare it?",
    ]
    assert pipeline.phones.texts(BEN) == []


async def test_pinned_welcome(pipeline: Pipeline):
    """Slot, pin and buttons of a message are handed on as the flow said."""
    await pipeline.happens(added())
    await pipeline.settle()

    assert sent(pipeline)[0].outgoing == Send(
        html="Welcome. Ana asked me in.",
        rows=((Caption(text="Join", data="1:join"),),),
        slot="pinned",
        pin=True,
    )


async def test_edit_finds_its_message(pipeline: Pipeline):
    """An edit goes to the message that holds its slot."""
    await joined(pipeline)
    await pipeline.happens(wrote(ANA, "a"), tapped(ANA, "share", generation=2, group=False))
    await pipeline.settle()

    [edit] = [delivery for delivery in sent(pipeline) if isinstance(delivery.outgoing, EditText)]
    assert edit.outgoing == EditText(slot="now", html="Thank you.")
    assert edit.message == pipeline.phones.texts(ANA).index(pipeline.phones.texts(ANA)[-1]) + 4


async def test_tap_is_answered_first(memory: MemoryStore):
    """A tap's answer is posted before all else, and may carry a fresh link of its own."""
    pipeline = Pipeline(memory)
    await pipeline.happens(added(), tapped(ANA, "join", query="q-ana"))

    [_, (reader, answer), (_, message)] = memory.posted()

    assert reader == ANA
    assert isinstance(answer, AnswerTap)
    assert isinstance(message, Send)
    assert answer.query == "q-ana"
    assert memory.tables.tokens[answer.link_token] == (1, ANA)
    assert message.rows[0][0].link_token not in {"", answer.link_token}


async def test_tap_without_an_answer_is_answered(memory: MemoryStore):
    """A tap that the flow has nothing to say to still stops its wheel on the phone."""
    pipeline = Pipeline(memory)
    await pipeline.happens(tapped(BEN, "old", query="q-7"))

    assert memory.posted() == [(BEN, AnswerTap(query="q-7"))]


async def test_members_join(pipeline: Pipeline):
    """Who became a partner is found by what they write in private."""
    await joined(pipeline)

    async with pipeline.store.begin() as unit:
        couple = await unit.find_group(GROUP_CHAT)
        assert [couple, couple] == [await unit.couple_of(ANA), await unit.couple_of(BEN)]
        assert await unit.couple_of(CARLA) is None


async def test_reading(store: Store):
    """The flow gets a reading of each text, never the text; the finding is underlined for its writer."""
    coach = Underliner()
    pipeline = Pipeline(store, coach=coach)
    await joined(pipeline)

    await pipeline.happens(wrote(ANA, "sorry if it hurt"))
    await pipeline.settle()

    assert coach.asked == [("sorry if it hurt", "toy", None)]
    assert (await state_of(pipeline)).read_as == "CONDITIONAL"
    assert "sorry <u>if</u> it hurt" in pipeline.phones.texts(ANA)[-1]


async def test_a_word_of_ones_own_is_a_command(store: Store):
    """Written alone, in private, by the one whose word it is; then it is read by nobody and kept nowhere."""
    coach = Underliner()
    pipeline = Pipeline(store, coach=coach)
    await joined(pipeline)

    await pipeline.happens(wrote(ANA, " Plum\n"))
    assert [] == coach.asked
    assert () == (await state_of(pipeline)).written
    for text, group in (("plums", False), ("a plum", False), ("plum", True)):
        await pipeline.happens(wrote(ANA, text, group=group))
    assert 3 == len(coach.asked)


async def test_too_long_text_is_not_read(store: Store):
    """A text that was not kept has no reading."""
    coach = Underliner()
    pipeline = Pipeline(store, coach=coach)
    await joined(pipeline)

    await pipeline.happens(wrote(ANA, "x" * 5000))

    assert coach.asked == []
    assert (await state_of(pipeline)).draft == WordsId(0)


async def test_leak_undoes_everything(memory: MemoryStore):
    """A flow that would show unshared words changes nothing: no state, no message, no reveal."""
    pipeline = Pipeline(memory)
    await joined(pipeline)
    await pipeline.happens(wrote(ANA, "only mine"))
    await pipeline.settle()
    before = memory.tables
    await pipeline.intake.put([tapped(ANA, "leak", generation=2, group=False)])

    with pytest.raises(Leak):
        await handle_next(pipeline)

    assert memory.tables.snapshots == before.snapshots
    assert memory.tables.outbox == before.outbox
    assert not any(shared for _, _, shared in memory.tables.words.values())


async def test_timers(pipeline: Pipeline):
    """A timer that the flow sets is armed in the same transaction, and disarmed when it says so."""
    await joined(pipeline)
    await pipeline.happens(wrote(ANA, "a"), tapped(ANA, "share", generation=2, group=False))

    async with pipeline.store.begin() as unit:
        couple = await unit.find_group(GROUP_CHAT)
        assert couple is not None
        [timer] = await unit.timers(couple)
    assert (timer.name, timer.due, timer.generation) == ("nudge", NOON + timedelta(hours=1), 2)

    pipeline.clock.tick(hours=1)
    await pipeline.settle()
    assert pipeline.phones.texts(GROUP_CHAT)[-1] == "Take your time. Next look: tomorrow, 13:00."


async def test_revealed_words_stay_revealed(pipeline: Pipeline):
    """What was shared may be shown to both in every later step."""
    await joined(pipeline)
    await pipeline.happens(wrote(ANA, "a"), tapped(ANA, "share", generation=2, group=False))
    await pipeline.happens(tapped(ANA, "leak", generation=2, group=False))
    await pipeline.settle()

    assert pipeline.phones.texts(GROUP_CHAT)[-2:] == ["<b>Ana</b> said:\n\na"] * 2


async def test_time_is_the_couples(memory: MemoryStore):
    """A step is taken, and its times are shown, on the clock that the couple chose."""
    asked: list[datetime] = []

    class Travelling(ToyFlow):
        def step(self, state, event, context, /):
            asked.append(context.now)
            zone = "Asia/Tokyo" if state.zone else "Europe/Athens"
            time = Say(to=GROUP, prompt="toy/nudge", values=(("time", Moment(at=NOON)),))
            return Step(state=replace(state, zone=zone), effects=(time,))

    pipeline = Pipeline(memory)
    pipeline.service._flow = Travelling()
    await pipeline.happens(added(), tapped(ANA, "join"))
    await pipeline.settle()

    assert [now.hour for now in asked] == [12, 14]
    assert [text[-6:] for text in pipeline.phones.texts(GROUP_CHAT)] == ["14:00.", "21:00."]


async def test_forget(memory: MemoryStore):
    """A draft that was replaced is gone."""
    pipeline = Pipeline(memory)
    await joined(pipeline)
    await pipeline.happens(wrote(ANA, "first"), wrote(ANA, "second"))

    assert [text for _, text, _ in memory.tables.words.values()] == ["second"]


async def test_journal(memory: MemoryStore):
    """The journal says what kind of thing happened when and where, and nothing else."""
    pipeline = Pipeline(memory)
    await joined(pipeline)
    await pipeline.happens(wrote(ANA, "a word of mine"))

    assert memory.tables.journal[-2:] == [
        (1, NOON, "Opened", "turn", "toy"),
        (1, NOON, "Wrote", "turn", "toy"),
    ]


async def test_nothing_new_is_not_saved(memory: MemoryStore):
    """A step that changes nothing leaves the stored version as it is."""
    pipeline = Pipeline(memory)
    await joined(pipeline)
    before = memory.tables.snapshots[CoupleId(1)].version

    await pipeline.happens(tapped(BEN, "old"))

    assert memory.tables.snapshots[CoupleId(1)].version == before


async def test_private_part_lies_apart(memory: MemoryStore):
    """What is private to a partner is stored apart from the couple's state."""
    pipeline = Pipeline(memory)
    await joined(pipeline)

    snapshot = memory.tables.snapshots[CoupleId(1)]
    assert b"true" not in snapshot.state
    assert set(snapshot.private) == {ANA}
    assert (await state_of(pipeline)).partners[0].private.opened


@pytest.mark.parametrize(
    ("to", "owner"),
    [("draft", ANA), ("said", ANA), ("nudge", None)],
)
async def test_payloads_are_sealed_for_their_owner(memory: MemoryStore, to, owner):
    """A message with somebody's words lies in the outbox under their key; the group's others under the house's."""
    pipeline = Pipeline(memory)
    await joined(pipeline)
    await pipeline.happens(wrote(ANA, "a"))
    if to != "draft":
        await pipeline.happens(tapped(ANA, "share", generation=2, group=False))
    if to == "nudge":
        pipeline.clock.tick(hours=1)
        await pipeline.timers.drain()
        await pipeline.worker.drain()

    rows = [row for row in memory.tables.outbox if row.payload and b'"Send"' in row.payload]
    assert rows[-1].owner == owner


async def test_lobby(pipeline: Pipeline):
    """Somebody without a couple is answered by the lobby, and has no conversation."""
    await pipeline.happens(arrival(Commanded(person=CARLA, command="start"), person=CARLA))
    await pipeline.settle()

    assert pipeline.phones.texts(CARLA) == ["Hello. Add me to a group."]


async def test_long_message_in_parts(pipeline: Pipeline):
    """A message in several parts has its buttons and its slot on the last one, and notifies once."""
    await joined(pipeline)
    await pipeline.happens(wrote(ANA, "x" * 4096))
    await pipeline.settle()

    parts = [delivery.outgoing for delivery in sent(pipeline)[-3:]]
    assert all(isinstance(part, Send) for part in parts)
    assert [(bool(part.rows), part.slot, part.quiet) for part in parts if isinstance(part, Send)] == [
        (False, "", False),
        (False, "", True),
        (True, "now", True),
    ]


async def test_counting(pipeline: Pipeline):
    """A request to count the group goes out for the group."""
    await pipeline.happens(
        added(), arrival(Commanded(person=ANA, command="count", group=True), person=ANA, group=True)
    )
    await pipeline.settle()

    assert (Count(), GROUP_CHAT, None) == (
        sent(pipeline)[-1].outgoing,
        sent(pipeline)[-1].chat,
        sent(pipeline)[-1].person,
    )


async def test_too_much_button_data(memory: MemoryStore):
    """A button that carries more than Telegram takes is a bug, and found before it is sent."""

    class Long(ToyFlow):
        def step(self, state, event, context, /):
            button = Button(choice="share", argument="x" * 60)
            return Step(state=state, effects=(Say(to=GROUP, prompt="toy/rests", keyboard=((button,),)),))

    pipeline = Pipeline(memory)
    pipeline.service._flow = Long()
    await pipeline.intake.put([added()])

    with pytest.raises(ValueError, match="64 bytes"):
        await handle_next(pipeline)


@pytest.mark.parametrize(
    ("languages", "expected"),
    [(("de", "de"), "gemeinsam"), (("de", "en"), "together"), (("de", "de-AT"), "together")],
)
async def test_language_of_the_group(memory: MemoryStore, languages, expected):
    """The group is spoken to in the language that both share, otherwise in the default one."""
    from bot.performing import Occasion, Performer
    from bot.ports import Envelope
    from bot.render import Renderer

    renderer = Renderer(
        {"en/x.html.j2": "together", "de/x.html.j2": "gemeinsam", "en/labels.yaml": "", "de/labels.yaml": ""}
    )
    async with memory.begin() as unit:
        couple = await unit.group(GROUP_CHAT, None, NOON)
        for person, language in zip((ANA, BEN), languages, strict=True):
            await unit.seen(person, "", language, NOON)
        item = Item(id=1, couple=couple, person=ANA, envelope=Envelope(event=Opened(person=ANA, own=True)))
        occasion = Occasion(item=item, people=(ANA, BEN), now=NOON)
        await Performer(renderer).perform(unit, occasion, (Say(to=GROUP, prompt="x"),))

    assert memory.posted() == [(None, Send(html=expected))]


def test_zone_of_the_couple():
    """A step's time is on the couple's clock, or the host's if their zone is not known here."""
    terms = Terms(zone=ZoneInfo("Europe/Dublin"))
    summer = datetime(2026, 7, 1, 12, tzinfo=UTC)

    hours = [
        terms.context(summer, zone).now.hour for zone in ("", "Asia/Tokyo", "Nowhere/Land", "../etc/passwd")
    ]

    assert hours == [13, 21, 13, 13]


async def test_state_survives_between_steps(pipeline: Pipeline):
    """Each step begins from what was stored, not from what was in memory."""
    await joined(pipeline)
    await pipeline.happens(wrote(ANA, "a"))
    again = Pipeline(pipeline.store)

    await again.happens(tapped(ANA, "share", generation=2, group=False))
    await again.settle()

    assert again.phones.texts(GROUP_CHAT)[-1] == "<b>Ana</b> said:\n\na"
    assert (await state_of(again)).phase is CouplePhase.TURN
