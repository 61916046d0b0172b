"""The few fields of an update that the coach reads: everything else is skipped while decoding."""

from __future__ import annotations

import msgspec


class Part(msgspec.Struct, frozen=True, gc=False):
    """An object of which only the presence matters."""


class User(msgspec.Struct, frozen=True, gc=False):
    """Who sent, tapped, came or went."""

    id: int
    is_bot: bool = False
    first_name: str = ""
    last_name: str = ""
    language_code: str = ""


class Chat(msgspec.Struct, frozen=True, gc=False):
    """Where it happened: `type` is private, group, supergroup or channel."""

    id: int
    type: str = ""


class Answered(msgspec.Struct, frozen=True, gc=False):
    """The message that somebody replied to."""

    sender: User | None = msgspec.field(default=None, name="from")
    forum_topic_created: Part | None = None


class Message(msgspec.Struct, frozen=True):
    """A message, or a service message; also what stands in for one that is no longer accessible."""

    message_id: int
    chat: Chat
    sender: User | None = msgspec.field(default=None, name="from")
    sender_chat: Chat | None = None
    message_thread_id: int | None = None
    is_topic_message: bool = False
    reply_to_message: Answered | None = None
    forward_origin: Part | None = None
    via_bot: Part | None = None
    text: str | None = None
    # content that is no text
    sticker: Part | None = None
    photo: list[Part] | None = None
    live_photo: Part | None = None
    voice: Part | None = None
    video: Part | None = None
    video_note: Part | None = None
    animation: Part | None = None
    document: Part | None = None
    audio: Part | None = None
    paid_media: Part | None = None
    story: Part | None = None
    checklist: Part | None = None
    contact: Part | None = None
    dice: Part | None = None
    game: Part | None = None
    poll: Part | None = None
    venue: Part | None = None
    location: Part | None = None
    rich_message: Part | None = None
    # who came and went
    group_chat_created: bool = False
    new_chat_members: list[User] = []
    left_chat_member: User | None = None
    migrate_to_chat_id: int | None = None
    migrate_from_chat_id: int | None = None


class Tap(msgspec.Struct, frozen=True):
    """A press on a button. Its data is untrusted: the message may hold no such button (any more)."""

    id: str
    sender: User = msgspec.field(name="from")
    message: Message | None = None
    data: str = ""


class Member(msgspec.Struct, frozen=True, gc=False):
    """What a member is in a chat: `is_member` speaks for those who are restricted."""

    status: str
    is_member: bool = False

    @property
    def present(self) -> bool:
        """Whether this member is in the chat."""
        return self.status in {"creator", "administrator", "member"} or (
            self.status == "restricted" and self.is_member
        )


class OwnMembership(msgspec.Struct, frozen=True):
    """The coach's own membership changed; in a private chat: the person blocked or unblocked it."""

    chat: Chat
    sender: User = msgspec.field(name="from")
    old_chat_member: Member
    new_chat_member: Member


class Update(msgspec.Struct, frozen=True):
    """One update: exactly one of the optional fields is there, or none that the coach asked for."""

    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: Tap | None = None
    my_chat_member: OwnMembership | None = None


class Numbered(msgspec.Struct, frozen=True, gc=False):
    """An update of which only the number can be read."""

    update_id: int


ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The exact list of what Telegram is asked to send."""
