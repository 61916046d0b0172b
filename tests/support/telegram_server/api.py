"""What every method works on, and the questions that most of them ask: is this chat, topic, message within reach?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from .chats import Account, Chat, Message
from .errors import Json, RefusalKind, forbidden, state_error, world_error
from .faults import Throttle
from .webhook import Webhook
from .world import World


@dataclass(slots=True, kw_only=True)
class Profile:
    """What the bot set about itself. Texts by language code ("" for everybody)."""

    #: (scope as sorted key-value pairs, language code) -> commands
    commands: dict[tuple[tuple[tuple[str, object], ...], str], list[Json]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)

    def menu(self, chat_id: int, person_id: int, status: str | None, language: str) -> list[Json]:
        """The commands that an app shows: of the narrowest scope, in the person's language before any.

        `status` is the person's in a group; a positive `chat_id` is a private chat.
        """
        scopes: list[Json] = []
        if chat_id > 0:
            scopes += [{"type": "chat", "chat_id": chat_id}, {"type": "all_private_chats"}]
        else:
            scopes.append({"type": "chat_member", "chat_id": chat_id, "user_id": person_id})
            if status in ("creator", "administrator"):
                scopes += [
                    {"type": "chat_administrators", "chat_id": chat_id},
                    {"type": "all_chat_administrators"},
                ]
            scopes += [{"type": "chat", "chat_id": chat_id}, {"type": "all_group_chats"}]
        for scope in [*scopes, {"type": "default"}]:
            for code in (language, ""):
                if commands := self.commands.get((tuple(sorted(scope.items())), code)):
                    return commands
        return []


@dataclass(slots=True, kw_only=True)
class Api:
    """The server's parts, as the methods see them. `record` writes a violation down without refusing."""

    world: World
    webhook: Webhook
    throttle: Throttle
    record: Callable[[str, str], None]
    profile: Profile = field(default_factory=Profile)

    def chat(self, chat_id: int | str) -> Chat:
        """A chat that the bot may read about: known, not migrated, the bot inside."""
        chat = self.world.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None or (chat.person is not None and not chat.person.seen):
            raise state_error("chat not found")
        if chat.migrated_to is not None:
            raise world_error(
                "group chat was upgraded to a supergroup chat",
                parameters={"migrate_to_chat_id": chat.migrated_to},
            )
        if chat.gone:
            raise forbidden(f"the {chat.kind} chat was deleted")
        if chat.person is None and self.world.bot.id not in chat.members:
            was = "bot was kicked from" if chat.bot_was_removed else "bot is not a member of"
            raise forbidden(f"{was} the {chat.kind} chat")
        return chat

    def chat_to_write_in(self, chat_id: int | str) -> Chat:
        """A chat that the bot may write in: besides, the person pressed Start and neither blocked it nor left."""
        chat = self.chat(chat_id)
        if chat.person is not None:
            if chat.person.deactivated:
                raise forbidden("user is deactivated")
            if chat.person.blocked:
                raise forbidden("bot was blocked by the user")
            if not chat.person.started:
                # Whoever sends this could know who started: it is the bot's mistake.
                raise forbidden("bot can't initiate conversation with a user", RefusalKind.STATE)
        return chat

    def thread(self, chat: Chat, number: int | None) -> int | None:
        """A topic that the bot may write in."""
        if number is None:
            return None
        topic = chat.topics.get(number) if chat.forum else None
        if topic is None:
            raise state_error("message thread not found")
        if topic.deleted:
            raise world_error("message thread not found")
        if topic.closed and "can_manage_topics" not in chat.bot_rights:
            raise world_error("TOPIC_CLOSED")
        return number

    def message(self, chat: Chat, number: int, what: str) -> Message:
        """A message that is still there; `what` completes "message to … not found"."""
        message = chat.get(number)
        if message is None:
            raise state_error(f"message to {what} not found")
        if message.deleted:
            raise world_error(f"message to {what} not found")
        return message

    def person(self, number: int) -> Account | None:
        """Somebody, the bot included."""
        return self.world.bot if number == self.world.bot.id else self.world.accounts.get(number)
