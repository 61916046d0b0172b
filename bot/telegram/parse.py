"""From a raw update to what came in: pure, quick, and blind to everything that the coach doesn't need.

Who cannot be known is never taken for a partner: anonymous administrators, people who write as a channel,
posts of a linked channel, and other bots give nothing.
"""

from __future__ import annotations

import re
from typing import Final

from bot.ports import Arrival
from bot.telegram.updates import Answered, Message, OwnMembership, Part, Tap, Update, User
from bot.typed import argument_of
from flows.events import (
    Added,
    Attached,
    Commanded,
    Departed,
    Edited,
    Entered,
    Event,
    Reachable,
    Removed,
    Tapped,
    Unnamed,
    Unreachable,
    Wrote,
)
from flows.ids import PersonId, WordsId

NAMELESS: Final = frozenset({777000, 1087968824, 136817688})
"""Telegram's own senders: linked channels, anonymous administrators, people who write as a channel."""

GROUPS: Final = frozenset({"group", "supergroup"})
PLACES: Final = GROUPS | {"private"}

OTHERS: Final = (
    "audio",
    "paid_media",
    "story",
    "checklist",
    "contact",
    "dice",
    "game",
    "poll",
    "venue",
    "location",
    "rich_message",
)

COMMAND: Final = re.compile(
    r"/([a-z0-9_]{1,32})(?:@([a-z0-9_]{3,32}))?(?:\s+(.*))?", re.IGNORECASE | re.ASCII | re.DOTALL
)
TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
DATA: Final = re.compile(r"(\d{1,9}):([a-z0-9_]{1,32})(?::([A-Za-z0-9_.:+/-]{1,48}))?", re.ASCII)
UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


def kind_of(message: Message) -> str | None:
    """What was sent that is no text, in the words of `flows.events.Attached`; None for service messages."""
    match message:
        case Message(sticker=Part()):
            return "sticker"
        case Message(photo=list()) | Message(live_photo=Part()):
            return "photo"
        case Message(voice=Part()):
            return "voice"
        case Message(video=Part()) | Message(video_note=Part()) | Message(animation=Part()):
            return "video"  # before documents: an animation comes with a document, for older programs
        case Message(document=Part()):
            return "document"
        case _:
            return "other" if any(getattr(message, name) for name in OTHERS) else None


class Parser:
    """Reads updates for one bot: its id tells its own messages, its username its own commands."""

    def __init__(self, *, bot_id: int, username: str) -> None:
        self._bot_id = bot_id
        self._username = username.lower()

    def read(self, update: Update) -> tuple[Arrival, ...]:
        """What came in with an update: usually one thing, several when people enter together, often nothing."""
        source = f"update:{update.update_id}"
        if update.message is not None:
            return self._message(source, update.message)
        if update.callback_query is not None:
            return self._tap(source, update.callback_query)
        if update.edited_message is not None:
            return self._edited(source, update.edited_message)
        if update.my_chat_member is not None:
            return self._membership(source, update.my_chat_member)
        return ()

    def _message(self, source: str, message: Message) -> tuple[Arrival, ...]:
        group = message.chat.type in GROUPS
        if message.chat.type not in PLACES:
            return ()
        if arrivals := self._service(source, message):
            return arrivals
        sender = _known(message.sender)
        if message.sender_chat is not None:
            return self._in_another_name(source, message)
        if sender is None:
            return ()
        if message.text is not None:
            return self._text(source, message, sender, message.text)
        kind = kind_of(message)
        if kind is None:
            return ()
        event = Attached(
            person=PersonId(sender.id), kind=kind, group=group, reply=self._answers(message.reply_to_message)
        )
        return (_from(source, message, sender, event),)

    def _in_another_name(self, source: str, message: Message) -> tuple[Arrival, ...]:
        """An anonymous administrator, or a channel: nobody can tell whose word it is. It is answered if it was for us."""
        command = COMMAND.fullmatch(message.text or "")
        ours = command is not None and (command[2] or self._username).lower() == self._username
        if message.chat.type not in GROUPS or not (ours or self._answers(message.reply_to_message)):
            return ()
        return (
            Arrival(
                source=source, chat=message.chat.id, group=True, event=Unnamed(), thread=_thread(message)
            ),
        )

    def _service(self, source: str, message: Message) -> tuple[Arrival, ...]:
        chat = message.chat.id
        if message.migrate_to_chat_id is not None:
            return (
                Arrival(
                    source=source, chat=chat, group=True, event=None, migrated_to=message.migrate_to_chat_id
                ),
            )
        if message.migrate_from_chat_id is not None:
            old = message.migrate_from_chat_id
            return (Arrival(source=source, chat=old, group=True, event=None, migrated_to=chat),)
        if message.group_chat_created:
            return (_added(source, message),)
        if message.left_chat_member is not None:
            return self._left(source, message, message.left_chat_member)
        arrivals: list[Arrival] = []
        for number, member in enumerate(message.new_chat_members):
            part = f"{source}:{number}" if number else source
            if member.id == self._bot_id:
                arrivals.append(_added(part, message))
            elif (human := _known(member)) is not None:
                arrivals.append(_from(part, message, human, Entered(person=PersonId(human.id))))
        return tuple(arrivals)

    def _left(self, source: str, message: Message, member: User) -> tuple[Arrival, ...]:
        if member.id == self._bot_id:
            return (Arrival(source=source, chat=message.chat.id, group=True, event=Removed()),)
        human = _known(member)
        if human is None:
            return ()
        return (_from(source, message, human, Departed(person=PersonId(human.id))),)

    def _text(self, source: str, message: Message, sender: User, text: str) -> tuple[Arrival, ...]:
        group = message.chat.type in GROUPS
        person = PersonId(sender.id)
        forwarded = message.forward_origin is not None or message.via_bot is not None
        command = None if forwarded else COMMAND.fullmatch(text)
        if command is None:
            event = Wrote(
                person=person,
                words=WordsId(0),
                group=group,
                reply=self._answers(message.reply_to_message),
                forwarded=forwarded,
                length=len(text),
            )
            return (_from(source, message, sender, event, text=text),)
        name, addressee, rest = command.group(1).lower(), command.group(2), (command.group(3) or "").strip()
        if addressee is not None and addressee.lower() != self._username:
            return ()
        token, argument = "", ""
        if name == "start":
            # What follows is a private link's token: it must never be taken for an argument.
            token = rest if not group and TOKEN.fullmatch(rest) else ""
        else:
            argument = argument_of(name, rest)
        commanded = Commanded(person=person, command=name, argument=argument, group=group)
        return (_from(source, message, sender, commanded, token=token),)

    def _answers(self, answered: Answered | None) -> bool:
        # In a forum topic every message answers the one that opened the topic: that is no reply of a person's.
        return (
            answered is not None
            and answered.forum_topic_created is None
            and answered.sender is not None
            and answered.sender.id == self._bot_id
        )

    def _edited(self, source: str, message: Message) -> tuple[Arrival, ...]:
        sender = _known(message.sender)
        # A live location is edited all the time; only an edited text is somebody's second thought.
        if sender is None or message.sender_chat is not None or message.text is None:
            return ()
        if message.chat.type not in PLACES:
            return ()
        group = message.chat.type in GROUPS
        return (_from(source, message, sender, Edited(person=PersonId(sender.id), group=group)),)

    def _tap(self, source: str, tap: Tap) -> tuple[Arrival, ...]:
        if tap.message is None or tap.message.chat.type not in PLACES:
            return ()  # pressed below a message that was sent by way of another chat: not ours to answer
        group = tap.message.chat.type in GROUPS
        person = PersonId(tap.sender.id)
        data = DATA.fullmatch(tap.data)
        if data is None:
            event = Tapped(person=person, generation=-1, choice="unknown", group=group)
        else:
            generation, choice, argument = data.groups(default="")
            event = Tapped(
                person=person, generation=int(generation), choice=choice, argument=argument, group=group
            )
        return (_from(source, tap.message, tap.sender, event, query=tap.id),)

    def _membership(self, source: str, change: OwnMembership) -> tuple[Arrival, ...]:
        chat = change.chat
        if change.old_chat_member.present == change.new_chat_member.present:
            return ()  # a right more or less
        sender = _known(change.sender)
        person = None if sender is None else PersonId(sender.id)
        event: Event
        if chat.type == "private":
            partner = PersonId(chat.id)
            event = (
                Reachable(person=partner) if change.new_chat_member.present else Unreachable(person=partner)
            )
            return (Arrival(source=source, chat=chat.id, group=False, event=event, person=partner),)
        if chat.type not in GROUPS:
            return ()
        if not change.new_chat_member.present:
            return (Arrival(source=source, chat=chat.id, group=True, event=Removed()),)
        return (
            Arrival(
                source=source,
                chat=chat.id,
                group=True,
                event=Added(person=person),
                person=person,
                name="" if sender is None else _name(sender),
                language="" if sender is None else sender.language_code,
            ),
        )


def _known(sender: User | None) -> User | None:
    if sender is None or sender.is_bot or sender.id in NAMELESS:
        return None
    return sender


def _name(user: User) -> str:
    """The name a person goes by, on one line; it may be empty, as for an account that was deleted."""
    return UNPRINTABLE.sub(" ", user.first_name or user.last_name).strip()[:64]


def _thread(message: Message) -> int | None:
    """The forum topic. A reply outside of forums carries a thread too, in which nothing can be sent."""
    return message.message_thread_id if message.is_topic_message and message.chat.type in GROUPS else None


def _from(
    source: str,
    message: Message,
    sender: User,
    event: Event,
    *,
    text: str | None = None,
    query: str = "",
    token: str = "",
) -> Arrival:
    return Arrival(
        source=source,
        chat=message.chat.id,
        group=message.chat.type in GROUPS,
        event=event,
        person=PersonId(sender.id),
        name=_name(sender),
        language=sender.language_code,
        text=text,
        query=query,
        message=message.message_id,
        token=token,
        thread=_thread(message),
    )


def _added(source: str, message: Message) -> Arrival:
    sender = _known(message.sender)
    if sender is None:
        return Arrival(
            source=source, chat=message.chat.id, group=True, event=Added(), thread=_thread(message)
        )
    return _from(source, message, sender, Added(person=PersonId(sender.id)))
