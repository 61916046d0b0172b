"""Accounts, chats and messages as the bot reads them: Telegram's JSON."""

from __future__ import annotations

from .chats import Account, Chat, Message
from .errors import Json

_ADMINISTRATOR_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
    "can_pin_messages",
)


def user(account: Account) -> Json:
    """A `User`."""
    told: Json = {"id": account.id, "is_bot": account.is_bot, "first_name": account.first_name}
    for name in ("last_name", "username", "language_code"):
        if (value := getattr(account, name)) is not None:
            told[name] = value
    return told


def chat(place: Chat) -> Json:
    """A `Chat`."""
    told: Json = {"id": place.id, "type": place.kind}
    if place.person is not None:
        told["first_name"] = place.person.first_name
        for name in ("last_name", "username"):
            if (value := getattr(place.person, name)) is not None:
                told[name] = value
    else:
        told["title"] = place.title
    if place.forum:
        told["is_forum"] = True
    return told


def full_chat(place: Chat) -> Json:
    """A `ChatFullInfo`."""
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    told = chat(place) | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }
    if place.pinned:
        told["pinned_message"] = message(place.pinned[0], with_reply=False)
    return told


def member(place: Chat, account: Account) -> Json:
    """A `ChatMember`."""
    status = place.members.get(account.id)
    told: Json = {"user": user(account)}
    if status is None:
        if account is place.bot and place.bot_was_removed:
            return told | {"status": "kicked", "until_date": 0}
        return told | {"status": "left"}
    if status == "creator":
        return told | {"status": "creator", "is_anonymous": False}
    if status == "administrator":
        rights = place.bot_rights if account is place.bot else frozenset(_ADMINISTRATOR_RIGHTS)
        told |= {right: right in rights for right in _ADMINISTRATOR_RIGHTS}
        return told | {"status": "administrator", "can_be_edited": False, "is_anonymous": False}
    return told | {"status": "member"}


def message(said: Message, *, with_reply: bool = True) -> Json:
    """A `Message` (or an `InaccessibleMessage` once it is deleted)."""
    if said.deleted:
        return {"chat": chat(said.chat), "message_id": said.id, "date": 0}
    told: Json = {
        "message_id": said.id,
        "date": said.date,
        "chat": chat(said.chat),
        "from": user(said.sender),
    }
    if said.kind == "text":
        told["text"] = said.text
        told["entities"] = list(said.entities)
    elif said.text:
        told["caption"] = said.text
        told["caption_entities"] = list(said.entities)
    for name in ("entities", "caption_entities"):
        if not told.get(name):
            told.pop(name, None)
    told |= {name: value for name, value in said.extra.items() if name != "service"}
    if said.edits:
        told["edit_date"] = said.versions[-1].date
    if said.markup and "inline_keyboard" in said.markup:
        told["reply_markup"] = said.markup
    if said.protected:
        told["has_protected_content"] = True
    if said.thread is not None:
        told |= {"message_thread_id": said.thread, "is_topic_message": True}
    if with_reply:
        answered = said.reply_to or _topic_root(said)
        if answered is not None and not answered.deleted:
            told["reply_to_message"] = message(answered, with_reply=False)
    return told


def _topic_root(said: Message) -> Message | None:
    """In a topic, a message that answers nothing is shown as an answer to the message that opened the topic."""
    topic = said.chat.topics.get(said.thread) if said.thread is not None else None
    return topic.root if topic is not None and topic.root is not said else None
