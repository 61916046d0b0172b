"""What people see: chats, their messages with every version, buttons, and waiting for a message."""

# ruff: noqa: ASYNC109 - a wait that gives up says what was there instead, which asyncio.timeout would not

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .changes import Changes
from .errors import Json


@dataclass(slots=True, kw_only=True, eq=False)
class Account:
    """Somebody on Telegram: a person or the bot. The flags tell how a person stands to the bot."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    #: Whether the bot ever had a chance to learn this id; without it Telegram says "chat not found".
    seen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """One inline button. `data` and `url` are None where the button is of another kind."""

    label: str
    data: str | None
    url: str | None

    @property
    def choice(self) -> str | None:
        """Data `<generation>:<choice>[:<argument>]` without its generation."""
        return self.data.partition(":")[2] if self.data is not None else None

    @property
    def generation(self) -> int | None:
        """The number before the first colon of the data."""
        first = (self.data or "").partition(":")[0]
        return int(first) if first.isdigit() else None

    def is_choice(self, wanted: str) -> bool:
        """Whether this is the button of a choice, given with its argument or without."""
        return self.choice is not None and (self.choice == wanted or self.choice.startswith(f"{wanted}:"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A message's content at one time; `date` in whole seconds."""

    text: str
    html: str
    markup: Json | None
    date: int


@dataclass(slots=True, kw_only=True, eq=False)
class Message:
    """A message as it stands now; `versions` holds all it ever was, oldest first."""

    id: int
    chat: Chat
    sender: Account
    date: int
    #: "text", "photo", "document", "sticker", "voice" or the name of a service message's field.
    kind: str = "text"
    #: Text or caption, plain.
    text: str = ""
    #: As the bot wrote it; for people, the plain text.
    html: str = ""
    entities: tuple[Json, ...] = ()
    markup: Json | None = None
    thread: int | None = None
    reply_to: Message | None = None
    #: Fields of Telegram's JSON that are this message's own: photo, new_chat_members, forward_origin ...
    extra: Json = field(default_factory=dict)
    #: The bytes of a document or photo that the bot sent.
    content: bytes | None = None
    protected: bool = False
    silent: bool = False
    deleted: bool = False
    versions: list[Version] = field(default_factory=list)
    changed: int = 0
    handed_out: int = 0

    def __repr__(self) -> str:
        """Names no words: reprs reach logs."""
        return f"<Message {self.id} in {self.chat.id}: {self.kind}, {len(self.buttons)} buttons>"

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return self.sender is self.chat.bot

    @property
    def pinned(self) -> bool:
        """Whether it is pinned in its chat."""
        return self.id in self.chat.pins

    @property
    def edits(self) -> int:
        """How often it was edited."""
        return max(0, len(self.versions) - 1)

    @property
    def rows(self) -> list[list[Button]]:
        """The inline keyboard as it stands, row by row."""
        rows: list[list[Json]] = (self.markup or {}).get("inline_keyboard", [])
        return [
            [Button(label=b["text"], data=b.get("callback_data"), url=b.get("url")) for b in row]
            for row in rows
        ]

    @property
    def buttons(self) -> list[Button]:
        """All inline buttons that stand below it now."""
        return [button for row in self.rows for button in row]

    @property
    def choices(self) -> list[str]:
        """The choices on its buttons, arguments included."""
        return [button.choice for button in self.buttons if button.choice is not None]

    @property
    def urls(self) -> list[str]:
        """The addresses of its URL buttons."""
        return [button.url for button in self.buttons if button.url is not None]

    def offers(self, choice: str) -> bool:
        """Whether a button of this choice stands below it now."""
        return any(button.is_choice(choice) for button in self.buttons)


def anything(_message: Message) -> bool:
    """Wants every message."""
    return True


@dataclass(slots=True, kw_only=True)
class Topic:
    """A forum topic; `root` is the service message that opened it."""

    name: str
    root: Message
    closed: bool = False
    deleted: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class Chat:
    """One chat with its whole transcript, deleted messages included."""

    id: int
    kind: str  # "private", "group" or "supergroup"
    bot: Account
    changes: Changes
    title: str | None = None
    #: The person of a private chat.
    person: Account | None = None
    forum: bool = False
    #: Everybody in a group, the bot included, by id: "creator", "administrator" or "member".
    members: dict[int, str] = field(default_factory=dict)
    accounts: dict[int, Account] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    #: The rights that the bot has as an administrator; empty for a plain member.
    bot_rights: frozenset[str] = frozenset()
    bot_was_removed: bool = False
    migrated_to: int | None = None
    gone: bool = False
    #: The bot (ours or another) that wrote last: bare commands go to it.
    last_bot: int | None = None
    messages: list[Message] = field(default_factory=list)
    #: Numbers of pinned messages in the order of pinning.
    pins: list[int] = field(default_factory=list)
    #: Chat actions ("typing") that the bot sent.
    actions: list[str] = field(default_factory=list)

    def __repr__(self) -> str:
        """Names no words: reprs reach logs."""
        return f"<Chat {self.id}: {self.kind}, {len(self.messages)} messages>"

    @property
    def visible(self) -> list[Message]:
        """The messages that are not deleted, oldest first."""
        return [message for message in self.messages if not message.deleted]

    @property
    def from_bot(self) -> list[Message]:
        """The bot's own visible messages, without service messages, oldest first."""
        return [message for message in self.visible if message.from_bot and not message.extra.get("service")]

    @property
    def pinned(self) -> list[Message]:
        """Pinned messages, the newest pin first."""
        return [message for message in map(self.get, reversed(self.pins)) if message and not message.deleted]

    def get(self, message_id: int) -> Message | None:
        """The message of this number, deleted or not."""
        return next((message for message in self.messages if message.id == message_id), None)

    def last(self, wanted: Callable[[Message], Any] = anything) -> Message:
        """The bot's newest visible message that is wanted; `AssertionError` if there is none."""
        for message in reversed(self.from_bot):
            if wanted(message):
                return message
        raise AssertionError(f"no such message in\n{self.told()}")

    def newest_keyboard(self) -> Message:
        """The bot's newest visible message with inline buttons."""
        return self.last(lambda message: message.buttons)

    def newest_with(self, choice: str) -> Message:
        """The bot's newest visible message that offers a choice (with its argument or without)."""
        return self.last(lambda message: message.offers(choice))

    def skip(self) -> None:
        """Makes `wait_for` look only at what happens from now on."""
        for message in self.messages:
            message.handed_out = message.changed

    async def wait_for(
        self, wanted: Callable[[Message], Any] = anything, timeout: float = 5, *, anyone: bool = False
    ) -> Message:
        """The oldest new or edited message of the bot that is wanted.

        Each version of each message is handed out once, in any order of asking, so that an answer that came before
        the question is found and yesterday's is not. With `anyone`, people's messages and service messages count
        too. `timeout` in real seconds; `AssertionError` with the transcript after that.
        """

        def look() -> Message | None:
            for message in self.messages if anyone else self.from_bot:
                if message.changed > message.handed_out and not message.deleted and wanted(message):
                    message.handed_out = message.changed
                    return message
            return None

        return await self.changes.wait_until(
            look, timeout=timeout, complaint=lambda: f"message in\n{self.told()}"
        )

    async def wait_for_choice(self, choice: str, timeout: float = 5) -> Message:
        """The oldest new or edited message of the bot that offers a choice."""
        return await self.wait_for(lambda message: message.offers(choice), timeout)

    async def wait_until_gone(self, message: Message, timeout: float = 5) -> None:
        """Returns once a message is deleted."""
        await self.changes.wait_until(
            lambda: message.deleted, timeout=timeout, complaint=lambda: f"{message} was not deleted"
        )

    def told(self, newest: int = 12) -> str:
        """The newest messages as lines, for the complaint of a failed test."""
        lines = [f"{self!r}"]
        for message in self.messages[-newest:]:
            marks = "".join(
                mark
                for mark, holds in (
                    (" deleted", message.deleted),
                    (" pinned", message.pinned),
                    (f" edited {message.edits}x", message.edits),
                )
                if holds
            )
            keys = " ".join(f"[{button.data or button.url or button.label}]" for button in message.buttons)
            who = "bot" if message.from_bot else message.sender.first_name
            lines.append(f"  {message.id} {who} ({message.kind}{marks}): {message.text[:300]!r} {keys}")
        return "\n".join(lines)
