"""What the tests of the Bot API server share: a server, two people, and a bot that says what it is told to say."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest

from tests.support.telegram_server import Group, Person, TelegramServer


@dataclass
class RawBot:
    """A bot without a library: every call is given as it goes over the wire."""

    server: TelegramServer
    session: aiohttp.ClientSession
    offset: int = 0

    async def call(self, method: str, /, **parameters: Any) -> dict[str, Any]:
        """Telegram's whole answer to a call with a JSON body."""
        url = f"{self.server.base_url}{self.server.token}/{method}"
        async with self.session.post(url, json=parameters) as response:
            answer: dict[str, Any] = await response.json()
            assert answer["ok"] == (response.status == 200)
            return answer

    async def do(self, method: str, /, **parameters: Any) -> Any:
        """The result of a call that is taken."""
        answer = await self.call(method, **parameters)
        assert answer["ok"], answer
        return answer["result"]

    async def refused(self, method: str, /, **parameters: Any) -> str:
        """The description of a call that is refused."""
        answer = await self.call(method, **parameters)
        assert not answer["ok"], answer
        return str(answer["description"])

    async def updates(self, **parameters: Any) -> list[dict[str, Any]]:
        """All waiting updates, confirmed with the next call."""
        updates: list[dict[str, Any]] = await self.do("getUpdates", offset=self.offset, **parameters)
        if updates:
            self.offset = max(update["update_id"] for update in updates) + 1
        return updates

    async def kinds(self) -> list[str]:
        """What kinds of updates wait; for messages, their text or the service field too."""
        return [_kind(update) for update in await self.updates()]


def _kind(update: dict[str, Any]) -> str:
    kind = next(key for key in update if key != "update_id")
    body = update[kind]
    if kind not in {"message", "edited_message"}:
        return kind
    known = {
        "message_id",
        "date",
        "chat",
        "from",
        "entities",
        "reply_to_message",
        "message_thread_id",
        "edit_date",
    }
    rest = sorted(set(body) - known - {"is_topic_message", "text"})
    return f"{kind}: {body.get('text', '')}{' '.join(rest)}"


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    """An empty Telegram."""
    async with TelegramServer() as server:
        yield server


@pytest.fixture
async def bot(server: TelegramServer) -> AsyncIterator[RawBot]:
    """A bot that is connected to it."""
    async with aiohttp.ClientSession() as session:
        yield RawBot(server, session)


@pytest.fixture
def ana(server: TelegramServer) -> Person:
    """Ana, who has not pressed Start."""
    return server.person(id=11, first_name="Ana")


@pytest.fixture
def ben(server: TelegramServer) -> Person:
    """Ben, who has not pressed Start."""
    return server.person(id=12, first_name="Ben")


@pytest.fixture
async def group(server: TelegramServer, ana: Person, ben: Person) -> Group:
    """A small group of Ana, Ben and the bot, whose updates about joining are gone."""
    group = server.group()
    await group.add_bot(by=ana)
    await group.add(ben)
    server.updates.drop_all()
    return group
