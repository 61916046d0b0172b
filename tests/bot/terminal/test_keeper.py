"""Where a practice lies: nowhere but in memory, or in the store under a key that goes with it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.ports import Conflict
from bot.storage.master import MasterKey
from bot.storage.practice_codec import PracticeCodec
from bot.storage.sqlite import SqliteStore, open_sqlite
from bot.terminal.keeper import SOMEBODY, Keeper
from flows.effects import Effect
from flows.events import Commanded, Tapped, Wrote
from flows.gate.check_in import KEYS
from flows.ids import WordsId
from flows.model import Context, Host, Pace
from flows.solo import SoloPhase
from tests.support.people import ManualClock

MARKER = "quagmire-7431"


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteStore]:
    opened = await open_sqlite(tmp_path / "coach.db", tmp_path / "people.db", MasterKey("a1" * 32))
    yield opened
    await opened.close()


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


async def keeper_on(store: SqliteStore, clock: ManualClock) -> Keeper:
    keeper = Keeper(
        store=store,
        codec=PracticeCodec(),
        clock=clock,
        context=lambda: Context(now=clock.now(), pace=Pace(), host=Host()),
        destroy=store.keys.destroy,
    )
    await keeper.open()
    return keeper


async def tap(keeper: Keeper, choice: str, argument: str = "") -> tuple[Effect, ...]:
    generation = keeper.state.generation
    return await keeper.take(Tapped(person=SOMEBODY, generation=generation, choice=choice, argument=argument))


async def write(keeper: Keeper, text: str) -> None:
    await keeper.take(Wrote(person=SOMEBODY, words=WordsId(0), length=len(text)), text)


async def written(keeper: Keeper, keep: str) -> None:
    """Go up to a first text of the second door."""
    await keeper.take(Commanded(person=SOMEBODY, command="start"))
    await tap(keeper, "keep", keep)
    await tap(keeper, "door", "hurt")
    for key in KEYS:
        await tap(keeper, "yes" if key == "private" else "no", key)
    await tap(keeper, "send")
    await tap(keeper, "stops", "none")
    await write(keeper, MARKER)


async def rows(store: SqliteStore) -> int:
    async with store.begin() as unit:
        kept = await unit.load_practice(SOMEBODY)
        return len(await unit.words_of(SOMEBODY)) + (kept is not None)


async def test_what_is_not_kept_never_reaches_the_store(
    store: SqliteStore, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No row, no key, and no transaction in which anything of it could have been."""
    keeper = await keeper_on(store, clock)
    with monkeypatch.context() as patch:
        patch.setattr(store, "begin", None)
        await written(keeper, "none")

    assert [MARKER] == [each.text for each in keeper.words().values()]
    assert 0 == await rows(store)
    assert None is await store.keys._find(SOMEBODY)


async def test_what_is_kept_is_opened_again(store: SqliteStore, clock: ManualClock) -> None:
    """The same state, and the same words."""
    keeper = await keeper_on(store, clock)
    await written(keeper, "7")
    again = await keeper_on(store, clock)

    assert keeper.state == again.state
    assert keeper.words() == again.words()
    assert again.state.phase is SoloPhase.WRITING


@pytest.mark.parametrize("how", ["deleted", "its day has come"])
async def test_with_the_practice_goes_its_key(store: SqliteStore, clock: ManualClock, how: str) -> None:
    """So old backups are unreadable too."""
    keeper = await keeper_on(store, clock)
    await written(keeper, "7")
    assert 2 == await rows(store)
    if how != "deleted":
        clock.tick(days=8)
    await keeper.take(Commanded(person=SOMEBODY, command="delete" if how == "deleted" else "start"))

    assert 0 == await rows(store)
    assert None is await store.keys._find(SOMEBODY)
    assert {} == keeper.words()
    await written(keeper, "14")  # one can begin anew at once
    assert 2 == await rows(store)


async def test_a_text_that_is_replaced_is_forgotten_after_the_next_change(
    store: SqliteStore, clock: ManualClock
) -> None:
    """As long as it can be brought back it stays."""
    keeper = await keeper_on(store, clock)
    await written(keeper, "7")
    for text in ("second", "third"):
        await keeper.take(Commanded(person=SOMEBODY, command="edit", argument="hurt"))
        await write(keeper, text)

    async with store.begin() as unit:
        assert ["second", "third"] == [words.text for _, words in await unit.words_of(SOMEBODY)]


async def test_two_at_once_do_not_write_over_each_other(store: SqliteStore, clock: ManualClock) -> None:
    """The older one is refused, and nothing of its text is left behind."""
    keeper = await keeper_on(store, clock)
    await written(keeper, "7")
    other = await keeper_on(store, clock)
    await write(other, "of the other")
    with pytest.raises(Conflict):
        await write(keeper, "of this one")

    async with store.begin() as unit:
        assert [MARKER, "of the other"] == [words.text for _, words in await unit.words_of(SOMEBODY)]


async def test_pruning_spares_it_until_its_day(store: SqliteStore, clock: ManualClock) -> None:
    """The room and the bot delete by age beside it."""
    keeper = await keeper_on(store, clock)
    await written(keeper, "7")
    for days, left in ((6, 2), (8, 0)):
        now = clock.now() + timedelta(days=days)
        async with store.begin() as unit:
            await unit.prune(
                drafts_before=now,
                words_before=now,
                done_before=now,
                messages_before=now,
                codes_before=now,
                practices_before=now,
            )
        assert left == await rows(store)
