"""Groups as tests play them: who is in, what the bot may do there, topics, migration."""

# ruff: noqa: ASYNC109 - a wait that gives up says what was there instead, which asyncio.timeout would not

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Literal

from . import wire
from .chats import Account, Chat, Message, Topic, anything
from .world import ANONYMOUS_ADMINISTRATOR, World

if TYPE_CHECKING:
    from .people import Person

#: What a bot gets that is promoted in the app without touching the switches.
USUAL_RIGHTS = frozenset({"can_manage_chat", "can_delete_messages", "can_pin_messages", "can_invite_users"})


class Group:
    """A group or supergroup. After `migrate`, `chat` and `id` are the new ones."""

    def __init__(
        self, world: World, *, title: str, kind: Literal["group", "supergroup"], forum: bool
    ) -> None:
        if forum and kind != "supergroup":
            raise ValueError("only supergroups have topics")
        self._world = world
        self.chat = self._new_chat(kind, title, forum)
        #: Chats that this group was before it migrated, oldest first.
        self.former: list[Chat] = []

    def __repr__(self) -> str:
        """Names no words: reprs reach logs."""
        return f"<Group {self.chat!r}>"

    def _new_chat(self, kind: str, title: str | None, forum: bool) -> Chat:
        base = -1_002_000_000_000 if kind == "supergroup" else -4_000_000
        world = self._world
        chat = Chat(
            id=base - len(world.chats) - 1,
            kind=kind,
            bot=world.bot,
            changes=world.changes,
            title=title,
            forum=forum,
        )
        world.chats[chat.id] = chat
        return chat

    @property
    def id(self) -> int:
        """The current chat id."""
        return self.chat.id

    @property
    def creator(self) -> Account:
        """Who made the group: whoever came first."""
        for number, status in self.chat.members.items():
            if status == "creator":
                return self.chat.accounts[number]
        raise AssertionError("nobody is in this group yet")

    def has(self, account: Account) -> bool:
        """Whether somebody is in the group."""
        return account.id in self.chat.members

    def _join(self, account: Account) -> None:
        status = "member" if self.chat.members else "creator"
        self.chat.members[account.id] = status
        self.chat.accounts[account.id] = account

    async def add(self, person: Person, by: Person | None = None) -> None:
        """Adds somebody; a bot that is in the group sees it."""
        account = person.account
        if self.has(account):
            raise AssertionError(f"{account.id} is in the group already")
        adder = by.account if by is not None else (self.creator if self.chat.members else account)
        before = wire.member(self.chat, account)
        self._join(account)
        account.seen = account.seen or self.has(self._world.bot)
        self._world.service(self.chat, adder, "new_chat_members", [wire.user(account)])
        self._world.member_update(self.chat, adder, account, before)
        await asyncio.sleep(0)

    async def remove(self, person: Person, by: Person | None = None) -> None:
        """Removes somebody, or lets them leave by themselves (`by` is None)."""
        account = person.account
        if not self.has(account):
            raise AssertionError(f"{account.id} is not in the group")
        remover = by.account if by is not None else account
        before = wire.member(self.chat, account)
        del self.chat.members[account.id]
        self._world.service(self.chat, remover, "left_chat_member", wire.user(account))
        self._world.member_update(self.chat, remover, account, before)
        await asyncio.sleep(0)

    # The bot

    async def add_bot(self, by: Person, *, payload: str | None = None, rights: Iterable[str] = ()) -> None:
        """Adds the bot; with a `startgroup` payload, the person's app also sends `/start@bot payload`.

        With rights it comes as an administrator.
        """
        world, bot = self._world, self._world.bot
        if self.has(bot):
            raise AssertionError("the bot is in the group already")
        if not self.has(by.account):
            self._join(by.account)
        before = wire.member(self.chat, bot)
        self._join(bot)
        self.chat.bot_was_removed = False
        self._set_rights(frozenset(rights))
        world.member_update(self.chat, by.account, bot, before)
        world.service(self.chat, by.account, "new_chat_members", [wire.user(bot)])
        if payload is not None:
            world.say(self.chat, by.account, f"/start@{bot.username} {payload}".rstrip())
        await asyncio.sleep(0)

    async def remove_bot(self, by: Person) -> None:
        """Throws the bot out."""
        world, bot = self._world, self._world.bot
        before = wire.member(self.chat, bot)
        if self.chat.kind == "group":
            # In a supergroup a bot that is out does not see the message about it any more.
            world.service(self.chat, by.account, "left_chat_member", wire.user(bot))
        del self.chat.members[bot.id]
        self.chat.bot_was_removed = True
        self.chat.bot_rights = frozenset()
        world.member_update(self.chat, by.account, bot, before)
        await asyncio.sleep(0)

    def _set_rights(self, rights: frozenset[str]) -> None:
        self.chat.bot_rights = rights
        self.chat.members[self._world.bot.id] = "administrator" if rights else "member"

    async def promote_bot(self, by: Person | None = None, rights: Iterable[str] = USUAL_RIGHTS) -> None:
        """Makes the bot an administrator: from now on it sees everything."""
        await self._change_rights(by, frozenset(rights))

    async def demote_bot(self, by: Person | None = None) -> None:
        """Makes the bot a plain member again."""
        await self._change_rights(by, frozenset())

    async def _change_rights(self, by: Person | None, rights: frozenset[str]) -> None:
        before = wire.member(self.chat, self._world.bot)
        self._set_rights(rights)
        changer = by.account if by is not None else self.creator
        self._world.member_update(self.chat, changer, self._world.bot, before)
        await asyncio.sleep(0)

    # The group itself

    async def migrate(self) -> Chat:
        """Turns a group into a supergroup: a new id, message numbers from 1, the old id refuses everything."""
        old, world = self.chat, self._world
        if old.kind != "group":
            raise AssertionError("only a small group migrates")
        new = self._new_chat("supergroup", old.title, False)
        new.members, new.accounts = dict(old.members), dict(old.accounts)
        new.bot_rights, new.last_bot = old.bot_rights, old.last_bot
        world.service(old, self.creator, "migrate_to_chat_id", new.id)
        world.service(new, self.creator, "migrate_from_chat_id", old.id)
        old.migrated_to = new.id
        self.former.append(old)
        self.chat = new
        await asyncio.sleep(0)
        return new

    async def delete(self) -> None:
        """Deletes the group; the bot only learns it by trying."""
        self.chat.gone = True
        await asyncio.sleep(0)

    async def open_topic(self, name: str, by: Person) -> int:
        """Opens a forum topic; gives its number for `thread`."""
        if not self.chat.forum:
            raise AssertionError("this group has no topics")
        world = self._world
        content = {"name": name, "icon_color": 7322096}
        root = world.add(
            self.chat,
            by.account,
            kind="forum_topic_created",
            extra={"forum_topic_created": content, "service": True},
        )
        root.thread = root.id
        self.chat.topics[root.id] = Topic(name=name, root=root)
        world.tell(root)
        await asyncio.sleep(0)
        return root.id

    async def close_topic(self, thread: int, by: Person) -> None:
        """Closes a topic: the bot cannot write there unless it manages topics."""
        self.chat.topics[thread].closed = True
        self._world.service(self.chat, by.account, "forum_topic_closed", {}, thread=thread)
        await asyncio.sleep(0)

    async def delete_topic(self, thread: int) -> None:
        """Deletes a topic with its messages; the bot is not told."""
        self.chat.topics[thread].deleted = True
        for message in self.chat.messages:
            message.deleted = message.deleted or message.thread == thread
        self._world.changes.note()
        await asyncio.sleep(0)

    async def another_bot_writes(self, text: str = "beep") -> Message:
        """Lets another bot write: bare commands go to that one until ours writes again."""
        other = Account(id=990_000_001, first_name="Other", username="other_bot", is_bot=True)
        # Bots never see what other bots write.
        return self._world.add(self.chat, other, text=text, html=text)

    async def anonymous_administrator_writes(self, text: str, reply_to: Message | None = None) -> Message:
        """Lets an administrator write in the group's name: nobody can tell who it is."""
        extra = {"sender_chat": wire.chat(self.chat)}
        message = self._world.say(self.chat, ANONYMOUS_ADMINISTRATOR, text, extra=extra, reply_to=reply_to)
        await asyncio.sleep(0)
        return message

    async def wait_for(
        self, wanted: Callable[[Message], Any] = anything, timeout: float = 5, *, anyone: bool = False
    ) -> Message:
        """`Chat.wait_for` of the current chat."""
        return await self.chat.wait_for(wanted, timeout, anyone=anyone)

    async def wait_for_choice(self, choice: str, timeout: float = 5) -> Message:
        """`Chat.wait_for_choice` of the current chat."""
        return await self.chat.wait_for_choice(choice, timeout)
