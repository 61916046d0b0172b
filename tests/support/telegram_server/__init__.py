"""A Bot API server of our own for tests: strict like Telegram, with virtual people."""

from __future__ import annotations

from .chats import Button, Chat, Message
from .errors import Refusal, RefusalKind
from .faults import Limits
from .groups import Group
from .people import Person
from .requests import Request
from .server import TelegramServer
from .world import CallbackAnswer, Tap

__all__ = [
    "Button",
    "CallbackAnswer",
    "Chat",
    "Group",
    "Limits",
    "Message",
    "Person",
    "Refusal",
    "RefusalKind",
    "Request",
    "Tap",
    "TelegramServer",
]
