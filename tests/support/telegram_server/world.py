"""Everything that exists on this Telegram: accounts, chats, numbers, taps, and what of it the bot gets to see."""

# ruff: noqa: ASYNC109 - a wait that gives up says what was there instead, which asyncio.timeout would not

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from typing import Any

from . import wire
from .changes import Changes
from .chats import Account, Chat, Message, Version
from .clock import Clock
from .entities import found_entities
from .errors import Json
from .schema import check_answer
from .updates import UpdateQueue

#: The account behind which Telegram hides administrators who write in the group's name.
ANONYMOUS_ADMINISTRATOR = Account(
    id=1087968824, first_name="Group", username="GroupAnonymousBot", is_bot=True
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackAnswer:
    """What the person who tapped gets to see."""

    text: str = ""
    show_alert: bool = False
    url: str | None = None


@dataclass(slots=True, kw_only=True, eq=False)
class Tap:
    """A press of a button. The button shows that it works until the bot answers."""

    id: str
    person: Account
    message: Message
    data: str
    created: float
    changes: Changes
    answered: CallbackAnswer | None = None

    def __repr__(self) -> str:
        """Names no words: reprs reach logs."""
        return f"<Tap {self.id} on {self.message!r}, {'answered' if self.answered else 'waiting'}>"

    async def answer(self, timeout: float = 5) -> CallbackAnswer:
        """What the bot answered; `timeout` in real seconds."""
        return await self.changes.wait_until(
            lambda: self.answered, timeout=timeout, complaint=lambda: f"no answer to {self!r}"
        )


@dataclass(slots=True, kw_only=True)
class World:
    """One bot, all people and chats."""

    bot: Account
    clock: Clock
    updates: UpdateQueue
    #: With privacy mode on (Telegram's default) the bot sees little of a group.
    privacy_mode: bool = True
    changes: Changes = field(default_factory=Changes)
    accounts: dict[int, Account] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    taps: dict[str, Tap] = field(default_factory=dict)
    #: Bytes of files by file_id.
    files: dict[str, bytes] = field(default_factory=dict)
    _numbers: dict[int, int] = field(default_factory=dict)

    def account(self, account: Account) -> Account:
        """Registers somebody, with a private chat to the bot."""
        if account.id in self.accounts or account.id == self.bot.id:
            raise ValueError(f"there is an account {account.id} already")
        self.accounts[account.id] = account
        self.chats[account.id] = Chat(
            id=account.id, kind="private", bot=self.bot, changes=self.changes, person=account
        )
        return account

    def new_number(self, chat: Chat) -> int:
        """The next message number: a supergroup counts for itself, private chats and small groups count together."""
        counter = chat.id if chat.kind == "supergroup" else 0
        self._numbers[counter] = self._numbers.get(counter, 0 if counter else 100) + 1
        return self._numbers[counter]

    def add(self, chat: Chat, sender: Account, **fields: Any) -> Message:
        """Puts a message into a chat; `fields` are those of `Message`. The bot is not told yet."""
        message = Message(
            id=self.new_number(chat), chat=chat, sender=sender, date=self.clock.date(), **fields
        )
        chat.messages.append(message)
        if sender.is_bot and sender is not ANONYMOUS_ADMINISTRATOR and not message.extra.get("service"):
            chat.last_bot = sender.id
        self.note_version(message)
        return message

    def note_version(self, message: Message) -> None:
        """Keeps the content that a message has now as its newest version."""
        message.versions.append(
            Version(text=message.text, html=message.html, markup=message.markup, date=self.clock.date())
        )
        message.changed = self.changes.note()

    def say(self, chat: Chat, sender: Account, text: str, **fields: Any) -> Message:
        """Puts a person's text into a chat and tells the bot if it may see it."""
        entities = found_entities(text)
        message = self.add(chat, sender, text=text, html=escape(text), entities=entities, **fields)
        self.tell(message)
        return message

    def service(self, chat: Chat, sender: Account, kind: str, content: Any, **fields: Any) -> Message:
        """Puts a service message into a chat and tells the bot, who always sees these."""
        extra = {kind: content, "service": True}
        message = self.add(chat, sender, kind=kind, extra=extra, **fields)
        self.tell(message)
        return message

    def tell(self, message: Message, kind: str = "message") -> int | None:
        """Sends the bot an update about a message, if the bot gets to see it; gives the update's number."""
        if not self.sees(message):
            return None
        message.sender.seen = True
        body = wire.message(message)
        check_answer(body, "Message")
        return self.updates.put(kind, body, f"chat {message.chat.id}")

    def sees(self, message: Message) -> bool:
        """Telegram's rule of what a bot gets from a chat, privacy mode included."""
        chat = message.chat
        if chat.kind == "private":
            return True
        status = chat.members.get(self.bot.id)
        if status is None:
            return False
        if message.extra.get("service") or status == "administrator" or not self.privacy_mode:
            return True
        if message.reply_to is not None and message.reply_to.from_bot:
            return True
        command = re.match(r"/[a-zA-Z0-9_]{1,32}(?:@(\w+))?(?!\w)", message.text)
        if command is None:
            return False
        if command.group(1) is None:
            return chat.last_bot == self.bot.id
        return command.group(1).lower() == (self.bot.username or "").lower()

    def member_update(self, chat: Chat, by: Account, account: Account, before: Json) -> None:
        """Tells the bot that somebody's standing in a chat changed: its own always, others' to an administrator."""
        after = wire.member(chat, account)
        body = {
            "chat": wire.chat(chat),
            "from": wire.user(by),
            "date": self.clock.date(),
            "old_chat_member": before,
            "new_chat_member": after,
        }
        check_answer(body, "ChatMemberUpdated")
        if account is self.bot:
            by.seen = True
            self.updates.put("my_chat_member", body, f"my membership {chat.id}")
        elif chat.members.get(self.bot.id) == "administrator":
            self.updates.put("chat_member", body, f"membership {chat.id}")

    def tap(self, person: Account, message: Message, data: str) -> Tap:
        """Presses a button; the bot gets a callback query."""
        person.seen = True
        number = str(4_000_000_000_000_000_000 + len(self.taps) + 1)
        tap = Tap(
            id=number,
            person=person,
            message=message,
            data=data,
            created=self.clock.now(),
            changes=self.changes,
        )
        self.taps[number] = tap
        query: Json = {
            "id": number,
            "from": wire.user(person),
            "message": wire.message(message),
            "chat_instance": str(7_000_000_000 + message.chat.id),
            "data": data,
        }
        check_answer(query, "CallbackQuery")
        self.updates.put("callback_query", query, f"callbacks of {person.id}")
        return tap
