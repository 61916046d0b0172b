"""Updates as Telegram writes them, for tests: people are Ana and Ben, the bot is @coach_bot."""

from __future__ import annotations

from typing import Any

import msgspec

from bot.ports import Arrival
from bot.telegram.parse import Parser
from bot.telegram.updates import Update

Json = dict[str, Any]

BOT_ID = 900
GROUP_ID = -1001

ANA: Json = {"id": 11, "is_bot": False, "first_name": "Ana", "language_code": "de"}
BEN: Json = {"id": 12, "is_bot": False, "first_name": "Ben"}
COACH: Json = {"id": BOT_ID, "is_bot": True, "first_name": "Coach", "username": "coach_bot"}
OTHER_BOT: Json = {"id": 901, "is_bot": True, "first_name": "Weather", "username": "weather_bot"}
ANONYMOUS: Json = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
CHANNEL: Json = {"id": 777000, "is_bot": False, "first_name": "Telegram"}

GROUP: Json = {"id": GROUP_ID, "type": "supergroup", "title": "Ana and Ben"}

PARSER = Parser(bot_id=BOT_ID, username="Coach_Bot")


def private(person: Json = ANA) -> Json:
    """The private chat of a person."""
    return {"id": person["id"], "type": "private", "first_name": person["first_name"]}


def message(sender: Json | None = ANA, chat: Json | None = None, **fields: Any) -> Json:
    """A message; in the sender's private chat unless another one is named."""
    body: Json = {"message_id": 5, "date": 1_790_000_000, "chat": chat or private(sender or ANA), **fields}
    if sender is not None:
        body["from"] = sender
    return body


def tap(data: str | None, sender: Json = ANA, chat: Json | None = None, **fields: Any) -> Json:
    """A press on a button of the coach's message 7."""
    body: Json = {"id": "tap-1", "from": sender, "chat_instance": "1", **fields}
    body.setdefault("message", message(COACH, chat or private(sender), message_id=7, text="Ready?"))
    if data is not None:
        body["data"] = data
    return body


def membership(before: Json, after: Json, *, chat: Json, sender: Json = ANA) -> Json:
    """The coach's own membership changed."""
    return {
        "chat": chat,
        "from": sender,
        "date": 1_790_000_000,
        "old_chat_member": {"user": COACH, **before},
        "new_chat_member": {"user": COACH, **after},
    }


def encoded(number: int = 81, **kinds: Any) -> bytes:
    """The bytes of an update."""
    return msgspec.json.encode({"update_id": number, **kinds})


def arrivals(number: int = 81, **kinds: Any) -> tuple[Arrival, ...]:
    """What the parser makes of an update."""
    return PARSER.read(msgspec.json.decode(encoded(number, **kinds), type=Update))


def arrival(**kinds: Any) -> Arrival:
    """The one thing that the parser makes of an update."""
    (only,) = arrivals(**kinds)
    return only
