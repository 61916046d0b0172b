"""What a store promises to somebody who practises alone."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.ports import Conflict, Store, Unit
from bot.practices import Practice
from bot.storage.errors import StorageError
from bot.storage.practice_codec import PracticeCodec
from flows.ids import PersonId
from flows.solo import start
from tests.storage.conftest import NOW, Place

ANA = PersonId(11)
BEN = PersonId(12)
MARKER = "xyzzy-what-ana-practised"
DAY = timedelta(days=1)
KEPT = Practice(state=MARKER.encode(), until=NOW + 7 * DAY)


async def prune(unit: Unit, now: datetime) -> int:
    return await unit.prune(
        drafts_before=now - DAY,
        words_before=now - DAY,
        done_before=now - DAY,
        messages_before=now - DAY,
        codes_before=now - DAY,
        practices_before=now,
    )


async def test_what_was_saved_is_there_again(store: Store):
    """For its person alone, with its date; a save counts up the version."""
    async with store.begin() as unit:
        await unit.save_practice(ANA, KEPT)
    async with store.begin() as unit:
        found = await unit.load_practice(ANA)
        assert found == Practice(state=KEPT.state, until=KEPT.until, version=1)
        assert None is await unit.load_practice(BEN)


async def test_a_version_that_was_changed_meanwhile_is_refused(store: Store):
    """Two windows do not write over each other."""
    async with store.begin() as unit:
        await unit.save_practice(ANA, KEPT)
    async with store.begin() as unit:
        with pytest.raises(Conflict):
            await unit.save_practice(ANA, KEPT)


async def test_its_words_outlive_drafts_until_its_date(unit: Unit):
    """They are not drafts of a conversation; when the date has come they go with it, and nothing else does."""
    couple = await unit.group(-1, None, NOW)
    await unit.save_practice(ANA, KEPT)
    practised = await unit.keep_words(ANA, None, "a", NOW)
    of_ben = await unit.keep_words(BEN, None, "b", NOW)
    draft = await unit.keep_words(ANA, couple, "c", NOW)
    new_draft = await unit.keep_words(ANA, couple, "d", NOW + 7 * DAY)

    assert 2 == await prune(unit, NOW + 2 * DAY)
    assert {practised, new_draft} == (await unit.words([practised, of_ben, draft, new_draft])).keys()
    assert 2 == await prune(unit, NOW + 7 * DAY)
    assert None is await unit.load_practice(ANA)


async def test_dropped_with_its_words(unit: Unit):
    """What belongs to a conversation of the same person stays."""
    couple = await unit.group(-1, None, NOW)
    await unit.save_practice(ANA, KEPT)
    practised = await unit.keep_words(ANA, None, "a", NOW)
    draft = await unit.keep_words(ANA, couple, "b", NOW)
    await unit.drop_practice(ANA)

    assert None is await unit.load_practice(ANA)
    assert {draft} == (await unit.words([practised, draft])).keys()


async def test_nothing_of_it_lies_in_clear(place: Place):
    """Sealed under its person's key: without the key it is as if it were not there."""
    store = await place.open()
    async with store.begin() as unit:
        await unit.save_practice(ANA, KEPT)
        await unit.keep_words(ANA, None, MARKER, NOW)
    assert MARKER.encode() not in place.bytes()

    await place.keys_of(store).destroy(ANA)
    async with store.begin() as unit:
        assert None is await unit.load_practice(ANA)


def test_the_state_is_read_as_it_was_written():
    """And what cannot be read says so without quoting it."""
    codec = PracticeCodec()
    assert start(ANA) == codec.decode(codec.encode(start(ANA)))
    for wrong in (b'{"v": 2, "state": {}}', b'{"v": 1, "state": {"%s": 1}}' % MARKER.encode(), b"x"):
        with pytest.raises(StorageError) as refused:
            codec.decode(wrong)
        assert MARKER not in str(refused.value)
