"""The contract of a store: what every store must do, whatever database it stands on."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.ports import (
    AnswerTap,
    Caption,
    Conflict,
    Count,
    Delivery,
    Due,
    EditRows,
    EditText,
    Envelope,
    Item,
    Outgoing,
    Post,
    Send,
    Snapshot,
    Store,
    Unit,
    UnpinMessage,
    Wipe,
    Words,
)
from flows.events import Added, Tapped, Wrote
from flows.ids import CoupleId, PersonId, WordsId
from tests.storage.conftest import NOW, Place, undone

SOME = ((Caption(text="Join", data="1:join"), Caption(text="Open", link_token="t")),)

if TYPE_CHECKING:
    from bot.storage.sqlite import SqliteStore

ANA = PersonId(11)
BEN = PersonId(12)
CARLA = PersonId(13)
GROUP = -100123
MARKER = "xyzzy-what-ana-wrote"
LATER = NOW + timedelta(hours=1)
SECOND = timedelta(seconds=1)


async def ana_and_ben(unit: Unit, chat: int = GROUP) -> CoupleId:
    couple = await unit.group(chat, None, NOW)
    await unit.join(couple, ANA, NOW)
    await unit.join(couple, BEN, NOW)
    return couple


def said(person: PersonId, words: int = 0) -> Envelope:
    return Envelope(event=Wrote(person=person, words=WordsId(words)), chat=person, message=5)


def sources(items: Sequence[Item]) -> list[int]:
    return [item.envelope.message for item in items]


def post(unique: str, outgoing: Outgoing, *, couple: int | None = 1, person: PersonId | None = None) -> Post:
    return Post(
        unique=unique,
        couple=None if couple is None else CoupleId(couple),
        person=person,
        outgoing=outgoing,
        owner=person,
    )


def texts(deliveries: Sequence[Delivery]) -> list[str]:
    return [delivery.outgoing.html for delivery in deliveries if isinstance(delivery.outgoing, Send)]


class TestTransactions:
    """Everything in one unit is committed together, or not at all."""

    async def test_a_finished_unit_is_seen_by_the_next(self, store: Store):
        """What one transaction wrote, the next one reads."""
        async with store.begin() as unit:
            await unit.set_fact("offset", "7")
        async with store.begin() as unit:
            found = await unit.get_fact("offset")

        assert "7" == found

    async def test_an_exception_undoes_everything(self, store: Store):
        """An exception inside begin() leaves no trace in any table."""
        async with store.begin() as unit:
            couple = await ana_and_ben(unit)
        async with undone(store) as unit:
            await unit.seen(ANA, "Ana", "en", NOW)
            await unit.group(-5, None, NOW)
            words = await unit.keep_words(ANA, couple, MARKER, NOW)
            await unit.enqueue("update:1", couple, ANA, said(ANA), NOW)
            await unit.post([post("1:0", Send(html="hello"))], NOW)
            await unit.set_timer(Due(couple=couple, name="turn_nudge", due=NOW))
            await unit.save(couple, Snapshot(state=b"{}", private={ANA: b"{}"}), NOW)
            await unit.journal(couple, NOW, "wrote", "turn", "fear")
            await unit.screen_add(ANA, b"hello", NOW)
            await unit.set_fact("offset", "1")
            assert (1, 1) == await unit.waiting(couple)  # it has all been executed
        async with store.begin() as unit:
            left = (
                await unit.people([ANA]),
                await unit.find_group(-5),
                await unit.words([words]),
                await unit.waiting(couple),
                await unit.next_due(),
                await unit.load(couple),
                await unit.screen(ANA),
                await unit.get_fact("offset"),
            )

        assert ({}, None, {}, (0, 0), None, None, [], None) == left

    async def test_units_wait_for_each_other(self, store: Store):
        """Two units at once never see the same thing to change."""

        async def count_up():
            async with store.begin() as unit:
                value = int(await unit.get_fact("n") or 0)
                await asyncio.sleep(0)
                await unit.set_fact("n", str(value + 1))

        await asyncio.gather(*(count_up() for _ in range(20)))
        async with store.begin() as unit:
            assert "20" == await unit.get_fact("n")

    async def test_a_cancelled_unit_is_undone_and_the_next_one_works(self, store: Store):
        """Cancelled in the middle, or while it waits, a unit changes nothing and blocks nobody."""
        begun = asyncio.Event()

        async def never_ends():
            async with store.begin() as unit:
                await unit.set_fact("n", "1")
                begun.set()
                await asyncio.sleep(60)

        first, second = asyncio.create_task(never_ends()), asyncio.create_task(never_ends())
        await begun.wait()
        second.cancel()
        first.cancel()
        await asyncio.wait({first, second})
        async with store.begin() as unit:
            assert None is await unit.get_fact("n")

    async def test_cancelled_at_every_await(self, store: Store):
        """Wherever a cancellation comes, the unit is done whole or not at all, and the store goes on."""

        async def write(number: int):
            async with store.begin() as unit:
                couple = await unit.group(-number, None, NOW)
                await unit.set_timer(Due(couple=couple, name="x", due=NOW))
                await unit.set_fact(f"n{number}", "1")

        for number in range(1, 15):
            task = asyncio.create_task(write(number))
            for _ in range(number):
                await asyncio.sleep(0.0002)
            task.cancel()
            await asyncio.wait({task})
        for number in range(1, 15):
            async with store.begin() as unit:
                couple = await unit.find_group(-number)
                fact = await unit.get_fact(f"n{number}")
                timers = [] if couple is None else await unit.timers(couple)

            assert (couple is not None) == (fact == "1") == (len(timers) == 1)


class TestPeople:
    async def test_a_name_is_kept_and_changed(self, unit: Unit):
        """The newest name and language of a person are the ones that are known."""
        await unit.seen(ANA, "Ana", "en", NOW)
        await unit.seen(ANA, "Anna", "de", LATER)
        found = await unit.people([ANA, BEN])

        assert {ANA: ("Anna", "de")} == {id: (person.name, person.language) for id, person in found.items()}

    async def test_it_is_found_by_the_next_unit(self, store: Store):
        """A name is read back from where it was stored, also when it did not change, for many at once."""
        for _ in range(2):
            async with store.begin() as unit:
                for number in range(1, 6):
                    await unit.seen(PersonId(number), f"Ana {number} 🌱", "", NOW)
        async with store.begin() as unit:
            found = await unit.people(PersonId(number) for number in range(1, 6))

        assert [f"Ana {number} 🌱" for number in range(1, 6)] == [
            found[PersonId(n)].name for n in range(1, 6)
        ]


class TestGroups:
    async def test_a_group_is_one_couple(self, unit: Unit):
        """The first word from a group makes its couple, the second finds it; the topic is kept."""
        couple = await unit.group(GROUP, 7, NOW)

        assert couple == await unit.group(GROUP, None, LATER)
        assert couple != await unit.group(-5, None, NOW)
        assert (GROUP, 7) == await unit.chat_of(couple)
        assert None is await unit.find_group(-6)

    async def test_a_moved_group_is_found_by_both_ids(self, unit: Unit):
        """After migrations every chat id leads to the couple, and the newest is where messages go."""
        couple = await unit.group(-1, None, NOW)
        await unit.move_group(-1, -2)
        await unit.move_group(-2, -3)
        await unit.move_group(-2, -3)  # told twice
        found = [await unit.find_group(chat) for chat in (-1, -2, -3)]

        assert [couple] * 3 == found
        assert (-3, None) == await unit.chat_of(couple)

    async def test_a_move_back(self, unit: Unit):
        """A group that gets an earlier id again is still one couple."""
        couple = await unit.group(-1, None, NOW)
        await unit.move_group(-1, -2)
        await unit.move_group(-2, -1)

        assert (-1, None) == await unit.chat_of(couple)
        assert couple == await unit.find_group(-2)

    async def test_an_empty_couple_gives_way(self, unit: Unit):
        """What came in under the new id before the migration was told belongs to the old conversation."""
        couple = await ana_and_ben(unit, chat=-1)
        early = await unit.group(-2, None, NOW)
        await unit.enqueue("update:1", couple, ANA, said(ANA), NOW)
        await unit.enqueue("update:2", early, ANA, said(ANA), NOW)
        await unit.move_group(-1, -2)

        assert couple == await unit.find_group(-2)
        assert (2, 0) == await unit.waiting(couple)

    async def test_a_couple_with_members_stays(self, unit: Unit):
        """Nobody's conversation is taken over by a migration, and an unknown group moves nothing."""
        couple = await unit.group(-1, None, NOW)
        theirs = await ana_and_ben(unit, chat=-2)
        await unit.move_group(-1, -2)
        await unit.move_group(-77, -2)

        assert (couple, theirs) == (await unit.find_group(-1), await unit.find_group(-2))

    async def test_the_couple_joined_last(self, unit: Unit):
        """A person's private chat belongs to the conversation that they joined last, again if they rejoin."""
        first, second = await unit.group(-1, None, NOW), await unit.group(-2, None, NOW)
        found = [await unit.couple_of(ANA)]
        await unit.join(first, ANA, NOW)
        await unit.join(second, ANA, NOW)
        found.append(await unit.couple_of(ANA))
        await unit.join(first, ANA, LATER)
        found.append(await unit.couple_of(ANA))

        assert [None, second, first] == found


class TestTokens:
    async def test_a_token_leads_to_its_owner(self, unit: Unit):
        """A private link says whom it was made for, any number of times, and fits into a link."""
        couple = await ana_and_ben(unit)
        token, other = await unit.make_token(couple, ANA, NOW), await unit.make_token(couple, BEN, NOW)

        assert [(couple, ANA)] * 2 == [await unit.read_token(token) for _ in range(2)]
        assert (couple, BEN) == await unit.read_token(other)
        assert len(token) <= 64
        assert [None, None] == [await unit.read_token("guess"), await unit.read_token("")]

    async def test_the_token_itself_is_not_stored(self, store: Store, place: Place):
        """Whoever reads the database cannot open a link."""
        async with store.begin() as unit:
            token = await unit.make_token(await ana_and_ben(unit), ANA, NOW)

        assert token.encode() not in place.bytes()


class TestStates:
    async def test_it_is_read_as_it_was_saved(self, store: Store):
        """State and private parts come back as they were, one version on."""
        async with store.begin() as unit:
            couple = await ana_and_ben(unit)
            assert None is await unit.load(couple)
            await unit.save(couple, Snapshot(state=b'{"v":1}', private={ANA: b"a", BEN: b"b"}), NOW)
            inside = await unit.load(couple)
        async with store.begin() as unit:
            outside = await unit.load(couple)

        assert Snapshot(state=b'{"v":1}', private={ANA: b"a", BEN: b"b"}, version=1) == inside == outside

    async def test_a_private_part_ends(self, store: Store):
        """A private part that is no longer in the snapshot is no longer stored, loaded before or not."""
        async with store.begin() as unit:
            couple = await ana_and_ben(unit)
            await unit.save(couple, Snapshot(state=b"1", private={ANA: b"a", BEN: b"b"}), NOW)
        async with store.begin() as unit:
            await unit.save(couple, Snapshot(state=b"2", private={BEN: b"b2"}, version=1), NOW)
            await unit.save(couple, Snapshot(state=b"3", private={BEN: b"b3"}, version=2), NOW)
        async with store.begin() as unit:
            found = await unit.load(couple)

        assert Snapshot(state=b"3", private={BEN: b"b3"}, version=3) == found

    @pytest.mark.parametrize("version", [0, 2])
    async def test_another_version_is_a_conflict(self, store: Store, version: int):
        """Saving over a version that was not loaded is refused, and nothing is changed."""
        async with store.begin() as unit:
            couple = await ana_and_ben(unit)
            await unit.save(couple, Snapshot(state=b"1"), NOW)
        with pytest.raises(Conflict):
            async with store.begin() as unit:
                await unit.save(couple, Snapshot(state=b"2", version=version), NOW)
        async with store.begin() as unit:
            assert Snapshot(state=b"1", version=1) == await unit.load(couple)


class TestWords:
    async def test_words_are_kept_revealed_and_forgotten(self, store: Store):
        """A text comes back as it was written, says when it was shared, and is gone when forgotten."""
        text = "I was afraid \ud83d you’d go 🌱\n"  # with half a surrogate pair, which JSON can carry
        async with store.begin() as unit:
            couple = await ana_and_ben(unit)
            first = await unit.keep_words(ANA, couple, text, NOW)
            second = await unit.keep_words(BEN, None, "", NOW)
            before = await unit.words([first, second])
            await unit.reveal([first])
            await unit.forget([second])
            after = await unit.words([first, second])
        async with store.begin() as unit:
            stored = await unit.words([first, second])

        assert [(ANA, text, False), (BEN, "", False)] == [
            (w.owner, w.text, w.shared) for w in before.values()
        ]
        assert [(ANA, text, True)] == [(w.owner, w.text, w.shared) for w in after.values()]
        assert after == stored

    async def test_a_reference_never_means_other_words(self, store: Store):
        """The number of forgotten words is not used again, not even in a later unit."""
        numbers = []
        for _ in range(3):
            async with store.begin() as unit:
                numbers += [await unit.keep_words(ANA, None, "a", NOW) for _ in range(2)]
                await unit.forget(numbers[-2:])

        assert 6 == len(set(numbers))


class TestInbox:
    async def test_a_source_is_taken_once(self, store: Store):
        """A second delivery of an update is dropped, also after the first was handled."""
        async with store.begin() as unit:
            couple = await ana_and_ben(unit)
            answers = [await unit.enqueue("update:1", couple, ANA, said(ANA), NOW) for _ in range(2)]
            await unit.finish([item.id for item in await unit.claim(1)], NOW)
        async with store.begin() as unit:
            answers.append(await unit.enqueue("update:1", None, BEN, said(BEN), NOW))
            left = await unit.claim(64)

        assert [True, False, False] == answers
        assert [] == left

    async def test_the_envelope_comes_back(self, unit: Unit):
        """An item holds the event and what is needed to answer it, for a couple, a person, or nobody yet."""
        couple = await ana_and_ben(unit)
        tap = Envelope(
            event=Tapped(person=ANA, generation=3, choice="received", argument="2", group=True),
            chat=GROUP,
            query="q1",
            message=9,
        )
        await unit.enqueue("a", couple, ANA, tap, NOW)
        await unit.enqueue("b", None, BEN, said(BEN), NOW)
        await unit.enqueue("c", None, None, Envelope(event=Added()), NOW)
        items = await unit.claim(64)

        assert [(couple, ANA, tap), (None, BEN, said(BEN)), (None, None, Envelope(event=Added()))] == [
            (item.couple, item.person, item.envelope) for item in items
        ]

    async def test_one_of_each_lane_in_order(self, unit: Unit):
        """Only the oldest waiting item of each couple or person is claimed; the next one when it is done."""
        first, second = await unit.group(-1, None, NOW), await unit.group(-2, None, NOW)
        for number, couple in enumerate([first, first, second, None, None, first]):
            await unit.enqueue(
                f"update:{number}", couple, ANA, Envelope(event=Added(person=ANA), message=number), NOW
            )
        rounds = []
        while items := await unit.claim(64):
            rounds.append(sources(items))
            await unit.finish([item.id for item in items], NOW)

        assert [[0, 2, 3], [1, 4], [5]] == rounds

    async def test_the_limit_takes_the_oldest_lanes(self, unit: Unit):
        """With more lanes than asked for, those that wait longest come first."""
        for number in (5, 3, 9):
            await unit.enqueue(f"update:{number}", None, PersonId(number), said(PersonId(number)), NOW)

        assert [5, 3] == [item.person for item in await unit.claim(2)]

    async def test_what_failed_is_set_aside(self, store: Store):
        """A failed item is not claimed again, and no longer stands in its lane's way."""
        async with store.begin() as unit:
            couple = await ana_and_ben(unit)
            await unit.enqueue("a", couple, ANA, said(ANA), NOW)
            await unit.enqueue("b", couple, BEN, said(BEN), NOW)
        async with store.begin() as unit:
            await unit.set_aside((await unit.claim(1))[0].id, "KeyError in flows.couple.step", NOW)
        async with store.begin() as unit:
            assert [BEN] == [item.person for item in await unit.claim(64)]
            assert (1, 0) == await unit.waiting(couple)

    async def test_a_rolled_back_claim_is_claimed_again(self, store: Store):
        """What was claimed by a unit that failed is still there."""
        async with store.begin() as unit:
            await unit.enqueue("a", None, ANA, said(ANA), NOW)
        async with undone(store) as unit:
            await unit.finish([item.id for item in await unit.claim(64)], NOW)
        async with store.begin() as unit:
            assert [ANA] == [item.person for item in await unit.claim(64)]

    async def test_reading_ahead_shows_what_this_unit_changed(self, store: Store):
        """After a claim, changes made in the same unit are seen by what is read after them."""
        async with store.begin() as unit:
            couple = await ana_and_ben(unit)
            await unit.seen(ANA, "Ana", "en", NOW)
            words = await unit.keep_words(ANA, couple, "hello", NOW)
            await unit.enqueue("a", couple, ANA, said(ANA, words), NOW)
            await unit.save(couple, Snapshot(state=b"1", private={ANA: b"a"}), NOW)
        async with store.begin() as unit:
            await unit.claim(64)
            await unit.seen(ANA, "Anna", "en", NOW)
            await unit.reveal([words])
            await unit.save(couple, Snapshot(state=b"2", version=1), NOW)
            person, word = (await unit.people([ANA]))[ANA], (await unit.words([words]))[words]

            assert ("Anna", True, "hello") == (person.name, word.shared, word.text)
            assert Snapshot(state=b"2", version=2) == await unit.load(couple)
            await unit.forget([words])
            assert {} == await unit.words([words])


class TestOutbox:
    async def test_every_message_comes_back_as_it_was_posted(self, unit: Unit):
        """Each kind of message is stored and read back whole, to the right chat."""
        couple = await unit.group(GROUP, 7, NOW)
        messages: list[Outgoing] = [
            Send(html="<b>hi</b>", rows=SOME, slot="turn", pin=True, protect=True, quiet=True),
            EditText(slot="a", html="x", rows=SOME),
            EditRows(slot="a", rows=SOME),
            AnswerTap(query="q1", text="seen", alert=True, link_token="t"),
            Count(),
            UnpinMessage(slot="pinned"),
            Wipe(words=WordsId(3), until=8),
            Wipe(until=9),
            Send(html="said", words=(WordsId(1), WordsId(3))),
            EditText(slot="a", html="said", words=(WordsId(1),)),
        ]
        found = []
        for number, message in enumerate(messages):
            person = ANA if number % 2 else None
            await unit.post([post(f"1:{number}", message, couple=couple, person=person)], NOW)
            for delivery in await unit.take(NOW, (), 64):
                found.append((delivery.outgoing, delivery.chat, delivery.thread, delivery.person))
                await unit.delivered(delivery.id, None, NOW)

        assert [
            (message, ANA if number % 2 else GROUP, None if number % 2 else 7, ANA if number % 2 else None)
            for number, message in enumerate(messages)
        ] == found

    async def test_a_person_without_a_couple(self, unit: Unit):
        """Somebody who belongs to no couple yet gets messages too, and their slots are their own."""
        await unit.post([post("1:0", Send(html="a", slot="s", rows=SOME), couple=None, person=ANA)], NOW)
        first = (await unit.take(NOW, (), 64))[0]
        await unit.delivered(first.id, 41, NOW)
        await unit.post([post("1:1", EditRows(slot="s"), couple=None, person=ANA)], NOW)
        await unit.post([post("1:2", EditRows(slot="s"), couple=None, person=BEN)], NOW)
        second = await unit.take(NOW, (), 64)

        assert (ANA, ANA, None, None) == (first.chat, first.person, first.couple, first.message)
        assert [41, None] == [delivery.message for delivery in second]

    async def test_buttons_that_are_not_there_are_not_taken_away(self, unit: Unit):
        """Taking buttons away leads to the message only while there are some, and after edits too."""
        couple = await ana_and_ben(unit)
        found = []
        messages: list[Outgoing] = [
            Send(html="a", slot="s"),
            EditRows(slot="s"),
            EditRows(slot="s", rows=SOME),
            EditRows(slot="s"),
            EditRows(slot="s"),
            EditText(slot="s", html="b", rows=SOME),
            EditRows(slot="s"),
        ]
        for number, outgoing in enumerate(messages):
            await unit.post([post(f"1:{number}", outgoing, couple=couple)], NOW)
            delivery = (await unit.take(NOW, (), 64))[0]
            found.append(delivery.message)
            await unit.delivered(delivery.id, 41 if number == 0 else None, NOW)

        assert [None, None, 41, 41, None, 41, 41] == found

    async def test_nothing_is_posted_twice(self, unit: Unit):
        """The same unique key is posted once, also when the first was sent already."""
        couple = await ana_and_ben(unit)
        for _ in range(2):
            await unit.post([post("1:0", Send(html="a"), couple=couple)], NOW)
            for delivery in await unit.take(NOW, (), 64):
                await unit.delivered(delivery.id, 1, NOW)
            await unit.post([post("1:0", Send(html="b"), couple=couple)], NOW)

        assert [] == await unit.take(NOW, (), 64)

    async def test_one_of_each_lane_in_order(self, unit: Unit):
        """A chat gets one message after the other; the group and each person have lanes of their own."""
        couple, other = await ana_and_ben(unit), await unit.group(-2, None, NOW)
        for number, (to, person) in enumerate(
            [(couple, None), (couple, None), (couple, ANA), (other, ANA), (other, None), (couple, BEN)]
        ):
            await unit.post([post(f"1:{number}", Send(html=str(number)), couple=to, person=person)], NOW)
        rounds = []
        while deliveries := await unit.take(NOW, (), 64):
            rounds.append(texts(deliveries))
            for delivery in deliveries:
                await unit.delivered(delivery.id, None, NOW)

        assert [["0", "2", "4", "5"], ["1", "3"]] == rounds

    async def test_taps_are_answered_without_waiting(self, unit: Unit):
        """The answer to a tap has a lane of its own, beside whatever waits for that chat."""
        couple = await ana_and_ben(unit)
        await unit.post([post(f"1:{n}", Send(html=str(n)), couple=couple, person=ANA) for n in range(3)], NOW)
        await unit.post([post("2:0", AnswerTap(query="q1"), couple=couple, person=ANA)], NOW)
        await unit.post([post("2:1", AnswerTap(query="q2"), couple=couple)], NOW)

        assert [f"chat:{ANA}", "answer:q1", "answer:q2"] == [d.lane for d in await unit.take(NOW, (), 64)]

    async def test_what_is_in_hand_is_not_taken_again(self, unit: Unit):
        """A lane whose message is being sent waits, and so does a lane that is called busy."""
        couple = await ana_and_ben(unit)
        await unit.post([post(f"1:{n}", Send(html=str(n)), couple=couple) for n in range(2)], NOW)
        await unit.post([post("1:2", Send(html="2"), couple=couple, person=ANA)], NOW)

        assert ["0"] == texts(await unit.take(NOW, [f"chat:{ANA}"], 64))
        assert [] == await unit.take(NOW, [f"chat:{ANA}"], 64)
        assert ["2"] == texts(await unit.take(NOW, [], 64))

    async def test_the_limit_takes_the_oldest(self, unit: Unit):
        """With more lanes than asked for, the oldest messages come first."""
        couple = await ana_and_ben(unit)
        people = [PersonId(number) for number in (9, 4, 7)]
        await unit.post([post(str(p), Send(html=str(p)), couple=couple, person=p) for p in people], NOW)

        assert ["9", "4"] == texts(await unit.take(NOW, (), 2))

    async def test_put_off_and_next_delivery(self, unit: Unit):
        """A message that was put off holds its lane up until then, and nothing else."""
        couple = await ana_and_ben(unit)
        times = [await unit.next_delivery()]
        await unit.post([post(f"1:{n}", Send(html=str(n)), couple=couple) for n in range(2)], NOW)
        times.append(await unit.next_delivery())
        first = (await unit.take(NOW, (), 64))[0]
        times.append(await unit.next_delivery())
        await unit.put_off(first.id, LATER)
        times.append(await unit.next_delivery())

        assert [None, NOW, None, LATER] == times
        assert [] == await unit.take(LATER - SECOND, (), 64)
        again = (await unit.take(LATER, (), 64))[0]
        assert (first.id, 1, False) == (again.id, again.attempts, again.repeated)

    async def test_a_dropped_message_makes_way(self, unit: Unit):
        """A message that will never be accepted is not sent again, and the next one goes."""
        couple = await ana_and_ben(unit)
        await unit.post([post(f"1:{n}", Send(html=str(n)), couple=couple) for n in range(2)], NOW)
        await unit.drop((await unit.take(NOW, (), 64))[0].id, "chat not found", NOW)

        assert ["1"] == texts(await unit.take(NOW, (), 64))
        assert (0, 1) == await unit.waiting(couple)

    async def test_slots(self, unit: Unit):
        """An edit goes to the newest message of its slot, which belongs to one reader of one couple."""
        couple = await ana_and_ben(unit)

        async def send(unique: str, outgoing: Outgoing, person: PersonId | None, message: int | None):
            await unit.post([post(unique, outgoing, couple=couple, person=person)], NOW)
            delivery = (await unit.take(NOW, (), 64))[0]
            await unit.delivered(delivery.id, message, NOW)
            return delivery.message

        found = [
            await send("1", EditRows(slot="turn"), None, None),
            await send("2", Send(html="a", slot="turn", rows=SOME), None, 41),
            await send("3", Send(html="a", slot="turn", rows=SOME), ANA, 7),
            await send("4", EditRows(slot="turn"), None, None),
            await send("5", Send(html="b", slot="turn", rows=SOME), None, 42),
            await send("6", Send(html="c"), None, 43),
            await send("7", EditText(slot="turn", html="d"), None, 99),
            await send("8", UnpinMessage(slot="turn"), None, None),
            await send("9", EditRows(slot="turn"), ANA, None),
            await send("10", EditRows(slot="turn"), BEN, None),
        ]

        assert [None, None, None, 41, None, None, 42, 42, 7, None] == found

    async def test_a_slot_is_read_when_the_edit_is_taken(self, unit: Unit):
        """An edit that was posted together with its message finds it, because it waits behind it."""
        couple = await ana_and_ben(unit)
        await unit.post(
            [
                post("1", Send(html="a", slot="s", rows=SOME), couple=couple),
                post("2", EditRows(slot="s"), couple=couple),
            ],
            NOW,
        )
        await unit.delivered((await unit.take(NOW, (), 64))[0].id, 41, NOW)

        assert [41] == [delivery.message for delivery in await unit.take(NOW, (), 64)]

    async def test_a_topic_is_settled_before_anybody_joined(self, unit: Unit):
        """The topic where the coach is called becomes its topic, but not under people who are talking."""
        couple = await unit.group(GROUP, None, NOW)
        await unit.group(GROUP, 7, NOW)
        before = await unit.chat_of(couple)
        await unit.group(GROUP, 8, NOW)
        other = await unit.group(-77, None, NOW)
        await unit.seen(ANA, "Ana", "en", NOW)
        await unit.join(other, ANA, NOW)
        await unit.group(-77, 9, NOW)

        assert (GROUP, 7) == before
        assert (GROUP, 7) == await unit.chat_of(couple)
        assert (-77, None) == await unit.chat_of(other)

    async def test_a_moved_group_gets_what_was_posted_before(self, unit: Unit):
        """Messages go to the chat id that the group has when they are taken."""
        couple = await ana_and_ben(unit)
        await unit.post([post("1", Send(html="a"), couple=couple)], NOW)
        await unit.move_group(GROUP, -7)

        assert [-7] == [delivery.chat for delivery in await unit.take(NOW, (), 64)]

    async def test_after_a_crash(self, place: Place, store: SqliteStore):
        """What was in hand when the coach died is taken again first, and marked; what was done stays done."""
        async with store.begin() as unit:
            couple = await ana_and_ben(unit)
            await unit.post([post(f"1:{n}", Send(html=str(n)), couple=couple) for n in range(2)], NOW)
            await unit.post([post("1:2", Send(html="2"), couple=couple, person=ANA)], NOW)
            await unit.post([post("1:3", Send(html="3"), couple=couple, person=BEN)], NOW)
            taken = await unit.take(NOW, [f"chat:{BEN}"], 64)
            await unit.delivered(taken[1].id, 5, NOW)
        again = await place.open()
        async with again.begin() as unit:
            assert NOW == await unit.next_delivery()
            found = await unit.take(NOW, (), 64)
        async with again.begin() as unit:
            await unit.put_off(found[0].id, NOW)
            retried = await unit.take(NOW, (), 64)

        assert [("0", True), ("3", False)] == list(
            zip(texts(found), [d.repeated for d in found], strict=True)
        )
        assert [("0", True)] == list(zip(texts(retried), [d.repeated for d in retried], strict=True))

    @settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        lanes=st.lists(st.sampled_from([None, ANA, BEN]), max_size=12),
        outcomes=st.lists(st.sampled_from(["sent", "off", "dropped", "crash"]), max_size=40),
    )
    async def test_order_in_a_chat_survives_everything(
        self, place: Place, lanes: list[PersonId | None], outcomes: list[str]
    ):
        """Whatever comes of single messages, and however often the coach dies, a chat's order holds."""
        store = await place.open()
        async with store.begin() as unit:
            couple = await ana_and_ben(unit)
            for old in iter(lambda: unit.take(LATER, (), 64), None):  # what an earlier example left
                leftovers = await old
                if not leftovers:
                    break
                for delivery in leftovers:
                    await unit.drop(delivery.id, "", NOW)
            serial = int(await unit.get_fact("serial") or 0) + 1
            await unit.set_fact("serial", str(serial))
            await unit.post(
                [
                    post(f"{serial}:{n}", Send(html=str(n)), couple=couple, person=person)
                    for n, person in enumerate(lanes)
                ],
                NOW,
            )
        done: dict[str, list[int]] = {}
        script = iter(outcomes)
        while True:
            async with store.begin() as unit:
                deliveries = await unit.take(NOW, (), 2)
            if not deliveries:
                break
            for delivery in deliveries:
                assert isinstance(delivery.outgoing, Send)
                outcome = next(script, "sent")
                if outcome == "crash":
                    store = await place.open()
                    break
                async with store.begin() as unit:
                    if outcome == "off":
                        await unit.put_off(delivery.id, NOW)
                        continue
                    if outcome == "sent":
                        await unit.delivered(delivery.id, 1, NOW)
                    else:
                        await unit.drop(delivery.id, "refused", NOW)
                done.setdefault(delivery.lane, []).append(int(delivery.outgoing.html))

        assert sorted(range(len(lanes))) == sorted(chain.from_iterable(done.values()))
        assert all(sorted(numbers) == numbers for numbers in done.values())


class TestTimers:
    async def test_armed_replaced_and_disarmed(self, unit: Unit):
        """A timer of the same name is replaced; a couple's timers are its own."""
        couple, other = await ana_and_ben(unit), await unit.group(-2, None, NOW)
        nudge = Due(couple=couple, name="turn_nudge", due=LATER, generation=3)
        await unit.set_timer(Due(couple=couple, name="turn_nudge", due=NOW, generation=2))
        await unit.set_timer(nudge)
        await unit.set_timer(Due(couple=couple, name="limit", due=NOW))
        await unit.set_timer(Due(couple=other, name="limit", due=NOW))
        await unit.cancel_timer(couple, "limit")
        await unit.cancel_timer(couple, "limit")

        assert [nudge] == await unit.timers(couple)

    async def test_due_timers_fire_once_in_order(self, store: Store):
        """Timers that are due are handed out once, earliest first; a unit that fails gives them back."""
        async with store.begin() as unit:
            couple = await ana_and_ben(unit)
            for minutes in (3, 1, 2, 90):
                due = NOW + timedelta(minutes=minutes)
                await unit.set_timer(Due(couple=couple, name=f"t{minutes}", due=due))
        async with undone(store) as unit:
            assert 3 == len(await unit.due(LATER, 64))
        async with store.begin() as unit:
            fired = [
                [timer.name for timer in await unit.due(LATER, 2)],
                [timer.name for timer in await unit.due(LATER, 2)],
                [timer.name for timer in await unit.due(LATER, 2)],
            ]
            next_due = await unit.next_due()

        assert [["t1", "t2"], ["t3"], []] == fired
        assert NOW + timedelta(minutes=90) == next_due


class TestPrivateMessages:
    async def meant(
        self, unit: Unit, *, until: int = 99, words: int | None = None, person: PersonId | None = ANA, at=NOW
    ) -> tuple[int, ...]:
        """What a deletion that is taken in hand now would delete."""
        wipe = Wipe(until=until, words=None if words is None else WordsId(words))
        self.posted = getattr(self, "posted", 0) + 1
        couple = await unit.group(GROUP, None, NOW)
        await unit.post([post(f"wipe:{self.posted}", wipe, couple=couple, person=person)], NOW)
        (delivery,) = await unit.take(at, (), 64)
        await unit.delivered(delivery.id, None, at)
        return delivery.messages

    async def test_both_sides_and_no_other_chat(self, unit: Unit):
        """Everything of one person's private chat is meant, the newest first, and nothing of anybody else's."""
        await unit.enqueue("update:1", None, ANA, said(ANA), NOW)
        await unit.note_written(ANA, 5, [], "update:1", NOW)
        await unit.note_sent(ANA, 6, [], NOW)
        await unit.note_sent(BEN, 7, [], NOW)

        assert (6, 5) == await self.meant(unit)
        assert (7,) == await self.meant(unit, person=BEN)
        assert () == await self.meant(unit, person=None)

    async def test_what_came_in_later_stays(self, unit: Unit):
        """A message that came in after what led to the deletion is not meant; one of no source is never noted."""
        for number in (1, 2):
            await unit.enqueue(f"update:{number}", None, ANA, said(ANA), NOW)
            await unit.note_written(ANA, number, [WordsId(3)], f"update:{number}", NOW)
        await unit.note_written(ANA, 3, [], "update:3", NOW)
        first = (await unit.claim(1))[0]

        assert (1,) == await self.meant(unit, until=first.id)
        assert (1,) == await self.meant(unit, until=first.id, words=3)
        assert (2, 1) == await self.meant(unit)

    async def test_messages_that_carry_words(self, unit: Unit):
        """Only messages that carry the words are meant; an edit changes what its message carries."""
        await unit.note_sent(ANA, 1, [WordsId(3), WordsId(4)], NOW)
        await unit.note_sent(ANA, 2, [WordsId(34)], NOW)
        await unit.note_sent(ANA, 3, [], NOW)
        await unit.note_sent(ANA, 4, [WordsId(3)], NOW)
        before = await self.meant(unit, words=3), await self.meant(unit, words=4)
        await unit.note_edited(ANA, 3, [WordsId(4)])
        await unit.note_edited(ANA, 4, [])
        await unit.note_edited(ANA, 9, [WordsId(3)])

        assert ((4, 1), (1,)) == before
        assert ((1,), (3, 1)) == (await self.meant(unit, words=3), await self.meant(unit, words=4))

    async def test_what_is_too_old_is_not_meant(self, unit: Unit):
        """A message that Telegram would not delete any more is not asked for."""
        await unit.note_sent(ANA, 1, [], NOW)
        await unit.note_sent(ANA, 2, [], LATER)

        assert (2,) == await self.meant(unit, at=NOW + timedelta(hours=48))

    async def test_what_was_deleted_is_forgotten(self, unit: Unit):
        """Deleted messages and their slots go, in every couple; those of others with the same numbers stay."""
        couple, other = await ana_and_ben(unit), await unit.group(-2, None, NOW)
        number = 0
        for to, person in ((couple, ANA), (other, ANA), (None, ANA), (couple, BEN), (couple, None)):
            await unit.post([post(f"s:{number}", Send(html="x", slot="s"), couple=to, person=person)], NOW)
            (delivery,) = await unit.take(NOW, (), 64)
            await unit.delivered(delivery.id, 7, NOW)
            number += 1
        for person in (ANA, BEN):
            await unit.note_sent(person, 7, [], NOW)
        await unit.note_sent(ANA, 8, [], NOW)
        await unit.wiped(ANA, [7])
        left = []
        for to, person in ((couple, ANA), (other, ANA), (None, ANA), (couple, BEN), (couple, None)):
            edit = EditText(slot="s", html="y")
            await unit.post([post(f"s:{number}", edit, couple=to, person=person)], NOW)
            (delivery,) = await unit.take(NOW, (), 64)
            await unit.delivered(delivery.id, None, NOW)
            left.append(delivery.message)
            number += 1

        assert [None, None, None, 7, 7] == left
        assert ((8,), (7,)) == (await self.meant(unit), await self.meant(unit, person=BEN))


class TestOwnData:
    """What a person is shown and given of what is kept of them, and the code for it."""

    async def test_all_texts_of_one_person_oldest_first(self, unit: Unit):
        """Drafts and shared texts, of every conversation or none, and nobody else's."""
        couple = await ana_and_ben(unit)
        first = await unit.keep_words(ANA, couple, "first", NOW)
        await unit.keep_words(BEN, couple, "Ben's", NOW)
        second = await unit.keep_words(ANA, None, "second", LATER)
        gone = await unit.keep_words(ANA, couple, "gone", LATER)
        await unit.reveal([first])
        await unit.forget([gone])

        assert [
            (NOW, Words(id=first, owner=ANA, text="first", shared=True)),
            (LATER, Words(id=second, owner=ANA, text="second")),
        ] == await unit.words_of(ANA)
        assert [] == await unit.words_of(CARLA)

    async def test_every_conversation_of_a_person(self, unit: Unit):
        """The couples that somebody joined, the latest last; joining again moves one there."""
        first = await ana_and_ben(unit)
        second = await unit.group(-2, None, NOW)
        await unit.join(second, ANA, LATER)

        assert [(first, NOW), (second, LATER)] == await unit.memberships(ANA)
        assert [(first, NOW)] == await unit.memberships(BEN)
        assert [] == await unit.memberships(CARLA)
        await unit.join(first, ANA, LATER + SECOND)
        assert [(second, LATER), (first, LATER + SECOND)] == await unit.memberships(ANA)

    async def test_a_code_is_good_once_and_for_its_person(self, store: Store):
        """Nobody else's number fits it; however it was typed it is the same; used, it is void."""
        async with store.begin() as unit:
            code = await unit.make_code(ANA, NOW)
            bens = await unit.make_code(BEN, NOW)
        async with store.begin() as unit:
            assert not await unit.use_code(CARLA, code, NOW)
            assert not await unit.use_code(BEN, code, NOW)
        async with store.begin() as unit:
            assert await unit.use_code(ANA, f" {code.lower().replace('-', ' ')}", LATER)
        async with store.begin() as unit:
            assert not await unit.use_code(ANA, code, LATER)
            assert await unit.use_code(BEN, bens, LATER)

    async def test_a_new_code_ends_the_old_one(self, unit: Unit):
        """One live code a person, with all its tries."""
        old = await unit.make_code(ANA, NOW)
        for _ in range(4):
            assert not await unit.use_code(ANA, "wrong", NOW)
        new = await unit.make_code(ANA, NOW)

        assert old != new
        for _ in range(3):
            assert not await unit.use_code(ANA, "wrong", NOW)
        assert not await unit.use_code(ANA, old, NOW)
        assert await unit.use_code(ANA, new, NOW)

    async def test_a_code_lives_for_a_day(self, unit: Unit):
        """A second before it ends it is good; at its end it is void, and not only for that moment."""
        code = await unit.make_code(ANA, NOW)
        bens = await unit.make_code(BEN, NOW)

        assert await unit.use_code(ANA, code, NOW + timedelta(days=1) - SECOND)
        assert not await unit.use_code(BEN, bens, NOW + timedelta(days=1))
        assert not await unit.use_code(BEN, bens, NOW)

    @pytest.mark.parametrize(("wrong", "good"), [(4, True), (5, False)])
    async def test_five_wrong_tries_void_a_code(self, store: Store, wrong: int, good: bool):
        """Each try counts, in whichever transaction; after four the right one is still good."""
        async with store.begin() as unit:
            code = await unit.make_code(ANA, NOW)
        for _ in range(wrong):
            async with store.begin() as unit:
                assert not await unit.use_code(ANA, "0000-0000-0000", NOW)
        async with store.begin() as unit:
            assert good == await unit.use_code(ANA, code, NOW)

    async def test_a_use_that_fails_is_undone(self, store: Store):
        """A code is used up together with what it was used for, or not at all."""
        async with store.begin() as unit:
            code = await unit.make_code(ANA, NOW)
        async with undone(store) as unit:
            assert await unit.use_code(ANA, code, NOW)
        async with store.begin() as unit:
            assert await unit.use_code(ANA, code, NOW)

    async def test_no_code_lies_on_disk(self, store: Store, place: Place):
        """Neither as it is shown nor as it is typed."""
        async with store.begin() as unit:
            code = await unit.make_code(ANA, NOW)
        await store.close()

        assert code.encode() not in place.bytes()
        assert code.replace("-", "").encode() not in place.bytes()


class TestScreens:
    async def test_a_removed_message_leaves_its_number(self, store: Store):
        """What was removed is gone from the screen, and its number is not given again."""
        async with store.begin() as unit:
            for body in (b"one", b"two", b"three"):
                await unit.screen_add(ANA, body, NOW)
            await unit.screen_add(BEN, b"his", NOW)
            await unit.screen_remove(ANA, [2, 3])
        async with store.begin() as unit:
            number = await unit.screen_add(ANA, b"four", NOW)
            screens = await unit.screen(ANA), await unit.screen(BEN)

        assert 4 == number
        assert ([(1, b"one"), (4, b"four")], [(1, b"his")]) == screens

    async def test_messages_are_numbered_for_each_chat(self, store: Store):
        """A screen shows its messages in order, with the newest text of each."""
        async with store.begin() as unit:
            numbers = [await unit.screen_add(chat, b"hi", NOW) for chat in (ANA, ANA, GROUP)]
            await unit.screen_edit(ANA, 1, b"hello")
        async with store.begin() as unit:
            screens = await unit.screen(ANA), await unit.screen(GROUP), await unit.screen(BEN)

        assert [1, 2, 1] == numbers
        assert ([(1, b"hello"), (2, b"hi")], [(1, b"hi")], []) == screens


class TestUpkeep:
    async def test_prune_deletes_by_age(self, unit: Unit):
        """Drafts, words of closed conversations and finished rows go when they are old; nothing else does."""
        day = timedelta(days=1)
        closed, open_ = await unit.group(-1, None, NOW), await unit.group(-2, None, NOW)
        for couple, phase in ((closed, "closed"), (open_, "turn")):
            await unit.journal(couple, NOW - 40 * day, "wrote", "turn", "fear")
            await unit.journal(couple, NOW - 35 * day, "tapped", phase, "close")
        await unit.journal(closed, NOW - day, "commanded", "closed", "close")
        old_shared = await unit.keep_words(ANA, closed, "a", NOW - 40 * day)
        kept_shared = await unit.keep_words(ANA, open_, "b", NOW - 40 * day)
        old_draft = await unit.keep_words(ANA, open_, "c", NOW - 2 * day)
        new_draft = await unit.keep_words(ANA, open_, "d", NOW)
        await unit.reveal([old_shared, kept_shared])
        old_code = await unit.make_code(ANA, NOW - 2 * day)
        new_code = await unit.make_code(BEN, NOW)
        for number, at in enumerate((NOW - 2 * day, NOW - 2 * day, NOW)):
            await unit.enqueue(f"update:{number}", None, PersonId(number + 1), said(ANA), at)
            await unit.post(
                [post(f"1:{number}", Send(html="x"), couple=open_, person=PersonId(number + 1))], at
            )
        for item, at in zip(await unit.claim(2), (NOW - 2 * day, NOW), strict=True):
            await unit.finish([item.id], at)
        for delivery, at in zip(await unit.take(NOW, (), 2), (NOW - 2 * day, NOW), strict=True):
            await unit.delivered(delivery.id, 1, at)
        for message, at in enumerate((NOW - 2 * day, NOW)):
            await unit.note_sent(BEN, message, [], at)
        pruned = await unit.prune(
            drafts_before=NOW - day,
            words_before=NOW - 30 * day,
            done_before=NOW - day,
            messages_before=NOW - 2 * day,
            codes_before=NOW - day,
            practices_before=NOW,
        )
        left = await unit.words([old_shared, kept_shared, old_draft, new_draft])

        assert 6 == pruned
        # it would still be good by its own age, so what prune took is what is missing
        assert not await unit.use_code(ANA, old_code, NOW - 2 * day)
        assert await unit.use_code(BEN, new_code, NOW)
        assert {kept_shared, new_draft} == left.keys()
        assert 1 == len(await unit.claim(64))
        assert 1 == len(await unit.take(NOW, (), 64))

    @pytest.mark.parametrize(
        "phases",
        [
            ((60, "turn"), (29, "closed")),
            ((60, "turn"), (50, "closed"), (29, "turn"), (28, "closed")),
            ((60, "closed"), (20, "turn")),
        ],
    )
    async def test_a_conversation_closed_lately_keeps_its_words(
        self, unit: Unit, phases: tuple[tuple[int, str], ...]
    ):
        """Words stay for the whole time after the close, however old they are, and when it was reopened."""
        couple = await ana_and_ben(unit)
        for ago, phase in phases:
            await unit.journal(couple, NOW - timedelta(days=ago), "tapped", phase, "")
        words = await unit.keep_words(ANA, couple, "a", NOW - timedelta(days=60))
        await unit.reveal([words])
        await unit.prune(
            drafts_before=NOW,
            words_before=NOW - timedelta(days=30),
            done_before=NOW - timedelta(days=30),
            messages_before=NOW,
            codes_before=NOW - timedelta(days=30),
            practices_before=NOW,
        )

        assert {words} == (await unit.words([words])).keys()


class TestPrivacy:
    async def write_everywhere(self, unit: Unit) -> tuple[CoupleId, WordsId]:
        couple = await ana_and_ben(unit)
        await unit.seen(ANA, f"Ana {MARKER}", "en", NOW)
        await unit.seen(BEN, "Ben", "en", NOW)
        words = await unit.keep_words(ANA, couple, MARKER, NOW)
        envelope = Envelope(event=Wrote(person=ANA, words=words), chat=ANA, query=MARKER, message=5)
        await unit.enqueue("update:1", couple, ANA, envelope, NOW)
        await unit.save(couple, Snapshot(state=b"{}", private={ANA: MARKER.encode()}), NOW)
        messages = [
            Post(unique="1:0", couple=couple, person=None, owner=ANA, outgoing=Send(html=MARKER)),
            Post(unique="1:1", couple=couple, person=BEN, owner=ANA, outgoing=Send(html=MARKER)),
            Post(unique="1:2", couple=couple, person=BEN, owner=None, outgoing=Send(html=MARKER)),
        ]
        await unit.post(messages, NOW)
        await unit.screen_add(ANA, MARKER.encode(), NOW)
        await unit.screen_add(GROUP, MARKER.encode(), NOW)
        return couple, words

    async def test_nothing_lies_in_clear(self, store: Store, place: Place):
        """No word, name, payload, private part or screen is found in the files, before or after it is used."""
        async with store.begin() as unit:
            await self.write_everywhere(unit)
        before = place.bytes()
        async with store.begin() as unit:
            await unit.finish([item.id for item in await unit.claim(64)], NOW)
            for delivery in await unit.take(NOW, (), 64):
                await unit.delivered(delivery.id, 1, NOW)
        await store.close()

        assert b"update:1" in before  # what is no secret is found, so the search works
        assert MARKER.encode() not in before
        assert MARKER.encode() not in place.bytes()
        assert b"Ana" not in before

    async def test_a_destroyed_key_makes_everything_unreadable(self, store: SqliteStore, place: Place):
        """After an erasure nothing of that person can be read, and what is Ben's still can."""
        async with store.begin() as unit:
            couple, words = await self.write_everywhere(unit)
            bens = await unit.keep_words(BEN, couple, "Ben's own", NOW)
        await place.keys_of(store).destroy(ANA)
        for opened in (store, await place.open()):
            async with opened.begin() as unit:
                texts_ = {id: found.text for id, found in (await unit.words([words, bens])).items()}
                people = await unit.people([ANA, BEN])
                snapshot = await unit.load(couple)

                assert {words: None, bens: "Ben's own"} == texts_
                assert {ANA: "", BEN: "Ben"} == {id: person.name for id, person in people.items()}
                assert Snapshot(state=b"{}", version=1) == snapshot
                assert ([], 1) == (await unit.screen(ANA), len(await unit.screen(GROUP)))
                assert [] == await unit.claim(64)

    async def test_unreadable_rows_stand_in_nobodys_way(self, store: SqliteStore, place: Place):
        """What was sealed for an erased person is dropped, and the rest of the lane goes on."""
        async with store.begin() as unit:
            couple, _ = await self.write_everywhere(unit)
            await unit.enqueue("update:2", couple, BEN, said(BEN), NOW)
        await place.keys_of(store).destroy(ANA)
        async with store.begin() as unit:
            items = await unit.claim(1)
            first = await unit.take(NOW, (), 64)
        async with store.begin() as unit:
            second = await unit.take(NOW, (), 64)

        assert [BEN] == [item.person for item in items]
        assert ([], [MARKER]) == (texts(first), texts(second))

    async def test_somebody_erased_can_begin_again(self, store: SqliteStore, place: Place):
        """A later word of an erased person is sealed with a new key; the old ones stay unreadable."""
        async with store.begin() as unit:
            old = await unit.keep_words(ANA, None, MARKER, NOW)
        await place.keys_of(store).destroy(ANA)
        async with store.begin() as unit:
            new = await unit.keep_words(ANA, None, "again", NOW)
        async with store.begin() as unit:
            found = await unit.words([old, new])

        assert {old: None, new: "again"} == {id: words.text for id, words in found.items()}

    async def test_erased_by_another_process(self, store: SqliteStore, place: Place):
        """A running coach notices that a key was destroyed beside it."""
        async with store.begin() as unit:
            words = await unit.keep_words(ANA, None, MARKER, NOW)
        other = await place.open()
        await place.keys_of(other).destroy(ANA)
        async with store.begin() as unit:
            assert None is (await unit.words([words]))[words].text

    async def test_no_repr_says_what_was_written(self, store: Store):
        """What a unit hands out can be logged by mistake without giving a word away."""
        async with store.begin() as unit:
            couple, words = await self.write_everywhere(unit)
        async with store.begin() as unit:
            shown = repr(
                [
                    unit,
                    await unit.words([words]),
                    await unit.people([ANA]),
                    await unit.load(couple),
                    await unit.claim(64),
                    await unit.take(NOW, (), 64),
                ]
            )

        assert MARKER not in shown
