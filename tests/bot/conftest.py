"""The stores on which the pipeline is tested: a plain one in memory, and SQLite."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.ports import Store
from bot.storage.master import MasterKey
from bot.storage.sqlite import open_sqlite
from tests.support.memory_store import MemoryStore
from tests.support.pipeline import Pipeline


@pytest.fixture
def memory() -> MemoryStore:
    return MemoryStore()


@pytest.fixture(params=["memory", "sqlite"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    opened: Store = (
        MemoryStore()
        if request.param == "memory"
        else await open_sqlite(tmp_path / "coach.sqlite3", tmp_path / "people.sqlite3", MasterKey("5a" * 32))
    )
    yield opened
    await opened.close()


@pytest.fixture
async def pipeline(store: Store) -> Pipeline:
    return Pipeline(store)
