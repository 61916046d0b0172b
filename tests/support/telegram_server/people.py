"""People as tests play them: everything that a person does in the app."""

# ruff: noqa: ASYNC109 - a wait that gives up says what was there instead, which asyncio.timeout would not

from __future__ import annotations

import asyncio
from collections.abc import Callable
from html import escape
from typing import Any

from . import wire
from .chats import Account, Chat, Message, anything
from .entities import found_entities, units
from .errors import Json
from .groups import Group
from .markup import deep_link, good_payload
from .methods_messages import LONGEST_TEXT
from .world import Tap, World


class Person:
    """One person with one phone. What they could not do in the app raises `AssertionError`."""

    def __init__(self, world: World, account: Account) -> None:
        self._world = world
        self.account = world.account(account)

    def __repr__(self) -> str:
        """Names nobody: reprs reach logs."""
        return f"<Person {self.account.id}>"

    @property
    def id(self) -> int:
        """The Telegram user id, which is the private chat's id too."""
        return self.account.id

    @property
    def first_name(self) -> str:
        """The first name, as the bot gets it."""
        return self.account.first_name

    @property
    def private(self) -> Chat:
        """The private chat with the bot."""
        return self._world.chats[self.id]

    def newest_keyboard(self) -> Message:
        """The newest message with buttons in the private chat."""
        return self.private.newest_keyboard()

    async def wait_for(
        self, wanted: Callable[[Message], Any] = anything, timeout: float = 5, *, anyone: bool = False
    ) -> Message:
        """`Chat.wait_for` of the private chat."""
        return await self.private.wait_for(wanted, timeout, anyone=anyone)

    async def wait_for_choice(self, choice: str, timeout: float = 5) -> Message:
        """`Chat.wait_for_choice` of the private chat."""
        return await self.private.wait_for_choice(choice, timeout)

    # Writing

    def _place(self, group: Group | None) -> Chat:
        if self.account.deactivated:
            raise AssertionError(f"{self!r} has no account any more")
        if group is None:
            if not self.account.started or self.account.blocked:
                raise AssertionError(f"{self!r} must press Start before writing privately")
            return self.private
        if not group.has(self.account):
            raise AssertionError(f"{self!r} is not in {group!r}")
        if group.chat.gone:
            raise AssertionError(f"{group!r} was deleted")
        return group.chat

    async def _say(self, group: Group | None, text: str, **fields: Any) -> Message:
        place = self._place(group)
        reply_to: Message | None = fields.get("reply_to")
        if reply_to is not None and (reply_to.chat is not place or reply_to.deleted):
            raise AssertionError(f"{reply_to!r} is not on the screen")
        if reply_to is not None and fields.get("thread") is None:
            fields["thread"] = reply_to.thread
        # Apps send a long text as several messages.
        parts = _parts(text)
        for part in parts[:-1]:
            self._world.say(place, self.account, part, **fields)
        message = self._world.say(place, self.account, parts[-1], **fields)
        await asyncio.sleep(0)
        return message

    async def start(self, payload: str | None = None) -> Message:
        """Presses Start in the private chat: `/start` or `/start payload`."""
        if self.account.blocked:
            raise AssertionError(f"{self!r} must unblock the bot first")
        self.account.started = True
        self.private.members[self._world.bot.id] = "member"
        return await self._say(None, f"/start {payload}" if payload else "/start")

    async def write(self, text: str, reply_to: Message | None = None) -> Message:
        """Writes to the bot privately. A text of more than 4,096 units goes out in parts; gives the last."""
        return await self._say(None, text, reply_to=reply_to)

    async def write_in(
        self, group: Group, text: str, reply_to: Message | None = None, thread: int | None = None
    ) -> Message:
        """Writes in a group; the bot only gets it if privacy mode lets it through."""
        return await self._say(group, text, reply_to=reply_to, thread=thread)

    async def send_sticker(self, group: Group | None = None, reply_to: Message | None = None) -> Message:
        """Sends a sticker, privately or in a group."""
        sticker = self._file() | {"type": "regular", "width": 512, "height": 512, "emoji": "\N{HUGGING FACE}"}
        return await self._send(
            "sticker", sticker | {"is_animated": False, "is_video": False}, group, reply_to
        )

    async def send_photo(
        self, group: Group | None = None, caption: str = "", reply_to: Message | None = None
    ) -> Message:
        """Sends a photo, privately or in a group."""
        return await self._send(
            "photo", [self._file() | {"width": 90, "height": 90}], group, reply_to, caption
        )

    async def send_voice(self, group: Group | None = None, reply_to: Message | None = None) -> Message:
        """Sends a voice note, privately or in a group."""
        return await self._send("voice", self._file() | {"duration": 7}, group, reply_to)

    async def send_document(
        self, group: Group | None = None, caption: str = "", reply_to: Message | None = None
    ) -> Message:
        """Sends a file, privately or in a group."""
        return await self._send(
            "document", self._file() | {"file_name": "notes.txt"}, group, reply_to, caption
        )

    async def forward(
        self, text: str, group: Group | None = None, origin: Person | str = "Somebody"
    ) -> Message:
        """Forwards a text of another person, or of a name that hides its account."""
        source: Json = {
            "type": "hidden_user",
            "date": self._world.clock.date() - 60,
            "sender_user_name": origin,
        }
        if isinstance(origin, Person):
            source = {"type": "user", "date": source["date"], "sender_user": wire.user(origin.account)}
        return await self._say(group, text, extra={"forward_origin": source})

    def _file(self) -> Json:
        number = self._world.changes.sequence
        return {"file_id": f"PEOPLE{number:08d}", "file_unique_id": f"P{number:08d}", "file_size": 1234}

    async def _send(
        self, kind: str, content: Any, group: Group | None, reply_to: Message | None, caption: str = ""
    ) -> Message:
        return await self._say(group, caption, kind=kind, extra={kind: content}, reply_to=reply_to)

    async def edit(self, message: Message, text: str) -> Message:
        """Edits an own message; the bot gets `edited_message` if it could see the message."""
        self._own(message)
        message.text, message.html, message.entities = text, escape(text), found_entities(text)
        self._world.note_version(message)
        self._world.tell(message, "edited_message")
        await asyncio.sleep(0)
        return message

    async def delete(self, message: Message) -> None:
        """Deletes an own message, or any in the private chat; the bot is not told."""
        if message.chat is not self.private:
            self._own(message)
        message.deleted = True
        if message.pinned:
            message.chat.pins.remove(message.id)
        self._world.changes.note()

    def _own(self, message: Message) -> None:
        if message.sender is not self.account or message.deleted:
            raise AssertionError(f"{message!r} is not {self!r}'s, or is deleted")

    # Buttons and links

    async def tap(
        self, message: Message, wanted: str | None = None, *, choice: str | None = None, force: bool = False
    ) -> Tap:
        """Presses a button: given by its whole data, or by its choice with or without the argument.

        A button that does not stand below the message now, or a message that this person does not see, is refused
        unless `force` is set: then `wanted` is sent as it is, as a late or a forged press.
        """
        if force:
            if wanted is None:
                raise AssertionError("force needs the whole data")
            data = wanted
        else:
            self._sees(message)
            data = _data(message, wanted, choice)
        tap = self._world.tap(self.account, message, data)
        await asyncio.sleep(0)
        return tap

    def _sees(self, message: Message) -> None:
        chat = message.chat
        inside = chat is self.private or self.account.id in chat.members
        gone = message.deleted or chat.migrated_to is not None or chat.gone
        if not inside or gone or self.account.deactivated:
            raise AssertionError(f"{self!r} does not see {message!r}")
        if chat is self.private and self.account.blocked:
            raise AssertionError(f"{self!r} blocked the bot")

    async def follow(self, link: str | Message, group: Group | None = None) -> Message | None:
        """Opens a t.me deep link, or the only one below a message, and presses Start (or picks the group).

        Gives what the person's app sent; None for a `startgroup` link.
        """
        if isinstance(link, Message):
            self._sees(link)
            links = [url for url in link.urls if deep_link(url) is not None]
            if len(links) != 1:
                raise AssertionError(f"{len(links)} deep links below {link!r}")
            link = links[0]
        found = deep_link(link)
        if found is None or found[0].lower() != (self._world.bot.username or "").lower():
            raise AssertionError("this is no deep link to the bot")
        # Apps drop a payload that breaks the rules.
        payload = found[2] if good_payload(found[2]) else ""
        if found[1] == "start":
            return await self.start(payload or None)
        if group is None:
            raise AssertionError("a startgroup link needs a group to pick")
        await group.add_bot(self, payload=payload)
        return None

    # Standing to the bot

    async def block_bot(self) -> None:
        """Blocks the bot."""
        await self._change_standing(blocked=True)

    async def unblock_bot(self) -> None:
        """Unblocks the bot."""
        await self._change_standing(blocked=False)

    async def _change_standing(self, *, blocked: bool) -> None:
        chat, bot = self.private, self._world.bot
        before = wire.member(chat, bot)
        self.account.blocked = chat.bot_was_removed = blocked
        if blocked:
            chat.members.pop(bot.id, None)
        else:
            chat.members[bot.id] = "member"
        self._world.member_update(chat, self.account, bot, before)
        await asyncio.sleep(0)

    async def deactivate(self) -> None:
        """Deletes the account; the bot only learns it by trying."""
        self.account.deactivated = True
        self._world.changes.note()


def _parts(text: str) -> list[str]:
    """A text cut into messages of at most 4,096 UTF-16 units."""
    if units(text) <= LONGEST_TEXT:
        return [text]
    parts, start, length = [], 0, 0
    for position, character in enumerate(text):
        width = units(character)
        if length + width > LONGEST_TEXT:
            parts.append(text[start:position])
            start, length = position, 0
        length += width
    return [*parts, text[start:]]


def _data(message: Message, wanted: str | None, choice: str | None) -> str:
    """The data of the one button that is meant."""
    if (wanted is None) == (choice is None):
        raise AssertionError("name a button by its data or by its choice")
    buttons = {button.data: button for button in message.buttons if button.data is not None}
    if wanted in buttons:
        return wanted
    name = choice or wanted or ""
    found = [data for data, button in buttons.items() if button.choice == name]
    found = found or [data for data, button in buttons.items() if button.is_choice(name)]
    if len(found) != 1:
        raise AssertionError(
            f"{len(found)} buttons are {name!r} below {message!r}: {[*buttons, *message.urls]}"
        )
    return found[0]
